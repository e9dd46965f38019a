"""The published formats, and what a hostile or broken file may hold."""

import gzip
from pathlib import Path

import pytest

from firsthand.errors import ListError
from firsthand.screening import lines
from firsthand.screening.entry import Entry, Sanction
from firsthand.screening.formats import rows
from firsthand.screening.rows import Bad

from .made import COLUMNS, PEOPLE, entity, nested, sanction, table, written


def entries(path: Path) -> list[Entry]:
    return [row.says for row in rows(path)[1] if not isinstance(row, Bad) and isinstance(row.says, Entry)]


def bad(path: Path) -> list[Bad]:
    return [row for row in rows(path)[1] if isinstance(row, Bad)]


ROW = {
    "id": "v-9",
    "schema": "Person",
    "name": "Ada Brenn",
    "aliases": 'A. Brenn;"Brenn; Ada"',
    "birth_date": "1971;1972-03-01",
    "countries": "fr;be",
    "sanctions": "Council of Velmora - Measures",
    "program_ids": "VEL-1;VEL-2",
    "dataset": "Velmora measures",
}


def test_a_flat_export_gives_entities_and_sanctions_apart(tmp_path: Path) -> None:
    path = written(tmp_path / "entities.ftm.json", PEOPLE[0], sanction("v-1", "VEL-1"))
    said = [row.says for row in rows(path)[1] if not isinstance(row, Bad)]
    assert isinstance(said[0], Entry)
    assert said[0].names == ("Andrei Vladislavovich Kostrov", "Андрей Костров")
    assert said[1] == Sanction(("v-1",), ("VEL-1", "Measures VEL-1"))


def test_a_nested_export_gives_the_programmes_with_the_entity(tmp_path: Path) -> None:
    path = written(tmp_path / "targets.nested.json", nested(PEOPLE[0], sanction("v-1", "VEL-1")))
    assert entries(path)[0].programmes == ("VEL-1", "Measures VEL-1")


def test_a_simple_table_gives_names_programmes_births_and_countries(tmp_path: Path) -> None:
    found = entries(table(tmp_path / "targets.simple.csv", ROW))[0]
    assert found.names == ("Ada Brenn", "A. Brenn", "Brenn; Ada")
    assert found.programmes == ("VEL-1", "VEL-2", "Council of Velmora - Measures")
    assert found.births == ("1971", "1972-03-01")
    assert found.countries == ("fr", "be")


def test_an_older_table_without_programmes_is_read(tmp_path: Path) -> None:
    columns = tuple(column for column in COLUMNS if column != "program_ids")
    row = {name: cell for name, cell in ROW.items() if name in columns}
    found = entries(table(tmp_path / "targets.simple.csv", row, columns=columns))[0]
    assert found.programmes == ("Council of Velmora - Measures",)


def test_a_cell_may_hold_line_breaks(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", {**ROW, "addresses": "Quay 1\nHarbour"}, {**ROW, "id": "v-10"})
    assert [entry.id for entry in entries(path)] == ["v-9", "v-10"]


def test_a_gzipped_list_reads_as_the_plain_one(tmp_path: Path) -> None:
    plain = written(tmp_path / "plain.json", *PEOPLE)
    packed = tmp_path / "packed.json.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert entries(packed) == entries(plain)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "x", "schema": "Person", "properties": {"name": ["Ada"', "truncated"),
        ('{"id": "x", "schema": "Person", "properties": {"name": [17]}}', "Expected `str`"),
        ('{"schema": "Person", "properties": {}}', "`id`"),
        ('{"id": "x", "schema": "Person", "properties": {"x": ' + "[" * 100_000, "recursion"),
        ("not JSON at all", "malformed"),
    ],
)
def test_a_line_that_is_none_is_named_by_its_number_and_the_rest_goes_on(tmp_path: Path, line: str, why: str) -> None:
    path = written(tmp_path / "list.json", PEOPLE[0], line, PEOPLE[1])
    assert [entry.id for entry in entries(path)] == ["v-1", "v-2"]
    assert [row.number for row in bad(path)] == [2]
    assert why in bad(path)[0].why.lower() or why in bad(path)[0].why


def test_bytes_that_are_no_utf8_cost_one_line(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", PEOPLE[0], PEOPLE[1])
    path.write_bytes(path.read_bytes().replace(b"Ada", b"\xff\xfe\xfd"))
    assert [entry.id for entry in entries(path)] == ["v-1"]
    assert [row.number for row in bad(path)] == [2]


def test_a_gigantic_line_is_passed_over_without_being_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINE", 2000)
    giant = entity("giant", "A" * 9000)
    path = written(tmp_path / "list.json", PEOPLE[0], giant, PEOPLE[1])
    assert [entry.id for entry in entries(path)] == ["v-1", "v-2"]
    assert bad(path) == [Bad(2, "the line is too long")]


def test_a_bomb_ends_at_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINE", 1 << 16)
    monkeypatch.setattr(lines, "MOST_BYTES", 1 << 20)
    path = tmp_path / "bomb.json.gz"
    path.write_bytes(gzip.compress(b"{" + b" " * (8 << 20)))
    with pytest.raises(ListError, match="once unpacked"):
        list(rows(path)[1])


def test_a_list_that_breaks_off_in_its_packing_says_so(tmp_path: Path) -> None:
    plain = written(tmp_path / "plain.json", *PEOPLE * 50)
    path = tmp_path / "half.json.gz"
    path.write_bytes(gzip.compress(plain.read_bytes())[:-20])
    with pytest.raises(ListError, match=r"half\.json\.gz"):
        list(rows(path)[1])


def test_a_row_with_too_few_cells_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", ROW, {**ROW, "id": "v-10"})
    head, first, second = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join((head, first, "v-x,Person,Short", second, "")), encoding="utf-8")
    assert [entry.id for entry in entries(path)] == ["v-9", "v-10"]
    assert bad(path)[0].number == 3


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "none.csv").touch()
    with pytest.raises(ListError, match=r"none\.csv cannot be read: it is empty"):
        rows(tmp_path / "none.csv")


def test_addresses_and_documents_are_not_screened(tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", entity("a", "Quay 1", schema="Address"), PEOPLE[0])
    assert [entry.id for entry in entries(path)] == ["v-1"]
    assert bad(path) == []
