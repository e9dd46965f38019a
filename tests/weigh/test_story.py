"""When each claim first appeared, and who picked it up when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from firsthand.errors import RecordError
from firsthand.records import Appearance, Claim, Derivation, Document, Ground, GroundKind, Thread
from firsthand.weigh.story import story

from .lineage.making import claim, page

MONDAY = date(2025, 5, 5)


def pages(*days: int | None) -> tuple[list[Document], list[Claim]]:
    """Pages D1, D2 … so many days after Monday (None: of unknown day), each with one claim c1, c2 …"""
    documents = [
        page(at, "It burned.", day=None if day is None else MONDAY + timedelta(days=day))[0]
        for at, day in enumerate(days, start=1)
    ]
    return documents, [claim(f"c{at}", document, "burned") for at, document in enumerate(documents, start=1)]


def took(derived: int, base: int, *, directed: bool = True) -> Derivation:
    """Page `derived` was taken from page `base`."""
    return Derivation(
        derived=f"D{derived}", base=f"D{base}", grounds=(Ground(kind=GroundKind.HYPERLINK),), directed=directed
    )


def thread(days: tuple[int | None, ...], group: tuple[str, ...], *derivations: Derivation) -> Thread:
    """The one thread of such a case."""
    documents, claims = pages(*days)
    (only,) = story(documents, claims, [group], derivations).threads
    return only


def test_first_hand_stands_above_and_each_retelling_a_level_below_its_source() -> None:
    found = thread((0, 1, 2, 3), ("c1", "c2", "c3", "c4"), took(2, 1), took(3, 2))
    assert [(one.document, one.level, one.sources) for one in found.appearances] == [
        ("D1", 0, ()),
        ("D2", 1, ("D1",)),
        ("D3", 2, ("D2",)),
        ("D4", 0, ()),
    ]
    assert found.first.first_hand
    assert found.days_to_spread == 1


def test_a_page_that_does_not_tell_it_is_passed_through() -> None:
    found = thread((0, 1, 4), ("c1", "c3"), took(2, 1), took(3, 2))
    assert [(one.document, one.sources) for one in found.appearances] == [("D1", ()), ("D3", ("D1",))]
    assert found.days_to_spread == 4


def test_a_page_that_was_not_taken_from_any_that_tells_it_is_first_hand() -> None:
    found = thread((0, 1), ("c1", "c2"), took(2, 3))
    assert [one.level for one in found.appearances] == [0, 0]
    assert found.days_to_spread is None


def test_an_open_direction_is_kept_open() -> None:
    found = thread((0, 0), ("c1", "c2"), took(2, 1, directed=False))
    assert [(one.level, one.maybe) for one in found.appearances] == [(0, ("D2",)), (0, ("D1",))]


def test_a_page_of_unknown_day_stands_behind_the_dated_ones() -> None:
    found = thread((None, 2, 1), ("c1", "c2", "c3"))
    assert [one.document for one in found.appearances] == ["D3", "D2", "D1"]
    assert found.appearances[-1].day is None


def test_threads_stand_by_their_first_day_and_the_story_covers_all() -> None:
    documents, claims = pages(5, 0, None)
    told = story(documents, claims, [("c1",), ("c3",), ("c2",), ("c9",), ()], ())
    assert [thread_.claims for thread_ in told.threads] == [("c2",), ("c1",), ("c3",)]
    assert (told.earliest, told.latest) == (MONDAY, MONDAY + timedelta(days=5))


def test_two_claims_of_one_page_are_one_appearance() -> None:
    documents, claims = pages(0)
    (only,) = story(documents, [*claims, claim("c2", documents[0], "It")], [("c1", "c2")], ()).threads
    assert only.appearances[0].claims == ("c1", "c2")


def test_a_circle_ends_somewhere() -> None:
    found = thread((0, 0, 0), ("c1", "c2", "c3"), took(1, 2), took(2, 3), took(3, 1))
    assert sorted(one.level for one in found.appearances) == [0, 1, 2]


def test_a_chain_of_many_pages_is_no_burden() -> None:
    days = tuple(range(1_500))
    derivations = [took(at + 1, at) for at in range(1, len(days))]
    found = thread(days, tuple(f"c{at}" for at in range(1, len(days) + 1)), *derivations)
    assert found.appearances[-1].level == len(days) - 1


def test_no_documents_make_an_empty_story() -> None:
    assert story((), (), (), ()).threads == ()


def test_an_appearance_below_the_first_level_has_sources() -> None:
    with pytest.raises(RecordError):
        Appearance(document="D1", claims=("c1",), level=1)
