"""What leaves an event open, told as the kind of its marker."""

from __future__ import annotations

import pytest

from firsthand.read.certainty import Kind, reason

from .test_sentences import passage


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The company sold the plant.", "sold", None),
        ("The company did not sell the plant.", "sell", None),
        ("The company plans to sell the plant.", "sell", Kind.INTENDED),
        ("The minister asked the company to sell the plant.", "sell", Kind.REQUESTED),
        ("The company is expected to sell the plant.", "sell", Kind.EXPECTED),
        ("The company bought machines to make engines.", "make", Kind.AIM),
        ("If the bank pays, the company will build a plant.", "pays", Kind.CONDITION),
        ("Did the company sell the plant?", "sell", Kind.QUESTION),
        ("Who sold the plant?", "sold", Kind.PARTIAL_QUESTION),
        ("Sell the plant.", "Sell", Kind.ORDER),
        ("The company may sell the plant.", "sell", Kind.POSSIBLE),
        ("The company must sell the plant.", "sell", Kind.DUTY),
        ("The company may plan to sell the plant.", "sell", Kind.INTENDED),
    ],
)
def test_the_weakest_marker_is_the_reason(text: str, word: str, kind: Kind | None) -> None:
    one = passage(text)
    head = next(token.i for token in one.doc if token.text == word)
    assert reason(one, head, "en") is kind
