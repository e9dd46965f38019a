"""The verbs of weighing, over two pages of which the second tells the first again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

FIRST = """Mill burned down in Lyon

Published 4 May 2025

The old mill in Lyon was insured for 2 million euros, Ada Brenn said.

Two lorries carried 40 tonnes of grain to the mill in March 2025.

Orlan Trade bought the grain from a warehouse in Marseille.

The fire began in the engine room at night and reached the granary before the brigade arrived from the station.

Neighbours across the river saw the roof fall in and heard the bell of the chapel ring until morning.
"""
SECOND = """Grain mill burned

Published 6 May 2025

The old mill in Lyon was insured for 9 million euros.

Two lorries carried 40 tonnes of grain to the mill in March 2025.

Orlan Trade bought the grain from a warehouse in Marseille.

The fire began in the engine room at night and reached the granary before the brigade arrived from the station.

Neighbours across the river saw the roof fall in and heard the bell of the chapel ring until morning.
"""


@pytest.fixture
def two(case: Path, run: Run, tmp_path: Path) -> Path:
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("add", tmp_path / "first.txt", tmp_path / "second.txt").exit_code == 0
    assert run("read").exit_code == 0
    return case


def test_origins_are_listed_and_a_claim_s_way_is_shown(two: Path, run: Run) -> None:
    listed = run("origins")
    assert listed.exit_code == 0
    assert "Ada Brenn" in listed.stdout
    claims = json.loads(run("claims", "--json").stdout)
    brenn = next(claim["id"] for claim in claims if "2 million" in claim["quote"]["exact"])
    way = run("origins", brenn).stdout
    assert "on the page of first.txt" in way
    assert "names Ada Brenn (“said”)" in way


def test_an_interest_can_be_decided_and_taken_back(two: Path, run: Run) -> None:
    def together() -> bool:
        found = json.loads(run("interest", "--json").stdout)
        return any(len(one["origins"]) > 1 for one in found)

    assert not together()
    assert run("interest", "Ada Brenn", "first.txt", "--same", "--note", "her paper").exit_code == 0
    assert together()
    assert run("undo").exit_code == 0
    assert not together()


def test_what_is_not_there_is_a_wrong_use(two: Path, run: Run) -> None:
    asked = [
        ("origins", "c999"),
        ("drift", "D9"),
        ("interest", "Nobody", "Ada Brenn", "--same"),
        ("interest", "Ada Brenn", "--same"),
        ("interest", "Ada Brenn", "first.txt"),
        ("contradictions", "c1", "c1", "--settle", "x"),
    ]
    for words in asked:
        found = run(*words)
        assert (found.exit_code, "firsthand" in found.stderr) == (2, True), words


def test_contradictions_are_shown_side_by_side_and_can_be_settled(two: Path, run: Run) -> None:
    shown = run("contradictions").stdout
    assert "2 million euros" in shown
    assert "9 million euros" in shown
    assert "perhaps" in shown
    (found,) = [one for one in json.loads(run("contradictions", "--json").stdout) if one["kind"] == "amount"]
    assert run("contradictions", found["a"], found["b"], "--settle", "second.txt is wrong").exit_code == 0
    assert "settled: second.txt is wrong" in run("contradictions").stdout


def test_drift_shows_the_words_then_and_now(two: Path, run: Run) -> None:
    shown = run("drift").stdout
    assert "number changed" in shown
    assert "“2 million euros” → “9 million euros”" in shown
    assert json.loads(run("drift", "D1", "--json").stdout) == []
