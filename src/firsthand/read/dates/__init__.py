"""Dates: the time expressions of a text, each with its words and the range of days that it can mean.

Words and patterns are data (`languages/<language>/dates.toml`, `patterns.toml`), and so is what vague words are taken
to mean (`conventions.toml`).
"""

from __future__ import annotations

from firsthand.read.dates.reading import TenseAt, find, occupied, points

__all__ = ["TenseAt", "find", "occupied", "points"]
