"""How much of a name the keys that a record shares with it show: each word counts once, by its best and rarest key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np
import numpy.typing as npt

from firsthand.records import MentionKind
from firsthand.screening.keys import Grade, Key
from firsthand.screening.postings import Numbers, Postings, hashed

PART = 0.45
"""What a word's beginning or end shows of it; both together are less than the whole."""
INITIAL = 2.0
"""What an initial shows: one of about eight."""

Weights = npt.NDArray[np.float32]


class Evidence:
    """The keys of one reading of a name, and how rare each of its words is in an index of so many entries."""

    def __init__(self, kind: MentionKind | None, keys: Iterable[Key], postings: Postings, entries: int) -> None:
        self.kind = kind
        """What the name is read as."""
        self.keys = {hashed(key.text): key for key in keys}
        self._words = 1 + max((at for key in self.keys.values() for at, _, _ in key.shows), default=-1)
        singles = {of for key in self.keys.values() for _, _, of in key.shows}
        self._rare = {of: log(1 + entries / (1 + postings.count(hashed(of)))) for of in singles}

    def weigh(
        self, found: Sequence[tuple[int, Numbers]], places: Mapping[int, npt.NDArray[np.intp]], size: int
    ) -> Weights:
        """What is shown of the name by each of `size` records; `places` are those that carry a key of `found`."""
        whole, begun, ended = np.zeros((3, self._words, size), np.float32)
        for number, _ in found:
            key = self.keys.get(number)
            for at, grade, of in key.shows if key else ():
                rare = self._rare[of]
                if grade is Grade.INITIAL:
                    row, weight = whole[at], min(INITIAL, rare)
                elif grade is Grade.WHOLE:
                    row, weight = whole[at], rare
                else:
                    row, weight = (begun if grade is Grade.BEGINNING else ended)[at], PART * rare
                here = places[number]
                row[here] = np.maximum(row[here], np.float32(weight))
        total: Weights = np.maximum(whole, begun + ended).sum(axis=0)
        return total
