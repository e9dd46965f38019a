"""Every amount of the project's own test set is read as its writer meant it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from firsthand.read.amounts import find

LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")


class Amounts(msgspec.Struct, frozen=True):
    """The shape of `amounts.<language>.toml`."""

    cases: tuple[tuple[str, str, str, str, str, str, str], ...]
    silent: tuple[str, ...]


def amounts(language: str) -> Amounts:
    return msgspec.toml.decode(Path(__file__).with_name(f"amounts.{language}.toml").read_bytes(), type=Amounts)


EVERY = [(language, case) for language in LANGUAGES for case in amounts(language).cases]


@pytest.mark.parametrize(("language", "case"), EVERY, ids=lambda case: case[1] if len(case) > 2 else None)
def test_an_amount_is_read_as_it_was_meant(language: str, case: tuple[str, ...]) -> None:
    text, words, low, high, unit, currency, about = case
    found = find(text, language)
    met = [amount for amount in found if amount.words == words]
    assert met, f"{words!r} is not among {[amount.words for amount in found]}"
    assert (met[0].low, met[0].high) == pytest.approx((float(low), float(high)))
    assert (met[0].unit, met[0].currency, met[0].approximate) == (unit, currency, bool(about))


@pytest.mark.parametrize("language", LANGUAGES)
def test_years_names_ordinals_and_telephone_numbers_are_no_amounts(language: str) -> None:
    found = {text: [amount.words for amount in find(text, language)] for text in amounts(language).silent}
    assert found == {text: [] for text in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_hold_the_words_at_the_documents_offset(language: str) -> None:
    for text, *_ in amounts(language).cases:
        for amount in find(text, language, offset=50):
            assert text[amount.span.start - 50 : amount.span.end - 50] == amount.words


def test_a_currency_is_not_inherited_across_paragraphs() -> None:
    found = find("It cost 80 billion roubles.\nOnly 30 billion came.", "en")
    assert [amount.currency for amount in found] == ["RUB", ""]


def test_endless_digits_are_left_alone() -> None:
    assert find("9" * 100_000, "en") == []


def test_a_page_of_separators_is_read_in_bounded_time() -> None:
    assert find("1," * 50_000, "en") == []


def test_the_number_of_a_file_is_no_amount() -> None:
    assert find("Лист № 21-40-3392 від 5 травня.", "uk") == []


def test_a_unit_keeps_its_adjective() -> None:
    assert [amount.unit for amount in find("Снял восемь художественных фильмов.", "ru")] == ["художественных фильмов"]


def test_a_number_on_its_list_is_no_amount() -> None:
    assert [amount.words for amount in find("1. Buy 5 lorries.\n2. Sell them.", "en")] == ["5 lorries"]
