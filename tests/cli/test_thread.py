"""The main job, typed as a user would."""

import json
from pathlib import Path

import pytest

from firsthand.workbench import Case

from .conftest import Run


def test_the_main_job_from_a_page_to_a_dossier(run: Run, case: Path, page: Path) -> None:
    assert run("add", page).exit_code == 0
    assert run("read").exit_code == 0
    result = run("dossier", "-o", "out.html")

    assert result.exit_code == 0
    assert result.stdout.strip() == "out.html"
    assert len(result.stderr.strip().splitlines()) == 3
    assert "Ada Brenn" in (case / "out.html").read_text(encoding="utf-8")


def test_json_goes_to_stdout_and_nothing_else_does(run: Run, case: Path, page: Path) -> None:
    added = json.loads(run("add", page, "--json").stdout)
    read = json.loads(run("read", "--json").stdout)
    claims = json.loads(run("claims", "--json").stdout)

    assert [document["id"] for document in added["added"]] == ["D1"]
    assert read["claims"] == len(claims) > 1
    assert any("Ada Brenn" in claim["chain"][-1]["source"]["text"] for claim in claims)


def test_a_dry_run_keeps_nothing(run: Run, case: Path, page: Path) -> None:
    told = run("add", "--dry-run", page)

    assert "1 would be kept" in told.stderr
    assert json.loads(run("claims", "--json").stdout) == []
    assert run("add", page).stdout.startswith("D1")


def test_the_same_bytes_are_kept_once(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    other = page.with_name("copy.txt")
    other.write_bytes(page.read_bytes())

    assert "0 kept · 1 known already" in run("add", other).stderr


def test_standard_input_is_a_file_too(run: Run, case: Path, page: Path) -> None:
    result = run("add", "-", stdin=page.read_bytes())

    assert result.exit_code == 0
    assert result.stdout.startswith("D1\tstdin")


def test_reading_again_reads_nothing_twice(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    run("read")

    assert "0 documents read" in run("read").stderr


def test_undo_and_redo_take_the_reading_back_and_bring_it_again(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    run("read")
    before = run("claims").stdout

    assert run("undo").exit_code == 0
    assert run("claims").stdout == ""
    assert run("redo").exit_code == 0
    assert run("claims").stdout == before
    assert "taken back" not in run("log").stdout


def test_undo_with_nothing_done_is_wrong_usage(run: Run, case: Path) -> None:
    result = run("undo")

    assert result.exit_code == 2
    assert "nothing to undo" in result.stderr


def test_a_single_claim_is_shown_in_full(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    run("read")
    claim = next(line for line in run("claims").stdout.splitlines() if "insured" in line).split("\t")[0]

    told = run("claims", claim).stdout

    assert "Ada Brenn" in told
    assert "about 2,000,000 EUR" in told
    assert "2025-05-04" in told


def test_an_unknown_claim_is_wrong_usage(run: Run, case: Path) -> None:
    assert run("claims", "c99").exit_code == 2


def test_the_log_tells_no_path(run: Run, case: Path, page: Path) -> None:
    run("add", page)

    assert str(page.parent) not in run("log").stdout + run("log", "--json").stdout


def test_verify_finds_a_changed_piece_of_evidence(run: Run, case: Path, page: Path) -> None:
    run("add", page)
    assert run("verify").exit_code == 0
    kept = next(path for path in (case / "evidence").rglob("*") if path.is_file())
    kept.chmod(0o600)
    kept.write_bytes(b"something else")

    assert run("verify").exit_code == 1


def test_a_command_works_from_a_folder_inside_the_case(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (case / "notes").mkdir()
    monkeypatch.chdir(case / "notes")

    assert run("log").exit_code == 0


def test_without_a_case_the_error_names_the_next_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = run("read")

    assert result.exit_code == 1
    assert "firsthand init" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_address_is_refused_and_nothing_is_fetched(run: Run, case: Path) -> None:
    result = run("add", "https://news.example/page")

    assert result.exit_code == 2
    assert "nothing is fetched" in result.stderr


def test_a_dossier_that_cannot_be_written_leaves_no_half_file(run: Run, case: Path) -> None:
    result = run("dossier", "-o", "nowhere/out.html")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_ctrl_c_keeps_what_was_done(run: Run, case: Path, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from firsthand.case import Store

    second = page.with_name("second.txt")
    second.write_text("A second page that says something else about the fire at the mill.", encoding="utf-8")
    kept = Store.add

    def interrupted(store: Store, document, raw):  # type: ignore[no-untyped-def]
        if document.name == "second.txt":
            raise KeyboardInterrupt
        return kept(store, document, raw)

    monkeypatch.setattr(Store, "add", interrupted)
    result = run("add", page, second)
    monkeypatch.undo()

    assert result.exit_code == 3
    assert "run the same command again" in result.stderr
    with Case.open(case) as opened:
        assert [document.name for document in opened.documents()] == ["mill.txt"]


def test_doctor_finds_this_installation_complete(run: Run) -> None:
    result = run("doctor", "--json")

    assert result.exit_code == 0, result.stdout
    assert all(check["fine"] for check in json.loads(result.stdout))
