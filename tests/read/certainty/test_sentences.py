"""Certainty, polarity, tense and distance of whole sentences, in every language that is read in full."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest
from spacy.tokens import Doc

from firsthand.read import model
from firsthand.read.certainty import distance, judge
from firsthand.read.parse import Passage
from firsthand.records import Block, BlockKind, Span

LANGUAGES = ("en", "fr", "ru", "uk")


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence, the word asked about, and what a reader would say of it."""

    text: str
    head: str
    judged: str
    """Certainty, polarity and tense."""
    certainty_markers: tuple[str, ...] | None = None
    polarity_markers: tuple[str, ...] | None = None
    within: str | None = None
    reported_past: bool = False
    distance: str | None = None
    """Distance and the words that tell it."""
    trap: str = ""


class Cases(msgspec.Struct, frozen=True):
    cases: tuple[Case, ...]


@cache
def parsed(text: str) -> Doc:
    return model.load()(text)


def passage(text: str) -> Passage:
    return Passage(block=Block(BlockKind.PARAGRAPH, Span(0, len(text))), start=0, doc=parsed(text))


def sentences() -> list[tuple[str, Case]]:
    found = []
    for language in LANGUAGES:
        path = Path(__file__).parent / f"sentences.{language}.toml"
        found += [(language, case) for case in msgspec.toml.decode(path.read_bytes(), type=Cases).cases]
    return found


def name(value: object) -> str:
    return value if isinstance(value, str) else getattr(value, "text", "")


def words(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(span.of(text) for span in spans)


@pytest.mark.parametrize(("language", "case"), sentences(), ids=name)
def test_a_sentence_is_judged_as_a_reader_would(language: str, case: Case) -> None:
    one = passage(case.text)
    head = next(token.i for token in one.doc if token.text == case.head)
    start = case.text.find(case.within) if case.within else 0
    within = Span(start, start + len(case.within)) if case.within else None
    found = judge(one, head, language, within=within, reported_past=case.reported_past)
    assert f"{found.certainty} {found.polarity} {found.tense}" == case.judged
    if case.certainty_markers is not None:
        assert words(case.text, found.certainty_markers) == case.certainty_markers
    if case.polarity_markers is not None:
        assert words(case.text, found.polarity_markers) == case.polarity_markers
    if case.distance is not None:
        how, where = distance(one, head, language)
        assert f"{how} {where.of(case.text) if where else ''}".strip() == case.distance
