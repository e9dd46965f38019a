"""How much a decoded text looks like one that somebody wrote: letter statistics over the words beyond ASCII.

Each wrong encoding betrays itself: KOI8 read as Windows-1251 swaps capitals and small letters, Windows-1251 read as
Windows-1252 makes words of nothing but accented letters, a Latin text read as Cyrillic mixes two scripts in one word.
"""

from __future__ import annotations

import re

COMMON = frozenset("оеаинтсрвлкмдпуяьйіы")
"""The letters that make up five sixths of Russian and Ukrainian text."""
RARE = frozenset("ъэёщґђѓєѕїјљњћќўџ")
"""Cyrillic letters that make up less than one in a hundred each, or belong to other languages than these two."""
UKRAINIAN = frozenset("іїєґ")
ACCENTED = frozenset("éèêëàâäáçîïíìôöóòûüùúñßœæøåãõýłąęśżźćńěščřžőű")
"""Latin letters beyond ASCII that European languages write in running text."""
MARKS = frozenset("«»“”„‘’‚‹›–—…№°§·•©®€£¡¿")
"""Signs beyond ASCII that editors set."""

WORTH_COMMON = 1.0
WORTH_PLAIN = 0.6
WORTH_RARE = 0.0
WORTH_WRONG = -2.0
"""What a letter adds: common, plain, rare, or one that cannot stand where it does."""

WORDS = 4000
"""Words that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_INNER_CAPITAL = re.compile(r"[а-яёіїєґ][А-ЯЁІЇЄҐ]")
_STRANGE = re.compile("[^\x09\x0a\x0d\x20-\x7e\\w]")


def likeness(text: str) -> float:
    """From −2 (noise) to 1 (every letter beyond ASCII is a common one, well placed); 0 for pure ASCII."""
    scores: list[float] = []
    for count, word in enumerate(w for w in _WORD.findall(text) if not w.isascii()):
        if count >= WORDS:
            break
        scores.extend(_word(word))
    strange = _STRANGE.findall(text)
    scores.extend(WORTH_COMMON if sign in MARKS or sign.isspace() else WORTH_WRONG for sign in strange)
    return sum(scores) / len(scores) if scores else 0.0


def _word(word: str) -> list[float]:
    """The worth of each letter beyond ASCII in one word."""
    beyond = [char for char in word if char > "\x7f"]
    cyrillic = len(_CYRILLIC.findall(word))
    if cyrillic:
        if cyrillic != len(word) or _INNER_CAPITAL.search(word):
            return [WORTH_WRONG] * len(beyond)
        return [_cyrillic(char, word) for char in word.lower()]
    # three accented letters in a row, or a longer word of nothing else, is Cyrillic in a Latin coat
    if len(beyond) > 2 and len(beyond) * 2 > len(word):
        return [WORTH_WRONG] * len(beyond)
    return [WORTH_COMMON if char.lower() in ACCENTED else WORTH_WRONG for char in beyond]


def _cyrillic(char: str, word: str) -> float:
    if char in COMMON:
        return WORTH_COMMON
    if char in UKRAINIAN:
        return WORTH_PLAIN
    if char in RARE:
        return WORTH_RARE
    # the hard sign and its like never open a word
    return WORTH_WRONG if not "а" <= char <= "я" or word[0] in "ъыьЪЫЬ" else WORTH_PLAIN
