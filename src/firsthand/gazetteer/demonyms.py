"""Adjectives and people of countries: "Romanian", "ukrainiens", "российские"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from firsthand.gazetteer.tables import read

_COLUMNS = {"en": 1, "fr": 2, "ru": 3, "uk": 4}
_BEGINNINGS = frozenset({"ru", "uk"})
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Demonyms(msgspec.Struct, frozen=True):
    """demonyms.toml: code, then words in English, French, Russian and Ukrainian."""

    rows: list[tuple[str, str, str, str, str]]


@cache
def _words(language: str) -> dict[str, str]:
    """Each word, or beginning of a word, with its country's code."""
    column = _COLUMNS.get(language)
    if column is None:
        return {}
    return {word.casefold(): row[0] for row in read("demonyms", Demonyms).rows for word in row[column].split()}


@lru_cache(maxsize=50_000)
def country_told(word: str, language: str) -> str:
    """ISO 3166-1 alpha-2 code of the country that a demonym tells of; empty for every other word."""
    known, lower = _words(language), word.casefold().replace("’", "'")
    if language not in _BEGINNINGS:
        return known.get(lower, "")
    return next((known[lower[:end]] for end in range(len(lower), _SHORTEST, -1) if lower[:end] in known), "")


def countries_told(text: str, language: str) -> frozenset[str]:
    """The countries whose demonyms stand in `text`."""
    words = set(_WORD.findall(text)) if language in _COLUMNS else set()
    return frozenset(filter(None, (country_told(word, language) for word in words)))
