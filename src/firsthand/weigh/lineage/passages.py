"""The words that show what two pages share: passages to the letter, and sentences that tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from msgspec import Struct

from firsthand.records import Document, Quote, Span
from firsthand.weigh.lineage.wording import RUN, Wording, runs, wording

_QUOTED = re.compile(r"«[^«»]{20,1200}»|“[^“”]{20,1200}”|„[^„“”]{20,1200}[“”]|\"[^\"\n]{20,1200}\"")
QUOTE_WORDS = 8
"""Words from which on a quotation that two pages share is no chance."""


class Passage(Struct, frozen=True):
    """Words that stand in both pages: where, how many, and whether between quotation marks."""

    here: Span
    there: Span
    words: int
    quoted: bool


class Text(Struct, frozen=True):
    """A page's text cut into words."""

    document: Document
    words: Wording

    @classmethod
    def of(cls, document: Document) -> Text:
        """Cut a page's text."""
        return cls(document, wording([document.text]))

    def quote(self, span: Span) -> Quote:
        """These words of the page."""
        return Quote.cut(self.document.id, self.document.text, span, self.document.text_sha256)

    def sentence_at(self, letter: int) -> int:
        """The number of the sentence that the word at this letter stands in."""
        return int(self.words.sentence_at(0, np.array([letter]))[0])

    def sentence(self, number: int) -> Span | None:
        """From the first word of a sentence to its last, with the full stop."""
        inside = np.flatnonzero(self.words.sentence == number)
        if not len(inside):
            return None
        start, end = int(self.words.starts[inside[0]]), int(self.words.ends[inside[-1]])
        text = self.document.text
        return Span(start, end + 1 if end < len(text) and text[end] in ".!?…" else end)

    def _span(self, first: int, last: int) -> Span:
        return Span(int(self.words.starts[first]), int(self.words.ends[last]))


def passages(here: Text, there: Text) -> Iterator[Passage]:
    """All passages of five words or more that both pages hold, each as long as it goes."""
    mine, theirs = here.words.hashes, there.words.hashes
    places = {run: at for at, run in reversed(list(enumerate(runs(there.words).hashes.tolist())))}
    quoted = [Span(*found.span()) for found in _QUOTED.finditer(here.document.text)]
    at, all_runs = 0, runs(here.words).hashes.tolist()
    while at < len(all_runs):
        other = places.get(all_runs[at])
        if other is None:
            at += 1
            continue
        length = RUN
        while at + length < len(mine) and other + length < len(theirs) and mine[at + length] == theirs[other + length]:
            length += 1
        yield from _parted(here, there, at, other, length, quoted)
        at += length - RUN + 1


def _parted(here: Text, there: Text, at: int, other: int, length: int, quoted: list[Span]) -> Iterator[Passage]:
    """The passage as a whole, and what of it stands between quotation marks."""
    span = here._span(at, at + length - 1)
    starts, ends = here.words.starts[at : at + length], here.words.ends[at : at + length]
    inside = 0
    for mark in quoted:
        if mark.overlaps(span):
            within = np.flatnonzero((starts >= mark.start) & (ends <= mark.end))
            if len(within) >= QUOTE_WORDS:
                low, high = int(within[0]), int(within[-1])
                inside += len(within)
                yield Passage(
                    here._span(at + low, at + high), there._span(other + low, other + high), len(within), quoted=True
                )
    if length - inside >= RUN:
        yield Passage(span, there._span(other, other + length - 1), length, quoted=False)
