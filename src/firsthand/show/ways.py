"""The ways of a network's edges as curves, and their labels: each on its own edge, clear of all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

LETTER, LINE = 5.9, 12.0
"""Room that a letter and a line of a label take, in picture units."""
ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
"""Where along its gap a label is tried, nearest the middle first."""
ABOVE = (0.0, -9.0, 9.0, -18.0, 18.0)
"""How far off its edge a label may be moved."""
SAMPLES = 30
"""Points of an edge that other labels keep clear of."""

Pair = tuple[str, str]
Way = list[tuple[float, float]]


@dataclass(frozen=True)
class Box:
    """A rectangle of the picture."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any ground."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point lies inside."""
        return 0 <= point[0] - self.x <= self.width and 0 <= point[1] - self.y <= self.height


def path(way: Way) -> str:
    """The way as the `d` of an SVG path: flat where it leaves and arrives, an S-curve between."""
    d = f"M{way[0][0]:.0f} {way[0][1]:.0f}"
    for (x1, y1), (x2, y2) in pairwise(way):
        middle = (x1 + x2) / 2
        d += f"C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    return d


def place_labels(ways: Mapping[Pair, Way], lines: Mapping[Pair, Sequence[str]]) -> dict[Pair, Box]:
    """A place for every edge's label, chosen so that it hides no other label and as little as may be of other edges."""
    drawn = {
        pair: [_point(a, b, i / SAMPLES) for a, b in pairwise(way) for i in range(SAMPLES)]
        for pair, way in ways.items()
    }
    placed: dict[Pair, Box] = {}
    for pair, way in ways.items():
        foreign = [point for other, points in drawn.items() if other != pair for point in points]
        gap = len(way) // 4 * 2
        boxes = [_box(_point(way[gap], way[gap + 1], t), dy, lines[pair]) for dy in ABOVE for t in ALONG]
        worth = [
            200 * sum(map(box.meets, placed.values())) + 4 * sum(map(box.holds, foreign)) + number / 3
            for number, box in enumerate(boxes)
        ]
        placed[pair] = boxes[worth.index(min(worth))]
    return placed


def _point(a: tuple[float, float], b: tuple[float, float], t: float) -> tuple[float, float]:
    """The point of the S-curve from `a` to `b` at parameter t of its Bézier form."""
    (x1, y1), (x2, y2) = a, b
    ease = t * t * (3 - 2 * t)
    across = 1.5 * t * (1 - t) ** 2 + 1.5 * t * t * (1 - t) + t**3
    return x1 + (x2 - x1) * across, y1 + (y2 - y1) * ease


def _box(point: tuple[float, float], dy: float, lines: Sequence[str]) -> Box:
    width, height = max(map(len, lines)) * LETTER + 6, len(lines) * LINE + 3
    return Box(round(point[0] - width / 2, 1), round(point[1] + dy - height / 2, 1), round(width, 1), height)
