"""Makes `show/outlines.json`, the outlines that the dossier's map is drawn from.

    python tools/outlines.py FOLDER src/firsthand/show/outlines.json

FOLDER holds two files of Natural Earth (naturalearthdata.com, public domain) in GeoJSON:
`ne_50m_admin_0_countries.json` (1:50m) and `ne_10m_admin_0_disputed_areas.json` (1:10m).

Border policy, the United Nations' view: what Natural Earth draws by who holds it is given back to whom the UN's
resolutions name (`RETURNED`), and each contested area is listed on its own so that the map can hatch it (`CONTESTED`).
Lines are cut into arcs that neighbours share, so that simplifying never opens a gap between two countries.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

Point = tuple[int, int]
Ring = list[Point]

SCALE = 100
"""Steps per degree: a hundredth of a degree is at most 1.1 km."""
TOLERANCE = 3.0
"""How far, in steps, a simplified line may stray."""
SMALLEST = 200.0
"""Islands below this area, in square steps (250 km² at the equator), are dropped unless a country has no other."""

CODES = {"France": "FR", "Norway": "NO", "Northern Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": ""}
"""ISO codes where Natural Earth gives none."""
RETURNED = {("RU", (3410, 4500)): "UA"}
"""Rings drawn under one country, known by a point inside, that belong to another: Crimea (UNGA resolution 68/262)."""
LEFT_OUT = {"Antarctica", "Ashmore and Cartier Islands", "Indian Ocean Territories"}
NAMES = {"CY": "Cyprus", "SO": "Somalia", "UA": "Ukraine", "RU": "Russia", "": ""}
"""What a country is called where its rings carry several names or a long one."""
CONTESTED = {
    "Crimea": "Crimea",
    "Abkhazia": "Abkhazia",
    "South Ossetia": "South Ossetia",
    "Transnistria": "Transnistria",
    "N. Cyprus": "Northern Cyprus",
    "W. Sahara": "Western Sahara",
    "Golan Heights": "Golan Heights",
    "Jammu and Kashmir": "Kashmir",
    "Azad Kashmir": "Kashmir",
    "Northern Areas": "Kashmir",
    "Aksai Chin": "Kashmir",
    "Siachen Glacier": "Kashmir",
    "Arunachal Pradesh": "Arunachal Pradesh",
    "West Bank": "Palestine",
    "Gaza": "Palestine",
    "Kuril Is.": "Kuril Islands",
    "Falkland Is.": "Falkland Islands",
    "Abyei": "Abyei",
    "Somaliland": "Somaliland",
}
"""Areas of the disputed layer that are hatched, and the name the map's notes give them."""
CONTESTED_COUNTRIES = {"Kosovo": "Kosovo", "Taiwan": "Taiwan"}
"""Areas that Natural Earth lists as countries and that are hatched all the same."""


def rings_of(geometry: dict[str, object]) -> Iterator[Ring]:
    """The rings of a GeoJSON polygon, quantised, without repeated points and without the closing one."""
    coordinates = geometry["coordinates"]
    polygons = coordinates if geometry["type"] == "MultiPolygon" else [coordinates]
    for polygon in polygons:  # type: ignore[attr-defined]
        for ring in polygon:
            points = [(round(x * SCALE), round(y * SCALE)) for x, y, *_ in ring]
            kept = [p for p, q in zip(points, points[1:] + points[:1], strict=True) if p != q]
            if len(kept) > 2:
                yield kept


def area(ring: Ring) -> float:
    """The area inside, in square steps."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def inside(point: Point, ring: Ring) -> bool:
    """Whether the point lies in the ring (even-odd)."""
    x, y = point
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit


def simplify(line: Ring, tolerance: float = TOLERANCE) -> Ring:
    """The line by Douglas and Peucker (1973); its ends stay."""
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        worst, at = tolerance, 0
        for i in range(first + 1, last):
            x, y = line[i]
            # A ring that begins and ends in one point has no base line: distance to that point serves.
            away = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length if length else abs(x - ax) + abs(y - ay)
            if away > worst:
                worst, at = away, i
        if at:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def countries(folder: Path) -> list[tuple[str, str, Ring]]:
    """(code, name, ring) for every ring worth keeping, after the border policy."""
    features = json.loads((folder / "ne_50m_admin_0_countries.json").read_text("utf-8"))["features"]
    found = []
    for feature in features:
        facts = feature["properties"]
        if facts["ADMIN"] in LEFT_OUT:
            continue
        code = CODES.get(facts["ADMIN"], facts["ISO_A2"])
        rings = sorted(rings_of(feature["geometry"]), key=area, reverse=True)
        for ring in rings[:1] + [r for r in rings[1:] if area(r) > SMALLEST]:
            owner = next((to for (held, at), to in RETURNED.items() if held == code and inside(at, ring)), code)
            found.append((owner, facts["NAME_LONG"], ring))
    return found


class Arcs:
    """Cuts rings where the pair of neighbours changes, and keeps each piece once."""

    def __init__(self, rings: list[tuple[str, str, Ring]]) -> None:
        self.lines: list[Ring] = []
        self._seen: dict[tuple[Point, Point, Point], int] = {}
        self._beside: dict[Point, set[Point]] = defaultdict(set)
        for _, _, ring in rings:
            for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
                self._beside[a].add(b)
                self._beside[b].add(a)

    def cut(self, ring: Ring) -> list[int]:
        """The ring as numbers of arcs: n forward, -n-1 backward."""
        knots = [i for i, p in enumerate(ring) if len(self._beside[p]) > 2] or [ring.index(min(ring))]
        turned = ring[knots[0] :] + ring[: knots[0] + 1]
        stops = [k - knots[0] for k in knots] + [len(ring)]
        return [self._number(turned[a : b + 1]) for a, b in pairwise(stops)]

    def _number(self, line: Ring) -> int:
        back = line[::-1]
        if (line[0], line[1], line[-1]) in self._seen:
            return self._seen[line[0], line[1], line[-1]]
        if (back[0], back[1], back[-1]) in self._seen:
            return -self._seen[back[0], back[1], back[-1]] - 1
        self._seen[line[0], line[1], line[-1]] = len(self.lines)
        self.lines.append(simplify(line))
        return len(self.lines) - 1


def packed(line: Ring) -> str:
    """The steps from point to point as text: zigzag, then five bits a character, a sixth set while more follow."""
    text, at = "", (0, 0)
    for point in line:
        for step in (point[0] - at[0], point[1] - at[1]):
            left = step * 2 if step >= 0 else -step * 2 - 1
            while left >= 32:
                text += chr((left & 31 | 32) + 63)
                left >>= 5
            text += chr(left + 63)
        at = point
    return text


def contested(folder: Path, rings: list[tuple[str, str, Ring]]) -> dict[str, list[str]]:
    """Name → rings of each contested area."""
    features = json.loads((folder / "ne_10m_admin_0_disputed_areas.json").read_text("utf-8"))["features"]
    areas: dict[str, list[str]] = defaultdict(list)
    for feature in features:
        name = CONTESTED.get(feature["properties"]["BRK_NAME"])
        for ring in rings_of(feature["geometry"]) if name else ():
            if area(ring) > SMALLEST / 4:
                areas[str(name)].append(packed(simplify([*ring, ring[0]], TOLERANCE)))
    for _, name, ring in rings:
        if name in CONTESTED_COUNTRIES:
            areas[CONTESTED_COUNTRIES[name]].append(packed(simplify([*ring, ring[0]])))
    return areas


def main(folder: Path, target: Path) -> None:
    """Write the outlines of `folder` to `target`."""
    rings = countries(folder)
    arcs = Arcs(rings)
    lands: dict[str, list[list[int]]] = defaultdict(list)
    names = dict(NAMES)
    for code, name, ring in rings:
        lands[code].append(arcs.cut(ring))
        names.setdefault(code, name)
    written = {
        "scale": SCALE,
        "arcs": [packed(line) for line in arcs.lines],
        "countries": [{"code": c, "name": names[c], "rings": r} for c, r in sorted(lands.items())],
        "contested": [{"name": n, "rings": r} for n, r in sorted(contested(folder, rings).items())],
    }
    target.write_text(json.dumps(written, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
