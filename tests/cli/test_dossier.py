"""`firsthand dossier` and `firsthand dossier check`, typed as a user would."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run

LEAD = "Ada Brenn said that the mill had been insured for about 2 million euros."


def read(run: Run, page: Path) -> None:
    assert run("add", page).exit_code == 0
    assert run("read").exit_code == 0


def test_the_ending_of_the_file_decides_its_form(run: Run, case: Path, page: Path) -> None:
    read(run, page)
    assert run("dossier", "-o", "d.md").exit_code == 0
    assert run("dossier", "-o", "d.docx", "--lang", "fr").exit_code == 0
    assert (case / "d.md").read_text(encoding="utf-8").startswith("# case")
    assert (case / "d.docx").read_bytes().startswith(b"PK")


def test_a_form_that_is_not_known_says_which_are(run: Run, case: Path, page: Path) -> None:
    read(run, page)
    told = run("dossier", "-o", "d.odt")
    assert told.exit_code == 1
    assert ".docx" in told.stderr
    assert not (case / "d.odt").exists()


def test_a_public_dossier_has_no_file_name(run: Run, case: Path, page: Path) -> None:
    read(run, page)
    assert run("dossier", "--public").exit_code == 0
    assert "mill.txt" not in (case / "dossier.html").read_text(encoding="utf-8")


def test_what_nobody_changed_has_nothing_to_look_at(run: Run, case: Path, page: Path) -> None:
    read(run, page)
    run("dossier", "-o", "d.md")
    told = run("dossier", "check", "d.md")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "nothing found\n")


def test_a_number_that_was_changed_is_found_and_ends_with_1(run: Run, case: Path, page: Path) -> None:
    read(run, page)
    claims = json.loads(run("claims", "--json").stdout)
    insured = next(claim["id"] for claim in claims if claim.get("amounts"))
    (case / "note.md").write_text(f"{LEAD.replace('2 million', '7 million')} [{insured}]\n", encoding="utf-8")
    told = run("dossier", "check", "note.md", "--json")
    (flaw,) = json.loads(told.stdout)
    assert told.exit_code == 1
    assert flaw["kind"] == "number not in the claims"


def test_a_file_that_is_not_there_is_an_error_that_names_it(run: Run, case: Path) -> None:
    told = run("dossier", "check", "nothing.md")
    assert told.exit_code == 1
    assert "nothing.md" in told.stderr
