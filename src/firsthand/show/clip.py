"""Cuts outlines to a window and writes them as SVG paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]

FINEST = 0.8
"""Picture units: points closer to the last one drawn are left out."""


@dataclass(frozen=True)
class Window:
    """A rectangle in the units of the points it cuts."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def grown(self, by: float) -> Window:
        """The window with a margin added on every side."""
        return Window(self.left - by, self.top - by, self.right + by, self.bottom + by)


def polygon(ring: Sequence[Point], window: Window) -> list[Point]:
    """The part of a ring inside the window (Sutherland and Hodgman 1974); empty when none is."""
    edges = ((0, window.left, 1), (0, window.right, -1), (1, window.top, 1), (1, window.bottom, -1))
    points = list(ring)
    for axis, limit, sign in edges:
        if not points:
            return []
        points = list(_cut(points, axis, limit, sign))
    return points


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for a, b in zip([points[-1], *points[:-1]], points, strict=True):
        in_a, in_b = (a[axis] - limit) * sign >= 0, (b[axis] - limit) * sign >= 0
        if in_a != in_b:
            t = (limit - a[axis]) / (b[axis] - a[axis])
            yield a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        if in_b:
            yield b


def runs(line: Sequence[Point], window: Window) -> Iterator[list[Point]]:
    """The stretches of a line of which at least one end lies in the window."""
    run: list[Point] = []
    for a, b in pairwise(line):
        if window.holds(a) or window.holds(b):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """The lines as the `d` of an SVG path, to a tenth of a unit, without points that could not be told apart."""
    parts = []
    for line in lines:
        kept: list[Point] = []
        for point in line:
            if not kept or max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= FINEST:
                kept.append(point)
        if len(kept) > (2 if closed else 1):
            parts.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + ("Z" if closed else ""))
    return "".join(parts)


def size(ring: Sequence[Point]) -> float:
    """The area inside a ring, in square units (the shoelace formula)."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether the point lies in the ring (even-odd rule)."""
    x, y = point
    hit = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            hit = not hit
    return hit
