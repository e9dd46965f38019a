"""Names that no model saw: initials or a given name with a surname, organisations by their words, known places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.gazetteer import Gazetteer, Level
from firsthand.read.known import known_places
from firsthand.read.lemmas import lemma
from firsthand.read.names.alone import acronym, called, defined, owning
from firsthand.read.names.bodies import body, designation, named_run, periodical, quoted
from firsthand.read.names.candidate import QUOTES, Candidate, capital, initial, shouted, written
from firsthand.read.names.edges import body_from
from firsthand.read.names.lexicon import Lexicon, is_closed, is_given, is_known_organisation
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_NEVER = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ", "VERB"})
"""Parts of speech that no name passed over begins with."""
_ARTICLES = frozenset({"the", "a", "an"})
_STRICT = frozenset({"en", "de"})
"""Languages whose model passes so few names over that capitals alone say little.

On held-out halves of EWT's training part 7 of 44 places and 6 of 51 organisations found by capitals alone were right.
"""
_LATIN = frozenset({"en", "fr", "de", "es"})
_LONGEST = 5
"""Most words after the first of a name passed over."""
_SHORTEST = 2
"""Letters that a surname behind initials has at least, and one more."""
_TOWN = 100_000
"""People from which on a town's name is taken for a name where the model saw none."""


def passed_over(passage: Passage, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Iterator[Candidate]:
    """Names that no model saw: a given name with a surname, and well-known places."""
    done = -1
    for at in passage.capitals:
        if at <= done or at in taken:
            continue
        found = periodical(passage, at, words, taken)
        if found is None and not _may_begin(passage, at, words):
            continue
        found = (
            found
            or _known(passage, at, words, taken)
            or _honoured(passage, at, words, taken)
            or _person(passage, at, words, taken)
            or _organisation(passage, at, words, taken)
            or _place(passage, at, words, gazetteer, taken)
            or _headed(passage, at, words, taken)
            or body(passage, at, words, taken)
            or quoted(passage, at, words, taken)
            or named_run(passage, at, words, taken)
            or defined(passage, at, words, taken)
            or acronym(passage, at, words, gazetteer, taken)
            or owning(passage, at, words, taken)
            or called(passage, at, words)
            or designation(passage, at, taken)
        )
        if found:
            yield found
            done = found.last


def _may_begin(passage: Passage, at: int, words: Lexicon) -> bool:
    """Whether a name can begin at a capital: not where a sentence opens with a small word."""
    token = passage.tokens[at]
    if at > 0 and not token.opens and passage.tokens[at - 1].text.casefold() in words.honorifics:
        return True
    if token.tag.upos in _NEVER and not (at > 0 and token.text == "The"):
        return False
    return not (token.opens and is_closed(token.text, words.language))


def _person(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    doc, last = passage.tokens, at
    while initial(doc[last]) and last + 1 < len(doc) and last + 1 not in taken:
        last += 1
    if last > at and capital(doc[last]) and len(doc[last].text) > _SHORTEST:
        return Candidate(passage, at, last, MentionKind.PERSON, "given name")
    last = at
    if not is_given(doc[at].text, words.language):
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < 3:
        last += 1
    if last == at or not doc[last].text[1:].islower():
        return None
    return Candidate(passage, at, last, MentionKind.PERSON, "given name")


def _honoured(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A surname behind a form of address, two names behind a title: "Mr Roe", "пан Роєнко", "cleric Abu Roe"."""
    doc, last = passage.tokens, at
    before = doc[at - 1].text.casefold() if at > 0 else ""
    if (before not in words.honorifics and before not in words.titles) or doc[at].text.casefold() in words.titles:
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < 2:
        last += 1
    if before not in words.honorifics and (last == at or not doc[last].text[1:].islower()):
        return None
    if words.language == "en" and any(
        token.text.casefold() in words.organisation_words for token in doc[at : last + 1]
    ):
        return None
    return Candidate(passage, at, last, MentionKind.PERSON, "title")


def _known(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    doc = passage.tokens
    for last in range(min(at + _LONGEST, len(doc)) - 1, at - 1, -1):
        if taken.intersection(range(at, last + 1)):
            continue
        if words.language == "de" and _beside(doc, at, last):
            continue
        if is_known_organisation(written(passage, at, last), words.language):
            return Candidate(passage, at, last, MentionKind.ORGANISATION, "known name")
    return None


def _organisation(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """Capitalised words that end in one for an organisation or a legal form: "KRB Bank", "Corvalix GmbH"."""
    doc, last = passage.tokens, at
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < _LONGEST:
        last += 1
    first = body_from(doc, at, words)
    if first < at:
        return Candidate(passage, first, at, MentionKind.ORGANISATION, "head word")
    while last > at:
        if doc[last].text.casefold() in words.organisation_words | words.legal_forms:
            if words.language in _STRICT and not _titled(passage, at, last, words):
                return None
            return Candidate(passage, at, last, MentionKind.ORGANISATION, "organisation word")
        last -= 1
    return None


def _titled(passage: Passage, first: int, last: int, words: Lexicon) -> bool:
    """Whether capitals mean a name: all words before the last are names for the tagger, and it is no headline."""
    doc = passage.tokens
    if any(token.tag.upos != "PROPN" for token in doc[first:last]):
        return False
    return words.language == "de" or not shouted(passage)


def _headed(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A name after the noun for an organisation: "the company Albion", "la société « Albion »"."""
    doc, before, last = passage.tokens, at - 1, at
    while before >= 0 and (doc[before].text in QUOTES or doc[before].tag.upos.startswith("ADJ")):
        before -= 1
    if before < 0 or lemma(doc[before].text, words.language, "NOUN") not in words.organisation_heads:
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]):
        last += 1
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "head word")


def _place(passage: Passage, at: int, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Candidate | None:
    doc = passage.tokens
    if doc[at].text.casefold() in words.not_names or len(doc[at].text) < 2:
        return None
    if words.language == "en" and doc[at].opens and doc[at].tag.upos != "PROPN":
        return None
    for length in (3, 2, 1):
        last = at + length - 1
        if last >= len(doc) or taken.intersection(range(at, last + 1)) or not capital(doc[last]):
            continue
        if written(passage, at, last) in known_places():
            return Candidate(passage, at, last, MentionKind.PLACE, "gazetteer")
        spots = gazetteer.find(written(passage, at, last), words.language)
        # Behind "in" a name by which the town is seldom listed is its name all the same: "у Трієсті".
        inside = at > 0 and doc[at - 1].text in words.place_prepositions
        if not _stands_alone(doc, at, last, words, inside=inside):
            continue
        if spots and _well_known(spots[0].level, spots[0].population, inside or spots[0].main):
            return Candidate(passage, at, last, MentionKind.PLACE, "gazetteer")
    return None


def _stands_alone(doc: Sequence[Token], first: int, last: int, words: Lexicon, *, inside: bool) -> bool:
    """Whether words may be a place by themselves: no abbreviation, and beside no word that is part of a name.

    Behind an English preposition (`inside`) they may. German writes every noun with a capital: there the tagger tells.
    """
    if words.language not in _STRICT or (inside and words.language == "en"):
        return True
    if doc[first].text.isupper() and (first == 0 or doc[first - 1].text != ","):
        return False
    if words.language == "de":
        return doc[first].tag.upos == "PROPN" and not _beside(doc, first, last)
    if first > 0 and first == last and doc[first - 1].text.casefold() in _ARTICLES:
        return False
    return not _beside(doc, first, last)


def _beside(doc: Sequence[Token], first: int, last: int) -> bool:
    """Whether another word of a name stands right before or behind."""
    around = (doc[at] for at in (first - 1, last + 1) if 0 <= at < len(doc))
    return any(token.tag.upos == "PROPN" for token in around)


def _well_known(level: Level, people: int, main: bool) -> bool:
    return level in (Level.COUNTRY, Level.REGION) or (people >= _TOWN and (main or people >= 5 * _TOWN))
