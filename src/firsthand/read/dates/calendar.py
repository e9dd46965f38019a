"""Periods of the calendar: what a month, a quarter, a winter, a decade is in days, and its TIMEX3 value.

Weeks are ISO weeks. Seasons are those of the northern hemisphere, in whole months. Years before the first are told by
their value alone (BC0264), because `datetime.date` has no days for them.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.records import Modifier

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that each season begins with."""


@dataclass(frozen=True)
class Period:
    """A stretch of days with its TIMEX3 value; `grain` is its kind: "day", "month" …, or "" for none."""

    value: str
    grain: str = ""
    earliest: date | None = None
    latest: date | None = None

    @property
    def start(self) -> date:
        """The first day of a period that is known to have one."""
        assert self.earliest is not None
        return self.earliest


class Edge(msgspec.Struct, frozen=True):
    """Which steps of a period its start, middle and end are."""

    period: str
    start: tuple[int, int]
    middle: tuple[int, int]
    end: tuple[int, int]
    reason: str


class Recent(msgspec.Struct, frozen=True):
    """How many of a unit "the last few" are."""

    unit: str
    count: int
    reason: str


class Ago(msgspec.Struct, frozen=True):
    """Which period a number of units ago names."""

    unit: str
    names: str
    reason: str


class Conventions(msgspec.Struct, frozen=True):
    """The table of what vague words are taken to mean."""

    edge: tuple[Edge, ...]
    recent: tuple[Recent, ...]
    ago: tuple[Ago, ...]


@cache
def conventions() -> Conventions:
    """The table of `conventions.toml`."""
    return msgspec.toml.decode((files(__package__) / "conventions.toml").read_bytes(), type=Conventions)


def day(at: date) -> Period:
    """One day."""
    return Period(at.isoformat(), "day", at, at)


def week(at: date) -> Period:
    """The ISO week that holds a day."""
    year_number, number, weekday = at.isocalendar()
    monday = at - timedelta(days=weekday - 1)
    return Period(f"{year_number:04}-W{number:02}", "week", monday, monday + timedelta(days=6))


def weekend(at: date) -> Period:
    """The Saturday and Sunday of the week that holds a day."""
    whole = week(at)
    return Period(whole.value + "-WE", "weekend", whole.start + timedelta(days=5), whole.latest)


def months(year_number: int, first: int, count: int, value: str, grain: str) -> Period:
    """`count` months from month `first` of a year; open where the calendar has no such year."""
    year_number, first = year_number + (first - 1) // 12, (first - 1) % 12 + 1
    last_year, last = year_number + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    if not (year_number >= MINYEAR and last_year <= MAXYEAR):
        return Period(value, grain)
    days = calendar.monthrange(last_year, last)[1]
    return Period(value, grain, date(year_number, first, 1), date(last_year, last, days))


def month(year_number: int, number: int) -> Period:
    """A month; numbers beyond 1–12 count on into the years around."""
    year_number, number = year_number + (number - 1) // 12, (number - 1) % 12 + 1
    return months(year_number, number, 1, f"{year_number:04}-{number:02}", "month")


def year(number: int) -> Period:
    """A calendar year; negative numbers are years BC."""
    if number < 0:
        return Period(f"BC{-number:04}", "year")
    return months(number, 1, 12, f"{number:04}", "year")


def years(first: int, count: int, value: str, grain: str) -> Period:
    """`count` years from the year `first`."""
    return months(first, 1, 12 * count, value, grain)


def decade(first: int) -> Period:
    """The ten years from `first`, such as 1990."""
    return years(first, 10, f"{first // 10:03}", "decade")


def century(number: int) -> Period:
    """A century by its number: the 20th is 1901–2000 to historians, 1900–1999 to everyone else; both ends are in."""
    return years((number - 1) * 100 or 1, 100 if number == 1 else 101, f"{number - 1:02}", "century")


def season(year_number: int, name: str) -> Period:
    """A season. "Winter 2022" may begin or end in 2022, so that its range holds both."""
    value = f"{year_number:04}-{name}"
    if name == "WI":
        return months(year_number - 1, 12, 15, value, "season")
    return months(year_number, SEASONS[name], 3, value, "season")


def one_season(year_number: int, name: str) -> Period:
    """A season told by its place in time ("last winter"): the winter is the one that begins in the year."""
    return months(year_number, SEASONS[name], 3, f"{year_number:04}-{name}", "season")


def seven_days(whole: Period, number: int) -> Period:
    """The week number `number` of a month counted from its first day; -1 is its last seven days."""
    assert whole.latest is not None
    if number < 0:
        return replace(whole, earliest=whole.latest - timedelta(days=6))
    first = whole.start + timedelta(days=7 * (number - 1))
    return replace(whole, earliest=first, latest=min(first + timedelta(days=6), whole.latest))


def quarter(year_number: int, number: int) -> Period:
    """A quarter; numbers beyond 1–4 count on into the years around."""
    year_number, number = year_number + (number - 1) // 4, (number - 1) % 4 + 1
    return months(year_number, 3 * number - 2, 3, f"{year_number:04}-Q{number}", "quarter")


def half(year_number: int, number: int) -> Period:
    """A half-year; numbers beyond 1–2 count on into the years around."""
    year_number, number = year_number + (number - 1) // 2, (number - 1) % 2 + 1
    return months(year_number, 6 * number - 5, 6, f"{year_number:04}-H{number}", "half")


def around(at: date, unit: str, steps: int) -> Period:
    """The unit ("D", "W", "WE", "M", "Q", "HY", "Y", "DE", "CE") that lies `steps` from the one holding `at`."""
    ahead = {
        "D": lambda: day(at + timedelta(days=steps)),
        "W": lambda: week(at + timedelta(weeks=steps)),
        "WE": lambda: weekend(at + timedelta(weeks=steps)),
        "M": lambda: month(at.year, at.month + steps),
        "Q": lambda: quarter(at.year, (at.month + 2) // 3 + steps),
        "HY": lambda: half(at.year, (at.month + 5) // 6 + steps),
        "Y": lambda: year(at.year + steps),
        "DE": lambda: decade((at.year // 10 + steps) * 10),
        "CE": lambda: century((at.year - 1) // 100 + 1 + steps),
        "H": lambda: day(at),
    }.get(unit)
    try:
        return ahead() if ahead else Period("")
    except OverflowError:
        return Period("")


def shifted(at: date, unit: str, count: int) -> date | None:
    """The day `count` units from `at`; None beyond the calendar."""
    try:
        if unit in ("D", "W"):
            return at + timedelta(days=count * (7 if unit == "W" else 1))
        there = at.year * 12 + at.month - 1 + count * {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}[unit]
        days = calendar.monthrange(there // 12, there % 12 + 1)[1]
        return date(there // 12, there % 12 + 1, min(at.day, days))
    except (OverflowError, ValueError, KeyError, calendar.IllegalMonthError):
        return None


def part(whole: Period, edge: Modifier) -> Period:
    """The start, middle or end of a period by the table of conventions; as in TIMEX3 its value stays the whole's."""
    rule = next((row for row in conventions().edge if row.period == whole.grain), None)
    if rule is None or whole.earliest is None or whole.latest is None:
        return whole
    first, last = {Modifier.START: rule.start, Modifier.MIDDLE: rule.middle}.get(edge, rule.end)
    begin = whole.earliest
    if whole.grain in ("month", "week"):
        low, high = begin + timedelta(days=first - 1), begin + timedelta(days=last - 1)
    else:
        step = 12 if whole.grain in ("decade", "century") else 1
        count = (last - first + 1) * step
        cut = months(begin.year, begin.month + (first - 1) * step, count, "", "")
        low, high = cut.start, cut.latest or whole.latest
    return replace(whole, earliest=min(low, whole.latest), latest=min(high, whole.latest))
