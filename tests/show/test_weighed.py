"""What weighing found, as it is shown: findings, contradictions, retellings."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.records import Change, Drift, Quote, Span
from firsthand.show.contradictions import contradictions
from firsthand.show.findings import findings
from firsthand.show.quoted import AROUND, SHORT, Piece, excerpt, shortened
from firsthand.show.retellings import retellings
from firsthand.show.words import Words

from .invented import CONTRADICTIONS, D1, D2, DRIFTS, FINDINGS, MATERIAL

ENGLISH = Words("en")


def test_what_is_contested_stands_first_and_what_rests_on_one_claim_is_gathered_by_status() -> None:
    found = findings(MATERIAL, ENGLISH)
    assert [row.id for row in found.shared] == ["F1", "F2"]
    [row] = found.alone
    assert (row.word, row.grade, row.claims) == ("origin not traced", "F6", ("c10",))
    assert found.number_alone == 1


def test_findings_of_one_status_share_a_row_that_names_all_their_claims() -> None:
    also = msgspec.structs.replace(FINDINGS[2], id="F4", supporting=("c12",))
    found = findings(msgspec.structs.replace(MATERIAL, findings=(*FINDINGS, also)), ENGLISH)
    assert [row.claims for row in found.alone] == [(*FINDINGS[2].supporting, "c12")]
    assert found.number_alone == 2


def test_a_finding_of_one_claim_that_an_analyst_graded_keeps_its_own_row() -> None:
    graded = msgspec.structs.replace(FINDINGS[2], letter="B")
    found = findings(msgspec.structs.replace(MATERIAL, findings=(*FINDINGS[:2], graded)), ENGLISH)
    assert [(row.id, row.grade) for row in found.shared][2:] == [("F3", "B6")]
    assert found.alone == ()


def test_a_finding_names_the_origins_for_and_against_it() -> None:
    first = findings(MATERIAL, ENGLISH).shared[0]
    assert first.origins == ("La Gazette du Port", "ministère de l’Énergie")
    assert first.against == ("Vent-Est",)
    assert first.word == "denied by the party it is about"


def test_a_grade_is_the_analysts_letter_or_f_with_the_proposed_digit() -> None:
    first, second = findings(MATERIAL, ENGLISH).shared
    assert first.grade == "F3"
    assert (second.grade, second.likelihood) == ("B3", "likely")


def test_that_grades_are_proposed_is_said_as_long_as_any_is() -> None:
    assert findings(MATERIAL, ENGLISH).proposed
    graded = tuple(msgspec.structs.replace(found, letter="C") for found in FINDINGS)
    assert not findings(msgspec.structs.replace(MATERIAL, findings=graded), ENGLISH).proposed


def test_contradictions_that_nobody_decided_come_first() -> None:
    turned = msgspec.structs.replace(MATERIAL, contradictions=CONTRADICTIONS[::-1])
    assert [found.id for found in contradictions(turned, ENGLISH)] == ["X1", "X2"]


def test_each_side_of_a_contradiction_shows_its_words_lit_in_its_quote() -> None:
    left, right = contradictions(MATERIAL, ENGLISH)[0].sides
    assert left.quote is not None
    assert right.quote is not None
    assert (left.quote.lit, right.quote.lit) == (("Taganrog",), ("Симферополе",))
    assert right.quote.language == "ru"


def test_a_lost_hedge_is_flagged_and_stands_before_other_changes() -> None:
    told = retellings(MATERIAL, ENGLISH)[1]
    kinds = [(change.kind, change.flagged) for pair in told.pairs for change in pair.changes]
    assert kinds == [("hedge-lost", True), ("place-changed", False)]
    assert told.counts == (("hedge lost", 1, True), ("place changed", 1, False))
    assert told.pairs[0].now is None


def test_what_changed_in_one_claim_stands_in_one_row_with_all_its_words_lit() -> None:
    moved = DRIFTS[0]
    blurred = msgspec.structs.replace(moved, change=Change.DATE_BLURRED, then="ancien", now="")
    [pair] = retellings(msgspec.structs.replace(MATERIAL, drifts=(moved, blurred)), ENGLISH)[1].pairs
    assert [change.kind for change in pair.changes] == ["place-changed", "date-blurred"]
    assert pair.then is not None
    assert pair.then.lit == ("ancien", "Taganrog")


def test_what_was_dropped_is_listed_shortly_beside_the_table() -> None:
    said = " ".join([MATERIAL.claims[0].quote.exact] * 2)
    dropped = Drift(derived="D3", base="D1", change=Change.DROPPED, then=said, then_claim="c1")
    told = retellings(msgspec.structs.replace(MATERIAL, drifts=(dropped,)), ENGLISH)[1]
    assert told.pairs == ()
    [side] = told.one_sided
    assert (side.word, [brief.claim for brief in side.claims]) == ("dropped", ["c1"])
    assert len(side.claims[0].quote) < len(said)


def test_a_retelling_without_changes_says_so_and_one_without_direction_too() -> None:
    told = retellings(MATERIAL, ENGLISH)[0]
    assert (told.derived.id, told.base.id, told.directed, told.kept) == ("D2", "D4", False, True)
    assert told.grounds == ("the same numbers",)


@pytest.mark.parametrize("words", ["no loan", "NO LOAN"])
def test_the_words_that_matter_are_found_in_a_quote_however_they_are_written(words: str) -> None:
    text = "Vent-Est said that it has received no loan from Riviera Bank."
    shown = excerpt(Quote.cut("D2", text, Span(0, len(text))), [words], D2)
    assert shown is not None
    assert shown.pieces[:2] == (Piece("Vent-Est said that it has received "), Piece("no loan", lit=True))


def test_a_long_quote_is_cut_around_the_words_that_matter() -> None:
    text = "avant " * 100 + "Taganrog" + " après" * 100
    shown = excerpt(Quote.cut("D1", text, Span(0, len(text))), ["Taganrog"], D1)
    assert shown is not None
    before, lit, after = shown.pieces
    assert lit == Piece("Taganrog", lit=True)
    assert before.text.startswith("… ")
    assert after.text.endswith(" …")
    assert max(len(before.text), len(after.text)) <= AROUND + 4


def test_words_that_matter_far_apart_are_both_shown_and_what_lies_between_is_cut() -> None:
    text = "Taganrog" + " mot" * 200 + " Almaty"
    shown = excerpt(Quote.cut("D1", text, Span(0, len(text))), ["Almaty", "Taganrog"], D1)
    assert shown is not None
    assert shown.lit == ("Taganrog", "Almaty")
    assert sum(len(piece.text) for piece in shown.pieces) <= 2 * AROUND + 24
    assert " … " in "".join(piece.text for piece in shown.pieces)


def test_a_short_quote_is_told_whole_and_a_long_one_by_its_beginning_and_its_end() -> None:
    assert shortened("The  hall\nis new") == "The hall is new"
    told = shortened("The hall that the firm began " + "slowly " * 40 + "was finished in June")
    assert told.startswith("The hall that the firm began")
    assert told.endswith("was finished in June")
    assert " … " in told
    assert len(told) <= SHORT + 4


def test_a_quote_is_shortened_around_the_words_asked_for() -> None:
    told = shortened("before " * 40 + "on 4 April" + " after" * 40, "on 4 April")
    assert "on 4 April" in told
    assert (told[:1], told[-1:]) == ("…", "…")
    assert len(told) <= SHORT + 4
