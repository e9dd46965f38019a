"""Dates that are counted: last month, two years ago, today, at noon; and durations and repetitions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from firsthand.read.dates import calendar as cal
from firsthand.read.dates.calendar import Period
from firsthand.read.dates.match import Found
from firsthand.read.dates.named import NAMED
from firsthand.read.dates.timeline import Meant, Rule, Timeline
from firsthand.records import Modifier, Tense, TimeKind


def _period(found: Found, time: Timeline) -> Meant | None:
    unit = found.parts.get("unit") or found.parts["yw"]
    if time.now is None:
        return Meant(Period(""))
    return Meant(cal.around(time.now, unit, found.number("rel") or 0), relative=True)


def length(found: Found) -> str:
    """The TIMEX3 duration of a number of units; X where the number is not said."""
    unit = found.parts.get("unit") or found.parts.get("units") or found.parts.get("lasting", "")
    number = found.parts.get("num") or found.parts.get("amount") or ("X" if "units" in found.parts else "1")
    if unit in ("DE", "CE") and number.isdecimal():
        unit, number = "Y", str(int(number) * (10 if unit == "DE" else 100))
    if unit == "HY" and number.isdecimal():
        unit, number = "M", str(int(number) * 6)
    if unit == "MIN":
        return f"PT{number}M"
    return f"PT{number}{unit}" if unit in ("H", "S") else f"P{number}{unit}"


def _count(found: Found) -> float | None:
    number = found.parts.get("num") or found.parts.get("amount") or "1"
    return None if number == "X" else float(number)


def _recent(found: Found, time: Timeline) -> Meant:
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


def _back(found: Found, time: Timeline) -> Meant | None:
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


def _later(found: Found, time: Timeline) -> Meant | None:
    """Counted from the date last named; "in three days" of a future counts from the anchor."""
    count, unit = _count(found), found.parts["unit"]
    sign = int(found.parts.get("later") or found.parts["hence"])
    ahead = "hence" in found.parts and time.tense is Tense.FUTURE and not time.narrative
    now = time.anchor if ahead else time.last
    if found.parts.get("hence") == "1" and not ahead and not time.narrative:
        return Meant(Period(length(found)), TimeKind.DURATION)
    if now is None or count is None or count != int(count) or unit in ("H", "MIN", "S"):
        return Meant(Period(length(found)), TimeKind.DURATION)
    there = cal.shifted(now, unit, sign * int(count))
    if there is None:
        return None
    made = {"M": "M", "Y": "Y"}.get(unit, "D")
    return Meant(cal.around(there, made, 0), relative=True)


def _duration(found: Found, _: Timeline) -> Meant:
    return Meant(Period(found.parts.get("lasted") or length(found)), TimeKind.DURATION)


def _set(found: Found, _: Timeline) -> Meant:
    if "weekday" in found.parts:
        return Meant(Period(f"XXXX-WXX-{found.parts['weekday']}"), TimeKind.SET)
    if "season" in found.parts:
        return Meant(Period(f"XXXX-{found.parts['season']}"), TimeKind.SET)
    return Meant(Period(found.parts.get("often") or length(found)), TimeKind.SET)


def _reference(found: Found, time: Timeline) -> Meant | None:
    """Today, yesterday, tonight, this morning, Friday evening."""
    if "weekday" in found.parts:
        return NAMED["date"](found, time)
    part = found.parts.get("daypart") or found.parts.get("tonight", "")
    if time.now is None or (time.narrative and time.last is None):
        return Meant(Period("PRESENT_REF" if found.parts.get("ref", "0") == "0" else ""))
    step = found.number("ref") or (found.number("rel") or 0 if "ref" not in found.parts else 0)
    period = cal.day(time.now + timedelta(days=step))
    if part:
        return Meant(replace(period, value=f"{period.value}T{part}"), TimeKind.TIME, relative=True)
    return Meant(period, relative=True)


def _same(found: Found, time: Timeline) -> Meant | None:
    step = found.number("nextday") if "nextday" in found.parts else found.number("same")
    unit = "D" if "nextday" in found.parts else found.parts.get("unit") or found.parts.get("yw", "M")
    now = time.last or time.now
    return Meant(Period("")) if now is None else Meant(cal.around(now, unit, step or 0), relative=True)


def _vague(found: Found, time: Timeline) -> Meant:
    value = found.parts["vague"]
    now = None if time.narrative else time.anchor
    low = now if value in ("FUTURE_REF", "PRESENT_REF") else None
    high = now if value in ("PAST_REF", "PRESENT_REF") else None
    return Meant(Period(value, "", low, high), relative=now is not None)


def _clock(found: Found, time: Timeline) -> Meant | None:
    hours, _, minutes = found.parts.get("clock", "").partition(":")
    hour = int(hours or found.parts.get("num", "99"))
    if found.parts.get("halfday") == "PM" and hour < 12:
        hour += 12
    if hour > 24 or int((minutes or "0")[:2]) > 59:
        return None
    zulu = "Z" if found.parts.get("zone") == "Z" and "clock" in found.parts else ""
    value = f"T{hour:02}:{(minutes or '00')[:2]}{zulu}"
    now = time.last or time.now
    if now is None:
        return Meant(Period(value), TimeKind.TIME)
    return Meant(Period(now.isoformat() + value, "", now, now), TimeKind.TIME, relative=True)


COUNTED: dict[str, Rule] = {
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
"""What the rules for counted dates mean."""
