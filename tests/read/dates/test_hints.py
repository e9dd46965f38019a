"""Only lines in which an expression can stand are cut into words."""

from __future__ import annotations

import pytest

from firsthand.read.dates.grammar import grammar


def kept(text: str, language: str) -> list[str]:
    """The words of the lines that are looked at."""
    return [token.text for token in grammar(language).tokens(text)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The plant stands on the river, that much is said by all."),
        ("fr", "Une usine se trouve sur le fleuve."),
        ("ru", "Завод стоит на берегу в городе."),
        ("uk", "Завод стоїть на березі."),
    ],
)
def test_a_line_without_time_words_or_digits_is_left_out(language: str, line: str) -> None:
    assert kept(line, language) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "It opened the day before yesterday."),
        ("fr", "Au début du siècle dernier elle ouvrit."),
        ("ru", "В XX в. завод закрыли."),
        ("uk", "Позаторік завод закрили."),
        ("de", "Im XIX. Jahrhundert stand es leer."),
    ],
)
def test_a_line_with_a_time_word_or_a_roman_numeral_is_kept(language: str, line: str) -> None:
    assert kept(line, language)


def test_a_phrase_keeps_its_line_only_where_all_its_words_stand() -> None:
    assert kept("A couple left.", "en") == []
    assert kept("A couple of weeks passed.", "en")
