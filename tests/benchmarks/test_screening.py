from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.screening.lists import FORMS, entity, lines
from benchmarks.screening.queries import asked
from firsthand.screening.entry import Entry
from firsthand.screening.formats import rows
from firsthand.screening.rows import Bad

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str | Path) -> dict[str, object]:
    command = [sys.executable, "-m", "benchmarks.screening", *map(str, words), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("form", FORMS)
def test_an_invented_list_is_read_in_every_published_form(tmp_path: Path, form: str) -> None:
    path = tmp_path / form
    path.write_text("".join(lines(40, 1, form)), encoding="utf-8")
    found = list(rows(path)[1])
    assert not [row for row in found if isinstance(row, Bad)]
    names = [row.says.names for row in found if not isinstance(row, Bad) and isinstance(row.says, Entry)]
    assert [name[0] for name in names] == [entity(number, 1)["caption"] for number in range(40)]


def test_the_same_seed_makes_the_same_list_and_another_another() -> None:
    assert list(lines(20, 1, "ftm")) == list(lines(20, 1, "ftm"))
    assert list(lines(20, 1, "ftm")) != list(lines(20, 2, "ftm"))


def test_questions_are_found_and_recall_is_counted_by_script(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("".join(lines(300, 1, "nested")), encoding="utf-8")
    questions = list(asked(40, 300, 1))
    (tmp_path / "queries").write_text("".join(json.dumps(row) + "\n" for row in questions), encoding="utf-8")
    result = run(tmp_path / "list", tmp_path / "queries", "--predictions", tmp_path / "found")
    assert result["entries"] == 300
    recall = result["recall"]
    assert isinstance(recall, dict)
    assert recall["Latin"]["recall_at_5"] >= 0.95
    assert recall["non-Latin"]["recall_at_5"] >= 0.85
    assert len((tmp_path / "found").read_text(encoding="utf-8").splitlines()) == 40
