"""The date of a document can be set by hand, and what hangs on it moves."""

import json
from pathlib import Path
from typing import Any

from .conftest import Run

DATED = """Monday, 25 September 2023

The mill burned down

Ada Brenn said last month that the old mill had been insured for a long time. The fire began in the upper floor of the
building on a Sunday, when nobody was inside, and it burned until the evening of the next day.
"""


def months(run: Run) -> set[str]:
    claims: list[dict[str, Any]] = json.loads(run("claims", "--json").stdout)
    whens = [when for claim in claims for when in (*claim["happened"], claim["said_at"]) if when]
    return {when["earliest"] for when in whens if when["words"] == "last month"}


def test_last_month_moves_with_the_date_of_the_page_and_back(run: Run, case: Path, tmp_path: Path) -> None:
    page = tmp_path / "dated.txt"
    page.write_text(DATED, encoding="utf-8")
    run("add", page)
    run("read")
    assert months(run) == {"2023-08-01"}

    assert run("date", "D1", "2024-03-10").exit_code == 0
    assert months(run) == {"2024-02-01"}
    assert "0 documents read" in run("read").stderr

    assert run("undo").exit_code == 0
    assert months(run) == {"2023-08-01"}
    assert run("verify").exit_code == 0


def test_claims_keep_their_ids_when_a_date_changes(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    run("read")
    before = [claim["id"] for claim in json.loads(run("claims", "--json").stdout)]

    run("date", "D1", "2024-03-10")

    assert [claim["id"] for claim in json.loads(run("claims", "--json").stdout)] == before


def test_a_date_that_is_none_is_wrong_usage(run: Run, case: Path) -> None:
    assert run("date", "D1", "soon").exit_code == 2


def test_a_document_that_is_not_there_is_a_problem(run: Run, case: Path) -> None:
    assert run("date", "D9", "2024-03-10").exit_code == 1
