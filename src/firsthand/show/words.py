"""The dossier's own words in the languages it speaks: one TOML file each, plural forms and dates done right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.errors import ShowError

LANGUAGES = ("en", "fr", "ru", "uk")
"""ISO 639-1 codes of the languages a dossier can be written in."""

Forms = str | dict[str, str]


def _germanic(n: int) -> str:
    return "one" if n == 1 else "other"


def _french(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


PLURALS: Mapping[str, Callable[[int], str]] = {"en": _germanic, "fr": _french, "ru": _slavic, "uk": _slavic}
"""Which of the forms a whole number takes (Unicode CLDR's cardinal rules)."""

GROUPING: Mapping[str, tuple[str, str]] = {
    "en": (",", "."),
    "fr": ("\u202f", ","),
    "ru": ("\u00a0", ","),
    "uk": ("\u00a0", ","),
}
"""The signs between thousands and before decimals."""


@cache
def forms(language: str) -> Mapping[str, Forms]:
    """All wordings of one language under "section.key"; a mapping of plural forms where a number decides."""
    raw = (files(__package__) / "words" / f"{language}.toml").read_bytes()
    sections = msgspec.toml.decode(raw, type=dict[str, dict[str, Forms]])
    return {f"{name}.{key}": value for name, section in sections.items() for key, value in section.items()}


@cache
def map_names(language: str) -> Mapping[str, str]:
    """What the language calls countries (by ISO code) and contested areas (by English name); English needs no table."""
    raw = (files(__package__) / "names.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, dict[str, str]]).get(language, {})


class Words:
    """Speaks one language: `words("summary.title")`, `words("count.claims", n=3)`."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ShowError(
                f"a dossier cannot be written in “{language}”",
                hint=f"choose one of: {', '.join(LANGUAGES)}",
            )
        self.language = language
        self._forms = forms(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """The wording under `key`, its gaps filled; `n` chooses among plural forms and is written with its grouping."""
        form = self._forms[key]
        n = values.get("n")
        if isinstance(n, int):
            values["n"] = self.number(n)
            if not isinstance(form, str):
                form = form[PLURALS[self.language](n)]
        return str(form).format(**values)

    def number(self, value: float) -> str:
        """The number with the language's signs; at most two decimals, none for a whole number."""
        thousands, point = GROUPING[self.language]
        text = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
        return text.translate({ord(","): thousands, ord("."): point})

    def day(self, day: date) -> str:
        """The day as the language writes it: "4 April 2023", "1er avril 2023", "4 апреля 2023 года"."""
        month = self("date.months").split()[day.month - 1]
        first = "date.first" if day.day == 1 else "date.day"
        return self(first, day=day.day, month=month, year=day.year)

    def moment(self, moment: datetime) -> str:
        """The day and the time of day; records carry UTC."""
        return self("date.moment", day=self.day(moment.date()), time=f"{moment:%H:%M}")
