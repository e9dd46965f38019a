"""Names in German, where every noun has a capital: only the tagger tells a name from a noun."""

from __future__ import annotations

from firsthand.records import MentionKind
from tests.read.names.test_names import kinds


def test_von_before_a_name_is_a_preposition() -> None:
    found = kinds("Der Vertrag wurde von Anna Dravel unterschrieben.", "de")
    assert found.get("Anna Dravel") is MentionKind.PERSON
    assert "von Anna Dravel" not in found


def test_a_noun_behind_a_name_is_no_surname() -> None:
    assert "Hans Dravel" in kinds("So mimt Hans Dravel den Gegenspieler.", "de")


def test_common_nouns_are_no_towns_of_that_name() -> None:
    assert not kinds("Der Rest der Region wartet auf Regen.", "de")


def test_letters_of_a_club_are_no_region() -> None:
    assert "SK" not in kinds("Er wechselte zum SK Albion Graz.", "de")
