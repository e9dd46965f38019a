from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from firsthand.case import Problem, Store
from firsthand.case.log import GENESIS, Entry
from firsthand.errors import Damaged
from firsthand.records import Document

from . import made


@pytest.fixture
def page(store: Store) -> Document:
    document = store.add(*made.document()).document
    store.put(made.spread(document, 3))
    return document


def tamper(folder: Path, *statements: str) -> None:
    """Change the database behind the program's back."""
    database = sqlite3.connect(folder / "case.db")
    for statement in statements:
        assert database.execute(statement).rowcount != 0, statement
    database.commit()
    database.close()


def found(store: Store) -> set[tuple[str, str]]:
    return {(problem.what, problem.where) for problem in store.verify()}


def evidence(folder: Path, page: Document) -> Path:
    return folder / "evidence" / page.sha256[:2] / page.sha256[2:]


def test_a_sound_case_has_no_problems(store: Store, page: Document) -> None:
    store.undo()
    assert store.verify() == []


def test_progress_names_each_document_and_ends_at_the_total(store: Store, page: Document) -> None:
    store.add(*made.document("another page"))
    told: list[tuple[int, int, str]] = []
    store.verify(lambda done, total, name: told.append((done, total, name)))
    assert told == [(0, 2, "D1"), (1, 2, "D2"), (2, 2, "")]


def test_altered_evidence_is_found_and_not_handed_out(store: Store, folder: Path, page: Document) -> None:
    path = evidence(folder, page)
    path.chmod(0o600)
    path.write_bytes(b"x" + path.read_bytes()[1:])
    assert found(store) == {("evidence is missing or altered", "D1")}
    with pytest.raises(Damaged, match="other bytes"):
        store.raw(page)


def test_missing_evidence_is_found(store: Store, folder: Path, page: Document) -> None:
    evidence(folder, page).unlink()
    assert found(store) == {("evidence is missing or altered", "D1")}


def test_evidence_exchanged_for_a_link_is_found(store: Store, folder: Path, page: Document, tmp_path: Path) -> None:
    evidence(folder, page).rename(tmp_path / "elsewhere")
    evidence(folder, page).symlink_to(tmp_path / "elsewhere")
    assert found(store) == {("evidence is missing or altered", "D1")}


@pytest.mark.parametrize("name", ["ab/" + "c" * 62, "ab/notes.txt", "loose.bin", "ab/deeper/x"])
def test_files_that_no_document_owns_are_found(store: Store, folder: Path, page: Document, name: str) -> None:
    stray = folder / "evidence" / name
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"?")
    assert [problem.what for problem in store.verify()] == ["a stray file lies in the evidence"]


def test_an_altered_text_is_found_with_the_quotes_that_hang_on_it(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "UPDATE edition SET record = replace(record, 'Norwick', 'Norwich')")
    assert ("a text was altered", "D1") in found(store)
    assert ("a document was altered", "D1") in found(store)
    assert ("a quote does not stand in its text", "c1") in found(store)


def test_an_altered_quote_is_found(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "UPDATE claim SET record = replace(record, 'Norwick Dron', 'Norwich Dron') WHERE number = 1")
    assert found(store) == {("a quote does not stand in its text", "c1"), ("a reading was altered", "D1")}


def test_an_altered_certainty_is_found_though_the_quote_stands(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, """UPDATE claim SET record = replace(record, '"certain"', '"possible"') WHERE number = 2""")
    assert found(store) == {("a reading was altered", "D1")}


def test_an_altered_mention_is_found(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "UPDATE mention SET name = 'Somebody'")
    assert found(store) == {("a reading was altered", "D1")}


def test_a_deleted_claim_is_found(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "DELETE FROM claim WHERE number = 2")
    assert found(store) == {("a reading was altered", "D1")}


def test_a_deleted_reading_is_found(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "DELETE FROM claim", "DELETE FROM mention", "DELETE FROM reading")
    assert found(store) == {("something was deleted", "log 3")}


def test_a_record_that_is_no_record_is_found_and_not_handed_out(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "UPDATE edition SET record = '{}'", "UPDATE claim SET record = 'x' WHERE number = 3")
    assert ("a document cannot be read", "D1") in found(store)
    with pytest.raises(Damaged, match="D1 cannot be read back"):
        store.documents()
    with pytest.raises(Damaged, match="c3 cannot be read back"):
        store.claims()


@pytest.mark.parametrize(
    "change", ["detail = 'D1 other.html'", "at = '2020-01-01T00:00:00.000000+00:00'", "made = '[]'"]
)
def test_an_altered_log_row_is_found(store: Store, folder: Path, page: Document, change: str) -> None:
    tamper(folder, f"UPDATE log SET {change} WHERE number = 2")
    assert found(store) == {("a log entry was altered", "log 2")}


def test_a_log_row_altered_with_its_hash_breaks_the_chain(store: Store, folder: Path, page: Document) -> None:
    entry = store.log()[1]
    fields = {name: getattr(entry, name) for name in entry.__struct_fields__} | {"detail": "D1 other.html"}
    forged = Entry(**fields).reckon()
    tamper(folder, f"UPDATE log SET detail = 'D1 other.html', hash = '{forged}' WHERE number = 2")
    assert found(store) == {("the log's chain is broken", "log 3")}


def test_a_deleted_log_row_is_found(store: Store, folder: Path, page: Document) -> None:
    store.add(*made.document("another page"))
    tamper(folder, "DELETE FROM log WHERE number = 3")
    kinds = found(store)
    assert ("the log's chain is broken", "log 4") in kinds
    assert ("a reading was altered", "D1") in kinds
    assert ("the database is damaged", "case.db") in kinds


def test_a_log_without_its_beginning_is_found(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "DELETE FROM log WHERE number = 1")
    assert ("the log was cut", "log 1") in found(store)


def test_a_log_row_that_cannot_be_read_is_a_problem_and_an_error(store: Store, folder: Path, page: Document) -> None:
    tamper(folder, "UPDATE log SET at = 'noon' WHERE number = 2")
    assert ("the log cannot be read", "log") in found(store)
    with pytest.raises(Damaged, match="log cannot be read"):
        store.log()


def test_a_forged_undo_cannot_stop_the_case_from_opening(store: Store, folder: Path, page: Document) -> None:
    values = f"(4, 4, '2024-01-01T00:00:00.000000+00:00', 'undo', 'x', '[]', 77, '', '{GENESIS}', 'x')"
    tamper(folder, f"INSERT INTO log VALUES {values}")
    with Store.open(folder) as again:
        assert len(again.documents()) == 1
        assert ("the log's chain is broken", "log 4") in found(again)


def test_a_document_that_takes_anothers_place_is_found(store: Store, folder: Path, page: Document) -> None:
    store.add(*made.document("another page"))
    tamper(folder, "UPDATE edition SET number = 1 WHERE number = 2")
    assert ("a document was exchanged", "D1") in found(store)


def test_broken_pages_of_the_database_are_a_problem_not_a_crash(store: Store, folder: Path) -> None:
    for number in range(12):
        store.add(*made.document(f"page {number} " * 1000))
    store.close()
    path = folder / "case.db"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2 :] = b"\xaa" * (len(raw) - len(raw) // 2)
    path.write_bytes(raw)
    with Store.open(folder) as again:
        problems = again.verify()
    assert Problem(what="the database is damaged", where="case.db", why=problems[0].why) == problems[0]
