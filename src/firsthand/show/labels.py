"""Labels on a map that never lie on each other: places first, then countries where room is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.show.clip import Point, Window, inside

DOT = 5.0
"""Half the width of a dot, in picture units."""
LETTER, WIDE_LETTER, LINE = 7.0, 8.5, 15.0
"""Room that a letter of a place, a letter of a country, and a line take."""
TRIES = ((False, 0), (True, 0), (False, -14), (False, 14), (True, -14), (True, 14), (False, 27), (False, -27))
"""Where a label may stand: to the left of its dot or not, and how far below it; the first free one is taken."""
GRID = 12
"""A country's label is tried at the crossings of this many lines each way, from its middle outward."""


@dataclass(frozen=True)
class Spot:
    """The base line of a label beside its dot; `to_the_left` labels end here, others begin."""

    x: float
    y: float
    to_the_left: bool


class Room:
    """What is taken on the picture already."""

    def __init__(self, frame: Window) -> None:
        self._frame = frame
        self._taken: list[Window] = []

    def dot(self, point: Point) -> None:
        """Keep the place of a dot free of labels."""
        x, y = point
        self._taken.append(Window(x - DOT, y - DOT, x + DOT, y + DOT))

    def beside(self, label: str, point: Point) -> Spot | None:
        """A free place for the label of a dot, now taken; None when there is none."""
        width = len(label) * LETTER
        for left, below in TRIES:
            x = point[0] - DOT - 5 if left else point[0] + DOT + 5
            y = point[1] + below
            begin = x - width if left else x
            if self._take(Window(begin, y - LINE / 2, begin + width, y + LINE / 2)):
                return Spot(round(x, 1), round(y + 4.5, 1), left)
        return None

    def within(self, label: str, area: Sequence[Point]) -> Point | None:
        """A free place wholly inside the area, as near its middle as may be, now taken; None when there is none."""
        left, right = min(x for x, _ in area), max(x for x, _ in area)
        top, bottom = min(y for _, y in area), max(y for _, y in area)
        half = len(label) * WIDE_LETTER / 2
        steps = sorted(range(1, GRID), key=lambda i: abs(i - GRID / 2))
        spots = [(left + (right - left) * i / GRID, top + (bottom - top) * j / GRID) for i in steps for j in steps]
        middle = ((left + right) / 2, (top + bottom) / 2)
        for x, y in sorted(spots, key=lambda p: (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2):
            box = Window(x - half, y - LINE / 2, x + half, y + LINE / 2)
            # A land may bend into the box between its corners, so points along its edges are asked too.
            edge = [(box.left + 2 * half * i / 6, height) for i in range(7) for height in (box.top, y, box.bottom)]
            if all(inside(point, area) for point in edge) and self._take(box):
                return round(x, 1), round(y + 4, 1)
        return None

    def _take(self, box: Window) -> bool:
        framed = self._frame.holds((box.left, box.top)) and self._frame.holds((box.right, box.bottom))
        free = framed and not any(
            box.left < t.right and t.left < box.right and box.top < t.bottom and t.top < box.bottom for t in self._taken
        )
        if free:
            self._taken.append(box)
        return free
