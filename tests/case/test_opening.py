from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from firsthand.case import Store, find_case
from firsthand.errors import CaseError, Damaged, NoCase, UsageError

from . import made


def test_a_new_case_is_one_folder_with_sheet_database_and_evidence(store: Store, folder: Path) -> None:
    assert {path.name for path in folder.iterdir() if not path.name.startswith("case.db-")} == {
        "firsthand.yaml",
        "case.db",
        "evidence",
    }


def test_name_and_time_survive_reopening(store: Store, folder: Path) -> None:
    with Store.open(folder) as again:
        assert again.settings.name == "drone-plant"
        assert again.settings.created == store.settings.created


def test_settings_written_by_hand_are_read(store: Store, folder: Path) -> None:
    sheet = folder / "firsthand.yaml"
    written = sheet.read_text(encoding="utf-8")
    sheet.write_text(written.replace("settings: {}", "settings:\n  border_policy: disputed"), encoding="utf-8")
    with Store.open(folder) as again:
        assert again.settings.settings == {"border_policy": "disputed"}


def test_a_case_is_found_from_a_folder_inside_it(store: Store, folder: Path) -> None:
    inside = folder / "notes" / "may"
    inside.mkdir(parents=True)
    assert find_case(inside) == folder.resolve()


def test_outside_a_case_the_next_command_is_init(tmp_path: Path) -> None:
    with pytest.raises(NoCase) as raised:
        find_case(tmp_path)
    assert raised.value.hint == "firsthand init NAME"


def test_a_second_case_is_not_made_over_the_first(store: Store, folder: Path) -> None:
    page = store.add(*made.document()).document
    with pytest.raises(CaseError, match="already"):
        Store.create(folder, "another")
    assert store.documents() == (page,)


def test_an_interrupted_init_is_finished_by_the_next(store: Store, folder: Path) -> None:
    (folder / "firsthand.yaml").unlink()
    with Store.create(folder, "drone-plant") as again:
        assert again.verify() == []
        assert len(again.log()) == 1


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "bell\a"])
def test_a_name_that_cannot_be_printed_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        Store.create(tmp_path / "x", name)
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_no_database_is_refused(store: Store, folder: Path) -> None:
    store.close()
    for path in folder.glob("case.db*"):
        path.unlink()
    (folder / "case.db").write_bytes(b"not a database, only words " * 100)
    with pytest.raises(Damaged, match="no database, or is damaged"):
        Store.open(folder)


def test_a_database_of_another_program_is_refused(store: Store, folder: Path) -> None:
    store.close()
    for path in folder.glob("case.db*"):
        path.unlink()
    other = sqlite3.connect(folder / "case.db")
    other.execute("CREATE TABLE recipes (name)")
    other.close()
    with pytest.raises(CaseError, match="not one of a case"):
        Store.open(folder)


def test_a_missing_database_is_named_and_not_made_anew(store: Store, folder: Path) -> None:
    store.close()
    for path in folder.glob("case.db*"):
        path.unlink()
    with pytest.raises(CaseError, match=r"no case\.db"):
        Store.open(folder)
    assert not (folder / "case.db").exists()


def test_a_case_of_a_newer_version_is_refused(store: Store, folder: Path) -> None:
    store.close()
    with sqlite3.connect(folder / "case.db") as database:
        database.execute("UPDATE shelf SET value = '3'")
    database.close()
    with pytest.raises(CaseError, match="newer Firsthand"):
        Store.open(folder)


@pytest.mark.parametrize(
    "sheet",
    [
        "name: [unclosed",
        "name: x",
        "- just\n- a list",
        "!!python/object/apply:os.system ['true']",
        "name: x\ncreated: yesterday",
        "[" * 50_000,
        "x" * 1_000_001,
        "\x00\x01",
    ],
    ids=["broken", "no date", "a list", "a program", "no time", "deep", "large", "binary"],
)
def test_a_sheet_that_makes_no_sense_is_an_error_that_names_it(store: Store, folder: Path, sheet: str) -> None:
    (folder / "firsthand.yaml").write_text(sheet, encoding="utf-8")
    with pytest.raises(CaseError, match=r"firsthand\.yaml"):
        Store.open(folder)
