"""An inverted index on disk: which records carry a key. Built with bounded memory, read through the page cache.

A key is 32 bits of a hash. Its upper bits are the slot whose postings lie together; the lower eight stand beside each
posting and keep most strangers of the same slot out. Nothing is searched: a look-up costs two reads.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

Numbers: TypeAlias = npt.NDArray[np.uint32]

_PARTS = 64
"""Files that postings are sorted into by their upper bits; only one of them is in memory at a time."""
_PART_BITS = 6
_HELD = 1 << 20
"""Postings in memory before they go to their files."""
_FEWEST_BITS, _MOST_BITS = 8, 26
_PER_SLOT = 2


def hashed(key: str) -> int:
    """The 32 bits under which a key is kept; the same on every machine."""
    return crc32(key.encode())


class Spill:
    """Postings on their way to disk: `add` in the order of the records, then `bits` and `sorted`.

    Its files have no name and go with the process, however it ends.
    """

    def __init__(self, folder: Path) -> None:
        self._files: list[IO[bytes]] = [TemporaryFile(dir=folder) for _ in range(_PARTS)]  # noqa: SIM115
        self._keys, self._records = array("I"), array("I")
        self.total = 0

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files:
            file.close()

    def add(self, record: int, keys: Iterable[int]) -> None:
        """Say that a record carries these keys."""
        before = len(self._keys)
        self._keys.extend(keys)
        self._records.extend([record] * (len(self._keys) - before))
        if len(self._keys) >= _HELD:
            self._flush()

    def _flush(self) -> None:
        pairs = np.column_stack((np.frombuffer(self._keys, np.uint32), np.frombuffer(self._records, np.uint32)))
        parts = pairs[:, 0] >> (32 - _PART_BITS)
        order = np.argsort(parts, kind="stable")
        ends = np.searchsorted(parts[order], np.arange(_PARTS + 1))
        pairs = pairs[order]
        for at, file in enumerate(self._files):
            file.write(pairs[ends[at] : ends[at + 1]].tobytes())
        self.total += len(pairs)
        self._keys, self._records = array("I"), array("I")

    def bits(self) -> int:
        """How many upper bits of a key make its slot: about two postings share one."""
        self._flush()
        return min(max((self.total // _PER_SLOT).bit_length(), _FEWEST_BITS), _MOST_BITS)

    def sorted(self, bits: int) -> Iterator[tuple[Numbers, Numbers, npt.NDArray[np.uint8]]]:
        """For each part in order: postings per slot, the records of the postings, and the keys' lower eight bits."""
        slots = 1 << (bits - _PART_BITS)
        for at, file in enumerate(self._files):
            file.seek(0)
            pairs = np.frombuffer(file.read(), np.uint32).reshape(-1, 2)
            slot = (pairs[:, 0] >> np.uint32(32 - bits)) - np.uint32(at * slots)
            order = np.argsort(slot, kind="stable")
            counts = np.bincount(slot, minlength=slots).astype(np.uint32)
            yield counts, pairs[order, 1], (pairs[order, 0] & 0xFF).astype(np.uint8)
            file.truncate(0)


class Postings:
    """The index as it lies on disk: `starts` has one item a slot and one more, the others one a posting."""

    def __init__(self, starts: Numbers, records: Numbers, lower: npt.NDArray[np.uint8]) -> None:
        self._starts, self._records, self._lower = starts, records, lower
        self._shift = 32 - (len(starts) - 1).bit_length() + 1

    def count(self, key: int) -> int:
        """How many records carry a key, strangers of its slot included."""
        slot = key >> self._shift
        return int(self._starts[slot + 1]) - int(self._starts[slot])

    def find(self, keys: Iterable[int], most: int) -> Iterator[tuple[int, Numbers]]:
        """Keys and the records that carry them, rarest first, until `most` records have been given in all."""
        asked = np.fromiter(keys, np.uint32)
        slots = asked >> np.uint32(self._shift)
        starts, ends = self._starts[slots].tolist(), self._starts[slots + np.uint32(1)].tolist()
        rows = sorted(
            (end - start, start, end, key) for start, end, key in zip(starts, ends, asked.tolist(), strict=True)
        )
        left = most
        for size, start, end, key in rows:
            if not size:
                continue
            if left <= 0:
                return
            found = self._records[start:end][self._lower[start:end] == key & 0xFF]
            left -= len(found)
            if len(found):
                yield key, found[:most]
