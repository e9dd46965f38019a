"""Tokens for small grammars: words, numbers, composite numeric dates and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

NUMERIC = r"""
    (?P<iso>\d{4}-\d{2}-\d{2}(?!\d))
  | (?P<dotted>\d{1,2}(?P<sign>[./])\d{1,2}(?P=sign)(?:\d{4}|\d{2})(?![\d])|\d{1,2}-\d{1,2}-\d{4}(?![\d-]))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))
  | (?P<decimal>\d+[.,]\d+(?:[.,]\d+)*)
  | (?P<number>\d+)
"""
_GAPS = frozenset({"", " ", "\n"})
LETTERS = r"[^\W\d_]+"
_SAME = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("ё", "е"), ("\u2011", "-"), ("\u2010", "-"))
"""Spellings that mean the same: apostrophes, Russian ё, hyphens that do not break."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word, number or sign."""

    text: str
    """Lower case, with apostrophes and ё made alike."""
    start: int
    end: int
    kind: str
    """"word", "sign", "number", "decimal", "iso", "dotted" or "clock"."""
    gap: str
    """What stands before it: "" (nothing), " " (white space) or "\\n" (a new line)."""
    capital: bool


@cache
def _scanner(apostrophe: str) -> re.Pattern[str]:
    """The scanner of a language: `apostrophe` is "joins" (п'ять), "elides" (l'année) or "splits" (year's)."""
    word = {
        "joins": rf"{LETTERS}(?:['’ʼ‘]{LETTERS})*",
        "elides": rf"{LETTERS}['’](?=\w)|{LETTERS}",
        "splits": LETTERS,
    }[apostrophe]
    return re.compile(rf"(?P<word>{word})|{NUMERIC}|(?P<mark>[^\w\s])", re.VERBOSE)


def _plain(text: str) -> str:
    """The text in lower case, spelt in one way."""
    plain = text.lower()
    # Much faster than `str.translate`, which looks up every letter.
    for one, other in _SAME:
        plain = plain.replace(one, other)
    return plain


def tokens(text: str, apostrophe: str, stretches: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens of these stretches of `text`, in order; what lies between stretches counts as white space."""
    found: list[Token] = []
    end = 0
    scan = _scanner(apostrophe).finditer
    plain = _plain(text)
    # A few capitals are two letters when small (İ), and then places do not agree.
    aligned = len(plain) == len(text)
    for first, last in stretches:
        for match in scan(text, first, last):
            start, stop = match.span()
            between = text[end:start]
            gap = between if between in _GAPS else ("\n" if "\n" in between else " ")
            end = stop
            words = plain[start:end] if aligned else _plain(match.group())
            found.append(Token(words, start, end, match.lastgroup or "mark", gap, text[start].isupper()))
    return found
