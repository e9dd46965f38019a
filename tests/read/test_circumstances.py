"""Medium, addressee, refusals, plans, and what is no statement."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from firsthand.read import Reader
from firsthand.records import Block, BlockKind, Span, Stance
from tests.read.pages import attributed, claims, document

MEDIA = [
    ("en", "In an interview with The Lantern, Mr Roe said the plant was shut.", "In an interview with The Lantern"),
    ("fr", "Dans un entretien au Phare, le ministre a affirmé que l’usine est fermée.", "Dans un entretien au Phare"),
    ("ru", "В интервью газете «Маяк» мэр заявил, что завод закрыт.", "В интервью газете «Маяк»"),
]


@pytest.mark.parametrize(("language", "text", "medium"), MEDIA)
def test_the_medium_is_kept_in_the_words_of_the_text(language: str, text: str, medium: str) -> None:
    assert [claim.speaker.medium for claim in attributed(text, language)] == [medium]


@pytest.mark.parametrize(
    ("language", "text", "addressee"),
    [
        ("en", "Mr Roe told reporters that the plant was shut.", "reporters"),
        ("fr", "Le maire a déclaré aux journalistes que l’usine est fermée.", "journalistes"),
        ("ru", "Мэр рассказал журналистам, что завод закрыт.", "журналистам"),
    ],
)
def test_those_addressed_are_no_speakers(language: str, text: str, addressee: str) -> None:
    (claim,) = attributed(text, language)
    assert claim.speaker.addressee == addressee
    assert addressee not in claim.speaker.source.text


def test_a_refusal_to_speak_is_its_own_stance() -> None:
    (claim,) = attributed("A spokesman for Novarex refused to comment on the inquiry.")
    assert claim.speaker.stance is Stance.DECLINE
    assert claim.speaker.source.text == "A spokesman for Novarex"


def test_a_dateline_belongs_to_no_claim() -> None:
    text = "BRUSSELS, May 28 (Lantern) - The bridge was closed on Monday."
    assert [span.of(text) for claim in claims(text) for span in claim.content] == ["The bridge was closed on Monday"]


def test_a_credit_line_is_no_claim() -> None:
    assert claims("Reporting by John Roe; Editing by Ann Voss and others in the newsroom.") == ()


def test_a_heading_is_no_statement_of_the_writer() -> None:
    text = "The bridge was closed on Monday."
    heading = replace(document(text), blocks=(Block(kind=BlockKind.HEADING, span=Span(0, len(text))),))
    assert Reader().read(heading).claims == ()
