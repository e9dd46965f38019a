"""Whether two places can be one and the same, or one lie in the other."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.gazetteer import distance_km
from firsthand.records import Place

_WIDE = frozenset({"country", "region"})
_NEAR_KM = 15.0
"""A town and its harbour, its airport or its free zone."""


def apart(one: Place, other: Place) -> bool:
    """Whether nothing can lie in both: other countries, or towns and sites too far from one another."""
    if one.gazetteer == other.gazetteer:
        return False
    if "country" in (one.level, other.level):
        return bool(one.country and other.country) and one.country != other.country
    reach = (one.precision_m + other.precision_m) / 1000 if {one.level, other.level} & _WIDE else _NEAR_KM
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude)) > reach


def narrow(places: Iterable[Place]) -> list[Place]:
    """The towns and sites among them: what a claim can be wrong about."""
    return [place for place in places if place.level not in _WIDE]


def elsewhere(one: Iterable[Place], other: Iterable[Place]) -> tuple[Place, Place] | None:
    """A town on each side, where no town of the one side can be one of the other side."""
    here, there = narrow(one), narrow(other)
    if not here or not there or any(not apart(a, b) for a in here for b in there):
        return None
    return here[0], there[0]
