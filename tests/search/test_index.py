from pathlib import Path

import pytest

from firsthand.search import Index, build, look
from firsthand.search.index import in_memory

from .made import material


@pytest.fixture(scope="module")
def raw() -> bytes:
    return build(material(), "one")


def test_an_index_on_disk_answers_like_one_in_memory(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd #name?.db"
    path.write_bytes(raw)
    opened = Index.open(path, "one")
    assert opened is not None
    with opened, in_memory(raw) as other:
        assert look(opened, "new halls") == look(other, "new halls")
        assert opened.languages == ("en", "ru", "fr")


def test_an_index_of_another_state_is_not_opened(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "search.db"
    path.write_bytes(raw)
    assert Index.open(path, "two") is None


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5_000])
def test_what_is_no_index_is_not_opened(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "search.db"
    path.write_bytes(content)
    assert Index.open(path, "one") is None


def test_an_open_index_cannot_be_written(raw: bytes, tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "search.db"
    path.write_bytes(raw)
    opened = Index.open(path, "one")
    assert opened is not None
    with opened, pytest.raises(sqlite3.OperationalError):
        opened.connection.execute("DELETE FROM passage")
    assert path.read_bytes() == raw


def test_the_same_case_makes_the_same_index() -> None:
    assert build(material(), "one") == build(material(), "one")
