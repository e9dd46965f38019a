"""Which lines can hold an expression of time at all: its words or digits give it away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from firsthand.read.lines import LETTERS, Line

Entries = Mapping[str, Iterable[tuple[str, ...]]]
"""By class of words its entries, each a row of tokens."""

IN_DIGITS = frozenset({"day", "year", "iso", "dotted", "clock", "decimal", "minutes"})
"""Classes that are read off digits, as long as a language lists no words for them."""
_ENDLESS = 99
_ENDINGS = frozenset({"tens", "=h"})
"""What follows digits without white space: 1980s, 15h."""
_LEADING = frozenset({"num", "roman", "ord", "rel", "same", "edge"})
"""Classes of words that stand before many other things too: the word that they lead to tells more."""
_ROMAN = re.compile(r"\b[IVXІХ][IVXІХivxіх]*[eE]?\b")


class Hints(NamedTuple):
    """What gives the lines away in which an expression can stand."""

    words: dict[str, tuple[frozenset[str], ...]]
    """By telling word what must stand beside it: the other words of its phrase."""
    numerals: bool
    """Whether Roman numerals tell too, for what stands beside them may be a single letter."""

    def fit(self, line: Line) -> bool:
        """Whether an expression can stand in the line."""
        if line.digits:
            return True
        told = self.words.keys() & line.words
        if any(others <= line.words for word in told for others in self.words[word]):
            return True
        return self.numerals and bool(_ROMAN.search(line.text))


def hints(rows: Iterable[tuple[str, ...]], entries: Entries) -> Hints:
    """The words without one of which, or a digit, none of the patterns' `rows` can match.

    Of each row one element is asked for: one that does not lead to another, and whose shortest word is longest.
    """
    digits = (IN_DIGITS - entries.keys()) | _ENDINGS
    asked: set[str] = set()
    for row in sorted(set(rows), key=len):
        kinds = [_bare(element) for element in row]
        if not asked.intersection(kinds) and not digits.intersection(kinds):
            asked.add(max(kinds, key=lambda kind: _telling(kind, entries)))
    found: dict[str, list[frozenset[str]]] = {}
    numerals = False
    for parts in (parts for kind in asked for parts in entries.get(kind, _plain(kind))):
        pieces = _pieces(parts)
        word = max(pieces, key=len, default="")
        if len(word) > 1 or len(pieces) > 1:
            found.setdefault(word, []).append(frozenset(pieces) - {word})
        elif not any(part.isdecimal() for part in parts):
            # A letter abbreviates what stands beside a number: 15 h, 1998 г., XX в.
            numerals = True
    return Hints({word: tuple(others) for word, others in found.items()}, numerals)


def _bare(element: str) -> str:
    """The class that an element of a pattern asks for, or the word itself behind "="."""
    plain = element.removeprefix("~")
    return plain[1:-1] if plain.startswith("<") and len(plain) > 2 else f"={plain}"


def _plain(kind: str) -> list[tuple[str]]:
    """The entry that an element which is no class stands for."""
    return [(kind[1:],)] if kind.startswith("=") else []


def _telling(kind: str, entries: Entries) -> tuple[bool, int]:
    """How much a class tells: words that lead to others little, long words most; single letters are left aside."""
    lengths = (sum(map(len, _pieces(parts))) for parts in entries.get(kind, _plain(kind)))
    return kind not in _LEADING, min((length for length in lengths if length > 1), default=_ENDLESS)


def _pieces(parts: tuple[str, ...]) -> list[str]:
    """The runs of letters in a row of tokens."""
    return [piece for part in parts for piece in LETTERS.findall(part)]
