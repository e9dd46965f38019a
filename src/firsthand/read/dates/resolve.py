"""From the parts of an expression to days: one small function a rule, each counting from the same timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from firsthand.read.dates import calendar as cal
from firsthand.read.dates.calendar import Period
from firsthand.read.dates.match import Found
from firsthand.records import Modifier, Tense, TimeKind


@dataclass
class Timeline:
    """What the text has said so far, and the day it is counted from.

    In a narrative (a text about other years than its own) bare dates belong to the year last named and relative words
    count from the date last named; in news both hang on the anchor.
    """

    anchor: date | None
    narrative: bool
    day_first: bool = True
    ambiguous_slashes: bool = False
    last: date | None = None
    year: int | None = None

    @property
    def now(self) -> date | None:
        """The day that relative words count from."""
        return self.last if self.narrative else self.anchor

    def note(self, period: Period) -> None:
        """Remember a date that was named."""
        if period.earliest is not None and period.grain in ("day", "month", "year", "season"):
            self.last, self.year = period.earliest, period.earliest.year


@dataclass(frozen=True)
class Meant:
    """What an expression means: its days, its kind, what its own words add, and whether it hangs on the timeline."""

    period: Period
    kind: TimeKind = TimeKind.DATE
    modifier: Modifier = Modifier.NONE
    relative: bool = False
    edges: tuple[Modifier, ...] = field(default=())


Rule = Callable[[Found, Timeline, Tense], Meant | None]


def pick(candidates: Sequence[Period], now: date, tense: Tense) -> Period:
    """The one meant among the same period of neighbouring years or weeks, oldest first: past → last, future → next."""
    dated = [one for one in candidates if one.earliest is not None and one.latest is not None]
    if tense is Tense.FUTURE:
        return next((one for one in dated if one.latest is not None and one.latest >= now), candidates[-1])
    return next((one for one in reversed(dated) if one.earliest is not None and one.earliest <= now), candidates[0])


def _day(year: int, month: int, number: int) -> Period | None:
    try:
        return cal.day(date(year, month, number))
    except ValueError:
        return None


def _numeric(found: Found, time: Timeline) -> Period | None:
    if iso := found.parts.get("iso"):
        return _day(*(int(part) for part in iso.split("-")))
    text = found.parts["dotted"]
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


def _date(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    if "iso" in found.parts or "dotted" in found.parts:
        period = _numeric(found, time)
        return None if period is None else _with_time(found, Meant(period))
    if "month" not in found.parts and "monthly" not in found.parts:
        return _weekday(found, time, tense)
    month, day = found.number("month") or found.number("monthly") or 1, found.number("day")

    def at(year: int) -> Period | None:
        return cal.month(year, month) if day is None else _day(year, month, day)

    year = _named_year(found, time)
    if year is not None:
        period = at(year)
        return None if period is None else _with_time(found, Meant(period, relative="year" not in found.parts))
    period = _by_timeline(at, time, _directed(found, tense))
    if period is None:
        unknown = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        return _with_time(found, Meant(Period(unknown, "day" if day else "month")))
    return _with_time(found, Meant(period, relative=True))


def _directed(found: Found, tense: Tense) -> Tense:
    """The direction, where "last" or "next" settles it."""
    return {"-1": Tense.PAST, "1": Tense.FUTURE}.get(found.parts.get("rel", ""), tense)


def _by_timeline(at: Callable[[int], Period | None], time: Timeline, tense: Tense) -> Period | None:
    """A yearless period put into a year."""
    if time.narrative:
        return None if time.year is None else at(time.year)
    if time.anchor is None:
        return None
    years = (at(time.anchor.year + step) for step in (-4, -3, -2, -1, 0, 1, 2, 3, 4))
    held = [period for period in years if period is not None]
    return pick(held, time.anchor, tense) if held else None


def _with_time(found: Found, meant: Meant) -> Meant:
    part = found.parts.get("daypart", "")
    if not part:
        return meant
    period = replace(meant.period, value=f"{meant.period.value}T{part}")
    return replace(meant, period=period, kind=TimeKind.TIME)


def _weekday(found: Found, time: Timeline, tense: Tense) -> Meant:
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
        near = now - back + timedelta(days=7 if tense is Tense.FUTURE and back else 0)
    return _with_time(found, Meant(cal.day(near), relative=True))


def _year(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    if "bc" not in found.parts:
        return Meant(cal.year(int(found.parts["year"])))
    value = f"BC{found.number('num') or 0:04}"
    if "month" in found.parts:
        value += f"-{found.number('month'):02}"
    return Meant(Period(value + (f"-{found.parts['season']}" if "season" in found.parts else "")))


def _decade(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    number = found.number("num") or 0
    if "bc" in found.parts:
        return Meant(Period(f"BC{number // 10:03}"))
    if number < 100:
        century = (time.year or (time.anchor.year if time.narrative and time.anchor else 1999)) // 100
        number += 100 * (20 if century == 20 and number < 30 else 19 if century == 20 else century)
    return Meant(cal.decade(number // 10 * 10)) if number % 10 == 0 else Meant(cal.year(number))


def _century(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    number = found.number("roman") or found.number("num") or found.number("ord")
    if number is None:
        now = time.now
        return None if now is None else Meant(cal.around(now, "CE", found.number("rel") or 0), relative=True)
    if "bc" in found.parts:
        return Meant(Period(f"BC{number:02}"))
    return Meant(cal.century(number)) if 1 <= number <= 30 else None


def _season(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    name = found.parts.get("season") or found.parts["seasonal"]
    year = _named_year(found, time)
    if year is not None:
        return Meant(cal.season(year, name), relative="year" not in found.parts)
    period = _by_timeline(lambda at: cal.season(at, name), time, _directed(found, tense))
    return Meant(Period(f"XXXX-{name}")) if period is None else Meant(period, relative=True)


def _fraction(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    """A quarter or a half-year."""
    make, unit, prefix = (cal.quarter, "Q", "Q") if found.rule == "quarter" else (cal.half, "HY", "H")
    number = found.number("q") or found.number("ord") or found.number("num") or found.number("roman")
    year, now = _named_year(found, time), time.now
    if number is None:
        return None if now is None else Meant(cal.around(now, unit, found.number("rel") or 0), relative=True)
    if not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    if year is not None:
        return Meant(make(year, number), relative="year" not in found.parts)
    period = _by_timeline(lambda at: make(at, number), time, tense)
    return Meant(Period(f"XXXX-{prefix}{number}")) if period is None else Meant(period, relative=True)


def _period(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    unit = found.parts.get("unit") or found.parts["yw"]
    if time.now is None:
        return Meant(Period(""))
    return Meant(cal.around(time.now, unit, found.number("rel") or 0), relative=True)


def length(found: Found) -> str:
    """The TIMEX3 duration of a number of units; X where the number is not said."""
    unit = found.parts.get("unit") or found.parts.get("units") or found.parts.get("lasting", "")
    number = found.parts.get("num") or found.parts.get("amount") or ("X" if "units" in found.parts else "1")
    if unit == "HY" and number.isdecimal():
        unit, number = "M", str(int(number) * 6)
    if unit == "MIN":
        return f"PT{number}M"
    return f"PT{number}{unit}" if unit in ("H", "S") else f"P{number}{unit}"


def _count(found: Found) -> float | None:
    number = found.parts.get("num") or found.parts.get("amount") or "1"
    return None if number == "X" else float(number)


def _recent(found: Found, time: Timeline, tense: Tense) -> Meant:
    unit = found.parts.get("units") or found.parts["unit"]
    known = "num" in found.parts or found.parts.get("amount", "X") != "X"
    count = _count(found) if known else next((r.count for r in cal.conventions().recent if r.unit == unit), None)
    modifier = Modifier.NONE if known else Modifier.ABOUT
    value, now = length(found), time.now
    if now is None or count is None:
        return Meant(Period(value), TimeKind.DURATION, modifier)
    ahead = found.parts["recent"] == "1"
    there = cal.shifted(now, unit, int(count) if ahead else -int(count))
    low, high = (now, there) if ahead else (there, now)
    return Meant(Period(value, "", low, high), TimeKind.DURATION, modifier, relative=True)


def _back(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    count, unit, now = _count(found), found.parts["unit"], time.now
    if count is None or now is None or count != int(count):
        return Meant(Period("PAST_REF", "", None, now), relative=now is not None)
    return _named_by(now, unit, -int(count))


def _named_by(now: date, unit: str, count: int) -> Meant:
    names = next((rule.names for rule in cal.conventions().ago if rule.unit == unit), "day")
    there = cal.shifted(now, unit, count) if unit not in ("H", "MIN", "S") else now
    if there is None:
        return Meant(Period(""))
    made = {"day": "D", "week": "W", "month": "M", "year": "Y"}[names]
    return Meant(cal.around(there, made, 0), relative=True)


def _later(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    """Counted from the date last named; "in three days" of a future counts from the anchor."""
    count, unit = _count(found), found.parts["unit"]
    sign = int(found.parts.get("later") or found.parts["hence"])
    ahead = "hence" in found.parts and tense is Tense.FUTURE and not time.narrative
    now = time.anchor if ahead else time.last
    if "hence" in found.parts and not ahead and not time.narrative:
        return Meant(Period(length(found)), TimeKind.DURATION)
    if now is None or count is None or count != int(count) or unit in ("H", "MIN", "S"):
        return Meant(Period(length(found)), TimeKind.DURATION)
    there = cal.shifted(now, unit, sign * int(count))
    if there is None:
        return None
    made = {"M": "M", "Y": "Y"}.get(unit, "D")
    return Meant(cal.around(there, made, 0), relative=True)


def _duration(found: Found, time: Timeline, tense: Tense) -> Meant:
    return Meant(Period(found.parts.get("lasted") or length(found)), TimeKind.DURATION)


def _set(found: Found, time: Timeline, tense: Tense) -> Meant:
    if "weekday" in found.parts:
        return Meant(Period(f"XXXX-WXX-{found.parts['weekday']}"), TimeKind.SET)
    if "season" in found.parts:
        return Meant(Period(f"XXXX-{found.parts['season']}"), TimeKind.SET)
    return Meant(Period(found.parts.get("often") or length(found)), TimeKind.SET)


def _reference(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    """Today, yesterday, tonight, this morning, Friday evening."""
    if "weekday" in found.parts:
        return _weekday(found, time, tense)
    part = found.parts.get("daypart") or found.parts.get("tonight", "")
    if time.now is None or (time.narrative and time.last is None):
        return Meant(Period("PRESENT_REF" if found.parts.get("ref", "0") == "0" else ""))
    step = found.number("ref") or (found.number("rel") or 0 if "ref" not in found.parts else 0)
    period = cal.day(time.now + timedelta(days=step))
    if part:
        return Meant(replace(period, value=f"{period.value}T{part}"), TimeKind.TIME, relative=True)
    return Meant(period, relative=True)


def _same(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    step = found.number("nextday") if "nextday" in found.parts else found.number("same")
    unit = "D" if "nextday" in found.parts else found.parts.get("unit") or found.parts.get("yw", "M")
    now = time.last or time.now
    return Meant(Period("")) if now is None else Meant(cal.around(now, unit, step or 0), relative=True)


def _vague(found: Found, time: Timeline, tense: Tense) -> Meant:
    value = found.parts["vague"]
    now = None if time.narrative else time.anchor
    low = now if value in ("FUTURE_REF", "PRESENT_REF") else None
    high = now if value in ("PAST_REF", "PRESENT_REF") else None
    return Meant(Period(value, "", low, high), relative=now is not None)


def _clock(found: Found, time: Timeline, tense: Tense) -> Meant | None:
    hours, _, minutes = found.parts.get("clock", "").partition(":")
    hour = int(hours or found.parts.get("num", "99"))
    if found.parts.get("halfday") == "PM" and hour < 12:
        hour += 12
    if hour > 24:
        return None
    zulu = "Z" if found.parts.get("zone") == "Z" and "clock" in found.parts else ""
    value = f"T{hour:02}:{(minutes or '00')[:2]}{zulu}"
    now = time.last or time.now
    if now is None:
        return Meant(Period(value), TimeKind.TIME)
    return Meant(Period(now.isoformat() + value, "", now, now), TimeKind.TIME, relative=True)


RULES: dict[str, Rule] = {
    "date": _date,
    "year": _year,
    "weakyear": _year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "quarter": _fraction,
    "half": _fraction,
    "period": _period,
    "recent": _recent,
    "ago": _back,
    "later": _later,
    "duration": _duration,
    "set": _set,
    "day": _reference,
    "same": _same,
    "vague": _vague,
    "time": _clock,
}
"""What each rule of the grammars means."""
