import pytest

from firsthand.records import Span
from firsthand.search.sentences import sentences, unclaimed
from tests.weigh.made import at, page


def _cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(page("D1", text, "Paper"))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Brenn paid 3.5 million.",
        "Завод в г. Рени закрыт.",
        "« Non », dit-elle. ",
        "«Так», — сказал он.",
    ],
)
def test_what_only_looks_like_an_end_is_none(text: str) -> None:
    assert _cut(text) == [text.strip()]


def test_sentences_and_lines_are_parted() -> None:
    assert _cut("It burned. “Nobody was in.” Who knows?\nTitle\n  Цех стоит. Он нов.") == [
        "It burned.",
        "“Nobody was in.”",
        "Who knows?",
        "Title",
        "Цех стоит.",
        "Он нов.",
    ]


def test_a_text_without_ends_is_cut_at_blanks() -> None:
    text = "word " * 1_000
    found = _cut(text)
    assert len(found) > 1
    assert " ".join(found) == text.strip()
    assert all(len(one) <= 2_000 for one in found)


def test_only_sentences_without_a_quote_are_unclaimed() -> None:
    document = page("D1", "It burned. Nobody came. It rained.", "Paper")
    found = [span.of(document.text) for span in unclaimed(document, [at(document, "Nobody")])]
    assert found == ["It burned.", "It rained."]


def test_a_quote_over_two_sentences_claims_both() -> None:
    document = page("D1", "It burned. Nobody came. It rained.", "Paper")
    assert [span.of(document.text) for span in unclaimed(document, [Span(0, 20)])] == ["It rained."]
