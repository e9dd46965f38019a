"""What an analyst decided about who is who, by names as they are spelt and, where that is not enough, their document.

A subject is a spelling ("Альбатрос"), which means it wherever it stands, or a document with one ("D3: Ivan Marenko").
Of two decisions about the same subjects the last one counts, whichever of the two kinds it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.records import Decision, DecisionKind, Entity

TOGETHER, APART, UNSURE = "together", "apart", "unsure"
"""What `Decision.value` holds for MERGE, for KEEP_APART, and for REVIEW of two names."""

_PLACED = re.compile(r"(D\d+): (.+)", re.DOTALL)
Key = tuple[str, str]
"""A document's id, or "" for all, and a spelling."""


def subject(name: str, document: str = "") -> str:
    """A name as a decision writes it, in all documents or in one."""
    return f"{document}: {name}" if document else name


def meant(words: str) -> Key:
    """The document, "" for all, and the spelling that a subject means."""
    placed = _PLACED.fullmatch(words)
    return (placed[1], placed[2]) if placed else ("", words)


def last_of(decisions: Iterable[Decision], kinds: Sequence[DecisionKind]) -> tuple[Decision, ...]:
    """The decisions of these kinds that count: the last about its subjects, unless it was withdrawn."""
    counting: dict[frozenset[str], Decision] = {}
    for decision in decisions:
        if decision.kind in kinds:
            counting.pop(frozenset(decision.subjects), None)
            counting[frozenset(decision.subjects)] = decision
    return tuple(decision for decision in counting.values() if decision.value)


class Decided:
    """The units (spellings in documents) that decisions about who is who speak of."""

    def __init__(self, decisions: Iterable[Decision], units: Sequence[Key]) -> None:
        self._at: dict[Key, list[int]] = defaultdict(list)
        counting = last_of(decisions, (DecisionKind.MERGE, DecisionKind.KEEP_APART))
        if counting:
            for number, (document, name) in enumerate(units):
                self._at["", name].append(number)
                self._at[document, name].append(number)
        self.joins = tuple(self._joins(counting))
        """Units that are one party's: numbers of two of them, and why in words."""
        self.sides = self._sides(counting)
        """Unit → the decisions that keep it from others, each with the side it is on."""

    def apart(self, one: int, other: int) -> bool:
        """Whether two units were decided to be different parties'."""
        mine, theirs = self.sides.get(one, ()), self.sides.get(other, ())
        return any(number == there and side != that for number, side in mine for there, that in theirs)

    def _units(self, words: str) -> list[int]:
        return self._at.get(meant(words), [])

    def _joins(self, counting: Sequence[Decision]) -> Iterator[tuple[int, int, str]]:
        for decision in counting:
            if decision.kind is DecisionKind.MERGE:
                told = " and ".join(f"“{words}”" for words in decision.subjects)
                why = f"{told}: an analyst decided so" + (f" ({decision.note})" if decision.note else "")
                found = [unit for words in decision.subjects for unit in self._units(words)]
                if all(map(self._units, decision.subjects)):
                    yield from ((found[0], other, why) for other in found[1:])

    def _sides(self, counting: Sequence[Decision]) -> dict[int, frozenset[tuple[int, int]]]:
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for number, decision in enumerate(counting):
            if decision.kind is DecisionKind.KEEP_APART:
                sides = [set(self._units(words)) for words in decision.subjects]
                for side, units in enumerate(sides):
                    others = set[int]().union(*sides[:side], *sides[side + 1 :])
                    for unit in units - others:
                        found[unit].add((number, side))
        return {unit: frozenset(sides) for unit, sides in found.items()}


def subjects(one: Entity, other: Entity, names: tuple[str, str], found: Sequence[Entity]) -> tuple[str, str]:
    """Two entities as a decision names them: by their spellings, with a document where others are spelt so too."""
    first, second = (_subject(entity, name, found) for entity, name in zip((one, other), names, strict=True))
    return first, second


def _subject(entity: Entity, name: str, found: Sequence[Entity]) -> str:
    if sum(name in other.names for other in found) == 1:
        return subject(name)
    return subject(name, next((mention.document for mention in entity.mentions if mention.name == name), ""))
