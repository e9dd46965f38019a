"""Sheets: what comparing needs of one page, taken out of the big arrays once and kept while it is asked for again."""

from __future__ import annotations

from collections import Counter, defaultdict

from msgspec import Struct

from firsthand.weigh.lineage.facts import name_words
from firsthand.weigh.lineage.page import Pages

KEPT = 4_096
"""Sheets that are kept; copies lie near one another in time, so that a base is asked for again soon."""


class Sheet(Struct, frozen=True):
    """One page: its runs of words and its facts by sentence."""

    number: int
    runs: list[int]
    sentences: list[int]
    """The sentence of each run."""
    weights: list[float]
    """What sharing each run says."""
    held: frozenset[int]
    """The runs as a set."""
    length: dict[int, int]
    """Runs by sentence."""
    told: dict[int, dict[int, float]]
    """By sentence the facts and what each says."""
    standing: dict[int, list[int]]
    """By fact the sentences that tell it."""
    outlet: frozenset[int]
    """Facts that are no more than the outlet's own name."""


class Sheets:
    """The sheets of a case's pages."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._kept: dict[int, Sheet] = {}

    def __getitem__(self, number: int) -> Sheet:
        """The sheet of page `number`."""
        found = self._kept.get(number)
        if found is None:
            if len(self._kept) >= KEPT:
                for old in list(self._kept)[: KEPT // 2]:
                    del self._kept[old]
            found = self._kept[number] = self._made(number)
        return found

    def _made(self, number: int) -> Sheet:
        pages = self.pages
        rows = pages.runs_of(number)
        runs, sentences = pages.hashes[rows].tolist(), pages.sentences[rows].tolist()
        told = _told(pages, number)
        standing: dict[int, list[int]] = defaultdict(list)
        for sentence, facts in told.items():
            for fact in facts:
                standing[fact].append(sentence)
        ids = pages.facts.ids
        words = name_words(pages.documents[number].publisher)
        return Sheet(
            number=number,
            runs=runs,
            sentences=sentences,
            weights=pages.weights[rows].tolist(),
            held=frozenset(runs),
            length=Counter(sentences),
            told=told,
            standing=standing,
            outlet=frozenset(ids[key] for word in words if (key := f"n:{word}") in ids),
        )


def _told(pages: Pages, number: int) -> dict[int, dict[int, float]]:
    rows = pages.facts.of(number)
    found: dict[int, dict[int, float]] = {}
    sentences, facts = pages.facts.sentence[rows].tolist(), pages.facts.fact[rows].tolist()
    for sentence, fact, worth in zip(sentences, facts, pages.worth[rows].tolist(), strict=True):
        found.setdefault(sentence, {})[fact] = worth
    return found
