"""Dates that are named: a day, month, year, season, quarter, decade or century, put into its year where it has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from firsthand.read.dates import calendar as cal
from firsthand.read.dates.calendar import Period
from firsthand.read.dates.match import Found
from firsthand.read.dates.timeline import Meant, Rule, Timeline, pick
from firsthand.records import Tense, TimeKind


def _day(year: int, month: int, number: int) -> Period | None:
    try:
        return cal.day(date(year, month, number))
    except ValueError:
        return None


def _numeric(found: Found, time: Timeline) -> Period | None:
    if iso := found.parts.get("iso"):
        return _day(*(int(part) for part in iso.split("-")))
    text = found.parts["dotted"].replace("-", ".")
    one, two, year = (int(part) for part in text.replace("/", ".").split("."))
    if "/" in text and time.ambiguous_slashes:
        if one <= 12 and two <= 12 and one != two:
            return None
        one, two = (one, two) if one > 12 else (two, one)
    if year < 100:
        pivot = (time.anchor or date(2030, 1, 1)).year % 100 + 10
        year += 2000 if year <= pivot else 1900
    return _day(year, two, one)


def _named_year(found: Found, time: Timeline) -> int | None:
    """The year that the words give: in digits, "next year", "the same year"."""
    if "year" in found.parts:
        return int(found.parts["year"])
    if "yw" in found.parts and "same" in found.parts:
        return None if time.year is None else time.year + int(found.parts["same"])
    if "yw" in found.parts and "rel" in found.parts and time.now is not None:
        return time.now.year + int(found.parts["rel"])
    return None


def _date(found: Found, time: Timeline) -> Meant | None:
    if "iso" in found.parts or "dotted" in found.parts:
        period = _numeric(found, time)
        return None if period is None else _with_time(found, Meant(period))
    if not {"month", "monthly", "feast"} & found.parts.keys():
        return _weekday(found, time)
    month, day = _month_and_day(found)

    def at(year: int) -> Period | None:
        return cal.month(year, month) if day is None else _day(year, month, day)

    year = _named_year(found, time)
    if year is not None:
        period = at(year)
        return None if period is None else _with_time(found, Meant(period, relative="year" not in found.parts))
    period = _by_timeline(at, time, found)
    if period is None:
        unknown = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        return _with_time(found, Meant(Period(unknown, "day" if day else "month")))
    return _with_time(found, Meant(period, relative=True))


def _month_and_day(found: Found) -> tuple[int, int | None]:
    """Of a date or of a feast with a fixed one; None for the day of a whole month."""
    if feast := found.parts.get("feast"):
        month, day = feast.split("-")
        return int(month), int(day)
    number = found.number("day") or found.number("ordday") or found.number("num")
    return found.number("month") or found.number("monthly") or 1, number


def _directed(found: Found, tense: Tense) -> Tense:
    """The direction, where "last" or "next" settles it."""
    return {"-1": Tense.PAST, "1": Tense.FUTURE}.get(found.parts.get("rel", ""), tense)


def _by_timeline(at: Callable[[int], Period | None], time: Timeline, found: Found) -> Period | None:
    """A yearless period put into a year."""
    if time.narrative:
        return None if time.year is None else at(time.year)
    if time.anchor is None:
        return None
    years = (at(time.anchor.year + step) for step in (-4, -3, -2, -1, 0, 1, 2, 3, 4))
    held = [period for period in years if period is not None]
    rel = "" if found.rule == "weekof" else found.parts.get("rel", "0")
    tense = time.tense if not rel else _directed(found, time.tense)
    return pick(held, time.anchor, tense, whole=rel not in ("", "0")) if held else None


def _with_time(found: Found, meant: Meant) -> Meant:
    part = found.parts.get("daypart", "")
    if not part:
        return meant
    period = replace(meant.period, value=f"{meant.period.value}T{part}")
    return replace(meant, period=period, kind=TimeKind.TIME)


def _weekday(found: Found, time: Timeline) -> Meant:
    if "wdpart" in found.parts:
        weekday_, _, part = found.parts["wdpart"].partition("T")
        found = found.with_parts(weekday=weekday_, daypart=part)
    weekday, now = found.number("weekday") or 1, time.now
    if now is None:
        return _with_time(found, Meant(Period("XXXX-XX-XX")))
    rel = found.parts.get("rel", "")
    back = timedelta(days=(now.isoweekday() - weekday) % 7)
    if rel == "-1":
        near = now - (back or timedelta(days=7))
    elif rel == "1":
        near = now - back + timedelta(days=7)
    else:
        near = now - back + timedelta(days=7 if time.tense is Tense.FUTURE and back else 0)
    return _with_time(found, Meant(cal.day(near), relative=True))


def _week_of(found: Found, time: Timeline) -> Meant | None:
    """A week of a month: its first seven days, its last seven; as in TIMEX3 the value is the month's."""
    month = found.number("month") or found.number("monthweek") or 1
    year = _named_year(found, time)
    whole = cal.month(year, month) if year else _by_timeline(lambda at: cal.month(at, month), time, found)
    number = found.number("ord") or {"-1": -1, "1": 1}.get(found.parts.get("rel") or found.parts.get("pastone", ""))
    if whole is None or number is None or number > 5:
        return None
    return Meant(cal.seven_days(whole, number), relative=year is None)


def _year(found: Found, _: Timeline) -> Meant | None:
    if "bc" not in found.parts:
        return Meant(cal.year(int(found.parts["year"])))
    value = f"BC{found.number('num') or 0:04}"
    if "month" in found.parts:
        value += f"-{found.number('month'):02}"
    return Meant(Period(value + (f"-{found.parts['season']}" if "season" in found.parts else "")))


def _decade(found: Found, time: Timeline) -> Meant | None:
    number = found.number("num") or found.number("tensword") or found.number("year") or 0
    if "bc" in found.parts:
        return Meant(Period(f"BC{number // 10:03}"))
    if number < 100:
        century = (time.year or (time.anchor.year if time.narrative and time.anchor else 1999)) // 100
        number += 100 * (20 if century == 20 and number < 30 else 19 if century == 20 else century)
    return Meant(cal.decade(number)) if number % 10 == 0 else None


def _century(found: Found, time: Timeline) -> Meant | None:
    number = found.number("roman") or found.number("num") or found.number("ord")
    if number is None:
        now = time.now
        return None if now is None else Meant(cal.around(now, "CE", found.number("rel") or 0), relative=True)
    if "bc" in found.parts:
        return Meant(Period(f"BC{number:02}"))
    return Meant(cal.century(number)) if 1 <= number <= 30 else None


def _season(found: Found, time: Timeline) -> Meant | None:
    name = found.parts.get("season") or found.parts["seasonal"]
    year = _named_year(found, time)
    if year is not None:
        return Meant(cal.season(year, name), relative="year" not in found.parts)
    period = _by_timeline(lambda at: cal.one_season(at, name), time, found)
    return Meant(Period(f"XXXX-{name}")) if period is None else Meant(period, relative=True)


def _fraction(found: Found, time: Timeline) -> Meant | None:
    """A quarter or a half-year."""
    make, unit, prefix = (cal.quarter, "Q", "Q") if found.rule == "quarter" else (cal.half, "HY", "H")
    number = found.number("q") or found.number("ord") or found.number("num") or found.number("roman")
    year, now = _named_year(found, time), time.now
    if number is None and "year" in found.parts:
        number = {"-1": 4 if unit == "Q" else 2}.get(found.parts["rel"])
        return Meant(make(int(found.parts["year"]), number)) if number else None
    if year is None and "yw" in found.parts and now is not None:
        year = now.year
    if number is None:
        return None if now is None else Meant(cal.around(now, unit, found.number("rel") or 0), relative=True)
    if not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    if year is not None:
        return Meant(make(year, number), relative="year" not in found.parts)
    period = _by_timeline(lambda at: make(at, number), time, found)
    return Meant(Period(f"XXXX-{prefix}{number}")) if period is None else Meant(period, relative=True)


NAMED: dict[str, Rule] = {
    "date": _date,
    "year": _year,
    "weakyear": _year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "quarter": _fraction,
    "half": _fraction,
    "weekof": _week_of,
}
"""What the rules for named dates mean."""
