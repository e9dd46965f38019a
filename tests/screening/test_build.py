"""Building an index: what goes in, what stays out, and what is there when it was stopped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from firsthand.errors import ListError
from firsthand.screening import Asked, Index, build, digest, screen
from firsthand.screening.store import Sheet

from .made import PEOPLE, entity, sanction, table, written


def indexed(path: Path) -> Index:
    target = path.with_suffix(".index")
    build(path, digest(path), target)
    return Index(target)


def sheet(path: Path) -> Sheet:
    return indexed(path).sheet


def test_a_sanction_on_its_own_line_reaches_its_entry_before_or_after_it(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", sanction("v-2", "VEL-2"), *PEOPLE, sanction("v-1", "VEL-1"))
    index = indexed(path)
    assert screen(index, Asked(name="Ada Brenn")).hits[0].programmes == ("VEL-2", "Measures VEL-2")
    assert screen(index, Asked(name="Andrei Kostrov")).hits[0].programmes == ("VEL-1", "Measures VEL-1")


def test_the_index_holds_no_more_of_a_person_than_screening_needs(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", *PEOPLE)
    indexed(path)
    raw = path.with_suffix(".index").read_bytes()
    assert b"Kostrov" in raw
    assert b"1956-09-21" in raw
    assert b"Quay Street" not in raw
    assert b"PX-99" not in raw


def test_the_date_is_the_latest_day_on_which_the_publisher_saw_an_entry(tmp_path: Path) -> None:
    older = {**PEOPLE[1], "last_seen": "2026-01-01T00:00:00"}
    assert sheet(written(tmp_path / "list.json", PEOPLE[0], older)).dated.day == "2026-10-02"


def test_a_list_without_dates_has_that_of_its_file_and_says_so(tmp_path: Path) -> None:
    bare = {"id": "b", "schema": "Person", "properties": {"name": ["Ada Brenn"]}}
    path = written(tmp_path / "list.json", bare)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    dated = sheet(path).dated
    assert (dated.day, "file's own time" in dated.basis) == ("2023-11-14", True)


def test_a_list_of_one_dataset_is_called_after_it(tmp_path: Path) -> None:
    assert sheet(written(tmp_path / "list.json", *PEOPLE)).name == "vel_measures"
    other = {**PEOPLE[0], "id": "o", "datasets": ["other_list"]}
    assert sheet(written(tmp_path / "both.json", *PEOPLE, other)).name == "both.json"


def test_a_table_is_known_to_tell_no_topics(tmp_path: Path) -> None:
    assert not sheet(table(tmp_path / "t.csv", {"id": "a", "schema": "Person", "name": "Ada Brenn"})).topics_told


def test_broken_lines_are_counted_and_the_first_named(tmp_path: Path) -> None:
    seen = sheet(written(tmp_path / "list.json", *PEOPLE, *["broken"] * 30))
    assert (seen.entries, seen.bad, len(seen.failed)) == (5, 30, 20)
    assert "line 6" in seen.told[0].why
    assert seen.told[-1].why.startswith("10 more lines")


def test_a_list_of_nobody_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", "broken", entity("a", "Quay 1", schema="Address"))
    with pytest.raises(ListError, match="nobody to screen against"):
        build(path, "x", tmp_path / "made" / "list.index")
    assert list((tmp_path / "made").iterdir()) == []


@pytest.mark.parametrize("text", ["name;born\nAda;1971\n", "<html><body>list</body></html>\n", "\n\n"])
def test_a_file_that_is_no_list_is_refused_with_what_would_be_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "none.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListError, match=r"none\.csv holds nobody .*targets\.simple\.csv"):
        build(path, "x", tmp_path / "list.index")


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.index"
    for raw in (b"", b"nonsense" * 100):
        path.write_bytes(raw)
        with pytest.raises(ListError):
            Index(path)


def test_an_index_whose_names_were_read_by_other_rules_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "list.json", *PEOPLE)
    indexed(path)
    monkeypatch.setattr("firsthand.screening.index.reading", lambda: "other rules")
    with pytest.raises(ListError, match="another version of name matching"):
        Index(path.with_suffix(".index"))


def test_half_an_index_is_none(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", *PEOPLE)
    indexed(path)
    half = tmp_path / "half.index"
    half.write_bytes(path.with_suffix(".index").read_bytes()[:-40])
    with pytest.raises(ListError):
        Index(half)


def test_a_build_that_is_killed_leaves_no_index(tmp_path: Path) -> None:
    people = [entity(f"v-{number}", f"Ada Brenn {number}") for number in range(20_000)]
    path, made = written(tmp_path / "list.json", *people), tmp_path / "made"
    code = "import sys; from pathlib import Path; from firsthand.screening import build; "
    code += "build(Path(sys.argv[1]), 'x', Path(sys.argv[2]))"
    child = subprocess.Popen([sys.executable, "-c", code, str(path), str(made / "list.index")])
    for _ in range(600):
        if made.exists():
            break
        time.sleep(0.02)
    time.sleep(0.2)
    child.send_signal(signal.SIGKILL)
    assert child.wait() == -signal.SIGKILL
    assert not (made / "list.index").exists()


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", *PEOPLE, sanction("v-1", "VEL-1"))
    build(path, "x", tmp_path / "one")
    build(path, "x", tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
