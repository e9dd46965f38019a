"""The gazetteer of the whole world, built once for the machine."""

import time

import pytest

from firsthand.gazetteer import Level, contested, country_of, distance_km, standard
from firsthand.gazetteer.entries import towns
from firsthand.gazetteer.tables import Regions, read


@pytest.mark.parametrize(
    ("name", "language", "wanted"),
    [
        ("Таганроге", "ru", "Taganrog"),
        ("Києві", "uk", "Kyiv"),
        ("Moscou", "fr", "Moscow"),
        ("Téhéran", "fr", "Tehran"),
        ("les États-Unis", "fr", "United States"),
        ("США", "ru", "United States"),
        ("Соединённых Штатов", "ru", "United States"),
        ("Саудовской Аравии", "ru", "Saudi Arabia"),
        ("Татарстане", "ru", "Tatarstan"),
        ("Ростовской области", "ru", "Rostov Oblast"),
        ("Донецькій області", "uk", "Donetsk Oblast"),
        ("Alabuga", "fr", "Yelabuga"),
        ("Bavière", "fr", "Bavaria"),
    ],
)
def test_a_place_is_found_under_its_name_in_each_language(name: str, language: str, wanted: str) -> None:
    assert standard().find(name, language)[0].name == wanted


def test_every_region_of_our_table_has_towns_in_geonames() -> None:
    there = {(town.countrycode, town.admin1code) for town in towns()}
    table = read("regions", Regions)
    assert [r.code for c in table.country for r in c.regions if (c.code, r.admin1) not in there] == []


@pytest.mark.parametrize(
    ("country", "town"), [("Russia", "Kazan"), ("Ukraine", "Kyiv"), ("France", "Lyon"), ("Iran", "Isfahan")]
)
def test_a_town_lies_within_reach_of_its_country_s_middle(country: str, town: str) -> None:
    whole, part = (standard().find(name)[0] for name in (country, town))
    away = distance_km((whole.latitude, whole.longitude), (part.latitude, part.longitude))
    assert away * 1000 < 1.5 * whole.precision_m


def test_crimea_is_disputed_and_ukraine_s_in_the_united_nations_view() -> None:
    spot = standard().find("Симферополе", "ru")[0]
    found = contested(spot)
    assert found is not None
    assert (found.area, country_of(spot)) == ("Crimea and Sevastopol", "UA")


def test_a_country_with_a_contested_part_is_not_itself_contested() -> None:
    for name in ("Ukraine", "Georgia", "Moldova", "Cyprus", "India"):
        spot = standard().find(name)[0]
        assert spot.level is Level.COUNTRY
        assert contested(spot) is None


def test_two_hundred_names_are_looked_up_within_a_fifth_of_a_second() -> None:
    known = standard()
    known.find("Город", "ru")
    names = [spot.name for word in ("Paris", "London", "Roma") for spot in known.find(word)][:20]
    started = time.perf_counter()
    for number in range(200):
        known.find(f"{names[number % len(names)]} {number}", "fr")
    assert time.perf_counter() - started < 0.2


@pytest.mark.parametrize(("name", "language"), [("Africa", "en"), ("Afrique", "fr"), ("Африке", "ru")])
def test_a_continent_is_no_town(name: str, language: str) -> None:
    spot = standard().find(name, language)[0]
    assert (spot.level, spot.country) == (Level.REGION, "")
    assert spot.precision_m > 3_000_000
