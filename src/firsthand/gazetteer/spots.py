"""Spot: one entry of the gazetteer."""

from __future__ import annotations

import math
from enum import StrEnum

from msgspec import Struct

EARTH_KM = 6371.0


class Level(StrEnum):
    """How large a place is; also `Place.level`."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    NATURE = "nature"
    """A river, a lake, mountains: known, so that no village of that name is meant, but never shown as a point."""


class Spot(Struct, frozen=True, kw_only=True):
    """A place of the gazetteer: a point in degrees (WGS 84) and the radius in metres within which the place lies."""

    id: str
    """"geonames:484907", "iso3166-1:RU", "iso3166-2:RU-TA", "fips:18143" (a county) or "firsthand:africa"."""
    name: str
    level: Level
    country: str
    """ISO 3166-1 alpha-2 as the source has it, empty for areas of several countries.

    What is shown follows the border policy (`border.country_of`).
    """
    region: str
    """GeoNames code of the first-level region within the country; empty where unknown."""
    latitude: float
    longitude: float
    precision_m: int
    population: int
    """0 where unknown."""
    weight: float = 0.0
    """How likely the bare name that it was found by means it: about the power of ten of its people."""
    main: bool = True
    """Whether the name asked for is one that people use for it first, not a seldom variant."""


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance between two (latitude, longitude) points in degrees."""
    phi_a, phi_b = math.radians(a[0]), math.radians(b[0])
    d_phi, d_lambda = phi_b - phi_a, math.radians(b[1] - a[1])
    root = math.sin(d_phi / 2) ** 2 + math.cos(phi_a) * math.cos(phi_b) * math.sin(d_lambda / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(root)))
