from __future__ import annotations

import hashlib
import stat
from pathlib import Path

import pytest

from firsthand.case import Store
from firsthand.case.evidence import Shelf
from firsthand.errors import Damaged

from . import made

RAW = b"captured"
NAME = hashlib.sha256(RAW).hexdigest()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    made_shelf = Shelf(tmp_path / "evidence")
    made_shelf.make()
    return made_shelf


def test_bytes_lie_under_their_hash_and_are_read_only(shelf: Shelf) -> None:
    shelf.receive(RAW, NAME)
    shelf.keep(NAME)
    path = shelf.folder / NAME[:2] / NAME[2:]
    assert path.read_bytes() == RAW
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert shelf.waiting() == []


def test_what_is_kept_is_never_written_again(shelf: Shelf) -> None:
    shelf.receive(RAW, NAME)
    shelf.keep(NAME)
    before = shelf.place(NAME).stat()
    shelf.receive(RAW, NAME)
    shelf.keep(NAME)
    after = shelf.place(NAME).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_damaged_evidence_is_not_overwritten_but_reported(shelf: Shelf) -> None:
    shelf.place(NAME).parent.mkdir()
    shelf.place(NAME).write_bytes(b"tampered")
    with pytest.raises(Damaged, match="other bytes"):
        shelf.receive(RAW, NAME)
    assert shelf.place(NAME).read_bytes() == b"tampered"


@pytest.mark.parametrize(
    "name",
    ["", "..", "../../etc/passwd", "/etc/passwd", NAME.upper(), NAME[:-1], NAME + "\n", ".." + NAME[2:], "\x00" * 64],
)
def test_a_name_that_is_no_hash_leads_nowhere(shelf: Shelf, name: str) -> None:
    for attempt in (shelf.place, shelf.read, shelf.holds, shelf.keep):
        with pytest.raises(Damaged):
            attempt(name)


def test_a_linked_file_is_not_followed(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(RAW)
    shelf.place(NAME).parent.mkdir()
    shelf.place(NAME).symlink_to(tmp_path / "outside")
    with pytest.raises(Damaged, match="out of the case"):
        shelf.read(NAME)


def test_a_linked_folder_is_not_written_through(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (shelf.folder / NAME[:2]).symlink_to(tmp_path / "outside")
    with pytest.raises(Damaged, match="out of the case"):
        shelf.receive(RAW, NAME)
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_linked_incoming_file_is_not_written_through(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"precious")
    (shelf.folder / "incoming" / NAME).symlink_to(tmp_path / "outside")
    with pytest.raises(Damaged, match="out of the case"):
        shelf.receive(RAW, NAME)
    assert (tmp_path / "outside").read_bytes() == b"precious"


def test_nothing_is_swept_through_a_linked_folder(store: Store, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "precious").write_bytes(b"precious")
    (folder / "evidence/incoming").rmdir()
    (folder / "evidence/incoming").symlink_to(tmp_path / "outside")
    with pytest.raises(Damaged, match="out of the case"):
        store.add(*made.document())
    assert [path.name for path in (tmp_path / "outside").iterdir()] == ["precious"]
    assert store.documents() == ()


def test_a_linked_file_among_the_incoming_is_swept_and_its_target_stays(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").write_bytes(b"precious")
    (folder / "evidence/incoming" / NAME).symlink_to(tmp_path / "outside")
    store.add(*made.document())
    assert list((folder / "evidence/incoming").iterdir()) == []
    assert (tmp_path / "outside").read_bytes() == b"precious"


def test_an_add_that_stops_before_its_row_leaves_nothing(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("firsthand.case.sqlite.index_words", stop)
        with pytest.raises(KeyboardInterrupt):
            store.add(*made.document())
    assert len(list((folder / "evidence/incoming").iterdir())) == 1
    assert store.documents() == ()
    assert store.verify() == []
    with Store.open(folder) as again:
        again.add(*made.document("another page"))
        assert list((folder / "evidence/incoming").iterdir()) == []
        assert again.verify() == []


def test_an_add_that_stops_after_its_row_is_whole_at_once_and_tidied_by_the_next_write(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    record, raw = made.document()
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "keep", stop)
        with pytest.raises(KeyboardInterrupt):
            store.add(record, raw)
    with Store.open(folder) as again:
        assert again.raw(again.document("D1")) == raw
        assert again.verify() == []
        again.add(*made.document("another page"))
        assert list((folder / "evidence/incoming").iterdir()) == []
        assert again.raw(again.document("D1")) == raw
        assert again.verify() == []


def test_a_torn_incoming_file_is_written_anew(store: Store, folder: Path) -> None:
    store.add(*made.document("another page"))
    record, raw = made.document()
    (folder / "evidence/incoming" / record.sha256).write_bytes(raw[:5])
    page = store.add(record, raw).document
    assert store.raw(page) == raw


def test_missing_evidence_is_put_back_by_adding_the_file_again(store: Store, folder: Path) -> None:
    record, raw = made.document()
    page = store.add(record, raw).document
    (folder / "evidence" / record.sha256[:2] / record.sha256[2:]).unlink()
    with pytest.raises(Damaged, match="missing"):
        store.raw(page)
    assert store.add(record, raw).new is False
    assert store.raw(page) == raw
    assert store.verify() == []
