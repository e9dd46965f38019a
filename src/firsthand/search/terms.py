"""Words as they are looked up: every form under its dictionary form, so that "заводе" finds "заводы"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from firsthand.gazetteer import is_cyrillic
from firsthand.read.lemmas import lemma, likely
from firsthand.records import Amount, When
from firsthand.weigh.lexicon import concept, empty, tokens

_LATIN = ("en", "fr", "de", "es")
_CYRILLIC = ("ru", "uk")
_AS = ("NOUN", "VERB")
"""A word without a parse may be either: "works" is looked up as a noun and as a verb."""
_MONTHS = 24
"""A longer range tells no months, only years."""
_YEARS = 30
_SIGNS = str.maketrans(".-", "pm", "+")
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
"""TIMEX3 of "28 May" and "in May" where nothing tells the year."""
_NOT_A_WORD = re.compile(r"\W+")


def sayable(text: str) -> str:
    """What was typed, on one line and without bytes that are no letters of any alphabet."""
    return " ".join(text.encode(errors="replace").decode().replace("\0", " ").split())


def spoken(word: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Those of `languages` that a word may be of, by its letters; one at least."""
    possible = _CYRILLIC if is_cyrillic(word) else _LATIN
    return tuple(language for language in possible if language in languages) or possible[:1]


@cache
def _folds(letter: str) -> str:
    """A letter without its accents; Cyrillic letters keep theirs, which make them other letters."""
    if is_cyrillic(letter):
        return "е" if letter == "ё" else letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def folded(word: str) -> str:
    """A word as a term of the index: lower case, without accents, apostrophes and hyphens."""
    plain = word.casefold()
    return _NOT_A_WORD.sub("", plain if plain.isascii() else "".join(map(_folds, plain)))


@lru_cache(maxsize=200_000)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of a word in lower case: its form and its dictionary forms; all that is in one term is one word."""
    if word.isdigit():
        return (word,)
    # German writes nouns large, and so does its dictionary.
    written = (word, word.capitalize()) if language == "de" else (word,)
    found = (
        form for own in written for form in (*likely(own, language), *(lemma(own, language, upos) for upos in _AS))
    )
    return tuple(filter(None, dict.fromkeys(map(folded, (word, *found)))))


def of_text(text: str, language: str) -> Iterator[str]:
    """All terms of a text; words without content of their own are left out."""
    for word, _ in tokens(text):
        if not empty(word, language):
            yield from terms(word, language)


@lru_cache(maxsize=100_000)
def concept_term(word: str, language: str) -> str:
    """The term of what a word has in common with words of other languages; empty where the table knows none."""
    meant = concept(word, language)
    return f"w{meant.replace('_', '')}" if meant else ""


def concepts(text: str, language: str) -> Iterator[str]:
    """The terms of the concepts in a text."""
    return (term for word, _ in tokens(text) if not empty(word, language) and (term := concept_term(word, language)))


def thing(id_: str) -> str:
    """The term of an entity, place or origin: E4 becomes "xe4", which no word is."""
    return f"x{id_.lower()}"


def amounts(found: Iterable[Amount]) -> Iterator[str]:
    """The terms of numbers, whatever their unit and however they are written."""
    for amount in found:
        yield from dict.fromkeys(_number(value) for value in (amount.low, amount.high))


def _number(value: float) -> str:
    return "n" + f"{value:.10g}".translate(_SIGNS)


def days(found: Iterable[When]) -> Iterator[str]:
    """The terms of times: the day, each month and each year that they may mean, day and month also without the year."""
    for when in found:
        first, last = when.earliest or when.latest, when.latest or when.earliest
        if first and last:
            yield from _days(first, last)


def day_sought(when: When) -> str:
    """The one term a question's time asks for: its day, month or year, or a day or month of whatever year; else ""."""
    first, last = when.earliest, when.latest
    if not first or not last:
        found = _YEARLESS.fullmatch(when.value)
        return f"e{found[1]}{found[2] or ''}" if found else ""
    if first == last:
        return f"d{first.year:04}{first:%m%d}"
    if (first.year, first.month) == (last.year, last.month):
        return f"d{first.year:04}{first:%m}"
    return f"d{first.year:04}" if first.year == last.year else ""


def _days(first: date, last: date) -> Iterator[str]:
    if first == last:
        yield f"d{first.year:04}{first:%m%d}"
        yield f"e{first:%m%d}"
    if last.year - first.year <= _YEARS:
        yield from (f"d{year:04}" for year in range(first.year, last.year + 1))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    if len(months) <= _MONTHS:
        yield from (f"d{month // 12:04}{month % 12 + 1:02}" for month in months)
        yield from (f"e{month % 12 + 1:02}" for month in months[:12])
