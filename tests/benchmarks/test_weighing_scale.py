"""The generated stories with all that weighing takes."""

from __future__ import annotations

from benchmarks.stories import make
from benchmarks.stories_told import CLAIMS, told
from benchmarks.weighing_scale import cost
from firsthand.records import Frame


def test_each_page_makes_claims_with_figures_speakers_and_relations() -> None:
    case = told(make(5, 3))
    texts = {document.id: document.text for document in case.documents}
    assert 4 * len(case.documents) < len(case.claims) <= CLAIMS * len(case.documents)
    for claim in case.claims:
        claim.quote.check(texts[claim.document])
    assert any(len(claim.chain) > 1 for claim in case.claims)
    assert any(claim.amounts for claim in case.claims)
    assert any(relation.frame is Frame.LOCATED_IN for claim in case.claims for relation in claim.relations)


def test_the_same_name_in_two_scripts_is_one_entity() -> None:
    assert any(len(entity.names) > 1 for entity in told(make(20, 3)).entities)


def test_the_cost_counts_everything_that_is_weighed() -> None:
    found = cost(60, 2)
    assert found["seconds"] >= found["of_it_lineage"] > 0
    assert found["findings"] > 0
    assert found["drifts"] > 0
