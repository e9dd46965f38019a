"""Dates and sums of a register's rows."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from firsthand.read.register.rows import Entry, Row, Words
from firsthand.records import Amount, When

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_CURRENCY = re.compile(r"[A-Z]{3}")


def when_of(value: Words) -> When | None:
    """The days that an ISO date of a register can mean: a year, a month or a day; None where it is none."""
    found = _ISO.fullmatch(value.text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return When(words=value.text, span=value.span, earliest=first, latest=last, value=value.text[:10])


def period(entry: Entry) -> tuple[When, ...]:
    """When what an edge says was so: its own date, or from its start to its end."""
    start, end = (_day(entry.first(prop)) for prop in ("startDate", "endDate"))
    own = _day(entry.first("date"))
    if own and not start and not end:
        return (own,)
    if not start or not end:
        return tuple(filter(None, (start, end)))
    if start.earliest and end.latest and start.earliest <= end.latest:
        words = f"{start.words} – {end.words}"
        return (When(words=words, span=start.span, earliest=start.earliest, latest=end.latest),)
    return start, end


def _day(row: Row | None) -> When | None:
    return when_of(row.value) if row else None


def amount_of(entry: Entry) -> tuple[Amount, ...]:
    """The sum of an entry that has an amount; its currency where it is a code, else its words as the unit."""
    row = entry.first("amount")
    if row is None or not _NUMBER.fullmatch(row.value.text.replace(",", "").replace(" ", "")):
        return ()
    number = float(row.value.text.replace(",", "").replace(" ", ""))
    currency = entry.first("currency")
    code = currency.value.text if currency else ""
    known = bool(_CURRENCY.fullmatch(code))
    words = f"{row.value.text} {code}".strip()
    return (
        Amount(
            words=words,
            span=row.value.span,
            low=number,
            high=number,
            currency=code if known else "",
            unit="" if known else code,
        ),
    )
