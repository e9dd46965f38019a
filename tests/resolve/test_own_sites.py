from pathlib import Path

import pytest

from firsthand.errors import CaseError
from firsthand.records import Document, Place
from firsthand.resolve import OwnSite, own_sites, places

from .make import ORGANISATION, PERSON, PLACE, document, mention

HEAD = "name,lat,lon,precision,other spellings,source\n"
ZONE = (
    "ОЭЗ «Алабуга»,55.82,52.06,3000,Alabuga special economic zone; zone économique spéciale d'Alabuga,zone's map 2023\n"
)


def written(folder: Path, rows: str, head: str = HEAD) -> tuple[OwnSite, ...]:
    (folder / "places.csv").write_text(head + rows, encoding="utf-8")
    return own_sites(folder)


def placed(one: Document, *names: str, sites: tuple[OwnSite, ...]) -> tuple[Place, ...]:
    return places([one], [mention(one, name, PLACE) for name in names], sites=sites)


def test_a_case_without_the_file_has_no_sites(tmp_path: Path) -> None:
    assert own_sites(tmp_path) == ()


def test_a_row_is_read_with_its_spellings_and_source(tmp_path: Path) -> None:
    (zone,) = written(tmp_path, ZONE)
    assert (zone.latitude, zone.longitude, zone.precision_m) == (55.82, 52.06, 3000)
    assert zone.spellings == ("Alabuga special economic zone", "zone économique spéciale d'Alabuga")
    assert (zone.source, zone.line) == ("zone's map 2023", 2)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Полигон,55,52,3000,,\n", "source"),
        (",55,52,3000,,a map\n", "name"),
        ("Полигон,north,52,3000,,a map\n", "lat"),
        ("Полигон,55,520,3000,,a map\n", "lon"),
        ("Полигон,55,52,0,,a map\n", "precision"),
        ("Полигон,55,52\n", "source"),
    ],
)
def test_a_wrong_row_is_named_by_line_and_file(tmp_path: Path, row: str, column: str) -> None:
    with pytest.raises(CaseError, match=rf"places\.csv, line 3: .*{column}") as error:
        written(tmp_path, ZONE + row)
    assert error.value.hint


def test_missing_columns_are_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"line 1: no column precision, source"):
        written(tmp_path, "", head="name,lat,lon,other spellings\n")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_bytes(b"\xff\xfe\x00name")
    with pytest.raises(CaseError, match="cannot be read"):
        own_sites(tmp_path)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("в ОЭЗ «Алабуга» строят завод", "ru", "Алабуга"),
        ("ОЭЗ «Алабуга» объявила набор", "ru", "ОЭЗ «Алабуга»"),
        ("à la zone économique spéciale d'Alabuga", "fr", "Alabuga"),
        ("the Alabuga special economic zone", "en", "Alabuga"),
    ],
)
def test_a_site_of_the_case_wins_where_the_words_around_name_it(
    tmp_path: Path, text: str, language: str, name: str
) -> None:
    (place,) = placed(document(text, language), name, sites=written(tmp_path, ZONE))
    assert (place.level, place.precision_m, place.gazetteer) == ("site", 3000, "places.csv:2")
    assert place.country == "RU"
    assert place.because[0] == "places.csv, line 2: zone's map 2023"


def test_the_town_of_the_same_name_stays_the_town(tmp_path: Path) -> None:
    one = document("La ville d’Alabuga, au Tatarstan", "fr")
    found = placed(one, "Alabuga", "Tatarstan", sites=written(tmp_path, ZONE))
    assert [place.level for place in found] == ["city", "region"]


def test_an_own_spelling_wins_over_the_gazetteer_unless_the_text_says_town(tmp_path: Path) -> None:
    sites = written(tmp_path, ZONE.replace("Alabuga special", "Alabuga;Alabuga special"))
    (zone,) = placed(document("des étudiantes d’Alabuga", "fr"), "Alabuga", sites=sites)
    (town,) = placed(document("les habitants d’Alabuga", "fr"), "Alabuga", sites=sites)
    assert (zone.level, town.level) == ("site", "city")


def test_an_airport_is_not_the_zone_of_that_name(tmp_path: Path) -> None:
    (place,) = placed(document("the airport of Alabuga"), "Alabuga", sites=written(tmp_path, ZONE))
    assert place.gazetteer != "places.csv:2"


def test_an_inflected_name_of_a_site_is_found(tmp_path: Path) -> None:
    sites = written(tmp_path, "Каплинский полигон,55.1,52.1,5000,,satellite picture of 3 May\n")
    (place,) = placed(document("На Каплинском полигоне стреляли", "ru"), "Каплинском полигоне", sites=sites)
    assert place.name == "Каплинский полигон"


def test_a_site_in_a_contested_area_says_so(tmp_path: Path) -> None:
    sites = written(tmp_path, "Ковыльный полигон,45.3,34.1,2000,,a reader's map\n")
    (place,) = placed(document("Ковыльный полигон", "ru"), "Ковыльный полигон", sites=sites)
    assert place.country == "UA"
    assert any("contested" in reason for reason in place.because)


def test_a_site_that_was_read_as_an_organisation_is_placed_too(tmp_path: Path) -> None:
    one = document("ОЭЗ «Алабуга» объявила набор", "ru")
    (place,) = places([one], [mention(one, "ОЭЗ «Алабуга»", ORGANISATION)], sites=written(tmp_path, ZONE))
    assert place.gazetteer == "places.csv:2"
    (near,) = places([one], [mention(one, "Алабуга", ORGANISATION)])
    assert near.level == "site"


def test_a_person_of_a_site_s_name_is_not_placed(tmp_path: Path) -> None:
    one = document("ОЭЗ «Алабуга»", "ru")
    assert places([one], [mention(one, "Алабуга", PERSON)], sites=written(tmp_path, ZONE)) == ()
