"""Names spelt otherwise than in the list find their entry, and what is said of it is what the list says."""

from pathlib import Path

import pytest

from firsthand.screening import Asked, Index, build, screen
from firsthand.screening.topics import told

from .made import PEOPLE, entity, table, written


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("list")
    others = [
        entity(f"o-{n}", f"{one} {two}") for n, (one, two) in enumerate(zip(_GIVEN * 10, _FAMILY * 12, strict=False))
    ]
    weak = entity("w-1", "Ilia Sorokoumov", weakAlias=["Shmel"])
    either = entity("w-2", "Brannock Vale", schema="LegalEntity")
    firms = [
        entity("c-1", "Tavelin Shipping Ltd", schema="Company"),
        entity("c-2", "شركة دورساني للشحن", schema="Company"),
        entity("c-3", "شركة تفلكس للشحن", schema="Company"),
    ]
    build(written(folder / "list.json", *PEOPLE, weak, either, *firms, *others), "x", folder / "index")
    return Index(folder / "index")


_GIVEN = ["Boris", "Marta", "Omar", "Petra", "Stavros", "Tigran", "Leila", "Hugo", "Nadia", "Viktor", "Samir", "Olga"]
_FAMILY = [
    "Tavelin",
    "Dorsani",
    "Kerimov",
    "Lauwers",
    "Madoupolos",
    "Varandian",
    "Nouri",
    "Bremer",
    "Sokolik",
    "Habibi",
]


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("Andrey Kostrov", "v-1"),
        ("KOSTROV, Andrei", "v-1"),
        ("A. V. Kostrov", "v-1"),
        ("Andrei Kostrob", "v-1"),
        ("Андрій Костров", "v-1"),
        ("Андрей Владиславович Костров", "v-1"),
        ("أندريه كوستروف", "v-1"),
        ("Αντρέι Κοστρόφ", "v-1"),
        ("Ада Бренн", "v-2"),
        ("Halid As-Samarani", "v-3"),
        ("Халид ас-Самарани", "v-3"),
        ("Альбатрос Эйрлайнс", "v-4"),
        ("Albatros Airlines LLC", "v-4"),
        ("Степан Овчар", "v-5"),
        ("Brannock Vale Ltd", "w-2"),
        ("شركة تافلين للشحن", "c-1"),
        ("טבלין ספנות בע״מ", "c-1"),
        ("Dorsani Shipping", "c-2"),
    ],
)
def test_a_name_spelt_otherwise_finds_its_entry(index: Index, name: str, at: str) -> None:
    answer = screen(index, Asked(name=name))
    assert answer.hits[0].id == at
    assert answer.hits[0].same


def test_a_hit_says_which_words_met_and_what_the_list_says(index: Index) -> None:
    hit = screen(index, Asked(name="Андрей Костров")).hits[0]
    assert {part.one for part in hit.because} >= {"андрей", "костров"}
    assert hit.spelling == "Андрей Костров"
    assert (hit.births, hit.countries) == (("1956-09-21",), ("ru",))
    assert hit.told == ("sanction: sanctioned",)


def test_without_a_match_the_list_and_its_date_are_named_and_nobody_is_called_clean(index: Index) -> None:
    answer = screen(index, Asked(name="Quentin Oyelaran"))
    assert answer.matches == ()
    assert answer.says == "no match in vel_measures of 2026-10-02"


def test_a_weak_alias_is_said_to_be_one(index: Index) -> None:
    hit = screen(index, Asked(name="Shmel")).hits[0]
    assert (hit.id, hit.weak, hit.name) == ("w-1", True, "Ilia Sorokoumov")


def test_a_person_of_a_case_is_not_asked_for_among_companies(index: Index) -> None:
    found = screen(index, Asked(name="Albatross Airlines", entity="E1", schema="Person")).hits
    assert "v-4" not in {hit.id for hit in found}
    found = screen(index, Asked(name="Albatross Airlines", entity="E1", schema="Company")).hits
    assert found[0].id == "v-4"


def test_all_spellings_of_an_entity_are_asked_for(index: Index) -> None:
    asked = Asked(name="the banker", entity="E1", schema="Person", spellings=("the banker", "Андрей Костров"))
    assert screen(index, asked).hits[0].id == "v-1"


@pytest.mark.parametrize("name", ["!!!", "а", "x" * 5000, "\u202e\u0000", "Ли " * 400])
def test_a_name_that_is_none_is_answered_all_the_same(index: Index, name: str) -> None:
    assert len(screen(index, Asked(name=name)).hits) <= 5


def test_namesakes_are_all_shown_with_what_tells_them_apart(tmp_path: Path) -> None:
    twins = [entity(f"n-{year}", "Ada Brenn", birthDate=[str(year)]) for year in (1950, 1971)]
    build(written(tmp_path / "list.json", *twins), "x", tmp_path / "index")
    hits = screen(Index(tmp_path / "index"), Asked(name="Ada Brenn")).hits
    assert {(hit.score, hit.births) for hit in hits} == {(hits[0].score, ("1950",)), (hits[0].score, ("1971",))}


def test_a_table_is_screened_too(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", {"id": "a", "schema": "Person", "name": "Ada Brenn", "aliases": "Ada Brennova"})
    build(path, "x", tmp_path / "index")
    hit = screen(Index(tmp_path / "index"), Asked(name="Ада Бреннова")).hits[0]
    assert (hit.id, hit.topics) == ("a", ())


@pytest.mark.parametrize(
    ("topic", "what"),
    [
        ("sanction", "sanction"),
        ("sanction.linked", "sanction"),
        ("role.pep", "position"),
        ("role.rca", "position"),
        ("gov.national", "position"),
        ("crime.fin", "crime"),
        ("crime.unheard", "crime"),
        ("wanted", "crime"),
        ("debarment", "exclusion"),
        ("sanctionary", "untold"),
    ],
)
def test_sanctions_positions_and_crime_are_told_apart(topic: str, what: str) -> None:
    assert told(topic).what == what


def test_a_persons_name_is_not_held_against_companies_that_the_list_knows_to_be_companies(index: Index) -> None:
    assert "c-1" not in {hit.id for hit in screen(index, Asked(name="Tavelin", schema="Person")).hits}
