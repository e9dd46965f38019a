"""Dates of a document: counted from what came before, under the tense of their verb, beside the cue they belong to."""

from __future__ import annotations

from firsthand.records import Claim

from .pages import claims


def one(text: str, words: str, language: str = "en") -> Claim:
    return next(claim for claim in claims(text, language) if words in claim.quote.exact)


def test_a_week_later_counts_from_the_paragraph_before() -> None:
    page = "The plant burned on 4 April 2021.\n\nIt was rebuilt a week later."
    assert [when.value for when in one(page, "rebuilt").happened] == ["2021-04-11"]


def test_a_deadline_after_an_infinitive_lies_ahead() -> None:
    page = "Orlin Trade plans to close the plant in September."
    published = one(page, "close").happened[0]
    assert published.anchor is not None
    assert published.earliest is not None
    assert published.earliest > published.anchor


def test_what_stands_before_to_says_when_it_was_asked() -> None:
    page = "The agency asked Orlin Trade on 12 May to hand over its papers."
    found = [when for claim in claims(page) for when in (*claim.happened, claim.said_at) if when is not None]
    assert found
    assert all(when.earliest and when.anchor and when.earliest <= when.anchor for when in found)


def test_a_date_that_opens_the_sentence_is_the_cues() -> None:
    page = "Le mois dernier, le ministre a affirmé que l'usine était fermée."
    said = one(page, "fermée", "fr").said_at
    assert said is not None
    assert said.words.lower() == "le mois dernier"


def test_a_relative_clause_about_the_speaker_dates_nothing_said() -> None:
    page = "Bogdan Voss, who worked there until March 2021, said that the plant was closed."
    assert one(page, "closed").said_at is None


def test_references_without_a_day_are_left_out() -> None:
    page = "Мельница теперь закрыта."
    assert all(when.earliest or when.latest for claim in claims(page, "ru") for when in claim.happened)
