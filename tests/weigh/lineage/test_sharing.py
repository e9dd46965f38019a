"""Which documents share keys."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from firsthand.weigh.lineage.sharing import FIRST, MANY, NEIGHBOURS, share


def met(rows: dict[int, list[int]], documents: int) -> set[tuple[int, int]]:
    """The pairs of documents that meet; `rows` gives the documents of each key."""
    keys = np.array([key << 40 for key, owners in rows.items() for _ in owners], dtype=np.uint64)
    owners = np.array([owner for owners in rows.values() for owner in owners])
    pairs = share(keys, owners, documents)[1]
    return set(zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True))


def test_all_documents_of_a_short_row_meet_and_others_do_not() -> None:
    assert met({1: [0, 4, 7], 2: [5], 3: [4, 6]}, 8) == {(4, 0), (7, 0), (7, 4), (6, 4)}


def test_a_key_that_a_document_has_twice_counts_once() -> None:
    keys = np.array([1 << 40] * 3, dtype=np.uint64)
    index, pairs = share(keys, np.array([0, 0, 1]), 2)
    assert index.counts.tolist() == [2]
    assert pairs.weight.tolist() == [1.0]


def test_a_long_row_makes_pairs_by_its_length_and_not_by_its_square() -> None:
    documents, of = MANY - 1, 10 * MANY
    found = met({1: list(range(documents))}, of)
    assert len(found) <= documents * (FIRST + NEIGHBOURS)
    assert {(documents - 1, first) for first in range(FIRST)} <= found
    assert len(found) < len(list(combinations(range(documents), 2)))


def test_what_two_documents_have_weighs_one_and_what_all_have_nothing() -> None:
    keys = np.array([key << 40 for key in (1, 1, *[2] * 100)], dtype=np.uint64)
    index, _ = share(keys, np.array([0, 1, *range(100)]), 100)
    assert index.weights(np.array([1 << 40, 2 << 40, 9 << 40], dtype=np.uint64)).tolist() == [1.0, 0.0, 0.0]


def test_no_keys_make_no_pairs() -> None:
    index, pairs = share(np.zeros(0, np.uint64), np.zeros(0, np.int64), 0)
    assert len(index.keys) == len(pairs.later) == 0
    assert index.weights(np.array([5], dtype=np.uint64)).tolist() == [0.0]
