"""`firsthand findings` and `firsthand grade`, typed as a user would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run


@pytest.fixture
def mill(run: Run, case: Path, page: Path) -> str:
    """A case with the mill's page in it, read; gives the claim about the insurance."""
    assert run("add", page).exit_code == 0
    assert run("read").exit_code == 0
    claims = json.loads(run("claims", "--json").stdout)
    return str(next(claim["id"] for claim in claims if claim.get("amounts")))


def test_a_finding_of_one_claim_is_listed_when_it_is_asked_for(run: Run, mill: str) -> None:
    assert mill not in run("findings").stdout
    told = run("findings", mill)
    assert told.exit_code == 0
    assert f"said by Ada Brenn [{mill}]" in told.stdout


def test_a_likelihood_word_is_kept_and_can_be_taken_back(run: Run, mill: str) -> None:
    assert run("findings", mill, "--likelihood", "very likely", "--note", "two visits").exit_code == 0
    assert "judged by an analyst: very likely" in run("findings", mill).stdout
    assert run("undo").exit_code == 0
    assert "judged by an analyst" not in run("findings", mill).stdout


def test_a_word_that_is_none_of_icd_203_is_refused_with_those_that_are(run: Run, mill: str) -> None:
    told = run("findings", mill, "--likelihood", "surely")
    assert told.exit_code == 2
    assert "almost certain" in told.stderr


def test_a_source_is_graded_by_a_letter(run: Run, mill: str) -> None:
    assert run("grade", "Ada Brenn", "b").exit_code == 0
    (found,) = json.loads(run("findings", mill, "--json").stdout)
    assert found["letter"] == "B"


def test_a_source_list_grades_all_its_sources(run: Run, mill: str, case: Path) -> None:
    (case / "sources.csv").write_text("name,letter,note\nAda Brenn,C,owner\nHarbour Daily,A,\n", encoding="utf-8")
    assert "2 graded" in run("grade", "--list", "sources.csv").stderr
    (found,) = json.loads(run("findings", mill, "--json").stdout)
    assert found["letter"] == "C"
    assert run("undo").exit_code == 0
    (found,) = json.loads(run("findings", mill, "--json").stdout)
    assert found.get("letter", "") == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [("source;grade\n", "no source list"), ("name,letter\nAda Brenn,G\n", "line 2"), ("", "no source list")],
)
def test_a_list_that_is_none_is_refused_and_nothing_kept(run: Run, mill: str, case: Path, text: str, why: str) -> None:
    (case / "sources.csv").write_text(text, encoding="utf-8")
    told = run("grade", "--list", "sources.csv")
    assert told.exit_code == 2
    assert why in told.stderr
    (found,) = json.loads(run("findings", mill, "--json").stdout)
    assert "letter" not in found or found["letter"] == ""


def test_half_a_grade_says_what_is_missing(run: Run, case: Path) -> None:
    told = run("grade", "Ada Brenn")
    assert told.exit_code == 2
    assert "firsthand grade NAME B" in told.stderr
