"""`firsthand lineage`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand import Case

from .conftest import Run

TOLD = (
    "Orvane Systems closed its foundry in Rostock on 2 May 2025 after 46 welders fell ill, said Ilse Marrand, a "
    "shift foreman. The repair of the chimney is to cost 1,250,000 euros, according to the insurer Garantor."
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of a page, a copy of it and a page that stands alone; no test changes it."""
    folder = tmp_path_factory.mktemp("lineage")
    pages = {
        "a.txt": f"Foundry closed\n\nQuay Daily, 3 May 2025\n\n{TOLD}\n",
        "b.txt": f"Welders ill\n\nTarn News, 5 May 2025\n\n{TOLD} Readers sent pictures.\n",
        "c.txt": "Boats\n\nA race of 30 boats begins in Varna on Sunday, said the mayor, Anton Velk.\n",
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Case.init(folder / "case") as case:
        case.add(*(folder / name for name in pages))
    return folder / "case"


def test_a_copy_is_listed_with_its_reasons_and_the_words_of_both(run: Run, told: Path) -> None:
    found = run("lineage", "-C", told)
    assert found.exit_code == 0
    first, *reasons = found.stdout.splitlines()
    assert "D1" in first
    assert "D2" in first
    assert any(line.startswith("  the same rare words") and "46 welders fell ill" in line for line in reasons)
    assert "D3" not in found.stdout


def test_json_gives_the_records_and_ids_choose_among_them(run: Run, told: Path) -> None:
    (one,) = json.loads(run("lineage", "-C", told, "D2", "--json").stdout)
    assert {one["derived"], one["base"]} == {"D1", "D2"}
    assert one["grounds"][0]["kind"]
    assert json.loads(run("lineage", "-C", told, "D3", "--json").stdout) == []


def test_an_id_that_is_not_there_is_wrong_usage(run: Run, told: Path) -> None:
    found = run("lineage", "-C", told, "D9")
    assert found.exit_code == 2
    assert "firsthand lineage" in found.stderr


@pytest.mark.usefixtures("case")
def test_a_case_without_copies_says_so_and_documents_that_are_not_read_are_told(run: Run, page: Path) -> None:
    run("add", page)
    found = run("lineage")
    assert found.exit_code == 0
    assert found.stdout == ""
    assert "no page was taken from another" in found.stderr
    assert "firsthand read" in found.stderr
