"""Full dates at the head of a page: day, month and year, in every language that is read; nothing less, nothing guessed.

The reading room has its own grammar for the dates that sentences speak of; this one only finds the date of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import msgspec

FIRST_YEAR = 1990
"""No web page is older; an earlier date on a page is one that it writes about."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = r"\d{1,2}\s?[:hH.]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_ZONE = re.compile(r"\b(?:UTC|GMT|CES?T|EES?T|MSK|E[SD]T|P[SD]T|BST|МСК|[+-]\d{2}:?\d{2})\b", re.IGNORECASE)
_CLOCK = re.compile(rf"(?:\b(?:at|à|um|a las|в|о|об)\s+)?{_TIME}", re.IGNORECASE)
_SMALL = re.compile(r"\b(?:года|году|год|г|року|р|le|on|the|am|el)\b\.?", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/])(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)")


class _Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's month names (by number) and weekday names."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]


@dataclass(frozen=True)
class FullDate:
    """A day and the words that name it, with their place in the text they were found in."""

    words: str
    day: date
    start: int
    end: int


@cache
def _names() -> dict[str, _Names]:
    raw = (files(__package__) / "datelines.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, _Names])


@cache
def _month_numbers() -> dict[str, int]:
    return {
        word: number
        for names in _names().values()
        for number, words in enumerate(names.months, start=1)
        for word in words
    }


def _any(words: set[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any({d for n in _names().values() for d in n.weekdays})})\b\.?", re.IGNORECASE)


@cache
def _worded() -> re.Pattern[str]:
    """Day month year, or month day year, with the weekday that may stand before them."""
    weekday = rf"(?:\b(?:{_any({d for n in _names().values() for d in n.weekdays})})\b\.?,?\s+)?"
    month = rf"(?P<%s>{_any(set(_month_numbers()))})\b\.?"
    day = r"(?<!\d)(?P<%s>\d{1,2})(?:er|st|nd|rd|th|º|-го|-е|-ше)?\.?"
    year = r",?\s+(?:del?\s+)?(?P<%s>\d{4})(?!\d)"
    day_first = day % "d" + r"\s*(?:de\s+|of\s+)?[\s/-]*" + month % "m" + year % "y"
    month_first = r"\b" + month % "m2" + r"\s+" + day % "d2" + year % "y2"
    return re.compile(rf"{weekday}(?:{day_first}|{month_first})", re.IGNORECASE)


def full_date(text: str, language: str = "") -> FullDate | None:
    """The first full date in `text`; only `language` (ISO 639-1) can tell whether 03/04/2023 is in April."""
    if not _YEAR.search(text):
        return None
    found = [
        *_read(_worded(), text, _by_words),
        *_read(_ISO, text, lambda m: _day(m["y"], m["m"], m["d"])),
        *_read(_NUMERIC, text, lambda m: _by_numbers(m, language)),
    ]
    return min(found, key=lambda date_: date_.start, default=None)


def only_a_date(line: str, language: str = "") -> FullDate | None:
    """The date of a line which holds nothing else but a weekday, a clock time and a time zone."""
    found = full_date(line, language)
    return None if found is None or re.search(r"\w", without_date(line, language)) else found


def without_date(line: str, language: str = "") -> str:
    """What a line holds besides its date, weekday, clock time and time zone, without the signs around it."""
    found = full_date(line, language)
    rest = line[: found.start] + " " + line[found.end :] if found else line
    for noise in (_weekday(), _CLOCK, _ZONE, _SMALL):
        rest = noise.sub(" ", rest)
    return " ".join(rest.split()).strip(" ,.;:|·•—–-/()")


def _read(pattern: re.Pattern[str], text: str, day_of: Callable[[re.Match[str]], date | None]) -> list[FullDate]:
    for match in pattern.finditer(text):
        if (day := day_of(match)) is not None:
            return [FullDate(match[0], day, match.start(), match.end())]
    return []


def _by_words(match: re.Match[str]) -> date | None:
    month = match["m"] or match["m2"]
    return _day(match["y"] or match["y2"], str(_month_numbers()[month.lower()]), match["d"] or match["d2"])


def _by_numbers(match: re.Match[str], language: str) -> date | None:
    """Day first with full stops or outside English; in doubt no date at all."""
    first, second = int(match["a"]), int(match["b"])
    if match["sep"] == "." or language not in {"", "en"} or first > 12:
        return _day(match["y"], match["b"], match["a"])
    return _day(match["y"], match["a"], match["b"]) if second > 12 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if made.year >= FIRST_YEAR else None
