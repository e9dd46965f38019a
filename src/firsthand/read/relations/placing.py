"""Where something is: the place named behind a preposition, however long the way to its name."""

from __future__ import annotations

from firsthand.read.relations.ends import Stage
from firsthand.read.relations.frames import Kind
from firsthand.read.relations.naming import QUOTES

_FARTHEST = 12
"""Words between a preposition and the name ("in the free zone of the river port of Giurgiu")."""
_WAY = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "X"})
_ADVERBIAL = frozenset({"ADV", "ADP", "NOUN", "NUM", "DET", "ADJ", "PART", "PRON", "PROPN", "X"})


def place_after(stage: Stage, at: int, prepositions: frozenset[str]) -> int | None:
    """The first word of the place told behind word `at` with one of `prepositions`, adverbials passed over."""
    tree = stage.tree
    for i in range(at + 1, min(at + 1 + _FARTHEST, tree.size)):
        if tree.low[i] in prepositions and tree.upos[i] == "ADP":
            place = place_behind(stage, i)
            if place is not None:
                return place
        if tree.upos[i] not in _ADVERBIAL:
            return None
    return None


def place_before(stage: Stage, at: int, prepositions: frozenset[str]) -> int | None:
    """The place told before word `at` in its own clause: "In Bergen stands a plant"."""
    tree, first = stage.tree, at
    while first > 0 and not tree.is_finite(first - 1) and tree.words[first - 1] not in {";", ":", "."}:
        first -= 1
    opened = (i for i in range(first, at) if tree.low[i] in prepositions and tree.upos[i] == "ADP")
    return next((place for i in opened if (place := place_behind(stage, i)) is not None), None)


def place_behind(stage: Stage, preposition: int) -> int | None:
    """The first word of the place that the phrase behind a preposition ends in; none where a name only describes it.

    In "in the Danube port of Giurgiu" the river describes the port; "in Giurgiu, Romania" is in Giurgiu.
    """
    tree = stage.tree
    for i in range(preposition + 1, min(preposition + 1 + _FARTHEST, tree.size)):
        name = stage.name_at(i)
        if name is not None and name.first == i and name.kind is Kind.PLACE and not _describes(stage, name.last):
            return i
        if name is None and tree.upos[i] not in _WAY and tree.words[i] not in QUOTES:
            return None
    return None


def _describes(stage: Stage, last: int) -> bool:
    """Whether a noun stands right behind the name: "the Danube port"."""
    tree = stage.tree
    return last + 1 < tree.size and tree.upos[last + 1] in {"NOUN", "ADJ"} and stage.scene.language in {"en", "de"}
