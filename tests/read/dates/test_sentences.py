"""The written sentences are read right: at least FLOOR of each language's, and what fails is named."""

from __future__ import annotations

import pytest

from tests.read.dates.sentences import LANGUAGES, natural, sentences, wrong

FLOOR = 0.98


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_written_sentences_are_read_right(language: str) -> None:
    written = sentences(language)
    failing = [(one.text, got) for one in written if (got := wrong(one, language))]
    right = 1 - len(failing) / len(written)
    assert right >= FLOOR, "\n".join(f"{text}  read as  {got}" for text, got in failing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_its_share_of_sentences(language: str) -> None:
    assert len(sentences(language)) >= 250


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2023-W38", "2023-09-18 2023-09-24"),
        ("2023-W38-WE", "2023-09-23 2023-09-24"),
        ("2024-02", "2024-02-01 2024-02-29"),
        ("2022-H2", "2022-07-01 2022-12-31"),
        ("2022-WI", "2022-12-01 2023-02-28"),
        ("199", "1990-01-01 1999-12-31"),
    ],
)
def test_the_days_of_a_value_are_computed_here(value: str, days: str) -> None:
    assert " ".join(str(day) for day in natural(value)) == days
