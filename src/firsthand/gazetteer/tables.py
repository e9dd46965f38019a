"""Our own tables beside GeoNames: countries' points and by-names, first-level regions, contested areas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")
"""Languages whose names for countries are kept."""
Table = TypeVar("Table")


class Subdivision(msgspec.Struct, frozen=True):
    """One row of subdivisions.tsv: a first- or second-level region of any country."""

    code: str
    parent: str
    """Code of the region that it lies in; empty for one of the first level."""
    kind: str
    latitude: float
    longitude: float
    names: list[str]

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.code[:2]


class RegionNames(msgspec.Struct, frozen=True):
    """region_names.toml: what regions are called besides their rows, and kinds of regions in other languages."""

    generic: list[str]
    """Names that say nothing without their kind: "Central", "Nord"."""
    kinds: dict[str, list[str]]
    """Patterns by kind, for names that say nothing without it and for those that a town shares."""
    names: dict[str, str]


class Region(msgspec.Struct, frozen=True, array_like=True):
    """One row of regions.toml; "|" parts spellings."""

    code: str
    admin1: str
    pattern: str
    en: str
    fr: str
    ru: str
    uk: str

    def names(self, patterns: dict[str, dict[str, list[str]]]) -> Iterator[str]:
        """All full names of the region, the English one first."""
        for language, bare in (("en", self.en), ("fr", self.fr), ("ru", self.ru), ("uk", self.uk)):
            for name in bare.split("|"):
                for pattern in patterns[self.pattern][language]:
                    yield pattern.format(name)


class _Group(msgspec.Struct, frozen=True):
    code: str
    regions: list[Region]


class Regions(msgspec.Struct, frozen=True):
    """regions.toml: patterns[kind][language], and the regions of each country."""

    patterns: dict[str, dict[str, list[str]]]
    country: list[_Group]


class Countries(msgspec.Struct, frozen=True):
    """countries.toml: "CODE latitude longitude, …", and names that people use besides CLDR's."""

    points: str
    names: dict[str, list[str]]

    def middle(self) -> dict[str, tuple[float, float]]:
        """(latitude, longitude) of each country's middle."""
        rows = (row.split() for row in self.points.split(","))
        return {code: (float(latitude), float(longitude)) for code, latitude, longitude in rows}


class Wide(msgspec.Struct, frozen=True, array_like=True):
    """One row of wide.toml or lands.toml: a continent, a sea, an island, a landscape."""

    code: str
    latitude: float
    longitude: float
    radius_km: float
    en: str
    fr: str
    ru: str
    uk: str
    country: str = ""
    """ISO 3166-1 alpha-2 where the area lies in one country."""

    @property
    def names(self) -> list[str]:
        """All names, the English one first."""
        return [name for names in (self.en, self.fr, self.ru, self.uk) for name in names.split("|")]


class WideAreas(msgspec.Struct, frozen=True):
    """wide.toml and lands.toml."""

    area: list[Wide]


class Nature(msgspec.Struct, frozen=True):
    """nature.toml: names in English, French, Russian and Ukrainian; "|" parts spellings."""

    names: list[tuple[str, str, str, str]]


class Area(msgspec.Struct, frozen=True):
    """One contested area of contested.toml."""

    name: str
    country: str
    boxes: list[tuple[float, float, float, float]]
    note: str
    within: str = ""
    """Only spots that the source puts into one of these countries ("EH MA") belong to the area."""
    regions: list[str] = []
    """If given, only spots of these GeoNames regions belong to it."""


class Areas(msgspec.Struct, frozen=True):
    """contested.toml."""

    area: list[Area]


@cache
def read(subject: str, shape: type[Table]) -> Table:
    """The table `data/<subject>.toml` in the given shape."""
    raw = (files("firsthand.gazetteer") / "data" / f"{subject}.toml").read_bytes()
    return msgspec.toml.decode(raw, type=shape)


@cache
def subdivisions() -> tuple[Subdivision, ...]:
    """The rows of subdivisions.tsv (see tools/subdivisions.py)."""
    raw = (files("firsthand.gazetteer") / "data" / "subdivisions.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return tuple(
        Subdivision(code, parent, kind, float(latitude), float(longitude), names.split("|"))
        for code, parent, kind, latitude, longitude, names in rows
    )
