"""The written sentences: `text with [words] | value | days | modifier | tense`, the last three where they are needed.

Days that are not written are those that the TIMEX3 value itself has, computed here apart from the package.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from firsthand.read.dates import find
from firsthand.records import Basis, Modifier, Tense

ANCHOR = date(2023, 9, 25)
LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")
TENSES = {"<": Tense.PAST, ">": Tense.FUTURE}
OPENING = {
    *(
        "the",
        "at",
        "el",
        "la",
        "los",
        "las",
        "del",
        "al",
        "a",
        "unos",
        "unas",
        "año",
        "le",
        "les",
        "l'",
        "d'",
        "au",
        "du",
    ),
    *(
        "au",
        "du",
        "à",
        "en",
        "dans",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "am",
        "im",
        "um",
        "zu",
        "jahr",
        "в",
        "о",
    ),
}
"""Articles and prepositions: whether they belong to the words is a convention, not the sense."""
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

Days = tuple[date | None, date | None]


@dataclass(frozen=True)
class Sentence:
    """One sentence with what its time expression means; without `words` it has none."""

    text: str
    words: str
    value: str
    days: Days
    modifier: Modifier
    tense: Tense | None


def sentences(language: str) -> list[Sentence]:
    """The written sentences of a language."""
    lines = Path(__file__).with_name(f"sentences.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line and not line.startswith("#")]


def _sentence(line: str) -> Sentence:
    text, *given = (part.strip() for part in line.split(" | "))
    words = re.search(r"\[(.+)\]", text)
    value = given[0] if given else ""
    days, modifier, tense = natural(value), Modifier.NONE, None
    for one in given[1:]:
        if one == "-":
            days = (None, None)
        elif ".." in one:
            days = _written(one)
        elif one in TENSES:
            tense = TENSES[one]
        else:
            modifier = Modifier(one)
    bare = text.replace("[", "").replace("]", "")
    return Sentence(bare, words[1] if words else "", value, days, modifier, tense)


def _written(days: str) -> Days:
    low, high = days.split("..")
    return natural(low)[0] if low else None, natural(high)[1] if high else None


def natural(value: str) -> Days:
    """The days of a TIMEX3 value; (None, None) for durations, sets and references."""
    if "/" in value:
        low, high = value.split("/")
        return natural(low)[0], natural(high)[1]
    value = re.sub(r"T.*", "", value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value), date.fromisoformat(value)
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday + timedelta(days=5 if week[3] else 0), monday + timedelta(days=6)
    return _months(value)


def _months(value: str) -> Days:
    year = int(value[:4]) if re.match(r"\d{4}", value) else 0
    rest = value[5:]
    if re.fullmatch(r"\d\d", value):
        return date(int(value) * 100 or 1, 1, 1), date(int(value) * 100 + 100, 12, 31)
    if re.fullmatch(r"\d{3}", value):
        return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31)
    if not year:
        return None, None
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if rest in SEASONS:
        return _span(year, SEASONS[rest], 3)
    count = {"Q": 3, "H": 6}.get(rest[0], 1)
    number = int(rest.lstrip("QH"))
    return _span(year, (number - 1) * count + 1, count)


def _span(year: int, first: int, count: int) -> Days:
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1])


def bare(words: str) -> str:
    """The words without the articles and prepositions that open them."""
    parts = words.replace("’", "'").replace("'", "' ").split()
    while len(parts) > 1 and parts[0].lower() in OPENING:
        parts = parts[1:]
    return " ".join(parts)


def wrong(one: Sentence, language: str) -> str:
    """What a sentence is read as, where that is not what it means; "" where it is right."""
    given = one.tense
    found = find(
        one.text,
        language,
        anchor=ANCHOR,
        basis=Basis.BYLINE,
        tense_at=(lambda _: given) if given is not None else None,
    )
    if not one.words:
        return " ".join(f"[{when.words}]" for when in found)
    got = [(bare(when.words), when.value, (when.earliest, when.latest), when.modifier) for when in found]
    if (bare(one.words), one.value, one.days, one.modifier) in got:
        return ""
    return "; ".join(f"[{w}] {v} {d[0] or ''}..{d[1] or ''} {m}" for w, v, d, m in got) or "nothing"
