"""Who copied whom, on stories with a known lineage and in the example case."""

from __future__ import annotations

from pathlib import Path

from benchmarks import gold_records
from benchmarks.lineage import EXAMPLE, quality
from benchmarks.stories import make
from examples import gold
from examples.generate import generate
from firsthand.records import GroundKind
from firsthand.weigh.lineage import lineage
from firsthand.weigh.sense import Senses

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
    senses = Senses(kept.documents, kept.claims, kept.entities, kept.places)
    found = lineage(kept.documents, kept.claims, kept.mentions, kept.places, lambda: senses)
    assert {(one.derived, one.base) for one in found} == {(one.page, one.source) for one in known.derivations}
    assert all(one.directed for one in found)
    grounds = {(one.derived, one.base): {ground.kind for ground in one.grounds} for one in found}
    told = [(one.page, one.source, REASONS[why]) for one in known.derivations for why in one.reasons if why in REASONS]
    missed = [(page, base, kind) for page, base, kind in told if kind not in grounds[page, base]]
    assert missed == [("p12", "p10", GroundKind.TRANSLATED_PAIR)]


def test_a_report_of_a_briefing_is_taken_from_what_it_says_and_not_from_whom_else_it_names(tmp_path: Path) -> None:
    generate(tmp_path, 10)
    known = gold.load(tmp_path / "gold.json")
    kept = gold_records.records(known, gold_records.documents(known, tmp_path))
    senses = Senses(kept.documents, kept.claims, kept.entities, kept.places)
    found = {
        (one.derived, one.base)
        for one in lineage(kept.documents, kept.claims, kept.mentions, kept.places, lambda: senses)
    }
    briefed = {(one.page, one.source) for one in known.derivations if int(one.page[1:]) % 8 == 6}
    without = {(one.derived, one.base) for one in lineage(kept.documents, kept.claims, kept.mentions, kept.places)}
    assert len(briefed) == 5
    assert briefed <= found
    assert len(briefed & without) == 2
