"""A case that names a reader elsewhere sends nothing unless the user says so in the command."""

import json
from pathlib import Path

from .conftest import Run

SHEET = "  reader: openai\n  endpoint: https://reader.example/v1\n  model: any\n  send_texts_to: reader.example\n"


def elsewhere(case: Path) -> None:
    sheet = case / "firsthand.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("settings: {}", "settings:\n" + SHEET), encoding="utf-8")


def test_a_case_with_a_reader_elsewhere_sends_nothing_by_itself(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    elsewhere(case)

    result = run("read")

    assert result.exit_code != 0
    assert "--online" in result.stderr
    assert json.loads(run("claims", "--json").stdout) == []


def test_a_case_whose_reader_is_not_here_still_makes_its_dossier(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    run("read")
    sheet = case / "firsthand.yaml"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("settings: {}", "settings:\n  reader: spacy:no_such_pipeline\n"),
        encoding="utf-8",
    )

    assert run("dossier").exit_code == 0
    assert run("read").exit_code == 2
