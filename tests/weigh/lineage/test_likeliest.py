"""Which pairs of pages are compared."""

from __future__ import annotations

import numpy as np

from firsthand.weigh.lineage.likeliest import AT_MOST, COPIED, FACTLESS, WORDED, likeliest
from firsthand.weigh.lineage.sharing import Pairs

ALONE = COPIED / FACTLESS


def pairs(weights: dict[tuple[int, int], float]) -> Pairs:
    """Pairs of the later and the earlier page, with what they share."""
    keys = np.array(list(weights), dtype=np.int64).reshape(-1, 2)
    return Pairs(keys[:, 0], keys[:, 1], np.array(list(weights.values())))


def compared(worded: dict[tuple[int, int], float], telling: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
    """The pairs that are compared, of a case of 100 pages."""
    later, earlier = likeliest(pairs(worded), pairs(telling), 100)
    return set(zip(later.tolist(), earlier.tolist(), strict=True))


def test_pages_that_share_a_phrase_and_no_fact_are_not_compared() -> None:
    assert compared({(1, 0): ALONE - 1, (2, 0): ALONE}, {}) == {(2, 0)}


def test_words_and_facts_together_are_enough_where_neither_is_alone() -> None:
    assert compared({(1, 0): WORDED, (2, 0): WORDED - 1}, {(1, 0): 1.0, (2, 0): 1.0, (3, 0): 1.0}) == {(1, 0)}


def test_many_facts_are_enough_without_a_common_word() -> None:
    assert compared({}, {(4, 3): 3.0}) == {(4, 3)}


def test_a_page_is_compared_with_the_likeliest_only() -> None:
    shared = {(50, earlier): ALONE + earlier for earlier in range(2 * AT_MOST)}
    assert compared(shared, {}) == {(50, earlier) for earlier in range(AT_MOST, 2 * AT_MOST)}
