from __future__ import annotations

import random
from pathlib import Path

import pytest

from firsthand.case import Store
from firsthand.errors import UsageError
from firsthand.records import Document

from . import made

PAGES = [made.document(f"Page number {number} tells of the plant in Tromsø.") for number in range(4)]


def alive(store: Store) -> tuple[list[str], list[str], list[str]]:
    """Ids of documents, of claims, and the extractors that count."""
    extractors = [reading.extractor for page in store.documents() for reading in store.readings_of(page.id)]
    return [page.id for page in store.documents()], [claim.id for claim in store.claims()], extractors


def test_undo_of_add_hides_the_document_and_redo_brings_it_back(store: Store) -> None:
    page = store.add(*PAGES[0]).document
    store.undo()
    assert store.documents() == ()
    store.redo()
    assert store.documents() == (page,)


def test_a_document_added_again_after_undo_has_its_old_id(store: Store) -> None:
    store.add(*PAGES[0])
    store.add(*PAGES[1])
    store.undo()
    store.add(*PAGES[2])
    again = store.add(*PAGES[1])
    assert (again.document.id, again.new) == ("D2", True)
    assert [page.id for page in store.documents()] == ["D1", "D2", "D3"]


def test_a_document_added_again_may_have_a_better_text(store: Store) -> None:
    store.add(*made.document("first try", raw=b"bytes"))
    store.undo()
    better = store.add(*made.document("better text of it", raw=b"bytes")).document
    assert better.id == "D1"
    assert store.document("D1").text == "better text of it"
    assert store.verify() == []


def test_claims_of_another_text_are_other_claims_though_they_stand_at_the_same_place(store: Store) -> None:
    page = store.add(*made.document("first try", raw=b"bytes")).document
    store.put(made.reading(page, [made.claim(page, "1", (0, 5))]))
    store.undo()
    store.undo()
    better = store.add(*made.document("better text of it", raw=b"bytes")).document
    put = store.put(made.reading(better, [made.claim(better, "1", (0, 5))]))
    assert [claim.id for claim in put.claims] == ["c2"]


def test_undo_of_read_brings_the_reading_before_back(store: Store) -> None:
    page = store.add(*PAGES[0]).document
    store.put(made.spread(page, 2))
    store.put(made.reading(page, [made.claim(page, "1", (20, 30))], extractor="test-reader 2"))
    store.undo()
    assert alive(store) == (["D1"], ["c1", "c2"], [made.READER])
    assert store.unread("test-reader 2") == [page]


def test_read_undo_and_read_again_give_the_same_ids(store: Store) -> None:
    page = store.add(*PAGES[0]).document
    first = store.put(made.spread(page, 3))
    store.undo()
    assert store.claims() == ()
    assert store.unread(made.READER) == [page]
    assert store.put(made.spread(page, 3)) == first


def test_undo_of_add_hides_what_was_read_in_the_same_action(store: Store) -> None:
    with store.action("watch", "a feed"):
        page = store.add(*PAGES[0]).document
        store.put(made.spread(page, 2))
    store.undo()
    assert alive(store) == ([], [], [])
    assert store.mentions() == ()
    store.redo()
    assert alive(store) == (["D1"], ["c1", "c2"], [made.READER])


def test_one_action_over_many_files_is_one_undo(store: Store) -> None:
    store.add(*PAGES[0])
    with store.action("add", "a folder"):
        for page in PAGES[1:]:
            store.add(*page)
    entry = store.undo()
    assert "add a folder" in entry.detail
    assert [page.id for page in store.documents()] == ["D1"]
    store.redo()
    assert len(store.documents()) == 4


def test_an_action_inside_an_action_is_part_of_it(store: Store) -> None:
    with store.action("add", "all"):
        for page in PAGES:
            with store.action("add", "one"):
                store.add(*page)
    store.undo()
    assert store.documents() == ()


def test_an_action_that_changes_nothing_leaves_no_entry(store: Store) -> None:
    store.add(*PAGES[0])
    before = store.log()
    with store.action("add", "the same file"):
        store.add(*PAGES[0])
    assert store.log() == before
    store.undo()
    assert store.documents() == ()


def test_an_action_stopped_by_an_error_keeps_what_was_done_and_is_one_undo(store: Store) -> None:
    def interrupted() -> None:
        with store.action("add", "a folder"):
            store.add(*PAGES[0])
            store.add(*PAGES[1])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert len(store.documents()) == 2
    store.undo()
    assert store.documents() == ()


def test_a_change_that_fails_within_an_action_does_not_harm_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise InterruptedError

    with store.action("add", "a folder"):
        with monkeypatch.context() as patch:
            patch.setattr("firsthand.case.sqlite.index_words", fail)
            with pytest.raises(InterruptedError):
                store.add(*PAGES[1])
        store.add(*PAGES[0])
        store.add(*PAGES[2])
    assert [(entry.detail, entry.action) for entry in store.log()[1:]] == [
        ("a folder", 2),
        ("D1 page.html", 2),
        ("D2 page.html", 2),
    ]
    assert store.verify() == []
    store.undo()
    assert store.documents() == ()


def test_a_new_change_rules_out_redo(store: Store) -> None:
    store.add(*PAGES[0])
    store.undo()
    store.add(*PAGES[1])
    with pytest.raises(UsageError, match="nothing to redo"):
        store.redo()


def test_the_beginning_of_the_case_cannot_be_undone(store: Store) -> None:
    with pytest.raises(UsageError, match="nothing to undo"):
        store.undo()


@pytest.mark.parametrize("verb", ["undo", "redo", "init", ""])
def test_an_action_cannot_pass_itself_off_as_an_undo(store: Store, verb: str) -> None:
    with pytest.raises(UsageError), store.action(verb, "x"):
        store.add(*PAGES[0])


def test_undo_within_an_action_is_refused(store: Store) -> None:
    store.add(*PAGES[0])
    with store.action("add", "x"), pytest.raises(UsageError):
        store.undo()


def test_what_follows_after_another_process_undid_the_action_is_a_new_thing(store: Store, folder: Path) -> None:
    with Store.open(folder) as other, store.action("add", "a folder"):
        store.add(*PAGES[0])
        other.undo()
        store.add(*PAGES[1])
        assert [page.id for page in other.documents()] == ["D2"]
    store.undo()
    assert store.documents() == ()
    assert store.verify() == []


@pytest.mark.parametrize("seed", range(4))
def test_any_walk_of_changes_and_undos_is_that_of_an_editor(store: Store, folder: Path, seed: int) -> None:
    """Against the simplest model: a stack of whole states, and a table of ids that never changes."""
    chance = random.Random(seed)
    past, future = [alive(store)], list[tuple[list[str], list[str], list[str]]]()
    known: dict[object, str] = {}

    def same(key: object, id_: str) -> None:
        assert known.setdefault(key, id_) == id_
        assert list(known.values()).count(id_) == 1

    for _ in range(30):
        kind = chance.choice(["add", "read", "undo", "undo", "redo"])
        if kind == "undo" and len(past) > 1:
            store.undo()
            future.append(past.pop())
        elif kind == "redo" and future:
            store.redo()
            past.append(future.pop())
        elif kind in ("add", "read") and _change(store, chance, kind):
            past.append(alive(store))
            future.clear()
        assert alive(store) == past[-1]
        for page in store.documents():
            same(page.sha256, page.id)
        for claim in store.claims():
            same((claim.document, claim.content), claim.id)
    with Store.open(folder) as again:
        assert alive(again) == past[-1]
        assert again.verify() == []


def _change(store: Store, chance: random.Random, kind: str) -> bool:
    if kind == "add":
        return store.add(*chance.choice(PAGES)).new
    pages: tuple[Document, ...] = store.documents()
    if not pages:
        return False
    page = chance.choice(pages)
    starts = chance.sample(range(20), chance.randint(0, 4))
    claims = [made.claim(page, str(number), (at, at + 5)) for number, at in enumerate(starts, start=1)]
    store.put(made.reading(page, claims, extractor=f"test-reader {chance.randint(1, 9)}"))
    return True
