"""The morphological dictionaries of Russian and Ukrainian (pymorphy3): one analyser of each in a process.

What a word can be is asked for everywhere: by the reading model, for dictionary forms, for names, for the keys of
places. The dictionaries are data of their own packages and open in a tenth of a second.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import pymorphy3


@cache
def analyser(language: str) -> Any:
    """The dictionary of "ru" or "uk"."""
    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=50_000)
def readings(word: str, language: str) -> tuple[Any, ...]:
    """What a Russian or Ukrainian word can be by the morphological dictionary, likeliest first."""
    return tuple(analyser(language).parse(word.lower()))
