"""Who bears one name: the same man on ten pages, or a minister in one country and a footballer in another.

What differs in role or place is never put together by itself; a page that tells nothing of the bearer goes to those
with whom it shares other names, and stays alone where it shares none.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct

from firsthand.records import MentionKind
from firsthand.resolve.context import Context
from firsthand.resolve.matching import Prepared, compare
from firsthand.resolve.schema import of_every_state

_COMMON = 2
"""So many other names on both pages speak for one affair, and what differs there for an error or a second post."""
_MOST = 64
"""Bearers of one name that a newcomer is held against: cost must not grow with the square of the pages."""
_SPELLINGS = 8
"""Spellings of a bearer that a newcomer is held against."""


class Differs(Enum):
    """In what two bearers differ."""

    SIDE = auto()
    FIELD = auto()
    COUNTRY = auto()
    BODY = auto()
    SCENE = auto()
    """The documents are about two countries; of the bearers themselves no country is told."""


class Bearer(Struct):
    """One party under one name: its units (names in documents), what is told of it, and who else is named there."""

    units: list[int]
    names: list[Prepared]
    context: Context
    cast: frozenset[int | str]


def differ(one: Context, other: Context) -> frozenset[Differs]:
    """In what two contexts differ; what one of them does not tell is no difference."""
    found = set()
    if any(number == there and side != that for number, side in one.sides for there, that in other.sides):
        found.add(Differs.SIDE)
    for kind, mine, theirs in (
        (Differs.FIELD, one.fields, other.fields),
        (Differs.COUNTRY, one.countries, other.countries),
        (Differs.BODY, one.bodies, other.bodies),
        (Differs.SCENE, one.countries or one.about, other.countries or other.about),
    ):
        if mine and theirs and mine.isdisjoint(theirs):
            found.add(kind)
    return frozenset(found)


def apart(one: Bearer, other: Bearer) -> frozenset[Differs]:
    """In what two bearers of one name differ so much that only a person may join them; empty where nothing speaks so.

    A shared body outweighs another field or country, not both; names in common outweigh another body.
    """
    found = differ(one.context, other.context)
    if not found or Differs.SIDE in found:
        return found
    if one.names[0].kind is MentionKind.PERSON:
        return _people(one, other, found)
    common = len(one.cast & other.cast)
    if not all(any(map(of_every_state, bearer.names)) for bearer in (one, other)):
        return found & {Differs.COUNTRY} if common < _COMMON else frozenset()
    if Differs.COUNTRY in found:
        return frozenset({Differs.COUNTRY})
    return found & {Differs.SCENE} if common < _COMMON else frozenset()


def _people(one: Bearer, other: Bearer, found: frozenset[Differs]) -> frozenset[Differs]:
    tied = bool(one.context.bodies & other.context.bodies)
    hard = found & {Differs.FIELD, Differs.COUNTRY}
    if hard:
        return hard if len(hard) > 1 or not tied else frozenset()
    common = len(one.cast & other.cast)
    if Differs.BODY in found and common < _COMMON:
        return frozenset({Differs.BODY})
    alike = tied or bool(one.context.fields & other.context.fields)
    return found & {Differs.SCENE} if not common and not alike else frozenset()


def bearers(units: Sequence[Bearer]) -> list[Bearer]:
    """Put the units of one name together; in the order given, those first of whom something is told."""
    found: list[Bearer] = []
    for unit in sorted(units, key=lambda unit: (not unit.context.told, not unit.context.about)):
        home = _home(unit, found[:_MOST])
        if home is None:
            found.append(Bearer(list(unit.units), list(unit.names), unit.context, unit.cast))
        else:
            home.units += unit.units
            home.names += [name for name in unit.names if name not in home.names]
            home.context |= unit.context
            home.cast |= unit.cast
    return found


def _home(unit: Bearer, found: Sequence[Bearer]) -> Bearer | None:
    """The bearer that a unit is of: the only one it may be, else the one that shares most; None where none stands out.

    Two that only an analyst keeps apart may both be meant; the first is then taken, as before he decided.
    """
    fits = [bearer for bearer in found if not apart(unit, bearer)]
    if not fits:
        return None
    if len(fits) == len(found) == 1:
        return fits[0]
    ranked = sorted(fits, key=lambda bearer: _shared(unit, bearer), reverse=True)
    best, rest = _shared(unit, ranked[0]), ranked[1:]
    if any(best[1:]) and (not rest or best > _shared(unit, rest[0])):
        return ranked[0]
    decided = all(differ(ranked[0].context, one.context) <= {Differs.SIDE} for one in found if one is not ranked[0])
    return ranked[0] if decided else None


def _shared(unit: Bearer, bearer: Bearer) -> tuple[float, int, int]:
    """How much speaks for a unit being of a bearer: likeness of the names, what is told of both, names around."""
    mine, theirs = unit.context, bearer.context
    told = (mine.bodies & theirs.bodies, mine.fields & theirs.fields, mine.countries & theirs.countries)
    alike = max(compare(one, other).score for one in unit.names for other in bearer.names[:_SPELLINGS])
    return round(alike, 1), sum(map(len, told)), len(unit.cast & bearer.cast)
