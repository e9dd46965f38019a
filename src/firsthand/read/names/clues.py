"""What kind of thing a name names: a table of clues, each with its weight and its reason.

A clue's weight says how much it moves one kind; the model's own label weighs 1. Weights were set by hand, by reasoning,
not fitted; "place word" and the well-known town were raised after errors in English (EWT dev) and Ukrainian (ner-uk
test) were looked at, as were the rules for words that open a sentence and for initials. "one word" and "quotation
marks" were weighed anew for model 3, after errors in EWT dev and one half of English wikineural.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from firsthand.gazetteer import Gazetteer, country_told
from firsthand.read.known import known_places
from firsthand.read.names import signs, surroundings, towns
from firsthand.read.names.candidate import Candidate
from firsthand.read.names.lexicon import (
    is_given,
    is_known_organisation,
    lexicon,
)
from firsthand.read.names.signs import Seen
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
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
    "belonging": 0.5,
    "quotation marks": 0.5,
    "landform": 2.5,
    "club": 2.5,
    "legal form": 2.5,
    "title": 1.5,
    "salutation": 1.5,
    "capital": 0.3,
    "number": 1.0,
}


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
    Clue("organisation word", ORGANISATION, 1.4, signs.headed),
    Clue("organisation word", ORGANISATION, 1.4, signs.built),
    Clue(
        "known name",
        ORGANISATION,
        2.5,
        lambda s: is_known_organisation(s.candidate.text, s.words.language),
    ),
    Clue("acronym", ORGANISATION, 0.8, towns.acronym),
    Clue("place word", PLACE, 1.1, lambda s: not s.words.place_words.isdisjoint(s.lowered)),
    Clue("given name", PERSON, 1.6, signs.full_name),
    Clue("given name", PERSON, 0.8, lambda s: len(s.lemmas) == 1 and is_given(s.candidate.text, s.words.language)),
    Clue("two names", PERSON, 0.7, signs.two_words),
    Clue("surname", PERSON, 0.6, signs.surname),
    Clue("number", OTHER, 1.5, signs.numbered),
    Clue("event", OTHER, 2.2, signs.event),
    Clue("known place", PLACE, 2.0, lambda s: s.candidate.text in known_places()),
    Clue("team", ORGANISATION, 2.0, signs.team),
    Clue("team", ORGANISATION, 0.8, signs.many),
    Clue("organism", OTHER, 2.0, lambda s: s.candidate.tokens[-1].text.endswith(signs.TAXA)),
    # "The French" are no place and no party.
    Clue(
        "demonym", OTHER, 1.5, lambda s: len(s.lemmas) == 1 and bool(country_told(s.candidate.text, s.words.language))
    ),
    # What the gazetteer knows
    Clue("gazetteer", PLACE, 1.3, towns.country_or_region),
    Clue("gazetteer", PLACE, 0.9, towns.well_known_town),
    Clue("gazetteer", PLACE, 0.6, towns.large_town),
    # A one-word "place" that no gazetteer knows is often a surname or a firm.
    Clue("gazetteer", PLACE, -0.5, lambda s: len(s.lemmas) == 1 and not s.spots),
    # Around the name
    Clue("title", PERSON, 1.3, signs.title_near),
    Clue("speaking", PERSON, 0.7, signs.speaks),
    Clue(
        "head word",
        ORGANISATION,
        2.5,
        lambda s: s.candidate.described > 0,
    ),
    Clue("head word", ORGANISATION, 1.5, lambda s: s.noun_before in s.words.organisation_heads),
    Clue("head word", ORGANISATION, 1.5, signs.apposed),
    Clue("head word", ORGANISATION, 1.5, surroundings.past_a_complement),
    Clue("belonging", ORGANISATION, 1.3, signs.belonging),
    Clue("head word", PLACE, 1.0, lambda s: s.noun_before in s.words.place_heads),
    Clue("head word", OTHER, 1.5, lambda s: s.noun_before in s.words.thing_heads),
    Clue("preposition", PLACE, 0.3, towns.somewhere),
    # What one word names the model mostly guesses; firms are called after places, and places after people.
    Clue("one word", ORGANISATION, -0.4, lambda s: surroundings.guessed(s, ORGANISATION)),
    Clue("one word", PLACE, -0.4, lambda s: surroundings.guessed(s, PLACE)),
    # What stands beside English names in open training texts: of 732 names behind "in" 19 are people's and 23 bodies'.
    Clue("preposition", PLACE, 0.8, surroundings.within),
    Clue("head word", PLACE, 1.5, surroundings.of_a_place),
    Clue("preposition", PERSON, -0.7, surroundings.at),
    Clue("article", PERSON, -0.8, surroundings.article),
    Clue("team", ORGANISATION, 0.8, surroundings.several),
    Clue("head word", ORGANISATION, 1.5, surroundings.site),
    Clue("head word", PERSON, -1.5, surroundings.site),
    Clue("related", PERSON, 1.2, surroundings.related),
    Clue("side", ORGANISATION, 1.8, surroundings.side),
    Clue("head word", ORGANISATION, 1.5, lambda s: surroundings.said_to_be(s, s.words.organisation_heads)),
    Clue("head word", PLACE, 1.5, lambda s: surroundings.said_to_be(s, s.words.place_heads)),
    Clue("title", PERSON, 1.3, lambda s: surroundings.said_to_be(s, s.words.titles)),
    # Quotation marks hold companies' and works' names, seldom places' or people's.
    Clue("quotation marks", ORGANISATION, 0.4, signs.quoted),
    # What only the quotation marks make a name is as often a work's as a firm's.
    Clue(
        "quotation marks",
        ORGANISATION,
        0.8,
        lambda s: s.words.language in _SLAVIC and s.candidate.by != "quotation marks" and signs.quoted(s),
    ),
    Clue("quotation marks", ORGANISATION, 1.3, signs.with_an_office),
    Clue("quotation marks", OTHER, 1.0, signs.of_an_author),
    Clue("quotation marks", OTHER, 1.8, signs.title_of_a_work),
)


@dataclass
class Scored:
    """A candidate and how much speaks for each kind."""

    candidate: Candidate
    scores: dict[MentionKind, float] = field(default_factory=dict)
    reasons: dict[MentionKind, tuple[float, str]] = field(default_factory=dict)
    heard: set[tuple[MentionKind, str]] = field(default_factory=set)
    """Every clue that spoke for a kind, by its name."""

    def add(self, kind: MentionKind, weight: float, name: str) -> None:
        """Let a clue speak for `kind`."""
        self.scores[kind] = self.scores.get(kind, 0.0) + weight
        self.heard.add((kind, name))
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
