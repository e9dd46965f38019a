"""Nouns of saying and of intending open claims of their own kind."""

from __future__ import annotations

import pytest

from firsthand.records import Claim, Distance, Polarity, Resolved, Speech, Stance

from .pages import claims


def nominal(text: str, language: str) -> list[Claim]:
    kinds = {Speech.NOMINAL, Speech.INTENTION}
    return [claim for claim in claims(text, language) if claim.speaker.speech in kinds]


def only(text: str, language: str = "en") -> Claim:
    (claim,) = nominal(text, language)
    return claim


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        # a clause behind the noun
        ("en", "The claim that the mill was insured is false.", "", "claim", "that the mill was insured"),
        (
            "en",
            "Voss rejected the ministry's claim that the mill was insured.",
            "the ministry",
            "claim",
            "that the mill was insured",
        ),
        (
            "fr",
            "L'affirmation du ministre selon laquelle l'usine est fermée est fausse.",
            "ministre",
            "affirmation",
            "laquelle l'usine est fermée",
        ),
        (
            "ru",
            "Заявление министра о том, что завод продан, удивило рабочих.",
            "министра",
            "Заявление",
            "что завод продан",
        ),
        ("uk", "Припущення, що завод продано, не підтвердилося.", "", "Припущення", "що завод продано"),
        (
            "uk",
            "Заява міністра про те, що завод продано, здивувала робітників.",
            "міністра",
            "Заява",
            "що завод продано",
        ),
        # a thing behind the noun
        ("en", "The ministry's denial of the sale is false.", "The ministry", "denial", "the sale"),
        (
            "fr",
            "L'annonce par la société de la fermeture de l'usine a surpris les ouvriers.",
            "la société",
            "annonce",
            "la fermeture de l'usine",
        ),
        (
            "ru",
            "Компания выступила с заявлением о закрытии завода.",
            "Компания",
            "заявлением",
            "закрытии завода",
        ),
    ],
)
def test_a_noun_of_saying_opens_a_claim(language: str, text: str, source: str, cue: str, content: str) -> None:
    claim = only(text, language)
    assert claim.speaker.speech is Speech.NOMINAL
    assert claim.speaker.source.text == source
    assert claim.speaker.cue is not None
    assert claim.speaker.cue.of(text) == cue
    assert [part.of(text) for part in claim.content] == [content]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("en", "Tolvik defended its plan to build a plant.", "Tolvik", "to build a plant"),
        ("en", "The company intends to sell the plant.", "The company", "to sell the plant"),
        ("fr", "La société Novarex a l'intention de vendre l'usine.", "La société Novarex", "de vendre l'usine"),
        ("ru", "Директор намерен продать завод.", "Директор", "продать завод"),
        ("uk", "Компанія має намір продати завод.", "Компанія", "продати завод"),
    ],
)
def test_an_intention_is_a_kind_of_its_own(language: str, text: str, source: str, content: str) -> None:
    claim = only(text, language)
    assert claim.speaker.speech is Speech.INTENTION
    assert claim.speaker.stance is Stance.PLAN
    assert claim.speaker.source.text == source
    assert [part.of(text) for part in claim.content] == [content]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The claim that he made was false."),
        ("en", "The company had no plan to sell."),
        ("en", "The plan to build a plant was approved."),
        ("en", "The announcement of the closure came too late."),
        ("en", "The belief that prices fall is old."),
        ("fr", "L'annonce de la fermeture a surpris."),
        ("ru", "План по закрытию завода опубликован."),
        ("uk", "План із закриття заводу опубліковано."),
    ],
)
def test_nouns_that_nobody_owns_and_relative_clauses_open_none(language: str, text: str) -> None:
    assert nominal(text, language) == []


def test_the_writers_statement_around_the_noun_stays_whole() -> None:
    text = "The claim that the mill was insured is false."
    own = [claim for claim in claims(text) if claim.speaker.speech is Speech.OWN]
    assert [claim.content[0].of(text) for claim in own] == ["The claim that the mill was insured is false"]


def test_a_claim_in_somebodys_words_is_nested_in_them() -> None:
    text = "Mara Voss said that the ministry's claim that the mill was insured is false."
    claim = only(text)
    assert [link.source.text for link in claim.chain[1:]] == ["Mara Voss", "the ministry"]


def test_the_noun_tells_what_is_done_and_how_far_the_writer_keeps() -> None:
    assert only("The ministry's denial of the sale is false.").judged.polarity is Polarity.NEGATIVE
    assert only("Rumours that the plant was sold are false.").speaker.distance is Distance.HEARSAY
    assert only("The claim that the mill was insured is false.").speaker.distance is Distance.SCEPTICAL


def test_a_possessive_pronoun_stands_for_the_subject_and_is_doubtful_where_nothing_proves_it() -> None:
    source = only("Tolvik defended its plan to build a plant.").speaker.source
    assert (source.text, source.resolved, source.doubtful) == ("Tolvik", Resolved.PRONOUN, True)
    own = only("Компания «Нортек» повторила своё обещание открыть завод.", "ru").speaker.source
    assert (own.resolved, own.doubtful) == (Resolved.PRONOUN, False)
