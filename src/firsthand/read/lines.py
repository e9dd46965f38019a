"""The lines of a text with the words that stand in them: dates and amounts are looked for where they can be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters: what stands between apostrophes and hyphens."""
_LINE = re.compile(r"[^\n]+")
_DIGIT = re.compile(r"\d")


class Line(NamedTuple):
    """One line of a text, from character `start` to `stop` (exclusive)."""

    start: int
    stop: int
    text: str
    words: set[str]
    """Its runs of letters, in lower case and with ё written е."""
    digits: bool
    """Whether a digit stands in it."""


@lru_cache(maxsize=1)
def lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not empty; what asks for the same text right after another finds them ready."""
    return tuple(
        Line(*match.span(), line, set(LETTERS.findall(line.lower().replace("ё", "е"))), bool(_DIGIT.search(line)))
        for match in _LINE.finditer(text)
        for line in (match.group(),)
    )
