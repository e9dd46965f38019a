"""The map: outlines fitted to the places that claims name, and dots that show how far off they may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from firsthand.records import Place
from firsthand.show.clip import Point, Window, path, polygon, runs, size
from firsthand.show.labels import Room, Spot
from firsthand.show.outlines import Shape, outlines
from firsthand.show.projection import Extent, Projection, around, fit

WIDTH, TALLEST, LOWEST = 760.0, 720.0, 380.0
"""Size of the picture, in its own units."""
SMALLEST = 12.0
"""A contested area of fewer square units is not worth naming in the legend."""
ROOMY = 2500.0
"""A country must show this many square units to be named."""
BARS_KM = (5, 10, 25, 50, 100, 250, 500, 1000, 2000, 5000)
MOST_LABELS = 60


@dataclass(frozen=True)
class Dot:
    """A place on the map; `label` is empty where no room was left and the list below tells its name."""

    place: str
    x: float
    y: float
    radius: float
    label: str
    spot: Spot


@dataclass(frozen=True)
class Label:
    """The name of a country."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class ScaleBar:
    """A length in kilometres and in picture units, true at the map's middle."""

    km: int
    width: float


@dataclass(frozen=True)
class MapView:
    """Everything the template draws; paths are SVG `d` strings."""

    width: float
    height: float
    land: str
    shaded: str
    borders: str
    contested: str
    contested_names: tuple[str, ...]
    dots: tuple[Dot, ...]
    countries: tuple[Label, ...]
    bar: ScaleBar


def draw(
    places: Sequence[Place], claims: Mapping[str, Sequence[str]], names: Mapping[str, str] = MappingProxyType({})
) -> MapView | None:
    """The map of the places, most claimed first to get a label; None when there is nothing to place.

    `names` gives countries by ISO code and contested areas by English name in another language than English.

    A country is shaded, never dotted; it counts for the extent only when no smaller place does.
    """
    points = [place for place in places if place.level != "country"]
    if not places:
        return None
    extent = around([(p.longitude, p.latitude, p.precision_m / 1000 if p in points else 600) for p in points or places])
    projection = fit(extent, width=WIDTH, tallest=TALLEST, lowest=LOWEST)
    page = _Sheet(projection, extent)
    shaded = {place.country for place in places if place.level == "country"} - {""}
    drawn = outlines()
    contested = [(shape, page.areas(shape)) for shape in drawn.contested]
    room = Room(Window(4, 4, WIDTH - 4, projection.height - 26))
    dots = _dots(sorted(points, key=lambda p: -len(claims.get(p.id, ()))), page, room)
    return MapView(
        width=WIDTH,
        height=round(projection.height, 1),
        land=path((a for s in drawn.countries if s.code not in shaded for a in page.areas(s)), closed=True),
        shaded=path((a for s in drawn.countries if s.code in shaded for a in page.areas(s)), closed=True),
        borders=path((run for line in drawn.borders for run in page.lines(line)), closed=False),
        contested=path((area for _, areas in contested for area in areas), closed=True),
        contested_names=tuple(
            names.get(s.name, s.name) for s, areas in contested if any(size(area) > SMALLEST for area in areas)
        ),
        dots=dots,
        countries=_country_labels(drawn.countries, page, room, names),
        bar=_bar(projection),
    )


class _Sheet:
    """Projects outlines and cuts them, first on the globe (a conic flings far lands anywhere), then on the picture."""

    def __init__(self, projection: Projection, extent: Extent) -> None:
        self.projection = projection
        x, y = extent.middle
        wide = min(180.0, max(60.0, (extent.east - extent.west) * 1.5))
        high = max(40.0, (extent.north - extent.south) * 1.2)
        self._globe = Window(x - wide, max(-80.0, y - high), x + wide, min(86.0, y + high))
        self._picture = Window(0, 0, projection.width, projection.height)

    def areas(self, shape: Shape) -> list[list[Point]]:
        """The visible parts of a shape in picture units."""
        found = []
        for ring in shape.rings:
            near = polygon(self._turned(ring), self._globe)
            cut = polygon([self.projection(x, y) for x, y in near], self._picture.grown(4)) if near else []
            if cut:
                found.append(cut)
        return found

    def lines(self, line: Sequence[Point]) -> list[list[Point]]:
        """The visible parts of a border."""
        inside = list(runs(self._turned(line), self._globe))
        drawn = [[self.projection(x, y) for x, y in run] for run in inside]
        return [run for part in drawn for run in runs(part, self._picture.grown(40))]

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a place stands in the picture."""
        [(x, y)] = self._turned([(longitude, latitude)])
        return self.projection(x, y)

    def _turned(self, line: Sequence[Point]) -> list[Point]:
        """The line on the side of the globe that the map shows."""
        middle = sum(x for x, _ in line) / len(line)
        shift = 360 * round((self.projection.middle[0] - middle) / 360)
        return [(x + shift, y) for x, y in line]


def _dots(places: Sequence[Place], page: _Sheet, room: Room) -> tuple[Dot, ...]:
    points = [page.point(place.longitude, place.latitude) for place in places]
    for point in points:
        room.dot(point)
    dots = []
    for number, (place, point) in enumerate(zip(places, points, strict=True)):
        radius = place.precision_m / 1000 * page.projection.per_km(place.longitude, place.latitude)
        spot = room.beside(place.name, point) if number < MOST_LABELS else None
        label = place.name if spot else ""
        x, y = round(point[0], 1), round(point[1], 1)
        dots.append(Dot(place.id, x, y, round(radius, 1), label, spot or Spot(x, y, False)))
    return tuple(dots)


def _country_labels(
    countries: Sequence[Shape], page: _Sheet, room: Room, names: Mapping[str, str]
) -> tuple[Label, ...]:
    """Names of the countries that show enough of themselves, the largest first."""
    shown = [
        (max(areas, key=size), names.get(shape.code, shape.name))
        for shape in countries
        if shape.code and (areas := page.areas(shape))
    ]
    spots = [
        (name, room.within(name, area))
        for area, name in sorted(shown, key=lambda item: -size(item[0]))
        if size(area) > ROOMY
    ]
    return tuple(Label(name, *spot) for name, spot in spots if spot)


def _bar(projection: Projection) -> ScaleBar:
    unit = projection.per_km(*projection.middle)
    km = next((km for km in reversed(BARS_KM) if km * unit <= projection.width / 4), BARS_KM[0])
    return ScaleBar(km, round(km * unit, 1))
