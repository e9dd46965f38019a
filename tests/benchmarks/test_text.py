from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = [
    f"The company delivered pump number {number} to the port in the morning, its director said." for number in range(9)
]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A set of one page, as the labelled ones are laid out."""
    (tmp_path / "html").mkdir()
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    markup = (
        f"<html lang='en'><body><nav><a>World</a></nav><article><h1>Pumps delivered</h1>{text}</article></body></html>"
    )
    (tmp_path / "html" / "one.html.gz").write_bytes(gzip.compress(markup.encode()))
    return tmp_path


def run(*words: str) -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "benchmarks.text", *words, "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result: dict[str, dict[str, float]] = json.loads(done.stdout)
    return result


def test_predictions_are_written_in_the_format_of_the_labels_without_the_title(pages: Path, tmp_path: Path) -> None:
    result = run(str(pages), "--predictions", str(tmp_path / "out.json"))
    found = json.loads((tmp_path / "out.json").read_text())
    assert found == {"one": {"articleBody": "\n".join(SENTENCES)}}
    assert result["firsthand"]["pages_per_second"] > 0
    assert "f1" not in result["firsthand"]


def test_a_folder_without_pages_ends_in_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.text", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("no pages: ")
