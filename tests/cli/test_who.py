"""`who` and `review merges`, over pages about a minister and a footballer of one name."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from firsthand import Case

from .conftest import Run

PAGES = {
    "minister.txt": "The energy minister of Moldova, Ion Petrescu, said on Monday that gas prices would fall.\n",
    "ministr.txt": "Министр энергетики Молдовы Ион Петреску заявил в понедельник, что цены на газ снизятся.\n",
    "player.txt": "Estonian footballer Ion Petrescu said that he would leave the club in the summer.\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case, read once: reading is not what is tested here."""
    folder = tmp_path_factory.mktemp("who")
    with Case.init(folder / "case") as case:
        for name, text in PAGES.items():
            (folder / name).write_text(text, encoding="utf-8")
            case.add(folder / name)
        case.read()
    return folder / "case"


@pytest.fixture
def two(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shutil.copytree(made, tmp_path / "case")
    monkeypatch.chdir(folder)
    return folder


def asked(run: Run, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("who", name, "--json").stdout)["found"]
    return found


def keys(run: Run, *pressed: str) -> str:
    result = run("review", "merges", stdin="\n".join(pressed).encode())
    assert result.exit_code == 0
    return result.stdout


def queue(run: Run) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads(run("review", "merges", "--json").stdout)
    return listed


def test_somebody_is_found_in_any_script_with_role_quote_and_day(two: Path, run: Run) -> None:
    told = run("who", "Іон Петреску")
    assert told.exit_code == 0
    assert "Ион Петреску (1×)" in told.stdout
    assert "one name (transliteration)" in told.stdout
    assert "D2 “Министр энергетики Молдовы Ион Петреску”" in told.stdout
    assert "undated  " in told.stdout


def test_both_of_one_name_are_told_each_with_its_own_role_and_claims(two: Path, run: Run) -> None:
    minister, player = asked(run, "Ion Petrescu")
    assert {role["quote"]["document"] for role in minister["roles"]} == {"D1", "D2"}  # type: ignore[attr-defined]
    assert [role["words"] for role in player["roles"]] == ["Estonian footballer"]  # type: ignore[attr-defined]
    assert len(minister["speaks"]) == 2  # type: ignore[arg-type]
    assert len(player["speaks"]) == 1  # type: ignore[arg-type]


def test_a_name_nobody_bears_is_a_problem_with_the_nearest_names(two: Path, run: Run) -> None:
    told = run("who", "Ioana Pestrova")
    assert told.exit_code == 1
    assert "Ion Petrescu" in told.stderr
    assert run("who", "Ioana Pestrova", "--json").exit_code == 1


def test_the_queue_shows_what_differs_and_a_key_decides_at_once(two: Path, run: Run) -> None:
    (waiting,) = queue(run)
    assert waiting["subjects"][-1] == "D3: Ion Petrescu"  # type: ignore[index]
    shown = keys(run, "y")
    assert "differs in country: MD / EE" in shown
    assert queue(run) == []
    (one,) = asked(run, "Ion Petrescu")
    assert any("an analyst decided so" in why for why in one["because"])  # type: ignore[attr-defined]
    assert run("undo").exit_code == 0
    assert len(asked(run, "Ion Petrescu")) == 2


def test_what_is_rejected_is_not_asked_again_and_what_is_open_is(two: Path, run: Run) -> None:
    keys(run, "h", "q")
    (left,) = queue(run)
    assert left["unsure"] is True
    keys(run, "n")
    assert queue(run) == []
    assert len(asked(run, "Ion Petrescu")) == 2


def test_u_takes_back_only_what_was_decided_in_this_review(two: Path, run: Run) -> None:
    assert keys(run, "n", "u").count("1 of 1") == 2
    assert len(queue(run)) == 1
    told = run("review", "merges", stdin=b"u\n")
    assert "nothing was decided here yet" in told.stderr


@pytest.mark.parametrize("key", ["x", "e", "Y"])
def test_a_key_that_is_none_decides_nothing(two: Path, run: Run, key: str) -> None:
    told = run("review", "merges", stdin=f"{key}\n?\n".encode())
    assert "is no key here" in told.stderr
    assert "keep them apart" in told.stderr
    assert len(queue(run)) == 1


def test_moving_decides_nothing(two: Path, run: Run) -> None:
    assert keys(run, "j", "k", "j").count("1 of 1") == 2
    assert len(queue(run)) == 1


def test_a_wrong_join_is_split_and_joined_again(two: Path, run: Run) -> None:
    shown = run("review", "merges", "--joined", stdin=b"s\n").stdout
    assert "joined: “Ion Petrescu” and “Ион Петреску”: one name (transliteration)" in shown
    assert [one["name"] for one in asked(run, "Ион Петреску") if one["name"] == "Ион Петреску"] == ["Ион Петреску"]
    assert run("undo").exit_code == 0
    assert all(one["name"] != "Ион Петреску" for one in asked(run, "Ион Петреску"))


def test_an_empty_queue_says_so(case: Path, run: Run) -> None:
    told = run("review", "merges")
    assert told.exit_code == 0
    assert "nothing to review" in told.stderr
    assert run("review", "people").exit_code == 2


def test_a_relation_that_is_denied_or_planned_says_so(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Corvalix Group denied that it had bought Tarvel Bank.\n\nCorvalix Group bought Orsun Bank in May.\n"
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    with Case.init(tmp_path / "case") as case:
        case.add(tmp_path / "page.txt")
        case.read()
    monkeypatch.chdir(tmp_path / "case")
    told = {row["object"]: row["put"] for row in asked(run, "Corvalix Group")[0]["relations"]}  # type: ignore[attr-defined]
    assert told["Orsun Bank"] == ""
    assert "negated" in told["Tarvel Bank"]
    assert "Corvalix Group buys Tarvel Bank  (" in run("who", "Corvalix Group").stdout
