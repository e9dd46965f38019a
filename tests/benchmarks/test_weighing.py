"""The example case, weighed from its own claims: what weighing alone must reach."""

from __future__ import annotations

from benchmarks.sets import VELMORA
from benchmarks.weighing import measure


def test_the_example_s_claims_are_weighed_without_a_false_corroboration() -> None:
    scores = measure([VELMORA], from_gold=True)

    assert scores["false_corroboration"] == 0
    assert scores["called_corroborated"] > 0
    assert scores["origin_accuracy"] >= 0.97
    assert scores["contradiction_f1"] >= 0.8
    assert scores["drift_f1"] >= 0.95
    assert scores["status_accuracy"] >= 0.75
