"""What weighing found, as it is shown: findings, contradictions, retellings."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.records import Quote, Span
from firsthand.show.contradictions import contradictions
from firsthand.show.findings import findings
from firsthand.show.quoted import AROUND, excerpt
from firsthand.show.retellings import retellings
from firsthand.show.words import Words

from .invented import CONTRADICTIONS, D1, D2, MATERIAL

ENGLISH = Words("en")


def test_what_is_contested_stands_first_and_what_rests_on_one_claim_apart() -> None:
    found = findings(MATERIAL, ENGLISH)
    assert [row.id for row in found.shared] == ["F1", "F2"]
    assert [row.id for row in found.alone] == ["F3"]


def test_a_finding_names_the_origins_for_and_against_it() -> None:
    first = findings(MATERIAL, ENGLISH).shared[0]
    assert first.origins == ("La Gazette du Port", "ministère de l’Énergie")
    assert first.against == ("Vent-Est",)
    assert first.word == "denied by the party it is about"


def test_a_grade_is_the_analysts_letter_or_f_with_the_proposed_digit() -> None:
    first, second = findings(MATERIAL, ENGLISH).shared
    assert (first.grade, first.proposed) == ("F3", True)
    assert (second.grade, second.proposed, second.likelihood) == ("B3", False, "likely")


def test_contradictions_that_nobody_decided_come_first() -> None:
    turned = msgspec.structs.replace(MATERIAL, contradictions=CONTRADICTIONS[::-1])
    assert [found.id for found in contradictions(turned, ENGLISH)] == ["X1", "X2"]


def test_each_side_of_a_contradiction_shows_its_words_lit_in_its_quote() -> None:
    left, right = contradictions(MATERIAL, ENGLISH)[0].sides
    assert left.quote is not None
    assert right.quote is not None
    assert (left.quote.lit, right.quote.lit) == ("Taganrog", "Симферополе")
    assert right.quote.language == "ru"


def test_a_lost_hedge_is_flagged_and_stands_before_other_changes() -> None:
    told = retellings(MATERIAL, ENGLISH)[1]
    assert [(change.kind, change.flagged) for change in told.changes] == [
        ("hedge-lost", True), ("place-changed", False)
    ]  # fmt: skip
    assert told.counts == (("hedge lost", 1, True), ("place changed", 1, False))
    assert told.changes[0].now is None


def test_a_retelling_without_changes_says_so_and_one_without_direction_too() -> None:
    told = retellings(MATERIAL, ENGLISH)[0]
    assert (told.derived.id, told.base.id, told.directed, told.kept) == ("D2", "D4", False, True)
    assert told.grounds == ("the same numbers",)


@pytest.mark.parametrize("words", ["no loan", "NO LOAN"])
def test_the_words_that_matter_are_found_in_a_quote_however_they_are_written(words: str) -> None:
    text = "Vent-Est said that it has received no loan from Riviera Bank."
    shown = excerpt(Quote.cut("D2", text, Span(0, len(text))), words, D2)
    assert shown is not None
    assert (shown.before, shown.lit) == ("Vent-Est said that it has received ", "no loan")


def test_a_long_quote_is_cut_around_the_words_that_matter() -> None:
    text = "avant " * 100 + "Taganrog" + " après" * 100
    shown = excerpt(Quote.cut("D1", text, Span(0, len(text))), "Taganrog", D1)
    assert shown is not None
    assert shown.before.startswith("… ")
    assert shown.after.endswith(" …")
    assert max(len(shown.before), len(shown.after)) <= AROUND + 4
