import pytest

from firsthand.gazetteer import countries_told, country_told


@pytest.mark.parametrize(
    ("word", "language", "code"),
    [
        ("Romanian", "en", "RO"),
        ("ukrainiennes", "fr", "UA"),
        ("российскими", "ru", "RU"),
        ("угорську", "uk", "HU"),
        ("Чехов", "ru", ""),
        ("фінанси", "uk", ""),
        ("Romanian", "de", ""),
    ],
)
def test_a_demonym_tells_its_country(word: str, language: str, code: str) -> None:
    assert country_told(word, language) == code


def test_all_countries_of_a_text_are_told() -> None:
    assert countries_told("Le port roumain et l’usine hongroise", "fr") == {"RO", "HU"}
