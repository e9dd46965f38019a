"""What documents share: an index from keys (runs of words, facts) to documents, and the pairs that meet in it.

It is one sorted array of numbers. A key that many documents have would make pairs by the square of their number:
there each document meets the first ones that had it and its neighbours in time, which is where copies come from.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from firsthand.weigh.lineage.wording import Hashes, Places

FIRST, NEIGHBOURS = 3, 8
"""Documents that each one meets in a key's row: so many of the first that had it, and so many before itself."""
MANY, ONE_IN = 64, np.uint64(7)
"""From so many documents on only one key in eight is looked at: a text that is copied so often has hundreds."""
FEWEST = 50
"""In a case of fewer documents than this a key is weighed as if there were so many: two of two are no sign."""
_CHUNK = 200_000
"""Members of rows whose pairs are made at once: each makes eleven, and memory is what this bounds."""

_PILED = 8
LEAST = 0.1
"""Weight from which a pair is kept: what most of a case shares makes millions of pairs that say nothing."""

Weights = NDArray[np.float64]


class Index(Struct, frozen=True):
    """Keys that two documents or more have, in order, and how many have each."""

    keys: Hashes
    counts: Places
    documents: int
    bits: int

    def weights(self, keys: Hashes) -> Weights:
        """How much it says that two documents share each of `keys`: 1 for one that only they have, 0 for all."""
        if not len(self.keys):
            return np.zeros(len(keys))
        low = keys >> np.uint64(self.bits)
        at = np.minimum(np.searchsorted(self.keys, low), len(self.keys) - 1)
        found = self.keys[at] == low
        return np.where(found, rarity(self.counts[at], self.documents) ** 2, 0.0)


class Pairs(Struct, frozen=True):
    """Pairs of documents that share something, each once: the later, the earlier, and the weight of what they share."""

    later: Places
    earlier: Places
    weight: Weights


def rarity(counts: Places, documents: int) -> Weights:
    """From 1 for what two documents have down to 0 for what all have."""
    most = max(documents, FEWEST)
    share: Weights = np.log(most / np.clip(counts, 2, most)) / np.log(most / 2)
    return share


def share(keys: Hashes, owners: Places, documents: int) -> tuple[Index, Pairs]:
    """The index of `keys`, of which `owners` tells the document, and the pairs of documents that share some."""
    bits = max(1, (documents - 1).bit_length())
    packed = ((keys >> np.uint64(bits)) << np.uint64(bits)) | owners.astype(np.uint64)
    packed.sort()
    if len(packed):
        packed = packed[np.concatenate(([True], packed[1:] != packed[:-1]))]
    low = packed >> np.uint64(bits)
    begins = np.flatnonzero(np.concatenate(([True], low[1:] != low[:-1]))) if len(low) else np.zeros(0, np.int64)
    counts = np.diff(np.append(begins, len(low)))
    shared = counts > 1
    index = Index(low[begins[shared]], counts[shared], documents, bits)
    looked = shared & ((counts < MANY) | ((low[begins] & ONE_IN) == 0))
    members = (packed[np.repeat(looked, counts)] & np.uint64((1 << bits) - 1)).astype(np.int64)
    # Hundreds of megabytes in a big case, which the pairs need for themselves.
    del packed, low, begins
    return index, _pairs(members, counts[looked], documents)


def _pairs(members: Places, counts: Places, documents: int) -> Pairs:
    """The pairs within each row of `members` (rows of `counts` documents each, in order of time)."""
    begins = np.cumsum(counts) - counts
    rows = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    weights = np.where(counts < MANY, 1.0, float(ONE_IN) + 1) * rarity(counts, documents) ** 2
    found: list[tuple[Places, Weights]] = []
    for begin in range(0, len(members), _CHUNK):
        part = rows[begin : begin + _CHUNK]
        row, weight = begins[part], weights[part]
        place = np.arange(begin, begin + len(part)) - row
        others = [place - back for back in range(1, NEIGHBOURS + 1)]
        # those within reach of a neighbour have met already
        others += [np.where(place - first > NEIGHBOURS, first, -1) for first in range(FIRST)]
        mine = members[begin : begin + _CHUNK] * documents
        met = [other >= 0 for other in others]
        keys = [mine[m] + members[row[m] + other[m]] for m, other in zip(met, others, strict=True)]
        found.append(_summed(np.concatenate(keys), np.concatenate([weight[m] for m in met])))
        if len(found) > _PILED:
            found = [_together(found)]
    if not found:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    keys_, weights_ = _together(found)
    told = weights_ >= LEAST
    return Pairs(keys_[told] // documents, keys_[told] % documents, weights_[told])


def _together(found: list[tuple[Places, Weights]]) -> tuple[Places, Weights]:
    return _summed(np.concatenate([keys for keys, _ in found]), np.concatenate([weights for _, weights in found]))


def _summed(keys: Places, weights: Weights) -> tuple[Places, Weights]:
    """Each pair once, with the sum of its weights."""
    order = np.argsort(keys, kind="stable")
    keys, weights = keys[order], weights[order]
    begins = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.zeros(0, np.int64)
    return keys[begins], np.add.reduceat(weights, begins) if len(begins) else weights
