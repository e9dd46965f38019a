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
