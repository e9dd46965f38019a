import pytest

from firsthand.gazetteer.forms import key, keys


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Île-de-France", "ile de france"),
        ("Orël", "orel"),
        ("Ryazan’", "ryazan"),
        ("Соединённые Штаты", "соединенные штаты"),
        ("U.S.", "us"),
        ("Київ", "київ"),
    ],
)
def test_all_spellings_of_a_name_meet_in_one_key(name: str, wanted: str) -> None:
    assert key(name) == wanted


def test_a_cyrillic_letter_that_only_looks_accented_stays() -> None:
    assert key("Йошкар-Ола") == "йошкар ола"


@pytest.mark.parametrize(
    ("inflected", "language", "base"),
    [
        ("Таганроге", "ru", "таганрог"),
        ("Ростовской области", "ru", "ростовская область"),
        ("Набережных Челнах", "ru", "набережные челны"),
        ("Харківській області", "uk", "харківська область"),
        ("Іраном", "uk", "іран"),
    ],
)
def test_an_inflected_name_is_looked_up_by_its_base_form_too(inflected: str, language: str, base: str) -> None:
    assert base in keys(inflected, language)


def test_an_article_does_not_hide_a_name() -> None:
    assert "etats unis" in keys("les États-Unis", "fr")


def test_a_very_long_name_asks_for_a_bounded_number_of_keys() -> None:
    assert len(keys("Ростовской области " * 40, "ru")) < 100
