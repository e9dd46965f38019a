"""Files that cannot be used: each is named with a reason and what to do, and the others go on."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def _truncated_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa")


def _large(path: Path) -> None:
    paragraph = b"<p>The mill burned down on a Sunday, and nobody was inside, said the owner of the mill.</p>\n"
    path.write_bytes(b"<html><body>" + paragraph * (60 * 1024 * 1024 // len(paragraph)) + b"</body></html>")


def _nested(path: Path) -> None:
    path.write_bytes(b"<html><body>" + b"<div>" * 100_000 + b"The mill burned down.")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("empty.html", _empty),
        ("noise.bin", _binary),
        ("half.pdf", _truncated_pdf),
        ("large.html", _large),
        ("nested.html", _nested),
        ("pipe.html", _pipe),
        ("gone.html", _dangling),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_the_others_go_on(
    run: Run, case: Path, page: Path, name: str, make: Callable[[Path], None]
) -> None:
    folder = page.parent / "downloads"
    folder.mkdir()
    make(folder / name)

    result = run("add", folder, page)

    assert result.exit_code == 3
    assert name in result.stderr
    assert "→" in result.stderr
    assert "Traceback" not in result.stderr
    assert "mill.txt" in result.stdout
    assert run("verify").exit_code == 0


def test_nul_bytes_in_a_text_do_not_hide_its_words(run: Run, case: Path, tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"The mill burned\0 down on a Sunday, said the owner.\0\0")

    result = run("add", path, "--json")

    assert result.exit_code == 0
    assert "The mill burned down on a Sunday" in json.loads(result.stdout)["added"][0]["text"]
    assert run("verify").exit_code == 0


def test_a_link_out_of_the_folder_is_named_and_not_followed(run: Run, case: Path, page: Path) -> None:
    folder = page.parent / "downloads"
    folder.mkdir()
    (folder / "secret.txt").symlink_to(page)

    result = run("add", folder)

    assert result.exit_code == 3
    assert "secret.txt" in result.stderr
    assert result.stdout == ""


def test_of_many_failures_the_first_are_told_and_the_rest_counted(run: Run, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.html").write_bytes(b"")

    result = run("add", folder)

    assert result.stderr.count("error:") == 20
    assert "and 10 more" in result.stderr
