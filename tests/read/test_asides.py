"""What a writer says aside of who speaks, and what only tells how somebody was reached."""

from __future__ import annotations

import pytest

from tests.read.pages import claims


def told(text: str, language: str) -> list[tuple[str, str]]:
    """Content and innermost speaker of each claim."""
    found = []
    for one in claims(text, language):
        links = [link.source.text for link in one.chain[1:]]
        found.append((" … ".join(part.of(text) for part in one.content), links[-1] if links else ""))
    return found


@pytest.mark.parametrize(
    ("text", "language", "aside"),
    [
        (
            "Anna Dravel, who ran the mill until March, said that the line was closed.",
            "en",
            "who ran the mill until March",
        ),
        (
            "Marie Dravel, qui dirigeait l’usine jusqu’en mars, a déclaré que la ligne tournait.",
            "fr",
            "qui dirigeait l’usine jusqu’en mars",
        ),
        (
            "Анна Дравина, которая до марта работала на заводе, сообщила, что линия запущена.",
            "ru",
            "которая до марта работала на заводе",
        ),
    ],
)
def test_a_clause_behind_a_speakers_name_is_the_writers_own_statement(text: str, language: str, aside: str) -> None:
    found = told(text, language)
    assert (aside, "") in found
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "language", "aside"),
    [
        (
            "Anna Dravel said that the mill used Tolvane, a solvent whose sale has been banned since 2010.",
            "en",
            "whose sale has been banned since 2010",
        ),
        (
            "Selon Anna Dravel, l’usine aurait employé du Tolvane, un solvant dont la vente est interdite depuis 2010.",
            "fr",
            "dont la vente est interdite depuis 2010",
        ),
        (
            "Анна Дравина сообщила, что завод применял Толван, продажа которого запрещена с 2010 года.",
            "ru",
            "продажа которого запрещена с 2010 года",
        ),
        (
            "За словами Анни Дравіної, завод застосовував Толван — розчинник, продаж якого заборонено з 2010 року.",
            "uk",
            "продаж якого заборонено з 2010 року",
        ),
    ],
)
def test_a_clause_behind_a_name_in_reported_words_tells_the_reader_what_it_is(
    text: str, language: str, aside: str
) -> None:
    found = told(text, language)
    assert (aside, "") in found
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Anna Dravel said that they used the solvent whose sale is banned.", "en", id="which one"),
        pytest.param("“They used Tolvane, whose sale is banned,” Anna Dravel said.", "en", id="her own words"),
        pytest.param(
            "Selon Anna Dravel, l’usine employait du Tolvane, dont la vente serait interdite.", "fr", id="reported mood"
        ),
        pytest.param("Anna Dravel said that they met Ida Toran, who denied it.", "en", id="somebody who spoke"),
        pytest.param("Anna Dravel said that they met a citizen of Chad, who ran the mill.", "en", id="which citizen"),
    ],
)
def test_a_clause_that_the_source_said_or_that_singles_out_is_no_aside(text: str, language: str) -> None:
    assert [who for _, who in told(text, language)] == ["Anna Dravel"]


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Anna Dravel said that the line runs. She does not know who ordered it.", "en", "does not know who"),
        ("Anna Dravel a dit que la ligne tourne. Elle ne sait pas qui l’a commandée.", "fr", "ne sait pas qui"),
        ("Анна Дравина сообщила, что линия запущена. Она не знает, кто её заказал.", "ru", "не знает, кто"),
        ("Анна Дравіна повідомила, що лінію запущено. Вона не знає, хто її замовив.", "uk", "не знає, хто"),
    ],
)
def test_what_somebody_does_not_know_is_their_own_word(text: str, language: str, content: str) -> None:
    (what, who) = told(text, language)[-1]
    assert content in what
    assert who.startswith("Ан") if language in {"ru", "uk"} else who == "Anna Dravel"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Dravel said that the line runs. She knows that it is old.",
        "Anna Dravel said that the line runs. She knows the owner.",
        "The line runs. She does not know who ordered it.",
    ],
)
def test_what_somebody_knows_to_be_so_or_nobody_told_is_the_writers(text: str) -> None:
    assert told(text, "en")[-1][1] == ""


@pytest.mark.parametrize(
    "text",
    [
        "Anna Dravel, who asked not to be named, said that the line was closed.",
        "The official who ran the mill said that the line was closed.",
    ],
)
def test_how_somebody_spoke_or_which_official_it_was_is_no_statement(text: str) -> None:
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Asked about the fire on Friday, the firm did not reply.", "en", "the firm did not reply"),
        ("Contacted by the Herald, the firm sent no answer.", "en", "the firm sent no answer"),
        ("Interrogé mardi, le maire n’a fait aucun commentaire.", "fr", "le maire n’a fait aucun commentaire"),
    ],
)
def test_how_somebody_was_reached_is_no_part_of_what_is_told(text: str, language: str, content: str) -> None:
    assert told(text, language) == [(content, "")]


def test_a_picture_speaks_for_nobody_whoever_bought_it() -> None:
    text = "The satellite image, which the Herald bought in April, shows a new hall beside the mill."
    assert told(text, "en") == [(text.rstrip("."), "")]
