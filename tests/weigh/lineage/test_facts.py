"""Facts that survive translation."""

from __future__ import annotations

from datetime import date

import pytest

from firsthand.weigh.lineage.facts import name_words, number_weight, plain
from firsthand.weigh.lineage.page import in_order, lay_out

from .making import apart, claim, page


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("6 000", "6000"),
        ("6\u202f000", "6000"),
        ("6,000", "6000"),
        ("1.250.000", "1250000"),
        ("1,5", "1.5"),
        ("46", "46"),
    ],
)
def test_numbers_are_the_same_in_the_writing_of_every_language(written: str, value: str) -> None:
    assert plain(written) == value


def test_a_long_number_says_more_than_a_year_and_a_year_more_than_a_digit() -> None:
    assert number_weight("1200000") > number_weight("46") > number_weight("2024") > number_weight("3")


def test_names_are_the_same_by_sound_in_every_script() -> None:
    assert name_words("Linnea Osterholm") == name_words("Линнеа Остерхольм") == name_words("Ліннеа Остергольм")


def test_facts_stand_in_their_sentences_with_their_documents() -> None:
    made = [page(1, "Rain fell. [Orlin] sent 460 cylinders on 3 May."), page(2, "[Орлин] отправила 460 баллонов.")]
    documents, mentions = apart(made)
    dated = claim("c1", documents[0], "3 May", day=date(2025, 5, 3))
    facts = lay_out(documents, [dated], mentions, ()).facts
    names = [facts.names[fact] for fact in facts.fact[facts.of(0)]]
    assert names == ["n:orlin", "#:460", "#:3", "d:2025-05-03"]
    assert set(facts.sentence[facts.of(0)].tolist()) == {1}
    assert {"n:orlin", "#:460"} == {facts.names[fact] for fact in facts.fact[facts.of(1)]}


def test_mentions_and_claims_of_other_documents_are_passed_over() -> None:
    document, _ = page(1, "No name.")
    stranger, mentions = page(2, "[Orlin] came on 3 May.")
    facts = lay_out([document], [claim("c1", stranger, "3 May", day=date(2025, 5, 3))], mentions, ()).facts
    assert len(facts.fact) == 0


def test_documents_stand_by_day_and_those_of_unknown_day_last() -> None:
    made = [page(1, "a"), page(2, "b", day=date(2025, 3, 2)), page(3, "c", day=date(2025, 3, 1))]
    assert [document.id for document in in_order([document for document, _ in made])] == ["D3", "D2", "D1"]


def test_a_substance_is_told_by_its_number_alone_and_a_model_of_two_words_by_its_name_as_well() -> None:
    documents, mentions = apart([page(1, "The gas [RKL-41] came on an [Orlin 460].")])
    facts = lay_out(documents, (), mentions, ()).facts
    assert {facts.names[fact] for fact in facts.fact} == {"#:41", "n:orlin", "#:460"}
