"""Outlines of land, borders and contested areas (Natural Earth, public domain; made by tools/outlines.py)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.show.projection import Degrees


class _Country(msgspec.Struct, frozen=True):
    code: str
    name: str
    rings: tuple[tuple[int, ...], ...]


class _Area(msgspec.Struct, frozen=True):
    name: str
    rings: tuple[str, ...]


class _File(msgspec.Struct, frozen=True):
    scale: int
    arcs: tuple[str, ...]
    countries: tuple[_Country, ...]
    contested: tuple[_Area, ...]


Line = tuple[Degrees, ...]


@dataclass(frozen=True)
class Shape:
    """An area with its name and closed rings; `code` is ISO 3166-1 alpha-2, empty for a contested area."""

    name: str
    rings: tuple[Line, ...]
    code: str = ""


@dataclass(frozen=True)
class Outlines:
    """Countries by the United Nations' view, the lines between two of them, and the areas that are contested."""

    countries: tuple[Shape, ...]
    borders: tuple[Line, ...]
    contested: tuple[Shape, ...]


def unpacked(text: str, scale: int) -> Line:
    """Points in degrees from packed steps; see tools/outlines.py for the packing."""
    numbers = list(_numbers(text))
    points, x, y = [], 0, 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / scale, y / scale))
    return tuple(points)


def _numbers(text: str) -> Iterator[int]:
    value = shift = 0
    for letter in text:
        bits = ord(letter) - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            yield value >> 1 if value % 2 == 0 else -(value >> 1) - 1
            value = shift = 0


@cache
def outlines() -> Outlines:
    """The outlines, read once."""
    raw = msgspec.json.decode((files(__package__) / "outlines.json").read_bytes(), type=_File)
    arcs = tuple(unpacked(arc, raw.scale) for arc in raw.arcs)
    owners: dict[int, set[str]] = defaultdict(set)
    for country in raw.countries:
        for number in (n for ring in country.rings for n in ring):
            owners[number if number >= 0 else -number - 1].add(country.code)
    return Outlines(
        countries=tuple(Shape(c.name, tuple(_joined(ring, arcs) for ring in c.rings), c.code) for c in raw.countries),
        borders=tuple(arcs[number] for number, codes in sorted(owners.items()) if len(codes) > 1),
        contested=tuple(Shape(a.name, tuple(unpacked(r, raw.scale) for r in a.rings)) for a in raw.contested),
    )


def _joined(ring: Sequence[int], arcs: Sequence[Line]) -> Line:
    points: list[Degrees] = []
    for number in ring:
        points += arcs[number][:-1] if number >= 0 else arcs[-number - 1][:0:-1]
    return tuple(points)
