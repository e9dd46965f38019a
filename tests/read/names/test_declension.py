import pytest

from firsthand.read.names.declension import Agreement
from firsthand.read.names.persons import nominatives


@pytest.mark.parametrize(
    ("written", "language", "word", "nominative"),
    [
        (["Корваликса", "Корваликсы", "Корваликсе"], "ru", "Корваликсе", "корваликса"),
        (["Корваликсы", "Корваликсе"], "ru", "Корваликсы", "корваликса"),
        (["Корваликс", "Корваликса"], "ru", "Корваликса", "корваликс"),
        (["Корвалікси", "Корвалікса"], "uk", "Корвалікси", "корвалікса"),
    ],
)
def test_all_forms_of_a_document_agree_on_one_nominative(
    written: list[str], language: str, word: str, nominative: str
) -> None:
    assert Agreement(written, language).nominative(word) == nominative


def test_a_single_form_is_left_as_it_is_for_nothing_tells_its_gender() -> None:
    assert Agreement(["Корваликса"], "ru").nominative("Корваликса") == "корваликса"


@pytest.mark.parametrize(
    ("words", "language", "wanted"),
    [
        (["Павел", "Дравек"], "ru", ["павел", "дравек"]),
        (["Павлу", "Дравеку"], "ru", ["павел", "дравек"]),
        (["Андрея", "Дравельского"], "ru", ["андрей", "дравельский"]),
        (["Ілона", "Дравеі"], "uk", ["ілона", "дравеі"]),
        (["Павло", "Дравек"], "uk", ["павло", "дравек"]),
        (["Марины", "Дравельхольм"], "ru", ["марина", "дравельхольм"]),
    ],
)
def test_a_full_name_stands_in_one_gender_and_case(words: list[str], language: str, wanted: list[str]) -> None:
    assert nominatives(words, [""] * len(words), language, Agreement(words, language)) == wanted
