"""The tables of the model card."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from training.sentence import Sentence, save

ROOT = Path(__file__).resolve().parents[2]
GOLD = Sentence(
    lang="en",
    src="made",
    split="test",
    lic="CC0",
    text="Novarex sold it.",
    tok=((0, 7), (8, 12), (13, 15), (15, 16)),
    head=(1, 1, 1, 1),
    dep=("nsubj", "ROOT", "obj", "punct"),
    tag=("PROPN", "VERB|Fin|Ind|Past", "PRON", "PUNCT"),
    ents=((0, 7, "ORG"),),
)
BLANK = "# Card\n<!-- figures: {0} -->\nNot measured yet.\n<!-- end of figures -->\nkept\n"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A card with one table of each kind, filled by the command."""
    folder = tmp_path_factory.mktemp("card")
    save(folder / "data.jsonl.gz", [GOLD])
    card = folder / "card.md"
    card.write_text("".join(map(BLANK.format, ("model", "corpora", "syntax", "names"))), encoding="utf-8")
    command = [sys.executable, "-m", "training.card", str(folder / "data.jsonl.gz"), "--card", str(card)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return card.read_text(encoding="utf-8")


def test_every_table_is_replaced_and_the_rest_is_kept(written: str) -> None:
    assert "Not measured yet" not in written
    assert written.count("kept") == 4


def test_a_corpus_that_training_never_sees_is_only_measured_on(written: str) -> None:
    assert "| en | made | syntax, names | CC0 | measuring only |" in written
    assert "| en | wikigold | names | CC BY 4.0 | training |" in written


def test_the_figures_of_a_corpus_stand_in_its_row(written: str) -> None:
    rows = [line for line in written.splitlines() if line.startswith("| en made |")]
    assert [row.count("|") for row in rows] == [11, 9]


def test_the_card_in_the_project_has_a_place_for_every_table() -> None:
    card = (ROOT / "docs/model-card.md").read_text(encoding="utf-8")
    for name in ("model", "corpora", "syntax", "names", "quotations"):
        assert f"<!-- figures: {name} -->" in card
