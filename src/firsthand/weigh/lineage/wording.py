"""Texts as numbers: every word a hash, every run of five words a hash, every sentence a number; many texts at once.

Words are compared without regard to case, marks and white space. One pass over the letters of a batch does it all in
numpy, for a Python loop over words would take ten times as long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

RUN = 5
"""Words in a run: shorter ones are shared by chance, longer ones are broken by every changed word."""
_BATCH = 1_000_000
"""Letters that are worked through at once: what fits the processor's cache."""
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_STOPS = np.array([ord(sign) for sign in ".!?…"], dtype=np.uint32)
_SPACES = np.array([ord(sign) for sign in " \u00a0\u202f»”\"'’)"], dtype=np.uint32)
_NEWLINE, _GAP = ord("\n"), 0


class Wording(Struct, frozen=True):
    """The words of a batch of texts, in order.

    `starts` and `ends` count letters from the beginning of the batch, `first` says at which letter and `words` at
    which word each text begins (one entry more than texts); `sentence` is that of each word, from 0 in every text.
    """

    hashes: Hashes
    starts: Places
    ends: Places
    first: Places
    words: Places
    sentence: Places

    def sentence_at(self, text: int, letters: Places) -> Places:
        """The number of the sentence, within text number `text`, of the words at these letters of it."""
        low, high = self.words[text], self.words[text + 1]
        if low == high:
            return np.zeros(len(letters), np.int64)
        at = np.searchsorted(self.starts, letters + self.first[text], side="right") - 1
        found: Places = self.sentence[np.clip(at, low, high - 1)]
        return found


class Runs(Struct, frozen=True):
    """The runs of five words of texts: their hashes, the word each begins at and the text it stands in."""

    hashes: Hashes
    at: Places
    text: Places


def batches(texts: Sequence[str]) -> Iterator[tuple[int, Wording]]:
    """The wordings of `texts`, a batch at a time, each with the number of its first text."""
    begin, size = 0, 0
    for number, text in enumerate(texts):
        if size and size + len(text) > _BATCH:
            yield begin, wording(texts[begin:number])
            begin, size = number, 0
        size += len(text) + 1
    if begin < len(texts):
        yield begin, wording(texts[begin:])


def wording(texts: Sequence[str]) -> Wording:
    """The words of a few texts."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    first = np.concatenate(([0], np.cumsum(lengths + 1)))
    raw = "\0".join((*texts, "")).encode("utf-32-le", "surrogatepass")
    signs = np.frombuffer(raw, dtype=np.uint32)
    letters = _letters()[np.minimum(signs, 0xFFFF)]
    inside = np.concatenate(([False], letters > 0, [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    powers, inverses = _powers(len(signs) + 1)
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(letters * powers[: len(signs)], dtype=np.uint64)))
    hashes = mixed((sums[ends] - sums[starts]) * inverses[starts])
    words = np.searchsorted(starts, first)
    return Wording(hashes, starts, ends, first, words, _sentences(signs, starts, words))


def runs(words: Wording) -> Runs:
    """All runs of five words that stand within one text."""
    if len(words.hashes) < RUN:
        empty = np.zeros(0, np.int64)
        return Runs(np.zeros(0, np.uint64), empty, empty)
    factor = np.uint64(_BASE | 1)
    size = len(words.hashes) - RUN + 1
    total = words.hashes[:size].copy()
    for step in range(1, RUN):
        total = total * factor + words.hashes[step : step + size]
    text = np.searchsorted(words.words, np.arange(len(words.hashes)), side="right") - 1
    whole = text[:size] == text[RUN - 1 :]
    at = np.flatnonzero(whole)
    return Runs(mixed(total[whole]), at, text[:size][whole])


def mixed(values: Hashes) -> Hashes:
    """Hashes whose every bit depends on every bit of `values` (the finish of SplitMix64)."""
    values = values ^ (values >> np.uint64(30))
    values = values * np.uint64(0xBF58476D1CE4E5B9)
    values = values ^ (values >> np.uint64(27))
    values = values * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _sentences(signs: NDArray[np.uint32], starts: Places, words: Places) -> Places:
    """The sentence of each word; one ends at a full stop before white space and at the end of a line."""
    ends = (signs == _NEWLINE) | (signs == _GAP)
    stops = np.isin(signs[:-1], _STOPS) & np.isin(signs[1:], _SPACES)
    ends[:-1] |= stops
    passed = np.concatenate(([0], np.cumsum(ends)))[starts]
    begun = np.cumsum(np.concatenate(([0], passed[1:] != passed[:-1])) if len(passed) else passed)
    texts = np.diff(words)
    numbered: Places = begun - np.repeat(begun[words[:-1][texts > 0]], texts[texts > 0])
    return numbered


@cache
def _letters() -> Hashes:
    """What each sign of the basic plane counts as: its small letter, or 0 where it is none and parts words."""
    table = np.zeros(0x10000, np.uint64)
    for code in range(0x10000):
        sign = chr(code)
        if sign.isalnum():
            table[code] = ord(sign.lower()[0])
    table[ord("ё")] = table[ord("Ё")] = ord("е")
    return table


_known: list[Hashes] = []


def _powers(count: int) -> tuple[Hashes, Hashes]:
    """The powers of the base and of its inverse modulo 2**64; the longest asked for so far are kept."""
    if not _known or len(_known[0]) < count:
        size = max(count, 2 * _BATCH)
        _known[:] = [_cumulative(_BASE, size), _cumulative(_INVERSE, size)]
    return _known[0], _known[1]


def _cumulative(factor: int, count: int) -> Hashes:
    values = np.full(count, factor, np.uint64)
    values[0] = 1
    return np.cumprod(values, dtype=np.uint64)
