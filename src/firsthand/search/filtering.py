"""Filters: which passages of an index may answer at all."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from firsthand.errors import UsageError
from firsthand.search import terms
from firsthand.search.answer import Filters
from firsthand.search.index import Index
from firsthand.search.naming import matching


def passing(index: Index, filters: Filters) -> frozenset[int] | None:
    """The numbers of the passages that pass, None for all. Raises `UsageError` for a name the case does not hold."""
    filters = replace(
        filters,
        about=terms.sayable(filters.about),
        origin=terms.sayable(filters.origin),
        place=terms.sayable(filters.place),
        language=terms.sayable(filters.language),
    )
    asked, values = _conditions(filters)
    sets: list[frozenset[int]] = []
    if asked:
        rows = index.connection.execute(f"SELECT id FROM passage WHERE {' AND '.join(asked)}", values)  # noqa: S608
        sets.append(frozenset(number for (number,) in rows))
    if filters.about:
        sets.append(_column(index, "about", _named(index, filters.about, "--about", "ep")))
    if filters.place:
        sets.append(_column(index, "about", _named(index, filters.place, "--place", "p")))
    if filters.origin:
        sets.append(_column(index, "things", _origins(index, filters.origin)))
    return frozenset.intersection(*sets) if sets else None


def _conditions(filters: Filters) -> tuple[list[str], list[str | bool]]:
    """What SQL is asked: conditions of our own words, with the values that fill them."""
    pairs: list[tuple[str, str | bool | None]] = [
        ("hedged = ?", filters.hedged),
        ("last >= ?", filters.since.isoformat() if filters.since else None),
        ("first <= ?", filters.until.isoformat() if filters.until else None),
        ("language = ?", filters.language.lower() or None),
    ]
    given = [(asked, value) for asked, value in pairs if value is not None]
    return [asked for asked, _ in given], [value for _, value in given]


def _named(index: Index, name: str, option: str, kinds: str) -> list[str]:
    """The terms of those called so; `kinds` are the letters their ids begin with (e, p)."""
    found = [term for term in matching(index.connection, name).terms if term[1] in kinds]
    if not found:
        raise UsageError(f"{option}: nothing in this case is called “{name}”", hint="firsthand claims")
    return found


def _origins(index: Index, name: str) -> list[str]:
    by_id = index.connection.execute("SELECT 1 FROM passage WHERE origin = ? LIMIT 1", (name.upper(),)).fetchone()
    found = (
        [terms.thing(name)] if by_id else [term for term in matching(index.connection, name).terms if term[1] == "o"]
    )
    if not found:
        raise UsageError(f"--origin: no source in this case is called “{name}”", hint="firsthand origins")
    return found


def _column(index: Index, column: str, wanted: Iterable[str]) -> frozenset[int]:
    asked = f"{column}: ({' OR '.join(chr(34) + term + chr(34) for term in wanted)})"
    rows = index.connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked,))
    return frozenset(number for (number,) in rows)
