"""`screen`: lists in every published form, where their indexes lie, and what is said in the end."""

import json
from pathlib import Path

import pytest

from firsthand import Case
from firsthand.errors import UsageError
from tests.screening.made import PEOPLE, sanction, table, written

from .conftest import Run


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return written(tmp_path / "entities.ftm.json", *PEOPLE, sanction("v-1", "VEL-1"))


def test_a_match_is_shown_with_list_date_programme_topic_and_id(run: Run, case: Path, listed: Path) -> None:
    result = run("screen", "Андрей Костров", "--list", listed)
    assert result.exit_code == 0
    for words in ("vel_measures of 2026-10-02", "v-1", "VEL-1", "sanction: sanctioned", "1956-09-21", "ru"):
        assert words in result.stdout


def test_no_match_names_the_list_and_its_date_and_never_says_clean(run: Run, case: Path, listed: Path) -> None:
    result = run("screen", "Quentin Oyelaran", "--list", listed)
    assert result.exit_code == 0
    assert "no match in vel_measures of 2026-10-02" in result.stdout
    assert "clean" not in result.stdout.lower()


def test_json_carries_the_parts_of_the_score(run: Run, case: Path, listed: Path) -> None:
    answer = json.loads(run("screen", "Ada Brenn", "--list", listed, "--json").stdout)["answers"][0]
    hit = answer["hits"][0]
    assert (hit["id"], hit["topics"], hit["same"]) == ("v-2", ["role.pep"], True)
    assert {part["one"] for part in hit["because"]} == {"ada", "brenn"}
    assert answer["list"]["dated"]["day"] == "2026-10-02"


def test_the_index_lies_in_the_case_and_is_built_once(run: Run, case: Path, listed: Path) -> None:
    run("screen", "Ada Brenn", "--list", listed)
    (index,) = (case / "lists").iterdir()
    built = index.stat().st_mtime_ns
    run("screen", "Ada Brenn", "--list", listed)
    assert index.stat().st_mtime_ns == built
    assert run("verify").exit_code == 0


def test_without_a_case_the_index_lies_in_the_users_cache(
    run: Run, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert run("screen", "Ada Brenn", "--list", listed).exit_code == 0
    assert len(list((tmp_path / "cache" / "firsthand" / "lists").iterdir())) == 1


def test_a_damaged_index_is_built_again(run: Run, case: Path, listed: Path) -> None:
    run("screen", "Ada Brenn", "--list", listed)
    (index,) = (case / "lists").iterdir()
    index.write_bytes(b"damaged")
    assert "v-2" in run("screen", "Ada Brenn", "--list", listed).stdout


def test_a_broken_line_is_named_and_the_exit_code_says_partly_every_time(run: Run, case: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "list.json", PEOPLE[0], '{"id": ', PEOPLE[1])
    for _ in range(2):
        result = run("screen", "Ada Brenn", "--list", path)
        assert result.exit_code == 3
        assert "list.json, line 2" in result.stderr
        assert "v-2" in result.stdout


def test_several_lists_are_asked_and_one_that_cannot_be_read_is_named(run: Run, case: Path, listed: Path) -> None:
    second = table(listed.with_name("targets.simple.csv"), {"id": "t-1", "schema": "Person", "name": "Ada Brenn"})
    result = run("screen", "Ada Brenn", "--list", listed, "--list", second, "--list", listed.with_name("gone.json"))
    assert result.exit_code == 3
    assert "v-2" in result.stdout
    assert "t-1" in result.stdout
    assert "no topics" in result.stdout
    assert "gone.json" in result.stderr


def test_a_missing_list_and_no_list_are_said_with_the_next_command(run: Run, case: Path, tmp_path: Path) -> None:
    gone = run("screen", "Ada Brenn", "--list", tmp_path / "gone.json")
    assert (gone.exit_code, "→ firsthand screen" in gone.stderr) == (1, True)
    none = run("screen", "Ada Brenn")
    assert (none.exit_code, "→ firsthand screen" in none.stderr) == (2, True)


def test_all_without_a_case_is_a_wrong_use(
    run: Run, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("screen", "all", "--list", listed).exit_code == 2


def test_all_asks_for_every_person_and_organisation_of_the_case(run: Run, case: Path, page: Path, listed: Path) -> None:
    run("add", page)
    run("read")
    answers = json.loads(run("screen", "all", "--list", listed, "--json").stdout)["answers"]
    assert {answer["asked"]["name"]: [hit["id"] for hit in answer["hits"] if hit["same"]] for answer in answers} == {
        "Ada Brenn": ["v-2"]
    }


def test_all_in_a_case_of_nobody_says_what_to_do(run: Run, case: Path, listed: Path) -> None:
    result = run("screen", "all", "--list", listed)
    assert result.exit_code == 0
    assert "→ firsthand read" in result.stderr


def test_the_method_of_a_case_answers_as_the_command_does(run: Run, case: Path, listed: Path) -> None:
    with Case.open(case) as opened:
        report = opened.screen("Андрей Костров", listed)
    assert [hit.id for hit in report.answers[0].matches] == ["v-1"]
    said = json.loads(run("screen", "Андрей Костров", "--list", listed, "--json").stdout)["answers"]
    assert [hit["id"] for hit in said[0]["hits"]] == [hit.id for hit in report.answers[0].hits]
    assert (case / "lists").is_dir()


def test_the_method_asks_for_everybody_of_its_case_and_refuses_to_ask_no_list(
    run: Run, case: Path, page: Path, listed: Path
) -> None:
    run("add", page)
    run("read")
    with Case.open(case) as opened:
        assert {answer.asked.name for answer in opened.screen("all", str(listed)).answers} == {"Ada Brenn"}
        with pytest.raises(UsageError):
            opened.screen("all")
