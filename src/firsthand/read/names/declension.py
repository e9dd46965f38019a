"""Names that no dictionary holds: what their nominative can be, and which one all forms of a document agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from firsthand.morphology import readings
from firsthand.read.languages import table

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
"""The columns of a paradigm, as the morphological dictionaries call them."""
_VOWELS = frozenset("аеёиоуыэюяіїєь")
_STEM = 3
"""Letters that a declined stem has at least."""


class Declension(msgspec.Struct, frozen=True):
    """`languages/<language>/declension.toml`."""

    paradigms: list[tuple[str, str, str, str, str, str, str]]
    undeclined: str


class Form(NamedTuple):
    """What a word as written can be: its nominative in lower case, and the gender and case that it then stands in."""

    nominative: str
    gender: str
    case: str
    ending: str


@lru_cache(maxsize=50_000)
def is_known(word: str, language: str) -> bool:
    """Whether the morphological dictionary of a Slavic language holds the word."""
    return any(reading.is_known for reading in readings(word, language))


def forms(word: str, language: str) -> Iterator[Form]:
    """Everything that an unknown word can be by its ending."""
    lower = word.lower()
    for gender, *endings in table(language, "declension", Declension).paradigms:
        for case, ending in zip(CASES, endings, strict=True):
            stem = lower.removesuffix(ending) if lower.endswith(ending) else ""
            hard = len(stem) >= _STEM and (endings[0] or stem[-1] not in _VOWELS)
            if hard and (stem[-1] != "ь" or endings[0][:1] not in _VOWELS | {""}):
                yield Form(stem + endings[0], gender, case, ending)


def undeclined(word: str, language: str, gender: str) -> bool:
    """Whether a foreign name of this gender stays the same in all cases."""
    last = word.lower()[-1:]
    return last in table(language, "declension", Declension).undeclined or (gender == "femn" and last not in _VOWELS)


@cache
def _nominatives(word: str, language: str) -> frozenset[str]:
    return frozenset(form.nominative for form in forms(word, language))


class Agreement:
    """The words of a document's names, as written, and the dictionary form that speaks for most of them."""

    def __init__(self, words: Iterable[str], language: str) -> None:
        self._language = language
        self._written = Counter(word.lower() for word in words)
        self._behind: Counter[str] = Counter()
        for word in self._written:
            if not is_known(word, language):
                self._behind.update(_nominatives(word, language))

    def stands(self, word: str) -> bool:
        """Whether some name of the document holds the word just so."""
        return word.lower() in self._written

    def nominative(self, word: str) -> str:
        """The nominative of an unknown word, in lower case.

        It is one that the document writes out, or that two of its forms agree on; else the word as it is, for a guess
        would invent a name.
        """
        lower = word.lower()
        ranked = max(
            (*_nominatives(lower, self._language), lower),
            key=lambda one: (self._behind[one], self._written[one], one == lower, one),
        )
        return ranked if self._written[ranked] or self._behind[ranked] > 1 else lower
