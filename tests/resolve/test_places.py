import pytest

from firsthand.records import Document, Place
from firsthand.resolve import places

from .make import PERSON, PLACE, document, mention


def placed(one: Document, *names: str) -> tuple[Place, ...]:
    return places([one], [mention(one, name, PLACE) for name in names])


def test_a_town_is_placed_with_its_country_and_reach() -> None:
    (place,) = placed(document("L’usine de Taganrog", "fr"), "Taganrog")
    assert (place.level, place.country, place.gazetteer) == ("city", "RU", "geonames:484907")
    assert (round(place.latitude, 1), round(place.longitude, 1)) == (47.2, 38.9)
    assert 5_000 <= place.precision_m <= 12_000


def test_a_country_is_no_dot() -> None:
    (place,) = placed(document("in Iran"), "Iran")
    assert place.level == "country"
    assert place.precision_m > 500_000


def test_the_country_that_the_document_names_decides_between_namesakes() -> None:
    text = "In Canada, the city of London has grown."
    found = {place.name: place for place in placed(document(text), "Canada", "London")}
    assert "London" not in found or found["London"].country in ("CA", "GB")
    (london,) = placed(document("London, Canada"), "London", "Canada")[:1]
    assert london.country == "CA"


def test_a_town_said_to_lie_in_a_region_lies_there() -> None:
    one = document("a plant in Springfield, Illinois")
    found = {place.name: place for place in placed(one, "Springfield", "Illinois")}
    assert found["Springfield"].country == "US"
    assert any("Illinois" in reason for reason in found["Springfield"].because)


def test_a_name_that_many_like_towns_bear_is_not_placed() -> None:
    assert placed(document("in Springfield"), "Springfield") == ()


def test_a_name_that_no_gazetteer_knows_is_not_placed() -> None:
    assert placed(document("in Corvalixgrad"), "Corvalixgrad") == ()


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("la zone économique spéciale d’Alabuga au Tatarstan", "fr", "Alabuga"),
        ("the Alabuga special economic zone", "en", "Alabuga"),
        ("в ОЭЗ «Алабуга» строят завод", "ru", "Алабуга"),
        ("в особой экономической зоне «Алабуга»", "ru", "Алабуга"),
    ],
)
def test_a_zone_called_after_a_town_is_a_site_near_it(text: str, language: str, name: str) -> None:
    (place,) = placed(document(text, language), name)
    assert place.level == "site"
    assert place.precision_m > 15_000
    assert any("the point is that of Yelabuga" in reason for reason in place.because)


def test_the_zone_and_the_town_of_one_name_are_two_places() -> None:
    zone = document("la zone économique spéciale d’Alabuga", "fr", 1)
    town = document("dans la ville d’Alabuga", "fr", 2)
    found = places([zone, town], [mention(zone, "Alabuga", PLACE), mention(town, "Alabuga", PLACE)])
    assert [place.level for place in found] == ["site", "city"]


def test_spellings_in_two_scripts_are_one_place() -> None:
    french, russian = document("à Taganrog", "fr", 1), document("в Таганроге", "ru", 2)
    found = places(
        [french, russian], [mention(french, "Taganrog", PLACE), mention(russian, "Таганроге", PLACE, "Таганрог")]
    )
    assert [len(place.mentions) for place in found] == [2]


def test_crimea_is_said_to_be_contested() -> None:
    (place,) = placed(document("в Симферополе", "ru"), "Симферополе")
    assert place.country == "UA"
    assert any("contested" in reason for reason in place.because)


def test_where_the_united_nations_take_no_side_the_country_is_left_empty() -> None:
    (place,) = placed(document("in Pristina"), "Pristina")
    assert place.country == ""


def test_persons_are_not_placed() -> None:
    one = document("Paris Dravin")
    assert places([one], [mention(one, "Paris Dravin", PERSON)]) == ()


def test_a_river_is_no_town_of_its_name() -> None:
    assert placed(document("Завод стоит на берегу Дуная", "ru"), "Дуная") == ()


def test_a_small_town_is_placed_only_where_something_speaks_for_its_country() -> None:
    assert placed(document("Завод стоит в Берегово", "ru"), "Берегово") == ()
    (place,) = placed(document("Украинский завод стоит в Берегово", "ru"), "Берегово")
    assert place.country == "UA"
