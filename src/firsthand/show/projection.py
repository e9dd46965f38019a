"""From degrees to points of a picture: a projection that suits the extent, fitted to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import asin, cos, degrees, hypot, log, pi, radians, sin, sqrt, tan

EARTH_KM = 6371.0
"""Mean radius."""

Degrees = tuple[float, float]
"""Longitude, latitude."""
Flat = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Extent:
    """What the map must show, in degrees; `west` may lie below −180 so that a range never wraps."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> Degrees:
        """Its centre."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2


def distance_km(a: Degrees, b: Degrees) -> float:
    """The great-circle distance of two points (haversine)."""
    (x1, y1), (x2, y2) = a, b
    half = sin(radians(y2 - y1) / 2) ** 2 + cos(radians(y1)) * cos(radians(y2)) * sin(radians(x2 - x1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def around(points: Sequence[tuple[float, float, float]], *, least_km: float = 350.0) -> Extent:
    """The extent of points (longitude, latitude, radius in km) with a margin, at least `least_km` from its middle.

    Longitudes are taken on the side of the globe where they lie closest together.
    """
    longitudes = _unwrapped([x for x, _, _ in points])
    reach = [r / 111.2 for _, _, r in points]
    south = min(y - r for (_, y, _), r in zip(points, reach, strict=True))
    north = max(y + r for (_, y, _), r in zip(points, reach, strict=True))
    squeeze = max(0.2, cos(radians((south + north) / 2)))
    west = min(x - r / squeeze for x, r in zip(longitudes, reach, strict=True))
    east = max(x + r / squeeze for x, r in zip(longitudes, reach, strict=True))
    x, y = (west + east) / 2, (south + north) / 2
    high = max((north - south) / 2 * 1.3, least_km / 111.2)
    wide = max((east - west) / 2 * 1.3, least_km / 111.2 / squeeze)
    return Extent(max(x - wide, x - 180), max(y - high, -85.0), min(x + wide, x + 180), min(y + high, 85.0))


def _unwrapped(longitudes: Sequence[float]) -> list[float]:
    ordered = sorted(longitudes)
    gaps = [(b - a, b) for a, b in zip(ordered, [*ordered[1:], ordered[0] + 360], strict=True)]
    first = max(gaps)[1]
    return [x + 360 if x < first <= 180 else x for x in longitudes] if first <= 180 else list(longitudes)


def conic(middle: float, south: float, north: float) -> Flat:
    """Lambert's conformal conic with standard parallels a sixth inside the extent (Snyder 1987, 15-1 to 15-5)."""
    one, two = radians(south + (north - south) / 6), radians(north - (north - south) / 6)
    if abs(one - two) < 1e-6:
        two = one + 1e-6
    n = log(cos(one) / cos(two)) / log(tan(pi / 4 + two / 2) / tan(pi / 4 + one / 2))
    f = cos(one) * tan(pi / 4 + one / 2) ** n / n

    def flat(longitude: float, latitude: float) -> tuple[float, float]:
        rho = f / tan(pi / 4 + radians(max(-80.0, min(88.0, latitude))) / 2) ** n
        theta = n * radians(longitude - middle)
        return degrees(rho * sin(theta)), degrees(-rho * cos(theta))

    return flat


def plate(latitude: float) -> Flat:
    """Equirectangular, true to scale along `latitude`."""
    squeeze = cos(radians(latitude))
    return lambda x, y: (x * squeeze, y)


@dataclass(frozen=True)
class Projection:
    """Degrees to picture: x to the right, y downward, in the picture's units."""

    flat: Flat
    scale: float
    left: float
    top: float
    middle: Degrees
    height: float
    width: float

    def __call__(self, longitude: float, latitude: float) -> tuple[float, float]:
        """The place of a point in the picture."""
        x, y = self.flat(longitude, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def per_km(self, longitude: float, latitude: float) -> float:
        """Picture units per kilometre around a point."""
        x1, y1 = self(longitude, latitude - 0.25)
        x2, y2 = self(longitude, latitude + 0.25)
        return hypot(x2 - x1, y2 - y1) / (0.5 * 111.2)


def fit(extent: Extent, *, width: float, tallest: float, lowest: float) -> Projection:
    """A projection whose picture is `width` wide and holds the extent.

    Lambert's conic for regions away from the equator; equirectangular near it, or where the extent spans most of the
    globe and no conic would serve.
    """
    middle, latitude = extent.middle
    wide = extent.east - extent.west > 130 or extent.south < 0 < extent.north
    flat = plate(latitude) if wide or abs(latitude) < 12 else conic(middle, extent.south, extent.north)
    steps = [i / 20 for i in range(21)]
    xs = [extent.west + (extent.east - extent.west) * s for s in steps]
    ys = [extent.south + (extent.north - extent.south) * s for s in steps]
    edge = [flat(x, y) for x in xs for y in (extent.south, extent.north)]
    edge += [flat(x, y) for y in ys for x in (extent.west, extent.east)]
    left, right = min(x for x, _ in edge), max(x for x, _ in edge)
    low, top = min(y for _, y in edge), max(y for _, y in edge)
    height = max(lowest, min(tallest, width * (top - low) / (right - left)))
    scale = min(width / (right - left), height / (top - low))
    spare_x, spare_y = width / scale - (right - left), height / scale - (top - low)
    return Projection(flat, scale, left - spare_x / 2, top + spare_y / 2, extent.middle, height, width)
