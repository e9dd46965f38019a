"""The story of a case: when each thing first appeared and who picked it up; first-hand above, retellings below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.records import Appearance, Document, Material, Thread
from firsthand.show.timeline import Axis, Tick, axis_of
from firsthand.show.words import Words

MOST_LANES = 30
"""Threads drawn and listed: those that most pages tell; the rest are counted."""
DATED = 88.0
"""Per cent of a lane's width for dated pages; those of unknown day stand behind."""
UNDATED = 93.0
APART = 7.0
"""Per cent between two marks on one line, so that their labels can be read."""
LINES = 3
"""Lines of a lane: first-hand, retold, and retold again and again."""


@dataclass(frozen=True)
class Mark:
    """A page on a lane: where, in per cent, on which line, and what a reader is told when pointing at it."""

    document: str
    left: float
    line: int
    title: str
    claim: str


@dataclass(frozen=True)
class Way:
    """A line from the page that told it to the one that took it; dashed where it is open who took from whom."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool


@dataclass(frozen=True)
class Lane:
    """One thread: what it says, its marks and ways, and the same in words."""

    says: str
    language: str
    claims: tuple[str, ...]
    marks: tuple[Mark, ...]
    ways: tuple[Way, ...]
    first: tuple[str, ...]
    later: tuple[str, ...]
    days: int | None


@dataclass(frozen=True)
class StoryView:
    """The lanes, the marks of the axis, and how many threads are not shown."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def story(material: Material, words: Words) -> StoryView:
    """The threads that more than one page tells, the most told first."""
    told = sorted(
        (thread for thread in material.story.threads if len(thread.appearances) > 1),
        key=lambda thread: -len(thread.appearances),
    )
    whole = material.story
    axis, ticks = axis_of(whole.earliest, whole.latest) if whole.earliest and whole.latest else (None, ())
    says = {claim.id: claim for claim in material.claims}
    documents = {document.id: document for document in material.documents}
    lanes = []
    for thread in told[:MOST_LANES]:
        claim = says[thread.first.claims[0]]
        page = documents[claim.document]
        quote = " … ".join(" ".join(part.of(page.text).split()) for part in claim.content)
        lanes.append(_lane(thread, quote, documents, axis, words))
    shown = tuple(Tick(round(tick.left * DATED / 100, 2), tick.label) for tick in ticks)
    return StoryView(lanes=tuple(lanes), ticks=shown, left_out=max(0, len(told) - MOST_LANES))


def _left(axis: Axis | None, day: date | None) -> float:
    """Where a day stands; behind all others where it is not known."""
    return UNDATED if axis is None or day is None else round(axis.at(day.toordinal()) * DATED / 100, 2)


def _lane(thread: Thread, quote: str, documents: dict[str, Document], axis: Axis | None, words: Words) -> Lane:
    marks = _marks(thread.appearances, documents, axis, words)
    places = {mark.document: (mark.left, _height(mark.line)) for mark in marks}
    ways = [
        Way(*places[source], *places[one.document], dashed=dashed)
        for one in thread.appearances
        for sources, dashed in ((one.sources, False), (one.maybe, True))
        for source in sources
        if not dashed or source < one.document
    ]
    told = {one.document: _told(one, documents, words) for one in thread.appearances}
    return Lane(
        says=quote,
        language=documents[thread.first.document].language,
        claims=thread.claims,
        marks=marks,
        ways=tuple(ways),
        first=tuple(told[one.document] for one in thread.appearances if one.first_hand),
        later=tuple(told[one.document] for one in thread.appearances if not one.first_hand),
        days=thread.days_to_spread,
    )


def _marks(
    appearances: Sequence[Appearance], documents: dict[str, Document], axis: Axis | None, words: Words
) -> tuple[Mark, ...]:
    """Marks that would lie on each other are moved apart, to the right first, then back from the edge."""
    marks: list[Mark] = []
    for line in range(LINES):
        row = [one for one in appearances if min(one.level, LINES - 1) == line]
        places = [_left(axis, one.day) for one in row]
        for at in range(1, len(places)):
            places[at] = max(places[at], places[at - 1] + APART)
        edge = UNDATED + APART
        for at in reversed(range(len(places))):
            places[at] = max(0.0, min(places[at], edge - APART))
            edge = places[at]
        marks += [
            Mark(one.document, round(left, 2), line, _told(one, documents, words), one.claims[0])
            for one, left in zip(row, places, strict=True)
        ]
    return tuple(marks)


def _height(line: int) -> float:
    return round(100 * (line + 0.5) / LINES, 1)


def _told(one: Appearance, documents: dict[str, Document], words: Words) -> str:
    day = words.day(one.day) if one.day else words("story.undated")
    return f"{one.document} {documents[one.document].outlet}, {day}"
