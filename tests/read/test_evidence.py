"""Proof that a text cites."""

from __future__ import annotations

import pytest

from firsthand.read import model
from firsthand.read.evidence import evidence
from firsthand.read.parse import Passage
from firsthand.records import Block, BlockKind, Span


def passage(text: str, start: int = 0) -> Passage:
    return Passage(
        block=Block(BlockKind.PARAGRAPH, Span(start, start + len(text))), start=start, doc=model.load()(text)
    )


def cited(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in evidence(passage(text), Span(0, len(text)), language)]


CITED = [
    ("en", "The ministry published a satellite image.", "image", "a satellite image"),
    ("en", "Reporters saw the contract.", "document", "the contract"),
    ("en", "The company is listed in the register.", "register", "the register"),
    ("en", "The video shows the plant.", "video", "The video"),
    ("fr", "Il a présenté une image satellite.", "image", "une image satellite"),
    ("fr", "Le journal a publié le contrat.", "document", "le contrat"),
    ("fr", "La vidéo montre l’usine.", "video", "La vidéo"),
    ("ru", "Журналисты показали спутниковый снимок.", "image", "спутниковый снимок"),
    ("ru", "Издание опубликовало документ.", "document", "документ"),
    ("uk", "Журналісти показали супутниковий знімок.", "image", "супутниковий знімок"),
    ("uk", "Видання опублікувало документ.", "document", "документ"),
]


@pytest.mark.parametrize(("language", "text", "kind", "words"), CITED)
def test_things_that_prove_are_found_with_their_noun_phrase(language: str, text: str, kind: str, words: str) -> None:
    assert (kind, words) in cited(text, language)


def test_an_image_of_a_company_is_no_picture() -> None:
    assert cited("The scandal harmed the image of the company.", "en") == []


def test_only_words_inside_the_content_count() -> None:
    text = "Reporters saw the contract and the video."
    found = evidence(passage(text), Span(0, text.index(" and")), "en")
    assert [one.kind for one in found] == ["document"]


def test_spans_are_the_document_s() -> None:
    one = passage("The video shows the plant.", start=50)
    assert evidence(one, Span(50, 76), "en")[0].span == Span(50, 59)
