"""Claims can be listed by the way they are told."""

import json
from pathlib import Path

import pytest

from .conftest import Run

TOLD = """The mill in Hull

The claim that the mill was insured is false. Tolvik intends to build a plant in Hull. The mayor said that the mill
burned down. The mill was built in 1990 and sold last year.
"""


@pytest.fixture
def read(run: Run, case: Path, tmp_path: Path) -> Run:
    page = tmp_path / "told.txt"
    page.write_text(TOLD, encoding="utf-8")
    run("add", page)
    run("read")
    return run


def kinds(run: Run, *options: str) -> set[str]:
    claims = json.loads(run("claims", "--json", *options).stdout)
    return {claim["chain"][-1].get("speech", "own") for claim in claims}


def test_all_kinds_are_listed_without_an_option(read: Run) -> None:
    assert kinds(read) == {"nominal", "intention", "indirect", "own"}


def test_nominal_cues_and_intentions_can_be_left_out(read: Run) -> None:
    assert kinds(read, "--without", "nominal", "--without", "intention") == {"indirect", "own"}


def test_one_kind_can_be_asked_for(read: Run) -> None:
    assert kinds(read, "--kind", "intention") == {"intention"}


def test_a_kind_that_does_not_occur_is_said_to_be_missing(read: Run) -> None:
    found = read("claims", "--kind", "direct")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "no claims of these kinds" in found.stderr


def test_an_unknown_kind_is_a_mistake_of_the_command_line(read: Run) -> None:
    assert read("claims", "--kind", "gossip").exit_code == 2
