import os
import subprocess
import sys

import msgspec
import pytest

from firsthand.records import Entity, Mention, MentionKind, Span
from firsthand.resolve import entities
from firsthand.resolve.matching import keys, prepare

from .make import ORGANISATION, PERSON, document, mention


def resolved(kind: MentionKind, *names: str, together: bool = False) -> tuple[Entity, ...]:
    """The entities of names that stand each in a document of its own, or `together` in one."""
    if together:
        one = document(" | ".join(names))
        return entities([one], [mention(one, name, kind) for name in names])
    documents = [document(name, number=number) for number, name in enumerate(names, start=1)]
    return entities(documents, [mention(d, name, kind) for d, name in zip(documents, names, strict=True)])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (ORGANISATION, "Corvalix", "Корваликс"),
        (ORGANISATION, "Albatross", "Альбатрос"),
        (ORGANISATION, "Corvalix Ltd", "Corvalix"),
        (ORGANISATION, "ООО «Корваликс»", "Corvalix"),
        (ORGANISATION, "Petrovnia Group", "Petrovnya Group"),
        (ORGANISATION, "Tolvik Trade", "Толвик Трейд"),
        (ORGANISATION, "Upper Danube Fund", "Верхнедунайский фонд"),
        (ORGANISATION, "Inspection européenne de l’eau", "Європейська водна інспекція"),
        (PERSON, "Nikos Vardalis", "Νίκος Βαρδαλής"),
        (PERSON, "Karim Nasrov", "Карим Насров"),
        (PERSON, "Елена Дракату", "Ελένη Δρακάτου"),
        (PERSON, "Karim Nasrov", "كريم نصروف"),
        (PERSON, "Карим Насров", "كريم نصروف"),
        (PERSON, "Farhad Mirzadeh", "فرهاد میرزاده"),
        (ORGANISATION, "Tolvik Trade", "تولفيك تريد"),
        (ORGANISATION, "Corvalix", "Κορβαλίξ"),
        (PERSON, "Andriy Dravin", "Андрей Дравин"),
        (PERSON, "Andriy Dravin", "Andrey Dravine"),
        (PERSON, "A. Dravin", "Andrey Dravin"),
        (PERSON, "Володимир Шевчук", "Volodymyr Shevchuk"),
        (PERSON, "Dravin Andrey", "Андрей Дравин"),
    ],
)
def test_one_party_in_two_spellings_is_one_entity(kind: MentionKind, one: str, other: str) -> None:
    (entity,) = resolved(kind, one, other)
    assert set(entity.names) == {one, other}
    assert len(entity.because) == 1


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (ORGANISATION, "Corvalix", "Corvalix Airlines"),
        (ORGANISATION, "Corvalix 1", "Corvalix 2"),
        (ORGANISATION, "Harland Fund IV", "Harland Fund V"),
        (ORGANISATION, "Ministry of Energy", "Министерство энергетики"),
        (ORGANISATION, "АНО «Корваликс»", "Corvalix Ltd"),
        (ORGANISATION, "Bank of Ruritania", "Bank of Syldavia"),
        (PERSON, "Andriy Dravin", "Boris Dravin"),
        (PERSON, "Boris Dravin", "آندري درافين"),
        (PERSON, "Samir Haddad", "سمير حدور"),
        (PERSON, "Andriy Dravin", "Andriy Dravina"),
        (PERSON, "Andriy Dravin", "Andriy Melnik"),
        (PERSON, "Dravin", "Andriy Dravin"),
        (PERSON, "Robert Dravin", "Bob Dravin"),
        (PERSON, "Viktor Pavlovich Dravin", "Viktor Sergeevich Dravin"),
        (PERSON, "Roman Pavel Dravin", "Roman Igor Dravin"),
        (PERSON, "Thomas D.", "Thomas Dravin"),
    ],
)
def test_two_parties_with_names_that_are_near_stay_two(kind: MentionKind, one: str, other: str) -> None:
    assert len(resolved(kind, one, other)) == 2


def test_a_person_and_an_organisation_of_one_name_stay_two() -> None:
    one = document("Renaud Renaud")
    found = entities([one], [mention(one, "Renaud", PERSON), mention(one, "Renaud", ORGANISATION, nth=1)])
    assert len(found) == 2


def test_a_surname_joins_the_one_full_name_of_its_document() -> None:
    (entity,) = resolved(PERSON, "Andriy Dravin", "Dravin", together=True)
    assert entity.name == "Andriy Dravin"
    assert "surname" in entity.because[0]


def test_a_surname_that_two_bear_joins_neither() -> None:
    assert len(resolved(PERSON, "Andriy Dravin", "Boris Dravin", "Dravin", together=True)) == 3


def test_an_acronym_joins_the_name_it_abbreviates_in_its_document() -> None:
    (entity,) = resolved(ORGANISATION, "Ruritanian Times", "RT", together=True)
    assert "initials" in entity.because[0]


def test_a_bank_without_the_word_bank_is_the_bank_of_its_document() -> None:
    (entity,) = resolved(ORGANISATION, "KRB Bank", "KRB", together=True)
    assert "short for" in entity.because[0]


def test_a_bank_without_the_word_bank_in_another_document_stays_apart() -> None:
    assert len(resolved(ORGANISATION, "KRB Bank", "KRB")) == 2


def test_an_airline_is_not_the_firm_of_that_name_even_in_one_document() -> None:
    assert len(resolved(ORGANISATION, "Corvalix", "Corvalix Airlines", together=True)) == 2


@pytest.mark.parametrize(
    ("text", "name", "schema"),
    [
        ("le groupe russe Corvalix", "Corvalix", "Company"),
        ("Corvalix GmbH", "Corvalix GmbH", "Company"),
        ("Министерство обороны", "Министерство обороны", "PublicBody"),
        ("Corvalix", "Corvalix", "Organization"),
    ],
)
def test_the_schema_follows_the_words_within_and_before(text: str, name: str, schema: str) -> None:
    one = document(text)
    (entity,) = entities([one], [mention(one, name, ORGANISATION)])
    assert entity.schema == schema


def test_entities_are_numbered_by_first_appearance() -> None:
    found = resolved(PERSON, "Boris Melnik", "Andriy Dravin", together=True)
    assert [(entity.id, entity.name) for entity in found] == [("E1", "Boris Melnik"), ("E2", "Andriy Dravin")]


def test_a_kind_that_one_document_only_guessed_is_settled_by_the_case() -> None:
    first = Mention(
        document="D1", span=Span(0, 8), text="Corvalix", name="Corvalix", kind=MentionKind.PERSON, found_by="model"
    )
    told = msgspec.structs.replace(first, document="D2", kind=MentionKind.ORGANISATION, found_by="head word")
    (found,) = entities([], [first, told])
    assert found.schema != "Person"
    assert found.mentions == (first, told)


def test_a_cyrillic_g_stands_for_both_g_and_h() -> None:
    one = Mention(
        document="D1",
        span=Span(0, 11),
        text="Pavel Hravek",
        name="Pavel Hravek",
        kind=MentionKind.PERSON,
        found_by="title",
    )
    other = msgspec.structs.replace(one, document="D2", text="Павел Гравек", name="Павел Гравек")
    latin = msgspec.structs.replace(one, document="D3", text="Pavel Gravek", name="Pavel Gravek")
    assert len(entities([], [one, other])) == 1
    assert len(entities([], [one, latin])) == 2


def test_a_given_name_of_two_languages_is_one() -> None:
    assert len(resolved(PERSON, "Павел Дравек", "Павло Дравек")) == 1
    assert len(resolved(PERSON, "Павел Дравек", "Пётр Дравек")) == 2


def test_an_organisation_is_called_by_its_last_word_within_its_document_only() -> None:
    assert len(resolved(ORGANISATION, "The Estuary Courier", "Courier", together=True)) == 1
    assert len(resolved(ORGANISATION, "The Estuary Courier", "Courier")) == 2


def test_a_third_script_does_not_make_two_names_of_one_script_one() -> None:
    found = resolved(PERSON, "Pavel Gravek", "Павел Гравек", "Pavel Hravek")
    assert {entity.names for entity in found} == {("Pavel Gravek", "Павел Гравек"), ("Pavel Hravek",)}


def test_a_surname_of_two_people_in_two_documents_does_not_make_them_one() -> None:
    one, other = document("Andriy Dravin, Dravin", number=1), document("Boris Dravin, Dravin", number=2)
    mentions = [
        mention(one, "Andriy Dravin", PERSON),
        mention(one, "Dravin", PERSON, nth=1),
        mention(other, "Boris Dravin", PERSON),
        mention(other, "Dravin", PERSON, nth=1),
    ]
    assert len(entities([one, other], mentions)) == 2


def test_a_surname_alone_in_its_document_is_the_one_bearer_s_that_the_case_knows() -> None:
    one, other = document("Andriy Dravin, Dravin", number=1), document("Дравин", "ru", number=2)
    mentions = [
        mention(one, "Andriy Dravin", PERSON),
        mention(one, "Dravin", PERSON, nth=1),
        mention(other, "Дравин", PERSON),
    ]
    (entity,) = entities([one, other], mentions)
    assert any("wherever the case has both" in why for why in entity.because)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_keys_stand_in_one_order_whatever_the_hashes_of_the_run(seed: str) -> None:
    asked = """
from firsthand.records import MentionKind
from firsthand.resolve.matching import keys, prepare
print(keys(prepare("Jon Dravin", MentionKind.PERSON)))
"""
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == str(keys(prepare("Jon Dravin", PERSON)))
