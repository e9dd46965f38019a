from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from firsthand.engine import run_all
from firsthand.errors import TooMuch

from .tasks import work


@pytest.mark.parametrize("workers", [1, 3])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    items = ["sleep:0.3", *(f"twice:{number}" for number in range(20))]
    found = [(item, outcome.value) for item, outcome in run_all(work, items, workers=workers)]
    assert found == [("sleep:0.3", "0.30.3"), *((f"twice:{number}", f"{number}{number}") for number in range(20))]


def test_the_dead_and_the_slow_cost_themselves_only() -> None:
    items = ["twice:a", "exit:1", "twice:b", "sleep:30", "twice:c"]
    outcomes = [outcome for _, outcome in run_all(work, items, workers=2, seconds=1.5)]
    assert [outcome.value for outcome in outcomes] == ["aa", None, "bb", None, "cc"]
    assert all(isinstance(outcomes[index].error, TooMuch) for index in (1, 3))


def test_items_are_taken_a_few_ahead_and_no_more() -> None:
    taken: list[int] = []

    def endless() -> Iterator[str]:
        for number in range(1_000_000):
            taken.append(number)
            yield f"twice:{number}"

    results = run_all(work, endless(), workers=2)
    assert next(results)[1].value == "00"
    assert len(taken) <= 8
    results.close()


def test_leaving_early_ends_the_children() -> None:
    results = run_all(work, ["pid:", "sleep:50", "sleep:50"], workers=1)
    pid = next(results)[1].value
    assert pid is not None
    began = time.monotonic()
    results.close()
    assert time.monotonic() - began < 5
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_no_items_need_no_child() -> None:
    began = time.monotonic()
    assert list(run_all(work, [])) == []
    assert time.monotonic() - began < 0.5
