"""Texts as hashes."""

from __future__ import annotations

import numpy as np

from firsthand.weigh.lineage.wording import batches, runs, wording

LINE = "Seven barges left the quay. Nobody had asked where they went!\nThe harbour master slept"


def test_words_are_the_same_without_regard_to_case_marks_and_space() -> None:
    one, other = wording(["Ёлка «Вельмора» — 46 barges"]), wording(["елка вельмора\n46   BARGES"])
    assert one.hashes.tolist() == other.hashes.tolist()


def test_the_same_letters_in_another_order_are_another_word() -> None:
    hashes = wording(["barge garbe abc ab c bca"]).hashes.tolist()
    assert len(set(hashes)) == len(hashes)


def test_runs_never_cross_from_one_text_to_the_next() -> None:
    found = runs(wording(["a b c d", "e f g h i j", ""]))
    assert found.text.tolist() == [1, 1]


def test_a_text_is_read_alike_alone_and_in_a_batch() -> None:
    texts = [LINE, "", "Двенадцать барж ушли. Куда?", LINE]
    together = wording(texts)
    assert together.hashes[together.words[3] :].tolist() == wording([LINE]).hashes.tolist()
    assert together.sentence[: together.words[1]].tolist() == wording([LINE]).sentence.tolist()


def test_sentences_end_at_stops_and_lines_and_are_counted_from_nought_in_every_text() -> None:
    words = wording(["nothing", LINE])
    assert words.sentence_at(1, np.array([0, 28, LINE.index("where"), len(LINE) - 1])).tolist() == [0, 1, 1, 2]


def test_batches_hold_every_text_once_and_in_order() -> None:
    texts = [f"text number {at} " * 40_000 for at in range(4)] + ["", "last"]
    numbers = [first + at for first, words in batches(texts) for at in range(len(words.first) - 1)]
    assert numbers == list(range(6))


def test_odd_signs_part_words_and_break_nothing() -> None:
    assert len(wording(["a\ud800b \0 😀 x\u0000y"]).hashes) == 4
    assert len(wording([]).hashes) == len(runs(wording(["", ""])).hashes) == 0
