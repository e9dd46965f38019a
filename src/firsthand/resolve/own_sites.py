"""`places.csv`: sites of the case's own, each with the source that says where it lies. They win over the gazetteer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from firsthand.errors import CaseError
from firsthand.gazetteer import Level, Spot, distance_km, keys
from firsthand.records import Mention
from firsthand.resolve.sites import core, is_town, site

FILE = "places.csv"
COLUMNS = ("name", "lat", "lon", "precision", "other spellings", "source")
MOST_BYTES = 10_000_000
"""A case has some hundreds of sites; a larger file is something else."""
_SAME_KM = 60.0
_FARTHEST_M = 20_000_000
"""Half-way around the earth, in metres."""


class OwnSite(Struct, frozen=True, kw_only=True):
    """One row of places.csv: a point in degrees (WGS 84) and the radius in metres within which the site lies."""

    name: str
    latitude: float
    longitude: float
    precision_m: int
    spellings: tuple[str, ...]
    source: str
    line: int

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all other spellings."""
        return (self.name, *self.spellings)

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of site its names speak of ("special economic zone"); empty where they do not say."""
        return frozenset(found.what for _, found in map(core, self.names) if found)

    @property
    def point(self) -> tuple[float, float]:
        """(latitude, longitude)."""
        return self.latitude, self.longitude

    def spot(self, town: Spot | None = None) -> Spot:
        """The site as an entry like those of the gazetteer; in the country of the `town` of its name, if near."""
        near = town is not None and distance_km(self.point, (town.latitude, town.longitude)) <= _SAME_KM
        return Spot(
            id=f"{FILE}:{self.line}",
            name=self.name,
            level=Level.CITY,
            country=town.country if town and near else "",
            region=town.region if town and near else "",
            latitude=self.latitude,
            longitude=self.longitude,
            precision_m=self.precision_m,
            population=0,
        )


def _number(row: Mapping[str, str], column: str, least: float, most: float, at: str) -> float:
    try:
        number = float(row[column].strip().replace(",", "."))
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise CaseError(
            f"{at}: {column} is {row[column]!r} and must be a number from {least:g} to {most:g}",
            hint=f"correct that line of {FILE}",
        )
    return number


def _row(row: Mapping[str, str], line: int, at: str) -> OwnSite:
    for column in ("name", "source"):
        if not row[column].strip():
            raise CaseError(
                f"{at}: no {column}; each site needs a name and the source that says where it lies",
                hint=f"fill in {column} in that line of {FILE}",
            )
    spellings = (spelling.strip() for spelling in row["other spellings"].replace("|", ";").split(";"))
    return OwnSite(
        name=row["name"].strip(),
        latitude=_number(row, "lat", -90, 90, at),
        longitude=_number(row, "lon", -180, 180, at),
        precision_m=round(_number(row, "precision", 1, _FARTHEST_M, at)),
        spellings=tuple(filter(None, spellings)),
        source=row["source"].strip(),
        line=line,
    )


def own_sites(folder: Path) -> tuple[OwnSite, ...]:
    """The rows of a case folder's places.csv, none where there is no such file; CaseError names file and line.

    Columns: name, lat, lon (degrees), precision (metres), other spellings (";" between them), source.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    if path.stat().st_size > MOST_BYTES:
        raise CaseError(f"{path} has more than {MOST_BYTES:,} bytes; a list of sites has not", hint=f"shorten {path}")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"{path} cannot be read: {error}", hint=f"save {path} as CSV in UTF-8") from error
    return tuple(_rows(text, path))


def _rows(text: str, path: Path) -> Iterator[OwnSite]:
    table = csv.DictReader(io.StringIO(text), restval="")
    given = tuple(name.strip().casefold() for name in table.fieldnames or ())
    missing = [column for column in COLUMNS if column not in given]
    if missing:
        raise CaseError(
            f"{path}, line 1: no column {', '.join(missing)}; the columns are {', '.join(COLUMNS)}",
            hint=f"write the first line of {FILE} as: {','.join(COLUMNS)}",
        )
    table.fieldnames = given
    try:
        for row in table:
            if any(cell for column in COLUMNS for cell in row[column].strip()):
                yield _row(row, table.line_num, f"{path}, line {table.line_num}")
    except csv.Error as error:
        raise CaseError(f"{path}, line {table.line_num}: {error}", hint=f"save {path} as CSV in UTF-8") from error


class OwnNames:
    """The sites of a case by all their names, inflected ones too."""

    def __init__(self, sites: Sequence[OwnSite]) -> None:
        """Index the sites; of two with one name the first is meant."""
        self._whole: dict[str, OwnSite] = {}
        self._cores: dict[str, OwnSite] = {}
        for one in sites:
            for name in one.names:
                inner, kind = core(name)
                for form in keys(name):
                    self._whole.setdefault(form, one)
                for form in keys(inner) if kind else ():
                    self._cores.setdefault(form, one)

    def find(self, mention: Mention, text: str, language: str) -> OwnSite | None:
        """The site that a mention in `text` names, or None; the words around tell a town of its name apart."""
        if not self._whole:
            return None
        forms = (*keys(mention.name, language), *keys(mention.text, language))
        inner, kind = core(mention.text)
        around = site(mention, text) or kind
        one = next((self._whole[form] for form in forms if form in self._whole), None)
        if one is None and around:
            inner_forms = (*forms, *keys(inner, language))
            one = next((self._cores[form] for form in inner_forms if form in self._cores), None)
        if one is None or (around is None and is_town(mention, text)):
            return None
        return None if around and one.kinds and around.what not in one.kinds else one
