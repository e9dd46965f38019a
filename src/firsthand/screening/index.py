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
from firsthand.resolve.matching import Prepared
from firsthand.screening.entry import Entry, Sanction, mark
from firsthand.screening.evidence import Evidence, Weights
from firsthand.screening.keys import Sought, of_id, of_name, reading, spelling
from firsthand.screening.postings import Numbers, Postings, hashed
from firsthand.screening.store import Pieces, Sheet, read

MOST_POSTINGS = 24_000
"""Postings looked at for one name, rarest key first."""
MOST_CANDIDATES = 400
"""Entries whose names are looked at, for each kind that the name can be."""
MOST_COMPARED = 22
"""Spellings that are compared in full."""

_SHOWN = 0.5
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
        self._records, self._sounds = Pieces(self._section, "records"), Pieces(self._section, "sounds")
        self._marks = self._section("marks")
        self._place = np.zeros(len(self._records), np.intp)
        """Scratch: where a record stands among those that are weighed at the moment."""

    @cached_property
    def _postings(self) -> Postings:
        return Postings(*(self._section(name) for name in ("slots", "postings", "lower")))

    def record(self, number: int) -> Entry | Sanction:
        """The record of this number."""
        (record,) = self._records.of(np.array([number]))
        return _RECORD.decode(record)

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
        found: dict[int, tuple[float, int]] = {}
        for each, (numbers, shares) in zip(asked, self._ranked(readings), strict=True):
            for number, at, near in self._nearest(Sought(spelling(each)), numbers, shares):
                found[number] = max((near, at), found.get(number, (0.0, 0)))
        best = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:MOST_COMPARED]
        return [self._candidate(number, at, near) for number, (near, at) in best]

    def _candidate(self, number: int, at: int, near: float) -> Candidate:
        entry = self.record(number)
        assert isinstance(entry, Entry), "records that name nobody are not weighed"
        return Candidate(entry, entry.spellings[at], near)

    def _nearest(self, sought: Sought, numbers: Numbers, shares: Weights) -> Iterator[tuple[int, int, float]]:
        """The records that come nearest, each with the place of its nearest spelling and how near it is."""
        if not len(numbers):
            return
        sounds = self._sounds.of(numbers)
        counts = np.array([each.count(b"\n") + 1 for each in sounds])
        starts = np.cumsum(counts) - counts
        by_sound = sought.nearness(b"\n".join(sounds))
        near = (1 - _SHOWN) * np.maximum.reduceat(by_sound, starts) + _SHOWN * shares
        for at in np.argsort(-near, kind="stable")[:MOST_COMPARED].tolist():
            spellings = by_sound[starts[at] : starts[at] + counts[at]]
            yield int(numbers[at]), int(spellings.argmax()), float(near[at])

    def _ranked(self, readings: Sequence[Evidence]) -> Iterator[tuple[Numbers, Weights]]:
        """For each reading the records that show most of it, with the share of what the first shows."""
        keys = {key for reading in readings for key in reading.keys}
        found = list(self._postings.find(keys, MOST_POSTINGS))
        numbers = np.sort(np.concatenate([np.empty(0, np.uint32), *(each for _, each in found)]))
        numbers = numbers[np.flatnonzero(np.diff(numbers, prepend=-1))]
        self._place[numbers] = np.arange(len(numbers))
        places = {key: self._place[each] for key, each in found}
        marks = self._marks[numbers]
        for evidence in readings:
            weights = evidence.weigh(found, places, len(numbers))
            weights[marks & mark((evidence.kind,)) == 0] = 0
            top = _heaviest(weights)
            yield numbers[top], weights[top] / max(weights[top[:1]], default=1)


def _heaviest(weights: Weights) -> npt.NDArray[np.intp]:
    """The places of the `MOST_CANDIDATES` heaviest, heaviest first, of equals the first; none that is nothing."""
    rest = len(weights) - MOST_CANDIDATES
    least = np.partition(weights, rest)[rest] if rest > 0 else 0
    near = np.flatnonzero((weights >= least) & (weights > 0))
    return near[np.argsort(-weights[near], kind="stable")[:MOST_CANDIDATES]]
