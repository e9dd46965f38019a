"""Regions of all countries, islands and landscapes, in the languages that are read."""

import pytest

from firsthand.gazetteer import Level, distance_km, standard
from firsthand.gazetteer.tables import RegionNames, Regions, WideAreas, read, subdivisions


@pytest.mark.parametrize(
    ("name", "language", "wanted"),
    [
        ("Карагандинской области", "ru", "iso3166-2:KZ-35"),
        ("Каталонии", "ru", "iso3166-2:ES-CT"),
        ("Toscane", "fr", "iso3166-2:IT-52"),
        ("Львівщини", "uk", "iso3166-2:UA-46"),
        ("Оренбуржья", "ru", "iso3166-2:RU-ORE"),
        ("Аджарии", "ru", "iso3166-2:GE-AJ"),
        ("Khuzestan", "en", "iso3166-2:IR-06"),
        ("Cluj County", "en", "iso3166-2:RO-CJ"),
        ("Kars Province", "en", "iso3166-2:TR-36"),
        ("Isère", "fr", "iso3166-2:FR-38"),
        ("Cornwall", "en", "iso3166-2:GB-CON"),
        ("Gagaouzie", "fr", "iso3166-2:MD-GA"),
        ("Mazovie", "fr", "iso3166-2:PL-14"),
        ("NY", "en", "iso3166-2:US-NY"),
        ("Scott County", "en", "fips:"),
        ("Luzon", "en", "firsthand:luzon"),
        ("Чёрном море", "ru", "firsthand:black-sea"),
    ],
)
def test_a_region_is_found_under_its_name(name: str, language: str, wanted: str) -> None:
    spot = standard().find(name, language)[0]
    assert spot.id.startswith(wanted)
    assert spot.level is Level.REGION


@pytest.mark.parametrize(("name", "wanted"), [("Kars", "Kars"), ("Isfahan", "Isfahan"), ("Barcelona", "Barcelona")])
def test_a_region_called_after_its_town_leaves_it_the_bare_name(name: str, wanted: str) -> None:
    spot = standard().find(name)[0]
    assert (spot.level, spot.name) == (Level.CITY, wanted)


def test_small_letters_are_no_state() -> None:
    assert "iso3166-2:US-OR" not in {spot.id for spot in standard().find("or")}
    assert "iso3166-2:US-OR" in {spot.id for spot in standard().find("OR")}


@pytest.mark.parametrize(
    ("region", "town"), [("Chukotka", "Anadyr"), ("Kurgan Oblast", "Kurgan"), ("Heilongjiang", "Harbin")]
)
def test_a_region_lies_where_its_capital_does(region: str, town: str) -> None:
    whole, part = standard().find(region)[0], standard().find(town)[0]
    away = distance_km((whole.latitude, whole.longitude), (part.latitude, part.longitude))
    assert 1000 * away < 1.5 * whole.precision_m


@pytest.mark.parametrize(
    ("name", "language", "town"),
    [
        ("Ielabouga", "fr", "Yelabuga"),
        ("Tcheliabinsk", "fr", "Chelyabinsk"),
        ("Єлабузі", "uk", "Yelabuga"),
        ("Тольятті", "uk", "Tolyatti"),
        ("Йошкар-Оле", "ru", "Yoshkar-Ola"),
    ],
)
def test_a_town_is_found_as_another_language_spells_it(name: str, language: str, town: str) -> None:
    assert standard().find(name, language)[0].name == town


def test_every_further_name_belongs_to_a_region_there_is() -> None:
    known = {row.code for row in subdivisions()}
    known |= {region.code for country in read("regions", Regions).country for region in country.regions}
    assert sorted(set(read("region_names", RegionNames).names) - known) == []


def test_every_kind_that_patterns_are_given_for_occurs() -> None:
    assert set(read("region_names", RegionNames).kinds) - {row.kind for row in subdivisions()} == set()


def test_no_two_areas_share_a_code() -> None:
    codes = [area.code for subject in ("wide", "lands") for area in read(subject, WideAreas).area]
    assert len(codes) == len(set(codes))
