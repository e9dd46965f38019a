"""Where names stand: what the models found, set right at the edges, and what they passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from firsthand.gazetteer import Gazetteer, Level
from firsthand.read.lemmas import lemma
from firsthand.read.names import russian
from firsthand.read.names.lexicon import Lexicon, is_given, lexicon
from firsthand.read.parse import Passage
from firsthand.records import MentionKind, Span

QUOTES = frozenset("\"“”„«»'‘’")
LABELS = {
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "LOC": MentionKind.PLACE,
    "MISC": MentionKind.OTHER,
}
_NEVER = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ", "VERB"})
"""Parts of speech that no name passed over begins with."""
_BODY_REACH = 4
"""Words between "ministère" and the capital of its name."""
_LONGEST = 5
"""Most words after the first of a name passed over."""
_TOWN = 100_000
"""People from which on a town's name is taken for a name where the model saw none."""


@dataclass(frozen=True)
class Candidate:
    """Tokens `first` to `last` (included) of a passage that may be a name, and what found them as what."""

    passage: Passage
    first: int
    last: int
    kind: MentionKind
    by: str

    @property
    def doc(self) -> Doc:
        """The parse that the candidate stands in."""
        return self.passage.doc

    @property
    def tokens(self) -> list[Token]:
        """The candidate's own tokens."""
        return list(self.doc[self.first : self.last + 1])

    @property
    def text(self) -> str:
        """The words as written."""
        return str(self.doc[self.first : self.last + 1].text)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.passage.span(self.first, self.last)


def capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return bool(token.text[:1].isupper())


def spot(passages: Sequence[Passage], language: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The candidates of all passages, in order, none overlapping another."""
    words = lexicon(language)
    for passage, seen in zip(passages, _by_models(passages, language), strict=True):
        found: list[Candidate] = []
        for candidate in seen:
            for part in _split(candidate, words):
                trimmed = _trimmed(part, words)
                if trimmed and not any(trimmed.first <= other.last and other.first <= trimmed.last for other in found):
                    found.append(trimmed)
        taken = {at for candidate in found for at in range(candidate.first, candidate.last + 1)}
        found += _passed_over(passage, words, gazetteer, taken)
        yield from sorted(found, key=lambda candidate: candidate.first)


def _by_models(passages: Sequence[Passage], language: str) -> Iterator[list[Candidate]]:
    """What natasha finds in Russian, and our own model in every other language, passage by passage."""
    if language == "ru":
        for passage, names in zip(passages, russian.names([p.doc.text for p in passages]), strict=True):
            spans = ((passage.doc.char_span(a, b, alignment_mode="expand"), kind) for a, b, kind in names)
            yield [Candidate(passage, s.start, s.end - 1, kind, "natasha") for s, kind in spans if s is not None]
        return
    for passage in passages:
        yield [
            Candidate(passage, ent.start, ent.end - 1, LABELS[ent.label_], "model")
            for ent in passage.doc.ents
            if ent.label_ in LABELS
        ]


def _split(candidate: Candidate, words: Lexicon) -> Iterator[Candidate]:
    """Cut "VTB Bank Andriy Kostin" before the given name, when what stands before it names an organisation."""
    tokens = candidate.tokens
    for at in range(1, len(tokens) - 1):
        if not is_given(tokens[at].text, words.language) or not capital(tokens[at + 1]):
            continue
        before = tokens[:at]
        if any(_names_organisation(token, words) for token in before) and all(map(capital, before)):
            first = _capitals_from(candidate.doc, candidate.first)
            cut = candidate.first + at
            yield replace(candidate, first=first, last=cut - 1, kind=MentionKind.ORGANISATION, by="given name")
            yield replace(candidate, first=cut, kind=MentionKind.PERSON, by="given name")
            return
    yield candidate


def _names_organisation(token: Token, words: Lexicon) -> bool:
    lower = token.text.casefold()
    acronym = len(token.text) > 1 and token.text.isupper()
    return acronym or lower in words.organisation_words or lower in words.legal_forms


def _capitals_from(doc: Doc, first: int) -> int:
    """Where the run of capitalised words that ends at `first` begins."""
    while first > 0 and capital(doc[first - 1]) and not doc[first - 1].is_sent_start:
        first -= 1
    return first


def _trimmed(candidate: Candidate, words: Lexicon) -> Candidate | None:
    """Without quotation marks and possessives at the edges, or titles before a person; None when nothing is left."""
    first, last, doc = candidate.first, candidate.last, candidate.doc
    while first < last and (doc[first].text in QUOTES or _title(candidate, first, words)):
        first += 1
    while last > first and (doc[last].text in QUOTES or doc[last].text in {"'s", "’s", ",", "."}):
        last -= 1
    if first == last and (doc[first].text.casefold() in words.not_names or not _nameable(doc[first])):
        return None
    if candidate.kind is MentionKind.ORGANISATION:
        first = _body_from(doc, first, words)
    return replace(candidate, first=first, last=last)


def _body_from(doc: Doc, first: int, words: Lexicon) -> int:
    """Where the name really begins: at "ministère" of "ministère russe de la Défense"; else at `first` as it was."""
    for at in range(first - 1, max(-1, first - 1 - _BODY_REACH), -1):
        token = doc[at]
        if token.tag_.split("|")[0] in ("NOUN", "PROPN"):
            return at if lemma(token.text, words.language, "NOUN") in words.bodies else first
        if token.tag_.split("|")[0] not in ("ADP", "DET", "ADJ"):
            break
    return first


def _title(candidate: Candidate, at: int, words: Lexicon) -> bool:
    if candidate.kind is not MentionKind.PERSON or at == candidate.last:
        return False
    return candidate.doc[at].text.casefold() in words.titles


def _nameable(token: Token) -> bool:
    return any(letter.isalpha() for letter in token.text) and any(letter.isupper() for letter in token.text)


def _passed_over(passage: Passage, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Iterator[Candidate]:
    """Names that no model saw: a given name with a surname, and well-known places."""
    at, doc = 0, passage.doc
    while at < len(doc):
        found = None
        if at not in taken and capital(doc[at]) and doc[at].tag_.split("|")[0] not in _NEVER:
            found = (
                _person(passage, at, words, taken)
                or _place(passage, at, words, gazetteer, taken)
                or _organisation(passage, at, words, taken)
                or _headed(passage, at, words, taken)
            )
        if found:
            yield found
            at = found.last
        at += 1


def _person(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    doc, last = passage.doc, at
    if not is_given(doc[at].text, words.language):
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < 3:
        last += 1
    if last == at or not doc[last].text[1:].islower():
        return None
    return Candidate(passage, at, last, MentionKind.PERSON, "given name")


def _organisation(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """Capitalised words that end in one for an organisation or a legal form: "KRB Bank", "Corvalix GmbH"."""
    doc, last = passage.doc, at
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < _LONGEST:
        last += 1
    first = _body_from(doc, at, words)
    if first < at:
        return Candidate(passage, first, at, MentionKind.ORGANISATION, "head word")
    while last > at:
        if doc[last].text.casefold() in words.organisation_words | words.legal_forms:
            return Candidate(passage, at, last, MentionKind.ORGANISATION, "organisation word")
        last -= 1
    return None


def _headed(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A name after the noun for an organisation: "the company Albion", "la société « Albion »"."""
    doc, before, last = passage.doc, at - 1, at
    while before >= 0 and (doc[before].text in QUOTES or doc[before].tag_.startswith("ADJ")):
        before -= 1
    if before < 0 or lemma(doc[before].text, words.language, "NOUN") not in words.organisation_heads:
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]):
        last += 1
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "head word")


def _place(passage: Passage, at: int, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Candidate | None:
    doc = passage.doc
    if doc[at].text.casefold() in words.not_names or len(doc[at].text) < 2:
        return None
    for length in (3, 2, 1):
        last = at + length - 1
        if last >= len(doc) or taken.intersection(range(at, last + 1)) or not capital(doc[last]):
            continue
        spots = gazetteer.find(doc[at : last + 1].text, words.language)
        if spots and _well_known(spots[0].level, spots[0].population, spots[0].main):
            return Candidate(passage, at, last, MentionKind.PLACE, "gazetteer")
    return None


def _well_known(level: Level, people: int, main: bool) -> bool:
    return level in (Level.COUNTRY, Level.REGION) or (people >= _TOWN and (main or people >= 5 * _TOWN))
