"""Wording: a fact in a language, under a frame that names its source, with all that a gold file says of the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

LANGUAGES = ("en", "fr", "ru", "uk")
Words = dict[str, str]
Listed = dict[str, list[str]]


class Plot(msgspec.Struct, frozen=True):
    """One kind of event, with its facts in four languages."""

    name: str
    role: Words
    agency: list[Words]
    """The authority's name, in the case that the frames need; a second story has another authority."""
    agency_page: list[Words]
    title: Words
    fact: dict[str, dict[str, str | Words]]


class Town(msgspec.Struct, frozen=True):
    """A real town, as each language writes it after "in"."""

    names: Words
    at: tuple[float, float]
    country: str
    national: Words


class Table(msgspec.Struct, frozen=True):
    """templates.toml."""

    frames: dict[str, Listed]
    who: dict[str, Words]
    posts: dict[str, Words]
    credit: Words
    naming: Words
    naming_cue: Words
    own: Listed
    namesake: Listed
    plot: list[Plot]
    names: dict[str, list[tuple[str, str, str]]]
    outlets: dict[str, tuple[list[str], list[str]]]
    town: list[Town]
    months: Words
    in_months: Words
    numerals: dict[str, Words]
    furniture: Listed


@cache
def table() -> Table:
    """The sentences and names."""
    return msgspec.toml.decode(Path(__file__).with_name("templates.toml").read_bytes(), type=Table)


Name = tuple[str, str, str]
"""A name in Latin letters, in Russian and in Ukrainian."""


def spelt(name: Name, language: str) -> str:
    """A name as the language writes it."""
    return name[{"ru": 1, "uk": 2}.get(language, 0)]


@dataclass(frozen=True)
class Month:
    """A month of a year without a day."""

    year: int
    month: int


Value = str | int | date | Month | Town | Name
Values = dict[str, Value]


@dataclass(frozen=True)
class Sentence:
    """A sentence with its parts; every part is an exact string of it."""

    text: str
    content: str
    who: str = ""
    cue: str = ""
    hedges: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    spelt: Words = field(default_factory=dict)
    """The words of each slot."""


def value_words(language: str, slot: str, value: Value) -> str:
    """A value as the language writes it."""
    if isinstance(value, Month):
        months = table().in_months.get(language, table().months[language]).split()
        return months[value.month - 1]
    if isinstance(value, date):
        return f"{value.day} {table().months[language].split()[value.month - 1]}"
    if isinstance(value, Town):
        return value.names[language]
    if isinstance(value, tuple):
        return spelt(value, language)
    return table().numerals[language].get(str(value), str(value)) if slot == "k" else str(value)


def sentence(language: str, frame: str, way: int, fact: str, values: Values, who: str, *, woman: bool) -> Sentence:
    """The fact under a frame; `who` are the words for its source."""
    filled = {slot: value_words(language, slot, value) for slot, value in values.items()}
    marked = fact.format(**filled)
    hedges = tuple(re.findall(r"\*(.+?)\*", marked))
    negations = tuple(re.findall(r"~(.+?)~", marked))
    content = re.sub(r"[*~]", "", marked)
    if language == "fr":
        content, who = elided(content), elided(who)
    ways = table().frames[language][frame]
    made = ways[way % len(ways)]
    found = re.search(r"<(.+?)>", made)
    cue = found.group(1).split("|")[-1 if woman else 0] if found else ""
    parts = {"c": content, "C": upper(content), "who": who, "Who": upper(who)}
    text = re.sub(r"<.+?>", cue, made).format(**parts)
    text = upper(elided(text) if language == "fr" else text)
    return Sentence(
        text=text,
        content=_standing(content, text),
        who=_standing(who, text),
        cue=_standing(cue, text),
        hedges=hedges,
        negations=negations,
        spelt={slot: _standing(words, text) for slot, words in filled.items() if f"{{{slot}}}" in fact},
    )


def elided(text: str) -> str:
    """French: "que" and "de" lose their vowel before another."""
    return re.sub(r"\b(qu|d)e (?=[aeiouéhâàôAEIOUÉ])", r"\1’", text)


def _standing(words: str, text: str) -> str:
    """The words as they stand in the text: with a capital where they begin it."""
    return words if words in text else upper(words)


def upper(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
