"""The border policy, place by place: disputed, with the United Nations' view."""

import pytest

from firsthand.gazetteer import Level, contested, country_of, standard
from firsthand.gazetteer.tables import subdivisions


@pytest.mark.parametrize(
    ("name", "country", "area"),
    [
        ("Crimea", "UA", "Crimea and Sevastopol"),
        ("Sevastopol", "UA", "Crimea and Sevastopol"),
        ("Crimean Peninsula", "UA", "Crimea and Sevastopol"),
        ("Donetsk", "UA", "Occupied parts of Donetsk and Luhansk"),
        ("Mariupol", "UA", "Occupied parts of Donetsk and Luhansk"),
        ("Donbas", "UA", "Occupied parts of Donetsk and Luhansk"),
        ("Melitopol", "UA", "Occupied parts of Kherson and Zaporizhzhia"),
        ("Abkhazia", "GE", "Abkhazia"),
        ("Sukhumi", "GE", "Abkhazia"),
        ("Tskhinvali", "GE", "South Ossetia"),
        ("Tiraspol", "MD", "Transnistria"),
        ("Kosovo", "", "Kosovo"),
        ("Pristina", "", "Kosovo"),
        ("Taiwan", "", "Taiwan"),
        ("Taipei", "", "Taiwan"),
        ("Western Sahara", "", "Western Sahara"),
        ("Laayoune", "", "Western Sahara"),
        ("Laâyoune-Sakia El Hamra", "", "Western Sahara"),
        ("Kashmir", "", "Kashmir"),
        ("Srinagar", "", "Kashmir"),
        ("Muzaffarabad", "", "Kashmir"),
        ("Jerusalem", "", "Jerusalem"),
        ("Ramallah", "PS", "West Bank and Gaza"),
        ("Gaza Strip", "PS", "West Bank and Gaza"),
        ("Golan Heights", "SY", "Golan Heights"),
        ("Hargeisa", "SO", "Somaliland"),
        ("Yuzhno-Kurilsk", "", "Southern Kuril Islands"),
    ],
)
def test_a_contested_place_says_so_and_follows_the_united_nations(name: str, country: str, area: str) -> None:
    spot = standard().find(name)[0]
    found = contested(spot)
    assert found is not None
    assert (country_of(spot), found.area) == (country, area)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kyiv", "UA"),
        ("Kherson", "UA"),
        ("Krasnodar", "RU"),
        ("Sialkot", "PK"),
        ("Chamba", "IN"),
        ("Islamabad", "PK"),
        ("Tbilisi", "GE"),
        ("Rabat", "MA"),
        ("Tel Aviv", "IL"),
        ("Yuzhno-Sakhalinsk", "RU"),
    ],
)
def test_a_place_beside_a_contested_area_is_not_contested(name: str, country: str) -> None:
    spot = standard().find(name)[0]
    assert contested(spot) is None
    assert country_of(spot) == country


def test_no_table_gives_taiwan_or_kosovo_to_a_neighbour() -> None:
    assert not [row.code for row in subdivisions() if row.code in ("CN-TW", "RS-KM")]


def test_no_region_of_russia_is_called_crimea() -> None:
    regions = [spot for spot in standard().find("Крым", "ru") if spot.level is Level.REGION]
    assert {spot.country for spot in regions} == {"UA"}
