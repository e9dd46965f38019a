from __future__ import annotations

import getpass
import socket
from datetime import UTC
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from firsthand.case import Store
from firsthand.case.log import without_paths

from . import made


def test_every_change_is_an_entry_that_follows_the_one_before(store: Store) -> None:
    page = store.add(*made.document()).document
    store.put(made.spread(page, 2))
    store.undo()
    store.redo()
    chain = store.log()
    assert [entry.verb for entry in chain] == ["init", "add", "read", "undo", "redo"]
    assert [entry.number for entry in chain] == [1, 2, 3, 4, 5]
    assert all(later.previous == earlier.hash for earlier, later in pairwise(chain))
    assert all(entry.reckon() == entry.hash for entry in chain)
    assert all(entry.at.tzinfo == UTC for entry in chain)
    assert [entry.made for entry in chain] == [(), ("D1",), ("c1", "c2"), (), ()]


def test_every_field_of_an_entry_is_under_its_hash(store: Store) -> None:
    entry = store.log()[0]
    for field in set(entry.__struct_fields__) - {"hash"}:
        value = getattr(entry, field)
        other = (
            value.replace(year=1999) if field == "at" else (value + type(value)(("D9",)) if field == "made" else "x")
        )
        changed = msgspec.structs.replace(entry, **{field: 99 if isinstance(value, int) else other})
        assert changed.reckon() != entry.hash, field


def test_history_is_one_item_for_each_thing_that_can_be_undone(store: Store) -> None:
    with store.action("add", "a folder"):
        store.add(*made.document("one page"))
        store.add(*made.document("two pages"))
    page = store.add(*made.document()).document
    store.put(made.spread(page, 1))
    store.undo()
    told = [(deed.verb, deed.detail, deed.made, deed.undone) for deed in store.history()]
    assert told == [
        ("add", "a folder", ("D1", "D2"), False),
        ("add", "D3 page.html", ("D3",), False),
        ("read", "D3, claims: 1 (new: 1)", ("c1",), True),
    ]


def test_no_path_user_or_machine_enters_the_log(store: Store, folder: Path) -> None:
    record, raw = made.document(name=str(folder / "page.html"))
    with store.action("add", f"{folder}/downloads/ ~/secret/x.pdf"):
        store.add(record, raw)
    written = msgspec.json.encode(store.log()).decode()
    for secret in (str(folder.parent), getpass.getuser() + "/", socket.gethostname(), "secret"):
        assert secret not in written
    assert [entry.detail for entry in store.log()[1:]] == ["downloads x.pdf", "D1 page.html"]


@pytest.mark.parametrize(
    ("detail", "kept"),
    [
        ("/home/ann/pages/a.html", "a.html"),
        ("./downloads/", "downloads"),
        ("../x/y.pdf and z.txt", "y.pdf and z.txt"),
        (r"C:\Users\ann\a.html", "a.html"),
        ("file:///home/ann/a.html", "a.html"),
        ("https://example.org/news/1", "https://example.org/news/1"),
        ("either/or, 5/6", "either/or, 5/6"),
        ("two\nlines\ttabbed", "two lines tabbed"),
    ],
)
def test_paths_are_cut_to_their_last_part_and_other_words_stay(detail: str, kept: str) -> None:
    assert without_paths(detail) == kept
