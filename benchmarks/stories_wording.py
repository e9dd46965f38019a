"""The wording of generated stories: sentences with blanks in four languages (stories.toml), and what fills them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import msgspec
from babel.dates import format_date

from firsthand.records import MentionKind

LANGUAGES = ("en", "fr", "ru", "uk")


class Table(msgspec.Struct, frozen=True):
    """stories.toml."""

    fact: list[dict[str, list[str]]]
    own: dict[str, list[str]]
    named: dict[str, list[str]]
    synonyms: dict[str, list[tuple[str, str]]]
    things: dict[str, list[str]]
    parts: dict[str, list[str]]
    names: dict[str, list[tuple[str, str, str]]]


@cache
def table() -> Table:
    """The sentences and names."""
    return msgspec.toml.decode(Path(__file__).with_name("stories.toml").read_bytes(), type=Table)


Slots = dict[str, object]


@dataclass(frozen=True)
class Told:
    """One sentence of a page: which fact in which wording with which values; `changed` tells of paraphrase by rule."""

    fact: int
    wording: int
    slots: Slots
    changed: bool = False
    own: str = ""


def values(drawn: random.Random, day: date) -> Slots:
    """Names, days and figures for the blanks of the sentences; names are triples of spellings."""
    names = table().names

    def person() -> tuple[tuple[str, str, str], tuple[str, str, str]]:
        return drawn.choice(names["given"]), drawn.choice(names["family"]) if drawn.random() < 0.5 else _invented(drawn)

    def firm(kind: str) -> tuple[str, str, str]:
        return drawn.choice(names[kind]) if drawn.random() < 0.3 else _invented(drawn)

    people = ("official", "witness", "mayor", "doctor", "unionist", "ferryman")
    days = {"day": 0, "day2": 2, "day3": drawn.randint(20, 90), "day4": drawn.randint(4, 15)}
    return {
        **{role: person() for role in people},
        **{name: day - timedelta(days=back) for name, back in days.items()},
        **{kind: firm(kind) for kind in ("company", "dealer", "insurer")},
        "place": drawn.choice(names["place"]),
        "thing": drawn.randrange(len(table().things["en"])),
        "part": drawn.randrange(len(table().parts["en"])),
        "part2": drawn.randrange(len(table().parts["en"])),
        "n": drawn.randint(11, 90),
        "m": drawn.randint(3, 48),
        "a": drawn.randint(200, 9000),
        "b": 500 * drawn.randint(40, 1800),
        "c": drawn.randint(11, 60),
        "d": drawn.randint(2, 48),
        "e": drawn.choice((10, 15, 20, 25, 30, 40)),
        "f": drawn.randint(5, 120),
        "g": drawn.randint(31, 249) / 10,
        "h": drawn.randint(11, 4000),
        "i": drawn.randint(100, 9999),
        "j": 10_000 * drawn.randint(30, 900),
    }


def _invented(drawn: random.Random) -> tuple[str, str, str]:
    """A name of three syllables, in Latin letters and as Russian and Ukrainian write it."""
    syllables = [drawn.choice("bdfklmnprstv") + drawn.choice("aeou") for _ in range(3)]
    latin = "".join(syllables).capitalize() + drawn.choice("nrst")
    cyrillic = latin.translate(_LETTERS)
    return latin, cyrillic, cyrillic


_LETTERS = str.maketrans("BDFKLMNPRSTVbdfklmnprstvaeou", "БДФКЛМНПРСТВбдфклмнпрствaеоу".replace("a", "а"))


def worded(language: str, told: Told) -> tuple[str, dict[str, MentionKind], dict[str, date]]:
    """A sentence in a language, with the names and the days in it."""
    lines = table().own[language] if told.own else table().fact[told.fact][language]
    line, filled = lines[told.wording], {}
    names: dict[str, MentionKind] = {}
    days: dict[str, date] = {}
    for slot, value in told.slots.items():
        if f"{{{slot}}}" not in line:
            continue
        filled[slot] = words = _spelt(language, slot, value)
        if isinstance(value, date):
            days[words] = value
        elif isinstance(value, tuple):
            names[words] = _KINDS.get(slot, MentionKind.PERSON)
    if told.changed:
        for one, other in table().synonyms[language]:
            line = line.replace(one, other)
    return line.format(**filled), names, days


_KINDS = {
    "company": MentionKind.ORGANISATION,
    "dealer": MentionKind.ORGANISATION,
    "insurer": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
}


def _spelt(language: str, slot: str, value: object) -> str:
    """A value as the language writes it."""
    script = {"ru": 1, "uk": 2}.get(language, 0)
    if isinstance(value, date):
        return format_date(value, "d MMMM", locale=language)
    if isinstance(value, tuple):
        return " ".join(part[script] for part in value) if isinstance(value[0], tuple) else str(value[script])
    if slot in ("thing", "part", "part2"):
        assert isinstance(value, int)
        return (table().things if slot == "thing" else table().parts)[language][value]
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", "\u00a0").replace(".", ",")
