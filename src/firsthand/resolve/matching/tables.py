"""The language knowledge of name matching, read once from `data/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
from msgspec import Struct


class Latin(Struct, frozen=True):
    """One way to read the Latin alphabet: what becomes what, in this order."""

    reading: str
    when: str
    """What a word must have for the reading to be tried; a regular expression."""
    folds: list[tuple[str, str]]


class Letters(Struct, frozen=True):
    """One script: its letters' sounds, pairs of letters first, and spellings that can also be meant."""

    letters: dict[str, str]
    digraphs: list[tuple[str, str]] = []
    variants: list[list[tuple[str, str]]] = []


class Sounds(Struct, frozen=True):
    """sounds.toml."""

    marked: Letters
    latin: list[Latin]
    cyrillic: Letters
    greek: Letters
    arabic: Letters
    hebrew: Letters
    other: Letters
    coarse: Letters


class Words(Struct, frozen=True):
    """A list of words."""

    words: list[str]


class Patronymics(Struct, frozen=True):
    """Endings of patronymics, in sounds."""

    endings: list[str]


class Women(Struct, frozen=True):
    """What a woman's surname ends in, and what the man's ends in then, in sounds."""

    endings: list[tuple[str, str]]


class Endings(Struct, frozen=True):
    """Endings that a language puts to foreign names."""

    latin: list[str]
    georgian: list[str]
    czech: list[str]
    adjectives: list[str]


class Numbers(Struct, frozen=True):
    """Numbers in words and Roman numerals."""

    words: dict[str, str]


class NameParts(Struct, frozen=True):
    """parts.toml."""

    titles: Words
    particles: Words
    patronymics: Patronymics
    women: Women
    endings: Endings
    numbers: Numbers
    compounds: Words
    proclitics: Words


class Rows(Struct, frozen=True):
    """Rows of names that belong together."""

    rows: list[list[str]]


class Given(Struct, frozen=True):
    """given.toml."""

    short: Rows
    translated: Rows


class Form(Struct, frozen=True):
    """Legal forms of one kind."""

    kind: str
    words: list[str]


class Legal(Struct, frozen=True):
    """legal.toml."""

    form: list[Form]
    articles: Words
    vessels: Words


class Concept(Struct, frozen=True):
    """One row of concepts.toml."""

    name: str
    words: list[str]
    weak: bool = False
    specific: bool = False


class Concepts(Struct, frozen=True):
    """concepts.toml."""

    concept: list[Concept]


Table = TypeVar("Table")


def _read(name: str, table: type[Table]) -> Table:
    return msgspec.toml.decode((files("firsthand.resolve.matching") / "data" / name).read_bytes(), type=table)


@cache
def sounds() -> Sounds:
    """How writing becomes sound."""
    return _read("sounds.toml", Sounds)


@cache
def parts() -> NameParts:
    """Titles, particles, patronymics, endings, numbers."""
    return _read("parts.toml", NameParts)


@cache
def given() -> Given:
    """Given names that are one name."""
    return _read("given.toml", Given)


@cache
def legal() -> Legal:
    """Legal forms of companies."""
    return _read("legal.toml", Legal)


@cache
def concepts() -> Concepts:
    """Words of organisations that are translated."""
    return _read("concepts.toml", Concepts)
