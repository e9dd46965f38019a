"""Worlds: who and what a story is about, drawn without putting anything back, so that no two stories share a name."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from examples.making.wording import LANGUAGES, Month, Name, Plot, Town, Values, Words, spelt, table

FIRST_DAY = date(2024, 2, 5)
_BETWEEN = 70
"""Days between two stories."""
_COMMON = {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "’": ""}
_COMMON |= dict(zip("абвдезклмнопрстуфэ", "abvdezklmnoprstufe", strict=True))
_LETTERS = {
    "ru": _COMMON | {"г": "g", "и": "i", "й": "y", "ы": "y", "ю": "yu", "я": "ya"},
    "uk": _COMMON | {"г": "h", "и": "y", "й": "i", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "ie", "ґ": "g"},
}
"""How names are written in Latin letters, by the usage of either country."""


@dataclass(frozen=True)
class World:
    """A plot with its names and figures."""

    number: int
    plot: Plot
    company: Name
    owner: Name
    person: Name
    deputy: Name
    spokes: Name
    wire: Name
    second: Name
    """Whom a second reporter talks to."""
    town: Town
    elsewhere: Town
    day: date
    figures: Values

    def values(self) -> Values:
        """What the slots of the facts are filled with."""
        return {"company": self.company, "owner": self.owner, "town": self.town, "day": self.day, **self.figures}

    def agency(self, language: str) -> str:
        """The authority's name, as its own page gives it."""
        return self._of(self.plot.agency_page)[language]

    def agency_told(self, language: str) -> str:
        """The same as others write it after "of"."""
        return self._of(self.plot.agency)[language]

    def _of(self, names: list[Words]) -> Words:
        return names[self.number // 3 % len(names)]


def draw(seed: int, plots: tuple[int, ...]) -> list[World]:
    """A world for each number of a plot."""
    drawn = random.Random(f"{seed}")  # noqa: S311 - pages, not secrets
    names = {kind: drawn.sample(listed, len(listed)) for kind, listed in table().names.items()}
    towns = drawn.sample(table().town, len(table().town))
    return [_world(drawn, number, table().plot[at], names, towns) for number, at in enumerate(plots)]


def _world(drawn: random.Random, number: int, plot: Plot, names: dict[str, list[Name]], towns: list[Town]) -> World:
    day = FIRST_DAY + timedelta(days=_BETWEEN * number + drawn.randrange(20))
    before = day - timedelta(days=drawn.randrange(32, 58))
    town = towns.pop()
    count = drawn.randrange(11, 19)
    return World(
        number=number,
        plot=plot,
        company=names["company"].pop(),
        owner=names["owner"].pop(),
        person=names["man"].pop(),
        deputy=names["man"].pop(),
        second=names["woman"].pop() if number == 1 else names["man"][0],
        spokes=names["woman"].pop(),
        wire=names["wire"].pop(),
        town=town,
        elsewhere=towns[0],
        day=day,
        figures={
            "n": count,
            "k": drawn.randrange(5, 10),
            "x": drawn.choice((5, 6, 7, 8, 9, 11, 12, 14, 16, 18)),
            "year": drawn.randrange(2009, 2022),
            "month": Month(before.year, before.month),
        },
    )


def newspapers(seed: int) -> dict[str, Iterator[Name]]:
    """Names for newspapers, twenty for each language: two that share a part stand far from one another."""
    found: dict[str, Iterator[Name]] = {}
    for language in LANGUAGES:
        drawn = random.Random(f"{seed}/{language}")  # noqa: S311 - pages, not secrets
        first, last = (drawn.sample(part, len(part)) for part in table().outlets[language])
        names = [f"{one} {other}" for one, other in zip(first * 2, last + last[3:] + last[:3], strict=True)]
        found[language] = iter([_newspaper(name, language) for name in names])
    return found


def _newspaper(name: str, language: str) -> Name:
    """In Latin letters everywhere, unless the name is Russian or Ukrainian: then as it is in both."""
    return (latin(name, language), name, name) if language in ("ru", "uk") else (name, name, name)


def latin(name: str, language: str) -> str:
    """A Russian or Ukrainian name in Latin letters."""
    letters = (_LETTERS[language].get(letter, letter) for letter in name.casefold())
    return " ".join(word[:1].upper() + word[1:] for word in "".join(letters).split())


def called(name: Name, language: str) -> str:
    """A newspaper or agency in running text: in quotation marks where the language writes it so."""
    words = spelt(name, language)
    return f"«{words}»" if language in ("ru", "uk") else words
