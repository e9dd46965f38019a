"""`ask`, over two small pages; the index is made, kept, made again and never trusted against a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand import asking

from .conftest import Run

FERRY = """Ferry sold

Published 6 May 2025

The ferry was sold to Orlan Trade for 3 million euros, Tomas Velk said.
"""


@pytest.fixture
def asked(case: Path, page: Path, run: Run) -> Path:
    assert run("add", page).exit_code == 0
    assert run("read").exit_code == 0
    return case


def test_a_question_is_answered_by_quotes_with_ids_and_standing(asked: Path, run: Run) -> None:
    told = run("ask", "How", "much", "was", "the", "mill", "insured", "for?")
    assert told.exit_code == 0
    assert "insured for about 2 million euros" in told.stdout
    assert "Ada Brenn" in told.stdout
    assert "origin   O" in told.stdout
    ids = {claim["id"] for claim in json.loads(run("claims", "--json").stdout)}
    assert told.stdout.split()[0] in ids


def test_what_the_case_does_not_hold_is_said_plainly(asked: Path, run: Run) -> None:
    told = run("ask", "What did Brackwell say?")
    assert (told.exit_code, told.stdout.startswith("not in this case: ")) == (0, True)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who owns the mill?", "nothing in this case says it\n"),
        ("Qui possède Ada Brenn ?", "rien dans ce dossier ne le dit\n"),
        ("Кому принадлежит Ada Brenn?", "в этом деле об этом ничего не сказано\n"),
        ("Кому належить Ada Brenn?", "у цій справі про це нічого не сказано\n"),
    ],
)
def test_what_only_names_is_offered_as_that_in_the_language_of_the_question(
    asked: Path, run: Run, question: str, said: str
) -> None:
    told = run("ask", question)
    assert (told.exit_code, told.stdout.startswith(said)) == (0, True)
    answer = json.loads(run("ask", question, "--json").stdout)
    assert (answer["found"], answer["mentioned"] > 0) == ([], True)
    assert all(one["passage"]["id"] in told.stdout for one in answer["mentions"])


def test_beside_what_says_it_the_rest_is_counted(asked: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "owner.txt").write_text("The ferry\n\nThe mill is owned by Orlan Trade, it said.\n", encoding="utf-8")
    run("add", tmp_path / "owner.txt")
    run("read")
    told = run("ask", "Who owns the mill?")
    assert "owned by Orlan Trade" in told.stdout
    assert told.stdout.count("“") == 1
    assert "were not read as saying it" in told.stderr


def test_json_holds_the_answer(asked: Path, run: Run) -> None:
    answer = json.loads(run("ask", "Was anybody inside?", "--json").stdout)
    assert answer["question"] == "Was anybody inside?"
    assert "Nobody was inside" in answer["found"][0]["passage"]["quote"]["exact"]


def test_hedged_and_certain_part_the_claims(asked: Path, run: Run) -> None:
    def found(*options: str) -> bool:
        answer = json.loads(run("ask", "police inquiry", "--json", *options).stdout)
        return any("may open" in one["passage"]["quote"]["exact"] for one in answer["found"])

    assert (found(), found("--hedged"), found("--certain")) == (True, True, False)


@pytest.mark.parametrize("words", [("who?",), ("mill", "--about", "Brackwell"), ("mill", "--since", "soon"), ()])
def test_a_wrong_use_is_one(asked: Path, run: Run, words: tuple[str, ...]) -> None:
    assert run("ask", *words).exit_code == 2


def test_the_index_follows_what_is_added_and_taken_back(asked: Path, run: Run, tmp_path: Path) -> None:
    def known() -> bool:
        return "3 million" in run("ask", "ferry sold").stdout

    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    assert not known()
    run("add", tmp_path / "ferry.txt")
    told = run("ask", "ferry sold")
    assert "1 documents are not read yet" in told.stderr
    run("read")
    assert known()
    run("undo")
    run("undo")
    assert not known()


def test_the_index_can_be_deleted_or_spoilt(asked: Path, run: Run) -> None:
    first = run("ask", "mill insured", "--json").stdout
    index = asked / "cache" / "search.db"
    index.unlink()
    assert run("ask", "mill insured", "--json").stdout == first
    index.write_bytes(index.read_bytes()[:20_000])
    assert run("ask", "mill insured", "--json").stdout == first
    assert run("verify").exit_code == 0


def test_a_quote_that_no_page_holds_is_never_shown(asked: Path, run: Run) -> None:
    first = run("ask", "mill insured", "--json").stdout
    index = asked / "cache" / "search.db"
    forged = index.read_bytes().replace(b"2 million euros", b"9 million euros")
    assert forged != index.read_bytes()
    index.write_bytes(forged)
    assert run("ask", "mill insured", "--json").stdout == first


def test_a_case_that_cannot_be_written_to_is_answered_all_the_same(asked: Path, run: Run) -> None:
    (asked / "cache").write_text("in the way", encoding="utf-8")
    assert "2 million" in run("ask", "mill insured").stdout


def test_an_empty_case_holds_no_answer(case: Path, run: Run) -> None:
    told = run("ask", "Who sold the ferry?")
    assert (told.exit_code, told.stdout) == (0, "not in this case: no page holds any of these words\n")


def test_an_index_is_made_again_when_the_weighing_is_another(
    asked: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("ask", "mill insured")
    index = asked / "cache" / "search.db"
    before = index.read_bytes()
    monkeypatch.setattr(asking, "_weighing", lambda: "another")
    run("ask", "mill insured")
    assert index.read_bytes() != before


def test_no_standing_outlives_a_decision_or_its_undoing(asked: Path, run: Run) -> None:
    def index() -> bytes:
        assert run("ask", "How much was the mill insured for?").exit_code == 0
        return (asked / "cache" / "search.db").read_bytes()

    before = index()
    assert index() == before
    assert run("grade", "Ada Brenn", "B").exit_code == 0
    decided = index()
    assert run("undo").exit_code == 0
    assert len({before, decided, index()}) == 3
