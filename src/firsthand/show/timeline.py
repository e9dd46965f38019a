"""The timeline: one row a dated claim, its bar placed in per cent of the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.records import Claim, Document, Modifier, When
from firsthand.show.marks import iso_range

MOST_TICKS = 7
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000)
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


FENCE = 3
"""Days further from the middle half of all than so many times its length lie beyond the axis (Tukey's outer fence)."""
SHORTEST_HALF = 365
"""Days: the middle half counts as at least this long, so that a case of one week still shows the year before."""


@dataclass(frozen=True)
class Row:
    """One time of one claim."""

    claim: str
    written: str
    iso: str
    bar: Bar
    page_date: float | None
    """Where on the axis the page's own date stands, from which relative words are counted; None when it has none."""
    beyond: bool
    """Whether it begins before the axis or ends after it; the bar then stands at the edge."""


@dataclass(frozen=True)
class Tick:
    """A mark on the axis: where, in per cent, and its label."""

    left: float
    label: str


@dataclass(frozen=True)
class Timeline:
    """Rows in the order of time, and the axis; `undated` claims carry no date that can be placed."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[str, ...]


@dataclass(frozen=True)
class Axis:
    """From one day to another, as ordinals: the day after the last that `date` knows can still be counted."""

    first: int
    last: int

    def at(self, day: int) -> float:
        """Per cent of the axis at the beginning of the day; a day beyond it stands at the edge."""
        return round(100 * (min(max(day, self.first), self.last) - self.first) / (self.last - self.first), 2)


def timeline(documents: Sequence[Document], claims: Sequence[Claim]) -> Timeline:
    """Lay every dated claim on one axis that also holds the documents' own dates."""
    dated = [(claim, when) for claim in claims for when in claim.happened if when.earliest or when.latest]
    undated = tuple(claim.id for claim in claims if not any(w.earliest or w.latest for w in claim.happened))
    if not dated:
        return Timeline((), (), undated)
    published = {d.id: d.published.earliest for d in documents if d.published and d.published.earliest}
    days = [day for _, when in dated for day in (when.earliest, when.latest) if day] + list(published.values())
    axis, ticks = axis_of(*_bounds(days))
    dated.sort(key=lambda item: (item[1].earliest or item[1].latest or date.min, item[1].latest or date.max))
    return Timeline(
        rows=tuple(_row(claim, when, axis, published.get(claim.document)) for claim, when in dated),
        ticks=ticks,
        undated=undated,
    )


def axis_of(first: date, last: date) -> tuple[Axis, tuple[Tick, ...]]:
    """An axis of whole months that holds both days, and the marks on it."""
    begin, end, step = _months(first, last)
    axis = Axis(_first_day(begin), _first_day(end))
    return axis, tuple(_ticks(axis, range(begin, end, step)))


def _bounds(days: Sequence[date]) -> tuple[date, date]:
    """The first and last day that the axis must hold: a founding year of long ago must not press all else together."""
    ordered = sorted(days)
    low, high = ordered[len(ordered) // 4].toordinal(), ordered[-1 - len(ordered) // 4].toordinal()
    reach = FENCE * max(high - low, SHORTEST_HALF)
    kept = [day for day in ordered if low - reach <= day.toordinal() <= high + reach]
    return kept[0], kept[-1]


def _months(first: date, last: date) -> tuple[int, int, int]:
    """Where the axis begins and ends and how far its ticks are apart, in months since year 0; whole years if long."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((s for s in STEPS if months / s <= MOST_TICKS), STEPS[-1])
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    unit = step if step >= 12 else 1
    return begin - begin % unit, end + -end % unit, step


def _first_day(month: int) -> int:
    """The ordinal of a month's first day, held within the years that `date` knows."""
    year = month // 12
    if year > date.max.year:
        return date.max.toordinal() + 1
    return date(year, month % 12 + 1, 1).toordinal() if year >= 1 else 1


def _ticks(axis: Axis, months: range) -> list[Tick]:
    yearly = months.step >= 12
    return [
        Tick(axis.at(_first_day(m)), f"{m // 12:04d}" if yearly else f"{m // 12:04d}-{m % 12 + 1:02d}") for m in months
    ]


def _look(when: When) -> str:
    if when.modifier is Modifier.FORESEEN:
        return "foreseen"
    if when.earliest is None or when.modifier in OPEN_LEFT:
        return "open-left"
    if when.latest is None or when.modifier in OPEN_RIGHT:
        return "open-right"
    return "about" if when.modifier in FADED else "exact"


def _row(claim: Claim, when: When, axis: Axis, published: date | None) -> Row:
    fade = round((axis.last - axis.first) * OPEN)
    first = when.earliest.toordinal() if when.earliest else None
    end = when.latest.toordinal() + 1 if when.latest else None
    begin = first if first is not None else (end or axis.last) - fade
    left, right = axis.at(begin), axis.at(end or max(begin, axis.first) + fade)
    bar = Bar(min(left, 99.0), max(1.0, round(right - left, 2)), _look(when))
    beyond = (first is not None and first < axis.first) or (end is not None and not axis.first < end <= axis.last)
    page_date = axis.at(published.toordinal()) if published else None
    return Row(claim.id, when.words, iso_range(when), bar, page_date, beyond)
