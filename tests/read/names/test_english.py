"""Names in English: letters and messages, what stands beside a name, and where it ends."""

from __future__ import annotations

import pytest

from firsthand.records import MentionKind
from tests.read.names.test_names import kinds, read

PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met in the eastern city of Kharkiv.", "Kharkiv", PLACE),
        ("The report was sent to Corvalix, Inc. on Monday.", "Corvalix, Inc.", ORGANISATION),
        ("Ann Dravel's brother moved to Oslo.", "Ann Dravel", PERSON),
        ("We stayed in San Francisco California for a week.", "San Francisco", PLACE),
        ("We stayed in San Francisco California for a week.", "California", PLACE),
        ("The board of Corvalix met in Oslo.", "Corvalix", ORGANISATION),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(text: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, "en").get(name) is kind


def test_a_name_begins_and_ends_with_a_capital() -> None:
    found = kinds("The goods went through central California to Oslo.", "en")
    assert "California" in found
    assert "central California" not in found


def test_a_title_alone_names_nobody() -> None:
    assert "Governor" not in kinds("The Governor met Ann Dravel in Oslo.", "en")


def test_peoples_and_faiths_are_no_organisations() -> None:
    found = kinds("Most of the Muslims and Jews of the town left for Oslo.", "en")
    assert "Muslims" not in found
    assert "Jews" not in found


def test_an_airline_is_not_cut_like_a_town_and_its_country() -> None:
    found = kinds("The crew flew with Air France to Oslo.", "en")
    assert "Air France" in found
    assert "France" not in found


def test_a_noun_for_a_place_that_a_model_counts_in_belongs_to_the_name() -> None:
    assert kinds("They crossed the Corvo peninsula on foot.", "en").get("Corvo peninsula") is PLACE


def test_a_host_behind_a_name_belongs_to_what_is_written_and_not_to_the_name() -> None:
    (found,) = [one for one in read("Sent by: Ann Dravel@ALBION on Monday.", "en") if one.kind is PERSON]
    assert found.text == "Ann Dravel@ALBION"
    assert found.name == "Ann Dravel"


def test_a_country_in_two_capitals_is_no_acronym_of_a_body() -> None:
    assert kinds("He returned to NZ in June.", "en").get("NZ") is PLACE


def test_a_town_in_small_letters_is_one_where_a_model_saw_it() -> None:
    assert kinds("We stay in glasgow, and Ann pays for the rooms.", "en").get("glasgow") is PLACE


def test_who_is_called_like_a_far_town_stays_a_person() -> None:
    assert kinds("Thane is in a meeting from Friday on.", "en").get("Thane") is PERSON


def test_a_surname_in_s_behind_the_name_of_a_village_is_no_team() -> None:
    assert kinds("We met at the river with Gray Davis.", "en").get("Gray Davis") is PERSON


def test_praise_in_capitals_names_no_organisation() -> None:
    assert not kinds("Great Service and Best Party at this place, we say.", "en")


def test_one_given_name_told_twice_is_no_organisation() -> None:
    text = (
        "Mary Roe, Paul Weir and Jane Orr of Oslo asked George in Paris. George wrote to Corvalix, Inc. and Albion Ltd."
    )
    assert kinds(text, "en").get("George") is PERSON


def test_what_is_in_somebodys_file_is_in_no_place_of_her_name() -> None:
    assert kinds("Please put this into the notes in Iris's file.", "en").get("Iris") is not PLACE


def test_two_letters_are_a_state_behind_a_comma_alone() -> None:
    assert kinds("The PA was funded by the firm.", "en").get("PA") is not PLACE
    assert kinds("He lives in Lancaster, PA with his wife.", "en").get("PA") is PLACE


def test_a_country_in_small_letters_is_one_name() -> None:
    assert kinds("Can I send goods from Canada to the united states?", "en").get("united states") is PLACE


def test_a_firm_that_begins_like_a_title_keeps_its_first_word() -> None:
    assert "Duke Energy" in kinds("The letter came from Duke Energy on Monday.", "en")


def test_a_month_cut_short_is_no_name() -> None:
    assert not kinds("The price for Jan, Feb and Mar is fixed.", "en")


def test_where_a_person_works_is_not_her_name() -> None:
    assert "Ann Dravel" in kinds("Please call Ann Dravel Legal Services today.", "en")
