"""Which pairs of pages are worth comparing, by the weight of the words and facts that they share."""

from __future__ import annotations

import numpy as np

from firsthand.weigh.lineage.sharing import Pairs
from firsthand.weigh.lineage.wording import Places

WORDED, BESIDE, TOLD = 3.0, 0.7, 2.5
"""Weights of shared wording with some facts beside it, and of shared facts alone, from which pages are compared."""
COPIED = 7.0
"""Weight of rare runs that is a copied passage by itself: a row of eleven words that no other page has."""
FACTLESS = 0.4
"""What wording counts for in a sentence that tells no fact: "nobody answered the telephone" is written every day."""
AT_MOST = 12
"""Pages that one is compared with for what they share, the likeliest first."""


def likeliest(worded: Pairs, telling: Pairs, documents: int) -> tuple[Places, Places]:
    """For each page those that share most with it: the later and the earlier page of every pair."""
    told = telling.weight >= BESIDE
    keys, weights = _keys(telling, documents)[told], telling.weight[told]
    words = _keys(worded, documents)
    # Most pairs share a phrase and nothing beside it: they are let go of before anything is made of them.
    some = (worded.weight >= COPIED / FACTLESS) | np.isin(words, keys)
    words, worth = words[some], worded.weight[some]
    every = np.union1d(words, keys)
    by_words, by_facts = np.zeros(len(every)), np.zeros(len(every))
    by_words[np.searchsorted(every, words)] = worth
    by_facts[np.searchsorted(every, keys)] = weights
    kept = (by_facts >= TOLD) | ((by_words >= WORDED) & (by_facts >= BESIDE)) | (by_words >= COPIED / FACTLESS)
    every, weight = every[kept], (by_words + by_facts)[kept]
    later = every // documents
    order = np.lexsort((-weight, later))
    rank = np.arange(len(later)) - np.searchsorted(later, later)
    chosen = every[order][rank < AT_MOST]
    return chosen // documents, chosen % documents


def _keys(pairs: Pairs, documents: int) -> Places:
    return pairs.later * documents + pairs.earlier
