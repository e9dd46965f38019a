"""An index opened: from the words of a name to the few hundred entries that can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import log
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct
from rapidfuzz.distance import Indel

from firsthand.resolve.matching import Prepared
from firsthand.screening.entry import Entry, Sanction, kinds
from firsthand.screening.keys import of_id, of_name, spelling
from firsthand.screening.postings import Postings, hashed
from firsthand.screening.store import Sheet, read

MOST_POSTINGS = 24_000
"""Postings looked at for one name, rarest key first."""
MOST_CANDIDATES = 160
"""Entries whose names are looked at."""
MOST_COMPARED = 40
"""Spellings that are compared in full."""

_RECORD: msgspec.msgpack.Decoder[Entry | Sanction] = msgspec.msgpack.Decoder(Entry | Sanction)


class Candidate(Struct, frozen=True):
    """An entry that can be meant, and which of its spellings comes nearest."""

    entry: Entry
    spelling: str
    nearness: float
    """0 to 1, of the common spellings and shared keys: what decides who is compared in full."""


class Index:
    """One list, ready to be asked. It stays on disk; what is looked at is what the system keeps in memory."""

    def __init__(self, path: Path) -> None:
        self.sheet: Sheet
        self.sheet, self._section = read(path)
        self._offsets = self._section("offsets")
        self._records = self._section("records").data

    @cached_property
    def _postings(self) -> Postings:
        return Postings(*(self._section(name) for name in ("slots", "postings", "lower")))

    def record(self, number: int) -> Entry | Sanction:
        """The record of this number."""
        return _RECORD.decode(self._records[int(self._offsets[number]) : int(self._offsets[number + 1])])

    def programmes(self, entry: Entry) -> tuple[str, ...]:
        """The programmes of an entry: those on its own line and those of sanctions that stand on lines of theirs."""
        found = list(entry.programmes)
        for _key, numbers in self._postings.find([hashed(of_id(entry.id))], MOST_CANDIDATES):
            for record in map(self.record, numbers.tolist()):
                if isinstance(record, Sanction) and entry.id in record.entries:
                    found += record.programmes
        return tuple(dict.fromkeys(found))

    def candidates(self, asked: Sequence[Prepared]) -> list[Candidate]:
        """The entries that can be meant by a name, nearest first, `MOST_COMPARED` at most.

        `asked` is the name prepared as each kind that it can be; entries of other kinds are left out.
        """
        numbers, weights = self._ranked({hashed(key) for each in asked for key in of_name(each)})
        sought = spelling(asked[0])
        wanted = {each.kind for each in asked}
        found = []
        for number, weight in zip(numbers, weights, strict=True):
            entry = self.record(number)
            if isinstance(entry, Entry) and not wanted.isdisjoint(kinds(entry.schema)):
                near, at = max(
                    (Indel.normalized_similarity(sought, folded), -at) for at, folded in enumerate(entry.folded)
                )
                found.append(Candidate(entry, entry.spellings[-at], 0.5 * near + 0.5 * weight))
        found.sort(key=lambda candidate: -candidate.nearness)
        return found[:MOST_COMPARED]

    def _ranked(self, keys: set[int]) -> tuple[list[int], list[float]]:
        """Records by the weight of the keys that they share with a name, heaviest first, and that weight as a share."""
        found: list[np.ndarray[tuple[int], np.dtype[np.uint32]]] = []
        shares: list[float] = []
        for _key, numbers in self._postings.find(keys, MOST_POSTINGS):
            found.append(numbers)
            shares.append(log(1 + self.sheet.entries / len(numbers)))
        if not found:
            return [], []
        numbers, at = np.unique(np.concatenate(found), return_inverse=True)
        weights = np.bincount(at, np.repeat(shares, [len(each) for each in found]))
        top = np.argsort(-weights, kind="stable")[:MOST_CANDIDATES]
        return numbers[top].tolist(), (weights[top] / weights[top[0]]).tolist()
