"""Time expressions of a text as records: matched, completed, resolved in text order, and ranges joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from statistics import median

from firsthand.read.dates import calendar as cal
from firsthand.read.dates.context import FAR, NEAR, near, wanted
from firsthand.read.dates.counted import COUNTED
from firsthand.read.dates.grammar import grammar
from firsthand.read.dates.match import Found, Text
from firsthand.read.dates.modified import modified
from firsthand.read.dates.modified import replace as changed
from firsthand.read.dates.named import NAMED
from firsthand.read.dates.ranges import completed, connector
from firsthand.read.dates.settled import closed, settled
from firsthand.read.dates.timeline import Meant, Timeline
from firsthand.records import Basis, Modifier, Span, Tense, When

RULES = NAMED | COUNTED
"""What each rule of the grammars means."""
TenseAt = Callable[[Span], Tense]
"""Tells the tense of the verb that governs a span of the document."""
EDGES = {"start": Modifier.START, "middle": Modifier.MIDDLE, "end": Modifier.END}
NARRATIVE_YEARS = 3
"""So many years must be named before a text is taken for a narrative about them."""
NARRATIVE_GAP = 2
"""A narrative's years lie more than so many years before the page's own."""
_YEAR = re.compile(r"(?<![\d.,])(1[0-9]\d\d|20\d\d)(?![\d]|[.,]\d)")


@dataclass(frozen=True)
class _Point:
    """An expression with what it means."""

    found: Found
    when: When


def find(
    text: str,
    language: str,
    *,
    anchor: date | None,
    basis: Basis | None,
    offset: int = 0,
    tense_at: TenseAt | None = None,
) -> list[When]:
    """The time expressions of `text`, in text order; ranges are one record with both ends.

    `offset` is where `text` begins in the document: spans are the document's. Give whole documents: yearless dates of
    narratives and "a week later" look back at the date last named. Without `tense_at` the direction of bare dates is
    read off words such as "will"; without `anchor` what hangs on it stays open.
    """
    held = _held(text, language)
    return list(_joined(held, _points(held, anchor, basis, offset, tense_at), offset))


@lru_cache(maxsize=1)
def _held(text: str, language: str) -> Text:
    """The text with its tokens; dates and amounts ask for the same one, one after the other."""
    return Text(grammar(language), text)


def points(
    text: str,
    language: str,
    *,
    anchor: date | None,
    basis: Basis | None,
    offset: int = 0,
    tense_at: TenseAt | None = None,
) -> list[When]:
    """As `find`, but both ends of a range are records of their own, as TIMEX3 marks them."""
    held = _held(text, language)
    return [point.when for point in _points(held, anchor, basis, offset, tense_at)]


def narrative(text: str, anchor: date | None) -> bool:
    """Whether a text tells of other years than its own, so that bare dates belong to those."""
    if anchor is None:
        return True
    years = [int(year) for year in _YEAR.findall(text)]
    own = sum(abs(year - anchor.year) <= 1 for year in years)
    return len(years) >= NARRATIVE_YEARS and median(years) < anchor.year - NARRATIVE_GAP and own * 5 <= len(years)


def _points(
    text: Text, anchor: date | None, basis: Basis | None, offset: int, tense_at: TenseAt | None
) -> list[_Point]:
    data = text.grammar.data
    time = Timeline(anchor, narrative(text.words, anchor), data.day_first, data.ambiguous_slashes)
    out: list[_Point] = []
    for found in settled(text):
        span = Span(offset + text.tokens[found.first].start, offset + text.tokens[found.last - 1].end)
        time.asked = cache(partial(_tense, text, found, span, tense_at))
        meant = _meant(found, time)
        if meant is None:
            continue
        time.note(meant.period)
        words = text.words[span.start - offset : span.end - offset]
        out.append(_Point(found, _when(text, found, meant, time, basis, span, words)))
    return out


def _meant(found: Found, time: Timeline) -> Meant | None:
    """What an expression means; None where it is impossible or lies beyond the calendar of `datetime.date`."""
    try:
        return RULES[found.rule](found, time)
    except OverflowError:
        return None


def _tense(text: Text, found: Found, span: Span, tense_at: TenseAt | None) -> Tense:
    """The parse's word, except that "scheduled for" looks ahead whatever its verb; without a parse that of words."""
    if near(text, found.first, found.last, "foreseen", NEAR):
        return Tense.FUTURE
    if tense_at is not None:
        return tense_at(span)
    return Tense.FUTURE if near(text, found.first, found.last, "future", FAR) else Tense.UNKNOWN


def _when(text: Text, found: Found, meant: Meant, time: Timeline, basis: Basis | None, span: Span, words: str) -> When:
    period, modifier = meant.period, meant.modifier
    if edge := found.parts.get("edge"):
        modifier = EDGES[edge]
        period = cal.part(period, modifier)
    relative = meant.relative and not time.narrative
    made = When(
        words=words,
        span=span,
        earliest=period.earliest,
        latest=period.latest,
        anchor=time.anchor if relative else None,
        basis=basis if relative else None,
        modifier=modifier,
        kind=meant.kind,
        value=period.value,
    )
    return modified(text, found, made, time)


def _joined(text: Text, found: list[_Point], offset: int) -> Iterator[When]:
    at = 0
    while at < len(found):
        one = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        whole = None if after is None else _range(text, one, after, offset)
        yield one.when if whole is None else whole
        at += 1 if whole is None else 2


def _range(text: Text, left: _Point, right: _Point, offset: int) -> When | None:
    """One record for two ends that belong together; None where they do not."""
    how = connector(text, left.found.last, right.found.first, first=left.found.first)
    low, high = left.when.earliest, right.when.latest or right.when.earliest
    left, low, high = _weekdays_in_order(left, right, low, high)
    if not how or right.when.kind is not left.when.kind or (low and high and low > high):
        return None
    assert left.when.span is not None
    assert right.when.span is not None
    span = Span(left.when.span.start, right.when.span.end)
    return When(
        words=text.words[span.start - offset : span.end - offset],
        span=span,
        earliest=low,
        latest=high,
        anchor=left.when.anchor or right.when.anchor,
        basis=left.when.basis or right.when.basis,
        modifier=Modifier.NONE if left.when.modifier is Modifier.SINCE else left.when.modifier,
        kind=left.when.kind,
        value=f"{left.when.value}/{right.when.value}" if left.when.value and right.when.value else "",
    )


def _weekdays_in_order(
    left: _Point, right: _Point, low: date | None, high: date | None
) -> tuple[_Point, date | None, date | None]:
    """A range of weekdays that is over: "from Monday to Thursday", said on a Monday."""
    named = all("weekday" in one.found.parts and "day" not in one.found.parts for one in (left, right))
    if not (named and low and high and low > high):
        return left, low, high
    low = low - timedelta(days=7)
    return replace(left, when=changed(left.when, earliest=low, value=low.isoformat())), low, high


def occupied(text: str, language: str) -> list[Span]:
    """Where time expressions stand in `text`, unresolved: a number there is no amount."""
    held = _held(text, language)
    found = (closed(held, one) for one in held.matches() if one.rule == "duration" or wanted(held, one))
    kept = completed(held, list(found))
    return [Span(held.tokens[one.first].start, held.tokens[one.last - 1].end) for one in kept]
