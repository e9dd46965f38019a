"""The border policy: what lies in a contested area is said to be disputed, with the United Nations' view.

It is the default and the only policy; what it says is printed beside every map.
"""

from __future__ import annotations

from msgspec import Struct

from firsthand.gazetteer.spots import Level, Spot
from firsthand.gazetteer.tables import Area, Areas, read


class Contested(Struct, frozen=True, kw_only=True):
    """A contested area that a place lies in: the country by the United Nations' view (empty where none), and why."""

    area: str
    country: str
    note: str


def _within(area: Area, spot: Spot) -> bool:
    if area.within and spot.country not in area.within.split():
        return False
    if area.regions and spot.region and spot.region not in area.regions:
        return False
    return any(s <= spot.latitude <= n and w <= spot.longitude <= e for s, w, n, e in area.boxes)


def contested(spot: Spot) -> Contested | None:
    """The contested area that `spot` lies in, or None. A country's own middle is only contested as a whole."""
    for area in read("contested", Areas).area:
        if spot.level is Level.COUNTRY and spot.country not in area.within.split():
            continue
        if spot.level is Level.COUNTRY and area.country == spot.country and area.name != "West Bank and Gaza":
            continue
        if _within(area, spot):
            return Contested(area=area.name, country=area.country, note=area.note)
    return None


def country_of(spot: Spot) -> str:
    """The ISO 3166-1 alpha-2 code of `spot` by the border policy; empty where the United Nations take no side."""
    found = contested(spot)
    return found.country if found else spot.country
