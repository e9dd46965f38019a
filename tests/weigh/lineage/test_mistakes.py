"""Shared errors among three pages of which one took from the next."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from firsthand.weigh.lineage.mistakes import mistake

NOWHERE = -1


def sheet(told: dict[int, dict[int, float]]) -> SimpleNamespace:
    return SimpleNamespace(told=told)


def found(here: dict[int, dict[int, float]], there: dict[int, dict[int, float]], first: dict[int, dict[int, float]],
          beside: dict[int, int], onward: dict[int, int]) -> int | None:  # fmt: skip

    class Sheets(list[Any]):
        pages = SimpleNamespace(facts=SimpleNamespace(names=["p:Giurgiu", "p:Ruse", "p:Varna"]))

    sheets: Any = Sheets([sheet(here), sheet(there), sheet(first)])
    shared: Any = SimpleNamespace(derived=0, base=1, beside=beside)
    further: Any = SimpleNamespace(derived=1, base=2, beside=onward)
    return mistake(sheets, shared, further)


def test_a_place_that_both_tell_otherwise_than_the_first_page_is_a_shared_error() -> None:
    assert found({0: {1: 1.0, 2: 1.0}}, {0: {1: 1.0, 2: 1.0}}, {0: {0: 1.0, 2: 1.0}}, {0: 0}, {0: 0}) == 0


def test_what_the_first_page_tells_too_is_no_error() -> None:
    told = {0: {1: 1.0, 2: 1.0}}
    assert found(told, told, told, {0: 0}, {0: 0}) is None


@pytest.mark.parametrize(("beside", "onward"), [({0: NOWHERE}, {}), ({0: 0}, {0: NOWHERE}), ({0: 0}, {0: 7})])
def test_a_sentence_without_one_beside_it_shows_no_error(beside: dict[int, int], onward: dict[int, int]) -> None:
    assert found({0: {1: 1.0}}, {0: {1: 1.0}}, {0: {0: 1.0}}, beside, onward) is None
