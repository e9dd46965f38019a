"""The timeline: one row a dated claim, its bar placed in per cent of the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from firsthand.records import Claim, Document, Modifier, When
from firsthand.show.marks import iso_range

MOST_TICKS = 7
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two ticks; the first that gives few enough is taken."""
OPEN = 0.12
"""How much of the axis an open side fades over."""

FADED = {Modifier.START, Modifier.MIDDLE, Modifier.END, Modifier.ABOUT}
"""Words that make the ends of a range uncertain."""
OPEN_LEFT = {Modifier.KNOWN_BY, Modifier.BEFORE}
OPEN_RIGHT = {Modifier.SINCE, Modifier.AFTER}


@dataclass(frozen=True)
class Bar:
    """Where a time stands on the axis, in per cent, and how it is drawn."""

    left: float
    width: float
    look: str
    """"exact", "about", "foreseen", "open-left" or "open-right"."""


@dataclass(frozen=True)
class Row:
    """One time of one claim."""

    claim: str
    written: str
    iso: str
    look: str
    bar: Bar
    anchor: date | None


@dataclass(frozen=True)
class Tick:
    """A mark on the axis: where, in per cent, and its label."""

    left: float
    label: str


@dataclass(frozen=True)
class Anchor:
    """The day a document's relative words are counted from."""

    documents: tuple[str, ...]
    day: date
    left: float


@dataclass(frozen=True)
class Timeline:
    """Rows in the order of time, the axis, and the anchors; `undated` claims carry no date that can be placed."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    anchors: tuple[Anchor, ...]
    undated: tuple[str, ...]


@dataclass(frozen=True)
class _Axis:
    first: date
    last: date

    def at(self, day: date) -> float:
        """Per cent of the axis at the beginning of `day`."""
        return round(100 * (day - self.first).days / (self.last - self.first).days, 2)


def timeline(documents: Sequence[Document], claims: Sequence[Claim]) -> Timeline:
    """Lay every dated claim on one axis that also holds the documents' own dates."""
    dated = [(claim, when) for claim in claims for when in claim.happened if when.earliest or when.latest]
    undated = tuple(claim.id for claim in claims if not any(w.earliest or w.latest for w in claim.happened))
    if not dated:
        return Timeline((), (), (), undated)
    published = _published(documents)
    days = [day for _, when in dated for day in (when.earliest, when.latest) if day] + list(published)
    axis, step = _axis(min(days), max(days))
    dated.sort(key=lambda item: (item[1].earliest or item[1].latest or date.min, item[1].latest or date.max))
    return Timeline(
        rows=tuple(_row(claim, when, axis) for claim, when in dated),
        ticks=tuple(_ticks(axis, step)),
        anchors=tuple(Anchor(tuple(names), day, axis.at(day)) for day, names in sorted(published.items())),
        undated=undated,
    )


def _published(documents: Sequence[Document]) -> dict[date, list[str]]:
    days: dict[date, list[str]] = {}
    for document in documents:
        if document.published and document.published.earliest:
            days.setdefault(document.published.earliest, []).append(document.id)
    return days


def _axis(first: date, last: date) -> tuple[_Axis, int]:
    """The axis runs from the first of a month to the first of a month, or over whole years where the range is long."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((s for s in STEPS if months / s <= MOST_TICKS), STEPS[-1])
    begin = first.year * 12 + first.month - 1
    end = last.year * 12 + last.month
    unit = step if step >= 12 else 1
    begin -= begin % unit
    end += -end % unit
    return _Axis(_month(begin), _month(end)), step


def _month(count: int) -> date:
    return date(max(1, min(9999, count // 12)), count % 12 + 1, 1)


def _ticks(axis: _Axis, step: int) -> list[Tick]:
    begin, end = axis.first.year * 12 + axis.first.month - 1, axis.last.year * 12 + axis.last.month - 1
    days = [_month(count) for count in range(begin, end, step)]
    return [Tick(axis.at(day), f"{day:%Y}" if step >= 12 else f"{day:%Y-%m}") for day in days]


def _look(when: When) -> str:
    if when.modifier is Modifier.FORESEEN:
        return "foreseen"
    if when.earliest is None or when.modifier in OPEN_LEFT:
        return "open-left"
    if when.latest is None or when.modifier in OPEN_RIGHT:
        return "open-right"
    return "about" if when.modifier in FADED else "exact"


def _row(claim: Claim, when: When, axis: _Axis) -> Row:
    span = (axis.last - axis.first) * OPEN
    first = when.earliest or max(axis.first, (when.latest or axis.last) - span)
    last = when.latest or min(axis.last - timedelta(days=1), first + span)
    left, right = axis.at(first), axis.at(min(axis.last, last + timedelta(days=1)))
    look = _look(when)
    bar = Bar(min(left, 99.0), max(1.0, round(right - left, 2)), look)
    return Row(claim.id, when.words, iso_range(when), look, bar, when.anchor)
