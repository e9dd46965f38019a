"""Two processes at one case: readers go on, writers wait for each other, ids never clash."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from firsthand.case import Store, sqlite
from firsthand.errors import CaseBusy

from . import made


def test_a_writer_that_waits_too_long_is_told_why(store: Store, folder: Path) -> None:
    page = store.add(*made.document()).document
    with Store.open(folder, wait=0.1) as other:
        with sqlite.writing(store._engine):
            with pytest.raises(CaseBusy) as raised:
                other.add(*made.document("another page"))
            assert other.documents() == (page,)
            with pytest.raises(CaseBusy):
                other.put(made.spread(page, 1))
            with pytest.raises(CaseBusy):
                other.undo()
        assert "wait" in raised.value.hint
        assert other.add(*made.document("another page")).document.id == "D2"
    assert store.verify() == []


def test_a_writer_waits_for_the_other_to_finish(store: Store, folder: Path) -> None:
    entered, leave = threading.Event(), threading.Event()

    def hold() -> None:
        with Store.open(folder) as other, sqlite.writing(other._engine):
            entered.set()
            leave.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    entered.wait(10)
    threading.Timer(0.3, leave.set).start()
    assert store.add(*made.document()).new
    thread.join()


def test_writers_side_by_side_share_ids_and_documents(store: Store, folder: Path) -> None:
    added: list[tuple[str, str, bool]] = []

    def write(first: int) -> None:
        with Store.open(folder, wait=30) as mine:
            for number in range(first, first + 12):
                result = mine.add(*made.document(f"page {number} of the dossier"))
                mine.put(made.spread(result.document, 3))
                added.append((result.document.sha256, result.document.id, result.new))

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 4, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(added) == 36
    assert len({(sha256, id_) for sha256, id_, _ in added}) == 20 == sum(new for *_, new in added)
    assert [page.id for page in store.documents()] == [f"D{number}" for number in range(1, 21)]
    ids = [claim.id for claim in store.claims()]
    assert len(ids) == len(set(ids)) == 60
    assert store.verify() == []


def test_many_threads_read_one_store(store: Store) -> None:
    page = store.add(*made.document()).document
    store.put(made.spread(page, 20))
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(len(store.claims()))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [20] * 12


def test_each_sees_what_the_other_did_and_undid(store: Store, folder: Path) -> None:
    with Store.open(folder) as other:
        page = store.add(*made.document()).document
        assert other.documents() == (page,)
        other.undo()
        assert store.documents() == ()
        store.redo()
        assert other.documents() == (page,)
