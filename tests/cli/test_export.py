from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from firsthand.exports import FORMATS

from .conftest import Run

REGISTER = """{"id":"r1","schema":"Company","properties":{"name":["Orvane"],"country":["hu"]},"datasets":["harbour"]}
this line is broken
{"id":"r2","schema":"Person","properties":{"name":["Ilka Toran"]},"datasets":["harbour"]}
"""


@pytest.fixture
def full(case: Path, run: Run, page: Path) -> Path:
    """The case with a page read."""
    assert run("add", page).exit_code == 0
    assert run("read").exit_code == 0
    return case


def test_ftm_comes_with_its_statements_beside_it(full: Path, run: Run, tmp_path: Path) -> None:
    result = run("export", "ftm", "-o", tmp_path / "out.ftm.json", "--json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert [Path(path).name for path in report["paths"]] == ["out.ftm.json", "out.statements.csv"]
    first = json.loads((tmp_path / "out.ftm.json").read_text("utf-8").splitlines()[0])
    assert first["schema"] == "Article"


def test_files_beside_the_main_one_keep_the_whole_of_its_name(full: Path, run: Run, tmp_path: Path) -> None:
    assert run("export", "csv", "-o", tmp_path / "2026.05.claims.csv").exit_code == 0
    assert (tmp_path / "2026.05.claims.entities.csv").exists()


def test_a_dash_writes_the_data_to_stdout_and_nothing_else(full: Path, run: Run) -> None:
    result = run("export", "csv", "-o", "-")
    assert result.exit_code == 0
    rows = list(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff"), newline="")))
    assert rows[0][0] == "id"
    assert rows[1][0] == "c1"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_even_of_an_empty_case(case: Path, run: Run, tmp_path: Path, name: str) -> None:
    result = run("export", name, "-o", tmp_path / "out.file")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out.file").exists()
    assert not list(tmp_path.glob(".*.part"))


def test_an_unknown_format_is_wrong_usage(case: Path, run: Run) -> None:
    assert run("export", "docx", "-o", "x").exit_code == 2


def test_a_file_that_cannot_be_written_is_a_problem_with_a_hint(full: Path, run: Run, tmp_path: Path) -> None:
    result = run("export", "csv", "-o", tmp_path / "nowhere" / "out.csv")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert "→ firsthand export" in result.stderr


def test_no_file_says_where_the_case_lies(full: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("ftm", "csv", "gexf", "geojson"):
        assert run("export", name, "-o", out / f"{name}.txt").exit_code == 0
    assert not [file for file in out.iterdir() if str(tmp_path).encode() in file.read_bytes()]


def test_a_register_is_added_with_its_broken_line_named(case: Path, run: Run, tmp_path: Path) -> None:
    register = tmp_path / "harbour.ftm.json"
    register.write_text(REGISTER, "utf-8")
    result = run("add", register)
    assert result.exit_code == 3
    assert "line 2: " in result.stderr
    assert "1 kept" in result.stderr
    assert run("read").exit_code == 0
    claims = msgspec.json.decode(run("claims", "--json").stdout)
    assert {claim["quote"]["exact"] for claim in claims} == {"name: Orvane", "country: hu", "name: Ilka Toran"}
    assert run("verify").exit_code == 0


def test_what_was_exported_is_added_as_evidence_again(full: Path, run: Run, tmp_path: Path) -> None:
    run("export", "ftm", "-o", tmp_path / "out.json")
    again = tmp_path / "again"
    assert run("init", again).exit_code == 0
    assert run("add", "-C", again, tmp_path / "out.json").exit_code == 0
    assert run("read", "-C", again).exit_code == 0
    quotes = [claim["quote"]["exact"] for claim in json.loads(run("claims", "-C", again, "--json").stdout)]
    assert "the mill had been insured for about 2 million euros" in " ".join(quotes)
