from datetime import date

import pytest

from firsthand.records import Span, When
from firsthand.search import terms


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "halls", "hall"),
        ("en", "built", "builds"),
        ("fr", "usines", "usine"),
        ("fr", "construits", "construire"),
        ("ru", "заводами", "завод"),
        ("ru", "построили", "построить"),
        ("uk", "заводів", "завод"),
        ("uk", "балонами", "балон"),
        ("de", "Türme", "Turm"),
        ("es", "fábricas", "fábrica"),
    ],
)
def test_forms_of_one_word_share_a_term(language: str, one: str, other: str) -> None:
    assert set(terms.terms(one.lower(), language)) & set(terms.terms(other.lower(), language))


def test_accents_fold_in_latin_letters_and_stay_in_cyrillic_ones() -> None:
    assert terms.folded("Défaut") == "defaut"
    assert terms.folded("ещё") == "еще"
    assert terms.folded("їжа") != terms.folded("іжа")


def test_words_without_content_are_no_terms() -> None:
    assert "the" not in set(terms.of_text("the roof of the hall", "en"))


def test_a_concept_is_one_term_in_two_languages() -> None:
    assert terms.concept_term("plant", "en") == terms.concept_term("завода", "ru") != ""


def test_a_day_is_found_by_itself_its_month_and_its_year() -> None:
    day = When(words="9 April 2025", span=Span(0, 12), earliest=date(2025, 4, 9), latest=date(2025, 4, 9))
    april = When(words="April 2025", earliest=date(2025, 4, 1), latest=date(2025, 4, 30))
    yearless = When(words="9 April", value="XXXX-04-09")
    found = set(terms.days([day]))
    assert {terms.day_sought(day), terms.day_sought(april), terms.day_sought(yearless)} <= found
    assert terms.day_sought(day) not in set(terms.days([april]))


def test_the_last_day_of_the_calendar_has_its_terms() -> None:
    end = When(words="9999", earliest=date(9999, 12, 31), latest=date(9999, 12, 31))
    assert "d999912" in set(terms.days([end]))


def test_a_long_range_tells_neither_years_nor_months() -> None:
    ages = When(words="1200 to 1900", earliest=date(1200, 1, 1), latest=date(1900, 12, 31))
    assert not list(terms.days([ages]))
