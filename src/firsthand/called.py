"""Called: who of a case bears a name, in any spelling and script, and which names sound most like it."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from firsthand.records import Entity, MentionKind
from firsthand.resolve import across
from firsthand.resolve.matching import Prepared, compare, keys, prepare

NEAREST = 5
"""Names told where nobody bears the one that was asked for."""


def kind(entity: Entity) -> MentionKind:
    """How its names are compared: as those of people, or of bodies."""
    return MentionKind.PERSON if entity.schema == "Person" else MentionKind.ORGANISATION


def called(entities: Sequence[Entity], name: str) -> tuple[list[Entity], list[Entity]]:
    """Who certainly bears a name, and who may: likely the same name, or one that has this word."""
    sure, likely = [], []
    for entity in entities:
        asked = prepare(name, kind(entity))
        names = [prepare(one, kind(entity)) for one in entity.names]
        exact = name.casefold() in {one.casefold() for one in (entity.id, *entity.names)}
        if exact or any(across(asked, one) for one in names):
            sure.append(entity)
        elif any(_alike(asked, one) or _word_of(asked, one) for one in names):
            likely.append(entity)
    return sure, likely


def _alike(asked: Prepared, name: Prepared) -> bool:
    """Whether two names are likely one; those that share no key are not worth comparing, however short."""
    return not set(keys(asked)).isdisjoint(keys(name)) and compare(asked, name).same


def _word_of(asked: Prepared, name: Prepared) -> bool:
    """Whether a single word that was asked for is one of a name's: a surname, a firm without "Airlines"."""
    return len(asked.words) == 1 and any(word.sound.full == asked.joined for word in name.words)


def near(entities: Sequence[Entity], name: str) -> tuple[str, ...]:
    """The names that sound most like one that nobody bears, as a whole or by one of their words."""
    scores: dict[str, float] = {}
    for entity in entities:
        asked = prepare(name, kind(entity)).joined
        for one in entity.names:
            made = prepare(one, kind(entity))
            sounds = (made.joined, *(word.sound.full for word in made.words))
            alike = max(Levenshtein.normalized_similarity(asked, sound) for sound in sounds)
            scores[one] = max(alike, scores.get(one, 0.0))
    return tuple(sorted(scores, key=lambda one: -scores[one])[:NEAREST])
