"""Invented names as sounds, and how scripts and customs of transliterating write them."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

ONSETS = "bvgdzklmnprstfXCS" * 3 + "ZhJ"
VOWELS = "aeiouaoi"
LATIN = ("english", "passport", "french", "german", "scholarly")
_FIRST_SYLLABLE = 0xAC00


class People(Struct, frozen=True):
    """How a people's names are made."""

    share: int
    scripts: list[str]
    given: list[str]
    endings: list[str]
    fathers: list[str] = []
    families: list[str] = []
    article: str = ""


class Companies(Struct, frozen=True):
    """How the names of companies are made."""

    share: int
    scripts: list[str]
    endings: list[str]
    trades: dict[str, list[str]]
    forms: dict[str, dict[str, list[str]]]


class Hangul(Struct, frozen=True):
    """Places of sounds among the parts of a Korean syllable."""

    leads: dict[str, int]
    vowels: dict[str, int]
    tails: dict[str, int]


class Tables(Struct, frozen=True):
    """scripts.toml."""

    latin: dict[str, dict[str, str]]
    letters: dict[str, dict[str, str]]
    unvowelled: dict[str, dict[str, str]]
    hangul: Hangul
    peoples: dict[str, People]
    companies: Companies


class Name(Struct, frozen=True):
    """A name as sounds: a person's given, father's (may be empty) and family name; a company's word and trade."""

    people: str
    words: tuple[str, ...]
    trade: int = -1
    form: str = ""
    """The kind of legal form that a company has."""

    @property
    def is_company(self) -> bool:
        """Whether it is a company's."""
        return self.trade >= 0


@cache
def tables() -> Tables:
    """The tables of scripts.toml."""
    return msgspec.toml.decode(Path(__file__).with_name("scripts.toml").read_bytes(), type=Tables)


def root(drawn: random.Random, syllables: int) -> str:
    """Open syllables; now and then one begins with two consonants."""
    return "".join(
        drawn.choice(ONSETS) + (drawn.choice("rl") if drawn.random() < 0.08 else "") + drawn.choice(VOWELS)
        for _ in range(syllables)
    )


def surname(drawn: random.Random, people: People) -> str:
    """A family name that nobody need bear."""
    made = root(drawn, drawn.choice((1, 2, 2, 2, 3)))
    made += drawn.choice(ONSETS)
    return made + drawn.choice(people.endings)


def person(drawn: random.Random) -> Name:
    """A person's name."""
    peoples = tables().peoples
    which = drawn.choices(list(peoples), [people.share for people in peoples.values()])[0]
    people = peoples[which]
    if people.families:
        return Name(which, (drawn.choice(people.families), "", root(drawn, 1) + root(drawn, 1) + "n"))
    father = drawn.choice(people.fathers) if people.fathers and drawn.random() < 0.85 else ""
    return Name(which, (drawn.choice(people.given), father, surname(drawn, people)))


def company(drawn: random.Random) -> Name:
    """A company's name: an invented word or two and what it trades in."""
    known = tables().companies
    words = [root(drawn, drawn.choice((2, 2, 3))) + drawn.choice(ONSETS) + drawn.choice(known.endings)]
    if drawn.random() < 0.5:
        words.append(root(drawn, 2) + drawn.choice("nlrsm"))
    return Name("companies", tuple(words), drawn.randrange(8), drawn.choice(list(known.forms)))


def latin(word: str, custom: str) -> str:
    """A word of sounds in Latin letters after one custom."""
    table = tables().latin[custom]
    return "".join(table.get(sound, sound) for sound in word).capitalize()


def native(word: str, script: str, drawn: random.Random) -> str:
    """A word of sounds in another script; where it leaves vowels out, half of them go."""
    if script == "hangul":
        return hangul(word)
    table, silent = tables().letters[script], tables().unvowelled["scripts"].get(script, "")
    out = []
    for at, sound in enumerate(word.replace("x", "ks").replace("y", "i")):
        if sound in silent and 0 < at < len(word) - 1 and drawn.random() < 0.5:
            continue
        out.append(table.get(sound, table.get(sound.lower(), "")))
    made = "".join(out)
    if script == "greek" and made.endswith("σ"):
        made = made[:-1] + "ς"
    return made.capitalize() if script in ("cyrillic", "ukrainian", "greek", "armenian") else made


def hangul(word: str) -> str:
    """A word of sounds in Korean syllables; a consonant without a vowel gets the faintest one."""
    parts, out = tables().hangul, []
    sounds = [sound for sound in word.replace("x", "ks").replace("y", "i") if sound not in "YW'-"]
    at = 0
    while at < len(sounds):
        lead, vowel = 11, 18
        if sounds[at] in parts.leads:
            lead = parts.leads[sounds[at]]
            at += 1
        if at < len(sounds) and sounds[at] in parts.vowels:
            vowel = parts.vowels[sounds[at]]
            at += 1
        elif lead == 11:
            at += 1
            continue
        tail = 0
        follows = sounds[at + 1] if at + 1 < len(sounds) else ""
        if at < len(sounds) and sounds[at] in parts.tails and follows not in parts.vowels:
            tail = parts.tails[sounds[at]]
            at += 1
        out.append(chr(_FIRST_SYLLABLE + (lead * 21 + vowel) * 28 + tail))
    return "".join(out)
