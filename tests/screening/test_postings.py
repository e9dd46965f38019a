"""The inverted index on disk against a plain dictionary."""

import random
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from firsthand.screening import postings
from firsthand.screening.postings import Postings, Spill


def indexed(folder: Path, records: list[list[int]]) -> Postings:
    spill = Spill(folder)
    for number, keys in enumerate(records):
        spill.add(number, keys)
    bits = spill.bits()
    parts = list(spill.sorted(bits))
    spill.close()
    starts = np.concatenate(([0], np.cumsum(np.concatenate([counts for counts, _, _ in parts])))).astype(np.uint32)
    return Postings(
        starts, np.concatenate([each for _, each, _ in parts]), np.concatenate([low for _, _, low in parts])
    )


def test_every_record_of_a_key_is_found_whatever_the_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_HELD", 100)
    drawn = random.Random(4)
    keys = [drawn.getrandbits(32) for _ in range(300)]
    records = [drawn.sample(keys, 5) for _ in range(400)]
    plain = defaultdict(list)
    for number, carried in enumerate(records):
        for key in carried:
            plain[key].append(number)
    index = indexed(tmp_path, records)
    for key in keys:
        found = [number for _, numbers in index.find([key], 10_000) for number in numbers.tolist()]
        assert found == plain[key]


def test_rare_keys_come_first_and_no_more_is_given_than_asked_for(tmp_path: Path) -> None:
    common, rare = 0x10000001, 0xF0000002
    index = indexed(tmp_path, [[common, rare] if number == 7 else [common] for number in range(50)])
    found = list(index.find([common, rare], 20))
    assert [key for key, _ in found] == [rare, common]
    assert len(found[1][1]) <= 20


def test_a_key_that_nobody_carries_gives_nothing(tmp_path: Path) -> None:
    assert list(indexed(tmp_path, [[1, 2], [3]]).find([0xABCDEF01], 10)) == []


def test_the_files_of_a_build_have_no_names(tmp_path: Path) -> None:
    spill = Spill(tmp_path)
    spill.add(0, range(10))
    assert list(tmp_path.iterdir()) == []
    spill.close()
