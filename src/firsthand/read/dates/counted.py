"""Dates that are counted: last month, two years ago, today, at noon; and durations and repetitions."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from firsthand.read.dates import calendar as cal
from firsthand.read.dates.calendar import Period
from firsthand.read.dates.match import Found
from firsthand.read.dates.named import NAMED
from firsthand.read.dates.timeline import Meant, Rule, Timeline
from firsthand.records import Modifier, Tense, TimeKind

LASTED = re.compile(r"P(\d+)([DWMY])")
"""A length in one word that can be counted back: "полгода" is P6M."""


def _period(found: Found, time: Timeline) -> Meant | None:
    unit = found.parts.get("unit") or found.parts.get("yw", "Y")
    step = found.number("rel") or found.number("thatyear") or 0
    # "Next year it was rebuilt": the year after the one the story has come to.
    told = step > 0 and time.tense is Tense.PAST and not time.narrative
    now = time.last if told and time.last is not None else time.now
    if now is None:
        return Meant(Period(""))
    period = cal.around(now, unit, step)
    if unit == "WE" and step == 0 and time.tense is Tense.PAST and period.earliest and period.earliest > now:
        period = cal.around(now, unit, -1)
    return Meant(period, relative=True)


def _weekend(_: Found, time: Timeline) -> Meant:
    """The bare weekend: the last one under a past, the next one under a future."""
    if time.now is None:
        return Meant(Period("XXXX-WXX-WE"))
    period = cal.around(time.now, "WE", 0)
    over = period.earliest is not None and period.earliest <= time.now
    return Meant(period if over or time.tense is Tense.FUTURE else cal.around(time.now, "WE", -1), relative=True)


def length(found: Found) -> str:
    """The TIMEX3 duration of a number of units; X where the number is not said."""
    unit = found.parts.get("units") or found.parts.get("unit") or found.parts.get("lasting", "")
    number = found.parts.get("num") or found.parts.get("amount") or ("X" if "units" in found.parts else "1")
    if "andhalf" in found.parts and number.isdecimal():
        number += ".5"
    if (number, unit) == ("0.5", "Y"):
        unit, number = "M", "6"
    if unit in ("DE", "CE") and number.isdecimal():
        unit, number = "Y", str(int(number) * (10 if unit == "DE" else 100))
    if unit == "HY" and number.isdecimal():
        unit, number = "M", str(int(number) * 6)
    if unit == "MIN":
        return f"PT{number}M"
    return f"PT{number}{unit}" if unit in ("H", "S") else f"P{number}{unit}"


def _count(found: Found) -> float | None:
    number = found.parts.get("num") or found.parts.get("amount") or "1"
    return None if number == "X" else float(number) + 0.5 * ("andhalf" in found.parts)


def _recent(found: Found, time: Timeline) -> Meant:
    unit = found.parts.get("units") or found.parts["unit"]
    known = "pastone" in found.parts or "num" in found.parts or found.parts.get("amount", "X") != "X"
    count = _count(found) if known else next((r.count for r in cal.conventions().recent if r.unit == unit), None)
    modifier = Modifier.NONE if known else Modifier.ABOUT
    value, now = length(found), time.now
    if now is None or count is None:
        return Meant(Period(value), TimeKind.DURATION, modifier)
    ahead = found.parts.get("recent") == "1"
    there = cal.shifted(now, unit, int(count) if ahead else -int(count))
    low, high = (now, there) if ahead else (there, now)
    return Meant(Period(value, "", low, high), TimeKind.DURATION, modifier, relative=True)


def _back(found: Found, time: Timeline) -> Meant | None:
    count, unit, now = _count(found), found.parts.get("unit", ""), time.now
    if half := LASTED.fullmatch(found.parts.get("lasted", "")):
        count, unit = float(half[1]), half[2]
    if count is not None and unit == "Y" and count != int(count):
        count, unit = round(count * 12), "M"
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
    if "fromnow" in found.parts and time.now is not None and count is not None and count == int(count):
        return _ahead(time.now, unit, int(count))
    sign = int(found.parts.get("later") or found.parts.get("laterend") or found.parts.get("hence", "1"))
    ahead = "hence" in found.parts and time.tense is Tense.FUTURE and not time.narrative
    now = time.anchor if ahead else time.last
    if found.parts.get("hence") == "1" and not ahead:
        return Meant(Period(length(found)), TimeKind.DURATION)
    if now is None or count is None or count != int(count) or unit in ("H", "MIN", "S"):
        return Meant(Period(length(found)), TimeKind.DURATION)
    return _ahead(now, unit, sign * int(count))


def _ahead(now: date, unit: str, count: int) -> Meant | None:
    there = cal.shifted(now, unit, count)
    if there is None:
        return None
    made = {"M": "M", "Y": "Y"}.get(unit, "D")
    return Meant(cal.around(there, made, 0), relative=True)


def _duration(found: Found, _: Timeline) -> Meant:
    return Meant(Period(found.parts.get("lasted") or length(found)), TimeKind.DURATION)


def _bare(found: Found, _: Timeline) -> Meant:
    """A unit without a number: one of it after "almost", unsaid many after "for"."""
    return Meant(Period(length(found)), TimeKind.DURATION)


def _set(found: Found, _: Timeline) -> Meant:
    if "weekday" in found.parts:
        return Meant(Period(f"XXXX-WXX-{found.parts['weekday']}"), TimeKind.SET)
    if "season" in found.parts:
        return Meant(Period(f"XXXX-{found.parts['season']}"), TimeKind.SET)
    if "weekdays" in found.parts:
        return Meant(Period(f"XXXX-WXX-{found.parts['weekdays']}"), TimeKind.SET)
    return Meant(Period(found.parts.get("often") or length(found)), TimeKind.SET)


def _reference(found: Found, time: Timeline) -> Meant | None:
    """Today, yesterday, tonight, this morning, Friday evening."""
    if "weekday" in found.parts:
        return NAMED["date"](found, time)
    part = next((found.parts[kind] for kind in ("daypart", "tonight", "lastnight") if kind in found.parts), "")
    if time.now is None or (time.narrative and time.last is None):
        return Meant(Period("PRESENT_REF" if found.parts.get("ref", "0") == "0" else ""))
    step = (
        -1
        if "lastnight" in found.parts
        else found.number("ref") or (found.number("rel") or 0 if "ref" not in found.parts else 0)
    )
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
    said = found.parts.get("clock") or found.parts.get("clockword") or found.parts.get("decimal", "")
    hours, _, minutes = said.replace(".", ":").replace(",", ":").partition(":")
    minutes = minutes or found.parts.get("minutes", "")
    hour = int(hours or found.parts.get("num") or found.parts.get("ordday", "99"))
    if found.parts.get("halfday") == "PM" and hour < 12:
        hour += 12
    if found.parts.get("halfday") == "AM" and hour == 12:
        hour = 0
    if "decimal" in found.parts and len(minutes) != 2:
        return None
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
    "bare": _bare,
    "weekend": _weekend,
    "set": _set,
    "day": _reference,
    "same": _same,
    "vague": _vague,
    "time": _clock,
}
"""What the rules for counted dates mean."""
