"""The certainty benchmark on small files of both formats."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEANTIME = {
    "doc_id": "a",
    "lang": "en",
    "text": "A plant burns\nThe company did n't sell the plant .\nIt may sell it .",
    "published": None,
    "events": [
        {"id": "1", "span": [34, 38], "text": "sell", "certainty": "CERTAIN", "polarity": "NEG", "time": "NON_FUTURE"},
        {"id": "2", "span": [58, 62], "text": "sell", "certainty": "POSSIBLE", "polarity": "POS", "time": "FUTURE"},
        {"id": "3", "span": [2, 7], "text": "plant", "certainty": None, "polarity": None, "time": None},
    ],
}
UDS = {
    "doc_id": "b",
    "lang": "en",
    "text": "He left . She will leave .",
    "published": None,
    "events": [{"span": [3, 7], "text": "left", "value": 3.0}, {"span": [19, 24], "text": "leave", "value": -1.5}],
}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The scores of one file of each format, and the predictions written for both."""
    folder = tmp_path_factory.mktemp("sets")
    files = []
    for name, row in (("meantime", MEANTIME), ("uds", UDS)):
        files.append(folder / f"{name}.jsonl")
        files[-1].write_text(json.dumps(row) + "\n", encoding="utf-8")
    out = folder / "out.jsonl"
    command = [sys.executable, "-m", "benchmarks.certainty", *map(str, files), "--predictions", str(out), "--json"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    written = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in run.stdout.splitlines()], written


def test_labels_are_predicted_in_the_set_s_own_format(measured: tuple[Any, Any]) -> None:
    _, (meantime, _) = measured
    assert [(e["id"], e["span"], e["certainty"], e["polarity"], e["time"]) for e in meantime["events"][:2]] == [
        ("1", [34, 38], "CERTAIN", "NEG", "NON_FUTURE"),
        ("2", [58, 62], "POSSIBLE", "POS", "FUTURE"),
    ]


def test_events_without_labels_are_predicted_and_not_scored(measured: tuple[Any, Any]) -> None:
    (scores, _), (meantime, _) = measured
    assert len(meantime["events"]) == 3
    assert (scores["events"], scores["certainty"], scores["polarity"], scores["time"]) == (2, 100, 100, 100)


def test_values_are_scored_by_correlation_and_error(measured: tuple[Any, Any]) -> None:
    (_, scores), (_, uds) = measured
    left, will_leave = (event["value"] for event in uds["events"])
    assert left > 0 > will_leave
    assert scores["pearson"] == 1.0
    assert 0 < scores["mae"] < 1
