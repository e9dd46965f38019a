"""Words about money of one language, out of `data/money.toml`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.records import Standing


class Lexicon(msgspec.Struct, frozen=True, rename={"no": "not", "source": "from", "goal": "to"}):
    """One language's table; see the comments in the file."""

    planned: list[str]
    paid: list[str]
    received: list[str]
    sought: list[str]
    undo: list[tuple[str, str]]
    meant: str
    rest: str
    part: str
    of: str
    split: str
    no: str
    sum: str
    money: str
    them: list[str]
    source: list[str]
    goal: list[str]

    def standing(self, lemma: str) -> Standing | None:
        """How far money has come by a verb's dictionary form; None where the verb is not about money."""
        table = (self.planned, self.paid, self.received, self.sought)
        forms = {lemma, *(lemma[: -len(end)] + plain for end, plain in self.undo if lemma.endswith(end))}
        return next((standing for standing, verbs in zip(Standing, table, strict=True) if forms & set(verbs)), None)

    def search(self, pattern: str, text: str) -> re.Match[str] | None:
        """The first place in `text` where one of the table's patterns fits."""
        return compiled(pattern).search(text.casefold())


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table, compiled once."""
    return re.compile(pattern)


@cache
def _table() -> dict[str, Lexicon]:
    raw = (files("firsthand.weigh") / "data" / "money.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, Lexicon])


def lexicon(language: str) -> Lexicon | None:
    """The words of a language; None where there is no table: only relations tell of money then."""
    return _table().get(language)
