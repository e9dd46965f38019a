"""Who copied whom, on stories with a known lineage and in the example case."""

from __future__ import annotations

from benchmarks import gold_records
from benchmarks.lineage import EXAMPLE, quality
from benchmarks.stories import make
from examples import gold
from firsthand.records import GroundKind
from firsthand.weigh.lineage import lineage

REASONS = {
    "hyperlink": GroundKind.HYPERLINK,
    "credit line": GroundKind.CREDIT_LINE,
    "translation": GroundKind.TRANSLATED_PAIR,
    "shared error": GroundKind.SHARED_ERROR,
    "shared quote": GroundKind.SHARED_QUOTE,
    "shared text": GroundKind.SHARED_TEXT,
}


def test_the_same_seed_makes_the_same_stories() -> None:
    assert make(3, 7) == make(3, 7) != make(3, 8)


def test_stories_in_four_languages_are_traced_and_independent_reports_kept_apart() -> None:
    found = quality(40, 11)
    assert found["f1"] >= 0.92
    assert found["independent"] > 8
    assert found["independent_joined"] == 0
    assert found["direction_right"] >= 0.99


def test_the_example_cases_derivations_are_found_exactly_from_its_gold_claims() -> None:
    known = gold.load(EXAMPLE / "gold.json")
    kept = gold_records.records(known, gold_records.documents(known, EXAMPLE))
    found = lineage(kept.documents, kept.claims, kept.mentions, kept.places)
    assert {(one.derived, one.base) for one in found} == {(one.page, one.source) for one in known.derivations}
    assert all(one.directed for one in found)
    grounds = {(one.derived, one.base): {ground.kind for ground in one.grounds} for one in found}
    told = [(one.page, one.source, REASONS[why]) for one in known.derivations for why in one.reasons if why in REASONS]
    missed = [(page, base, kind) for page, base, kind in told if kind not in grounds[page, base]]
    assert missed == [("p12", "p10", GroundKind.TRANSLATED_PAIR)]
