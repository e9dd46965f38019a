"""Things of their own: what a document calls a ship is a ship."""

import pytest

from firsthand.records import Mention, MentionKind
from firsthand.resolve import entities

from .make import ORGANISATION, document, mention

OTHER = MentionKind.OTHER


@pytest.mark.parametrize(
    ("text", "language", "name", "schema"),
    [
        ("The tanker Corvina Star left.", "en", "Corvina Star", "Vessel"),
        ("Танкер «Корвина» вышел из порта.", "ru", "Корвина", "Vessel"),
        ("Безпілотник «Тарвек-2» упав.", "uk", "Тарвек-2", "Airplane"),
        ("Le camion Tarvek-3 est parti.", "fr", "Tarvek-3", "Vehicle"),
        ("The missile Tarvek-9 fell.", "en", "Tarvek-9", "Asset"),
    ],
)
def test_a_thing_has_the_schema_that_the_noun_before_its_name_tells(
    text: str, language: str, name: str, schema: str
) -> None:
    page = document(text, language)
    (found,) = entities([page], [mention(page, name, OTHER)])
    assert (found.name, found.schema) == (name, schema)


def test_a_thing_is_known_where_nothing_tells_what_it_is_too() -> None:
    page = document("The tanker Corvina Star left. Corvina Star sank.")
    (found,) = entities([page], [mention(page, "Corvina Star", OTHER, nth=nth) for nth in (0, 1)])
    assert len(found.mentions) == 2


def test_what_no_text_calls_a_thing_is_none() -> None:
    page = document("English rules apply to CFC-11.")
    assert entities([page], [mention(page, "English", OTHER), mention(page, "CFC-11", OTHER)]) == ()


def test_a_ship_that_the_reader_took_for_an_organisation_is_a_ship() -> None:
    page = document("The tanker Corvina left.")
    (found,) = entities([page], [mention(page, "Corvina", ORGANISATION)])
    assert found.schema == "Vessel"


def test_a_ship_and_a_firm_of_one_name_are_two() -> None:
    page = document("The tanker Corvina belongs to Corvina.")
    told: list[Mention] = [mention(page, "Corvina", OTHER), mention(page, "Corvina", ORGANISATION, nth=1)]
    assert sorted(entity.schema for entity in entities([page], told)) == ["Organization", "Vessel"]
