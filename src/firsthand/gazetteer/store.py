"""Looking places up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from firsthand.gazetteer.build import Progress, build, cache_file
from firsthand.gazetteer.forms import in_russian, key, keys
from firsthand.gazetteer.spots import Level, Spot

_FIND = """
SELECT s.id, s.name, s.level, s.country, s.region, s.latitude, s.longitude,
       s.precision_m, s.population, s.weight, n.main
FROM name n JOIN spot s ON s.id = n.spot WHERE n.key = ?
"""
_SELDOM, _SELDOM_OF_GREAT = 0.7, 0.2
_GREAT = 300_000


def _less(population: int, language: str) -> float:
    """What a name takes from a town's weight that is not its main one, which is mostly the one that English has.

    In other languages a great city is best known under another: "Cologne" is Köln, not the town in Italy.
    """
    return _SELDOM_OF_GREAT if population >= _GREAT and language not in ("", "en") else _SELDOM


def _prior(spot: Spot) -> tuple[float, str]:
    """Likeliest by itself first."""
    return spot.weight, spot.id


class Gazetteer:
    """An open gazetteer file, read-only; close it when it is not the standard one."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`; it must have been built."""
        # Immutable: the file is never written after it was put in place, so no lock is ever taken.
        where = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._database = sqlite3.connect(where, uri=True, check_same_thread=False)
        self._known: dict[tuple[str, str], tuple[Spot, ...]] = {}
        self._called: dict[str, bool] = {}

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def find(self, name: str, language: str = "") -> tuple[Spot, ...]:
        """All places called `name`, likeliest by itself first; in ru and uk the name may be inflected."""
        asked = (name, language)
        if asked not in self._known:
            if len(self._known) > 50_000:
                self._known.clear()
            wanted = keys(name, language)
            found = self._look_up(wanted, language)
            if not found and language == "uk":
                found = self._look_up(map(in_russian, wanted), language)
            self._known[asked] = found
        return self._known[asked]

    def knows(self, name: str) -> bool:
        """Whether a place is called `name` just as it is written, not inflected."""
        if name not in self._called:
            if len(self._called) > 50_000:
                self._called.clear()
            row = self._database.execute("SELECT 1 FROM name WHERE key = ?", (key(name),)).fetchone()
            self._called[name] = row is not None
        return self._called[name]

    def _look_up(self, wanted: Iterable[str], language: str) -> tuple[Spot, ...]:
        found: dict[str, Spot] = {}
        for one in wanted:
            for row in self._database.execute(_FIND, (one,)):
                spot = Spot(
                    id=row[0],
                    name=row[1],
                    level=Level(row[2]),
                    country=row[3],
                    region=row[4],
                    latitude=row[5],
                    longitude=row[6],
                    precision_m=row[7],
                    population=row[8],
                    weight=row[9] - (0.0 if row[10] else _less(row[8], language)),
                    main=bool(row[10]),
                )
                if spot.id not in found or spot.main:
                    found[spot.id] = spot
        return tuple(sorted(found.values(), key=_prior, reverse=True))


def prepare(progress: Progress | None = None) -> Path:
    """Build the gazetteer of the whole world unless this machine has it (some seconds, once); where it lies."""
    path = cache_file()
    if not path.is_file():
        build(path, progress)
    return path


@cache
def standard() -> Gazetteer:
    """The gazetteer of the whole world, open; built first where it is missing."""
    return Gazetteer(prepare())
