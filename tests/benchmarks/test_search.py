"""The questions to the example: none asks for what its pages do not say."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain

import pytest

from benchmarks.search.__main__ import EXAMPLE
from benchmarks.search.peer import Plain
from benchmarks.search.questions import SETS, questions
from firsthand.collect import collect
from firsthand.records import Quote, Span
from firsthand.search import Passage
from tests.weigh.made import page


@pytest.fixture(scope="module")
def texts() -> list[str]:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    files = sorted(EXAMPLE.iterdir())
    pages = [collect(file.read_bytes(), name=file.name, retrieved_at=moment) for file in files]
    return [" ".join(one.text.split()) for one in pages]


def test_every_wording_of_a_fact_stands_in_a_page(texts: list[str]) -> None:
    wordings = chain.from_iterable(questions().facts.values())
    assert not [wording for wording in wordings if not any(wording in text for text in texts)]


def test_every_language_has_twenty_questions_about_known_facts() -> None:
    asked = {name: questions().of(name).asked for name in SETS}
    assert [len(listed) for listed in asked.values()] == [20, 20, 20, 20, 10]
    assert {fact for listed in asked.values() for _, fact in listed} <= set(questions().facts)


def test_the_peer_finds_words_as_they_are_written_and_in_no_other_form() -> None:
    document = page("D1", "Two halls burned.", "Paper")
    quote = Quote.cut("D1", document.text, Span(0, 17))
    plain = Plain([Passage(id="c1", document="D1", outlet="Paper", language="en", published=None, quote=quote)])
    assert [one.id for one in plain.look("Which halls burned?", 5)] == ["c1"]
    assert not plain.look("Which hall was it?", 5)
