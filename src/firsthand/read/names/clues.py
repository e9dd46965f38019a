"""What kind of thing a name names: a table of clues, each with its weight and its reason.

A clue's weight says how much it moves one kind; the model's own label weighs 1. Weights were set by hand, by reasoning,
not fitted; "place word" and the well-known town were raised after errors in English (EWT dev) and Ukrainian (ner-uk
test) were looked at, as were the rules for words that open a sentence and for initials.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from firsthand.gazetteer import Gazetteer, Level, Spot, country_told
from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import QUOTES, Candidate, capital, is_punctuation, written
from firsthand.read.names.lexicon import Lexicon, is_common, is_given, is_known_organisation, is_surname, lexicon
from firsthand.records import MentionKind

_REACH = 4
"""Words looked at before a name for the noun that it belongs to."""
_APPOSITION = 9
_STEM = 5
"""Letters that a word built on one for an organisation has at least, and one more."""
_TAXA = ("idae", "inae", "aceae", "idés", "acées")
"""What names of families of animals and plants end in."""
_SLAVIC = frozenset({"ru", "uk"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_OF = frozenset({"of", "de", "du", "d'", "d’", "von", "der"})
_MODEL = {
    "model": 1.0,
    "natasha": 1.6,
    "gliner": 1.0,
    "gazetteer": 0.6,
    "given name": 1.2,
    "head word": 0.5,
    "organisation word": 0.5,
    "again": 0.8,
    "known name": 0.5,
    "capitals": 0.5,
    "quotation marks": 0.5,
    "landform": 2.5,
    "club": 2.5,
    "legal form": 2.5,
    "title": 1.5,
    "capital": 0.3,
}


@dataclass(frozen=True)
class Seen:
    """A candidate with what its clues ask for, worked out once."""

    candidate: Candidate
    words: Lexicon
    gazetteer: Gazetteer

    @cached_property
    def lemmas(self) -> list[str]:
        """Dictionary forms of the name's words."""
        return [lemma(token.text, self.words.language) for token in self.candidate.tokens]

    @cached_property
    def lowered(self) -> set[str]:
        """The name's words as written and their dictionary forms, in lower case."""
        return {token.text.casefold() for token in self.candidate.tokens} | set(self.lemmas)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """What the gazetteer knows under this name."""
        return self.gazetteer.find(self.candidate.text, self.words.language)

    @cached_property
    def noun_before(self) -> str:
        """The noun that directly governs the name, seen through quotation marks and adjectives; empty where none."""
        doc, at = self.candidate.doc, self.candidate.first - 1
        for _ in range(_REACH):
            if at < 0:
                return ""
            token = doc[at]
            tag = token.tag.upos
            if tag in ("NOUN", "PROPN") and token.text not in QUOTES:
                return lemma(token.text, self.words.language, "NOUN")
            if tag not in ("ADJ",) and token.text not in QUOTES:
                return token.text.casefold() if tag == "X" else ""
            at -= 1
        return ""

    @cached_property
    def word_before(self) -> str:
        """The word right before the name, past an opening quotation mark, in its dictionary form."""
        doc, at = self.candidate.doc, self.candidate.first - 1
        while at >= 0 and doc[at].text in QUOTES:
            at -= 1
        return lemma(doc[at].text, self.words.language) if at >= 0 else ""


def _title_near(seen: Seen) -> bool:
    """A title right before ("President Roe"), or across a comma ("the spokesman of the council, John Roe")."""
    titles = seen.words.titles
    if seen.noun_before in titles or seen.word_before in titles:
        return True
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    after = [lemma(token.text, seen.words.language) for token in doc[last + 1 : last + 5]]
    if after[:1] == [","] and not titles.isdisjoint(after[1:]):
        return True
    if len(seen.candidate.tokens) < 2 or seen.word_before != ",":
        return False
    for token in reversed(doc[max(0, first - 1 - _APPOSITION) : first - 1]):
        if is_punctuation(token) or (token.tag.upos == "VERB" and token.tag.written.startswith("Fin")):
            return False
        if lemma(token.text, seen.words.language) in titles:
            return True
    return False


def _well_known_town(seen: Seen) -> bool:
    return any(spot.level is Level.CITY and spot.population >= 50_000 for spot in seen.spots[:3])


def _large_town(seen: Seen) -> bool:
    text = seen.candidate.text
    return any(s.population >= 300_000 for s in seen.spots[:1]) and not is_given(text, seen.words.language)


def _country_or_region(seen: Seen) -> bool:
    return any(spot.level is not Level.CITY for spot in seen.spots[:2])


def _acronym(seen: Seen) -> bool:
    text = seen.candidate.text
    return 2 <= len(text) <= 6 and text.isalpha() and text.isupper() and not _country_or_region(seen)


def _full_name(seen: Seen) -> bool:
    tokens = seen.candidate.tokens
    return 1 < len(tokens) <= 4 and is_given(tokens[0].text, seen.words.language) and tokens[-1].text[:1].isupper()


def _quoted(seen: Seen) -> bool:
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    return first > 0 and last + 1 < len(doc) and doc[first - 1].text in QUOTES and doc[last + 1].text in QUOTES


def _of_an_author(seen: Seen) -> bool:
    """A name in quotation marks with a person's behind it in the genitive: "«Макбет» Шекспіра"."""
    doc, at = seen.candidate.doc, seen.candidate.last + 2
    if seen.words.language not in _SLAVIC or at >= len(doc) or not _quoted(seen):
        return False
    return "Gen" in doc[at].tag.features and doc[at].tag.upos == "PROPN" and capital(doc[at])


def _belonging(seen: Seen) -> bool:
    """A name whose board, plant or spokesman is spoken of: "the board of Albion", "Albion's plant"."""
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    language, owned = seen.words.language, seen.words.belongings
    if last + 2 < len(doc) and doc[last + 1].text in _POSSESSIVES:
        return any(lemma(token.text, language, "NOUN") in owned for token in doc[last + 2 : last + 5])
    if first < 2 or doc[first - 1].text.casefold() not in _OF:
        return False
    return lemma(doc[first - 2].text, language, "NOUN") in owned


def _apposed(seen: Seen) -> bool:
    """A name that a comma and a noun for an organisation follow: "Albion, a maker of boats"."""
    doc, at = seen.candidate.doc, seen.candidate.last + 1
    if at + 1 >= len(doc) or doc[at].text not in {",", "(", "–", "—"}:
        return False
    for token in doc[at + 1 : at + 1 + _REACH]:
        tag = token.tag.upos
        if tag == "NOUN" and lemma(token.text, seen.words.language, "NOUN") in seen.words.organisation_heads:
            return True
        if tag not in ("DET", "ADJ", "NOUN", "X"):
            return False
    return False


def _built(seen: Seen) -> bool:
    """A word built like those for an organisation: "Київрада", "Мінфін", "Укрнафта"."""
    word, words = seen.lemmas[-1], seen.words
    if len(seen.lemmas) > 1 or len(word) <= _STEM or is_common(seen.candidate.text, words.language):
        return False
    return word.startswith(words.organisation_beginnings) or word.endswith(words.organisation_endings)


def _numbered(seen: Seen) -> bool:
    """Letters and digits in one word: a substance, a model, a road ("CFC-11")."""
    tokens = seen.candidate.tokens
    return any(letter.isdigit() for letter in tokens[-1].text) and tokens[-1].text[:1].isalpha()


def _event(seen: Seen) -> bool:
    """A cup, a war, a prize: a word for one in the name, or right behind it with a capital ("FIFA World Cup")."""
    words, doc, last = seen.words.event_words, seen.candidate.doc, seen.candidate.last
    if not words.isdisjoint(seen.lowered):
        return True
    following = doc[last + 1 : last + 3]
    return any(capital(token) and token.text.casefold() in words for token in following)


def _team(seen: Seen) -> bool:
    """A town and a plural, as teams are called in English: "Alder Hornets"."""
    tokens = seen.candidate.tokens
    if seen.words.language != "en" or len(tokens) < 2 or seen.spots:
        return False
    last = tokens[-1].text
    if not last.endswith("s") or last.endswith("ss") or not last[:1].isupper() or is_given(tokens[0].text, "en"):
        return False
    town = written(seen.candidate.passage, seen.candidate.first, seen.candidate.last - 1)
    return bool(seen.gazetteer.find(town, "en"))


def _many(seen: Seen) -> bool:
    """One plural behind "the": a team, a band, a movement."""
    word = seen.candidate.text
    if seen.words.language != "en" or len(seen.lemmas) > 1 or seen.word_before != "the" or seen.spots:
        return False
    return word.endswith("s") and word[1:].islower() and not country_told(word, "en")


def _title_of_a_work(seen: Seen) -> bool:
    """All that stands in quotation marks, where these hold works rather than firms."""
    return seen.words.language in ("en", "fr") and _quoted(seen) and not seen.noun_before


@dataclass(frozen=True)
class Clue:
    """If `holds`, `kind` gains `weight`; `name` is what a mention shows as `found_by`."""

    name: str
    kind: MentionKind
    weight: float
    holds: Callable[[Seen], bool]


PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION
PLACE, OTHER = MentionKind.PLACE, MentionKind.OTHER

CLUES = (
    # Within the name
    Clue(
        "legal form", ORGANISATION, 2.0, lambda s: len(s.lemmas) > 1 and not s.words.legal_forms.isdisjoint(s.lowered)
    ),
    Clue("organisation word", ORGANISATION, 1.4, lambda s: not s.words.organisation_words.isdisjoint(s.lowered)),
    Clue("organisation word", ORGANISATION, 1.4, _built),
    Clue(
        "known name",
        ORGANISATION,
        2.5,
        lambda s: is_known_organisation(s.candidate.text, s.words.language),
    ),
    Clue("acronym", ORGANISATION, 0.8, _acronym),
    Clue("place word", PLACE, 1.1, lambda s: not s.words.place_words.isdisjoint(s.lowered)),
    Clue("given name", PERSON, 1.6, _full_name),
    Clue("given name", PERSON, 0.8, lambda s: len(s.lemmas) == 1 and is_given(s.candidate.text, s.words.language)),
    Clue("surname", PERSON, 0.6, lambda s: is_surname(s.candidate.tokens[-1].text, s.words.language)),
    Clue("number", OTHER, 1.5, _numbered),
    Clue("event", OTHER, 2.2, _event),
    Clue("team", ORGANISATION, 2.0, _team),
    Clue("team", ORGANISATION, 0.8, _many),
    Clue("organism", OTHER, 2.0, lambda s: s.candidate.tokens[-1].text.endswith(_TAXA)),
    # "The French" are no place and no party.
    Clue(
        "demonym", OTHER, 1.5, lambda s: len(s.lemmas) == 1 and bool(country_told(s.candidate.text, s.words.language))
    ),
    # What the gazetteer knows
    Clue("gazetteer", PLACE, 1.3, _country_or_region),
    Clue("gazetteer", PLACE, 0.9, _well_known_town),
    Clue("gazetteer", PLACE, 0.6, _large_town),
    # A one-word "place" that no gazetteer knows is often a surname or a firm.
    Clue("gazetteer", PLACE, -0.5, lambda s: len(s.lemmas) == 1 and not s.spots),
    # Around the name
    Clue("title", PERSON, 1.3, _title_near),
    Clue(
        "head word",
        ORGANISATION,
        2.5,
        lambda s: s.candidate.described > 0,
    ),
    Clue("head word", ORGANISATION, 1.5, lambda s: s.noun_before in s.words.organisation_heads),
    Clue("head word", ORGANISATION, 1.5, _apposed),
    Clue("belonging", ORGANISATION, 1.3, _belonging),
    Clue("head word", PLACE, 1.0, lambda s: s.noun_before in s.words.place_heads),
    Clue("head word", OTHER, 1.5, lambda s: s.noun_before in s.words.thing_heads),
    Clue("preposition", PLACE, 0.3, lambda s: s.word_before in s.words.place_prepositions),
    # Quotation marks hold companies' and works' names, seldom places' or people's.
    Clue("quotation marks", ORGANISATION, 0.4, _quoted),
    # What only the quotation marks make a name is as often a work's as a firm's.
    Clue(
        "quotation marks",
        ORGANISATION,
        0.8,
        lambda s: s.words.language in _SLAVIC and s.candidate.by != "quotation marks" and _quoted(s),
    ),
    Clue("quotation marks", OTHER, 1.0, _of_an_author),
    Clue("quotation marks", OTHER, 1.2, _title_of_a_work),
)


@dataclass
class Scored:
    """A candidate and how much speaks for each kind."""

    candidate: Candidate
    scores: dict[MentionKind, float] = field(default_factory=dict)
    reasons: dict[MentionKind, tuple[float, str]] = field(default_factory=dict)

    def add(self, kind: MentionKind, weight: float, name: str) -> None:
        """Let a clue speak for `kind`."""
        self.scores[kind] = self.scores.get(kind, 0.0) + weight
        if weight > self.reasons.get(kind, (0.0, ""))[0]:
            self.reasons[kind] = (weight, name)

    @property
    def verdict(self) -> tuple[MentionKind, str]:
        """The kind that most speaks for, and the weightiest clue that does."""
        kind = max(self.scores, key=lambda one: self.scores[one])
        return kind, self.reasons.get(kind, (0.0, self.candidate.by))[1]


def weigh(candidate: Candidate, language: str, gazetteer: Gazetteer) -> Scored:
    """All clues of one candidate, taken by itself."""
    scored = Scored(candidate)
    scored.add(candidate.kind, _MODEL[candidate.by], candidate.by)
    seen = Seen(candidate, lexicon(language), gazetteer)
    for clue in CLUES:
        if clue.holds(seen):
            scored.add(clue.kind, clue.weight, clue.name)
    return scored
