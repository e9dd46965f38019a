"""Claims that a page tells again, where names and figures alone do not tell who took from whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

import msgspec

from firsthand.records import Claim, Judged, Polarity
from firsthand.weigh.lineage import lineage
from firsthand.weigh.sense import Senses

from .making import Made, apart, claim, page

MONDAY = date(2025, 5, 5)
REPORT = (
    "A bridge built by [Orvane Bau] fell on 2 May in [Rostock].",
    "Divers searched the canal until midnight.",
    "The steel of the bridge came from a scrapyard.",
    "[Orvane Bau] has belonged to [Kestrona] since 2020.",
    "A tram ran late.",
)
FRENCH = (
    "Un pont construit par [Orvane Bau] s’est effondré le 2 mai à [Rostock].",
    "Des plongeurs ont fouillé le canal jusqu’à minuit.",
    "L’acier du pont provenait d’une casse.",
    "[Orvane Bau] appartient à [Kestrona] depuis 2020.",
)
SAME_NEWS = (
    "Un pont construit par [Orvane Bau] s’est effondré le 2 mai à [Rostock].",
    "Un voisin a vu trois grues.",
    "[Orvane Bau] appartient à [Kestrona] depuis 2020.",
)


def made(number: int, sentences: Sequence[str], days: int, language: str) -> Made:
    """A page of these sentences."""
    return page(number, " ".join(sentences), day=MONDAY + timedelta(days=days), language=language)


def pairs(*pages: Made, claimed: bool = True, denied: str = "") -> list[tuple[str, str]]:
    """Who took from whom, when every sentence of every page is a claim; the page with the id `denied` denies all."""
    documents, mentions = apart(pages)
    claims: list[Claim] = []
    for document in documents:
        for sentence in document.text.split(". "):
            told = claim(f"c{len(claims)}", document, sentence.rstrip("."))
            judged = Judged(polarity=Polarity.NEGATIVE) if document.id == denied else told.judged
            claims.append(msgspec.structs.replace(told, judged=judged))
    senses = partial(Senses, documents, claims) if claimed else None
    return [(one.derived, one.base) for one in lineage(documents, (), mentions, senses=senses)]


def test_a_short_translation_is_told_by_its_claims_where_two_sentences_alone_hold_facts() -> None:
    pages = made(1, REPORT, 0, "en"), made(2, FRENCH, 1, "fr")
    assert pairs(*pages, claimed=False) == []
    assert pairs(*pages) == [("D2", "D1")]


def test_what_a_page_denies_it_does_not_tell_again() -> None:
    pages = made(1, REPORT, 0, "en"), made(2, FRENCH, 1, "fr")
    assert pairs(*pages, denied="D2") == []


def test_two_claims_in_common_are_the_news_and_no_translation() -> None:
    assert pairs(made(1, REPORT, 0, "en"), made(2, SAME_NEWS, 1, "fr")) == []
