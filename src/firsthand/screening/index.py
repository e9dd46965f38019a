"""An index opened: from the words of a name to the few hundred entries that can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from firsthand.errors import ListError
from firsthand.records import MentionKind
from firsthand.resolve.matching import Prepared
from firsthand.screening.entry import Entry, Sanction, mark
from firsthand.screening.evidence import Evidence, Weights
from firsthand.screening.keys import Sought, of_id, of_name, reading, spelling
from firsthand.screening.postings import Postings, hashed
from firsthand.screening.store import Sheet, read

MOST_POSTINGS = 24_000
"""Postings looked at for one name, rarest key first."""
MOST_CANDIDATES = 100
"""Entries whose names are looked at, for each kind that the name can be."""
MOST_COMPARED = 18
"""Spellings that are compared in full."""

_SHOWN = 0.6
"""Share of what keys show, beside that of the spelling's nearness, in deciding who is compared in full."""
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
        if self.sheet.reading != reading():
            raise ListError(f"{path.name} was made by another version of name matching", hint=f"delete {path}")
        self._offsets = self._section("offsets")
        self._records = self._section("records").data
        self._marks = self._section("marks")
        self._place = np.zeros(len(self._offsets), np.intp)
        """Scratch: where a record stands among those that are weighed at the moment."""

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
        readings = [Evidence(each.kind, of_name(each), self._postings, self.sheet.entries) for each in asked]
        sought = {each.kind: Sought(spelling(each)) for each in asked}
        found: dict[str, Candidate] = {}
        for kind, number, weight in self._ranked(readings):
            entry = self.record(number)
            if isinstance(entry, Entry):
                near, at = max((sought[kind].nearness(folded), -at) for at, folded in enumerate(entry.folded))
                together = (1 - _SHOWN) * near + _SHOWN * weight
                if entry.id not in found or found[entry.id].nearness < together:
                    found[entry.id] = Candidate(entry, entry.spellings[-at], together)
        return sorted(found.values(), key=lambda candidate: -candidate.nearness)[:MOST_COMPARED]

    def _ranked(self, readings: Sequence[Evidence]) -> Iterator[tuple[MentionKind | None, int, float]]:
        """For each reading the records that show most of it, with the share of what the first shows."""
        keys = {key for reading in readings for key in reading.keys}
        found = list(self._postings.find(keys, MOST_POSTINGS))
        if not found:
            return
        numbers = np.sort(np.concatenate([each for _, each in found]))
        numbers = numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]
        self._place[numbers] = np.arange(len(numbers))
        places = {key: self._place[each] for key, each in found}
        marks = self._marks[numbers]
        for evidence in readings:
            weights = evidence.weigh(found, places, len(numbers))
            weights[marks & mark((evidence.kind,)) == 0] = 0
            top = _heaviest(weights)
            shares = weights[top] / max(weights[top[:1]], default=1)
            for number, share in zip(numbers[top].tolist(), shares.tolist(), strict=True):
                yield evidence.kind, number, share


def _heaviest(weights: Weights) -> npt.NDArray[np.intp]:
    """The places of the `MOST_CANDIDATES` heaviest, heaviest first, of equals the first; none that is nothing."""
    rest = len(weights) - MOST_CANDIDATES
    least = np.partition(weights, rest)[rest] if rest > 0 else 0
    near = np.flatnonzero((weights >= least) & (weights > 0))
    return near[np.argsort(-weights[near], kind="stable")[:MOST_CANDIDATES]]
