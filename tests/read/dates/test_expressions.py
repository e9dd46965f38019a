"""Every expression of the project's own test set means the days, value and modifier that its speakers would give it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from firsthand.read.dates import find
from firsthand.records import Basis, Modifier, Tense, When

LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")


class Expressions(msgspec.Struct, frozen=True):
    """The shape of `expressions.<language>.toml`."""

    anchor: date
    cases: tuple[tuple[str, ...], ...]
    silent: tuple[str, ...]


def expressions(language: str) -> Expressions:
    path = Path(__file__).with_name(f"expressions.{language}.toml")
    return msgspec.toml.decode(path.read_bytes(), type=Expressions)


def every_case() -> list[tuple[str, tuple[str, ...]]]:
    return [(language, case) for language in LANGUAGES for case in expressions(language).cases]


def read(text: str, language: str, tense: str = "") -> list[When]:
    given = Tense(tense or "unknown")
    anchor = expressions(language).anchor
    return find(text, language, anchor=anchor, basis=Basis.BYLINE, tense_at=(lambda _: given) if tense else None)


@pytest.mark.parametrize(("language", "case"), every_case(), ids=lambda case: case[1] if len(case) > 2 else None)
def test_an_expression_means_what_its_speakers_mean(language: str, case: tuple[str, ...]) -> None:
    text, words, value, earliest, latest, modifier, tense = (*case, "", "")[:7]
    found = read(text, language, tense)
    met = [when for when in found if when.words == words]
    assert met, f"{words!r} is not among {[when.words for when in found]}"
    days = (str(met[0].earliest or ""), str(met[0].latest or ""))
    assert (met[0].value, *days, met[0].modifier) == (value, earliest, latest, Modifier(modifier))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_only_look_like_times_are_left_alone(language: str) -> None:
    found = {text: [when.words for when in read(text, language)] for text in expressions(language).silent}
    assert found == {text: [] for text in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_hold_the_words_at_the_documents_offset(language: str) -> None:
    for text, *_ in expressions(language).cases:
        for when in find(text, language, anchor=None, basis=None, offset=100):
            assert when.span is not None
            assert text[when.span.start - 100 : when.span.end - 100] == when.words
