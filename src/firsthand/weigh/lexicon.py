"""Words that tell sources apart, and words that mean the same in several languages."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from firsthand.gazetteer import is_cyrillic

_FORM = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "ё": "е"})
_COLUMNS = {"en": 0, "fr": 1, "ru": 2, "uk": 3}
_SHORTEST = 2


class Words(msgspec.Struct, frozen=True):
    """sources.toml: beginnings of words in lower case, see the comments there."""

    unnamed: list[str]
    people: list[str]
    media: list[str]
    documents: list[str]
    nobody: list[str]
    pronouns: list[str]
    themselves: list[str]
    addressees: list[str]
    articles: list[str]
    heads: list[str]
    carriers: list[str]
    state: list[str]
    outlets: list[str]
    parts: list[str]
    pictures: list[str]
    companies: list[str]
    holding: list[str]
    inside: list[str]
    entered: list[str]


@cache
def words() -> Words:
    """The table of words about sources."""
    return msgspec.toml.decode(_data("sources"), type=Words)


def tokens(text: str) -> list[tuple[str, int]]:
    """The words of `text` in lower case, with the place where each begins; "l'usine" and "CFC-11" are two words."""
    return [(word, match.start() + at) for match in _FORM.finditer(text) for word, at in _parts(match.group())]


@lru_cache(maxsize=200_000)
def _parts(form: str) -> tuple[tuple[str, int], ...]:
    """The words that one form is made of: Ukrainian has an apostrophe inside a word, French and English between two."""
    plain = form.translate(_APOSTROPHES)
    parts = re.finditer(r"[^-]+" if is_cyrillic(plain) else r"[^'-]+", plain)
    return tuple((part.group().casefold(), part.start()) for part in parts)


@cache
def _empty() -> dict[str, frozenset[str]]:
    table = msgspec.toml.decode(_data("empty"), type=dict[str, str])
    return {language: frozenset(listed.split()) for language, listed in table.items()}


def empty(word: str, language: str) -> bool:
    """Whether the word has no content of its own: articles, pronouns, prepositions, auxiliaries."""
    return word in _empty().get(language, frozenset())


@lru_cache(maxsize=100_000)
def concept(word: str, language: str) -> str:
    """What the word has in common with words of other languages, as a name of concepts.toml; else empty."""
    whole, beginnings = _concepts(language)
    if word in whole:
        return whole[word]
    return next((beginnings[word[:end]] for end in range(len(word), _SHORTEST, -1) if word[:end] in beginnings), "")


def idioms(text: str, language: str) -> list[tuple[str, int, int]]:
    """The concepts that several words of the text mean together and none of them alone, with where they stand."""
    plain = text.lower()
    found = [(meant, plain.find(phrase), len(phrase)) for phrase, meant in _idioms().get(language, {}).items()]
    return [(meant, start, start + length) for meant, start, length in found if start >= 0]


@cache
def _idioms() -> dict[str, dict[str, str]]:
    return msgspec.toml.decode(_data("idioms"), type=dict[str, dict[str, str]])


@cache
def _concepts(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Whole words and beginnings of words of one language, each with its concept."""
    column = _COLUMNS.get(language)
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    table = msgspec.toml.decode(_data("concepts"), type=dict[str, tuple[str, str, str, str]])
    for name, columns in table.items() if column is not None else ():
        for form in columns[column or 0].split():
            # The first concept that names a form keeps it: the table's order decides.
            (whole if form.endswith("$") else beginnings).setdefault(form.rstrip("$"), name)
    return whole, beginnings


def _data(name: str) -> bytes:
    return (files("firsthand.weigh") / "data" / f"{name}.toml").read_bytes()
