import pytest

from firsthand.records import MentionKind
from firsthand.resolve.matching import keys, prepare

PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION


def test_a_prepared_name_can_be_a_key() -> None:
    assert {prepare("Viktor Dravin", PERSON): 1}[prepare("Viktor Dravin", PERSON)] == 1


def test_titles_and_small_words_are_set_aside() -> None:
    prepared = prepare("Präsident Viktor von Dravin", PERSON)
    assert [word.text for word in prepared.words] == ["viktor", "dravin"]
    assert [word.text for word in prepared.aside] == ["präsident", "von"]


def test_a_name_that_is_nothing_but_a_title_keeps_it() -> None:
    assert [word.text for word in prepare("Sheikh", PERSON).words] == ["sheikh"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Corvalix GmbH & Co. KG", "limited"),
        ("Corvalix S.p.A.", "joint stock"),
        ("ЗАО «Корваликс»", "joint stock"),
        ("Corvalix A/S", "joint stock"),
        ("ФГУП Корваликс", "state"),
        ("Corvalix Sp. z o.o.", "limited"),
        ("Corvalix Limited Liability Company", "limited"),
    ],
)
def test_legal_forms_of_many_countries_are_set_aside(name: str, form: str) -> None:
    prepared = prepare(name, ORGANISATION)
    assert [word.sound.full for word in prepared.words] == [prepare("Corvalix").words[0].sound.full]
    assert form in prepared.legal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andriy Dravin", "Андрей Дравин"),
        ("Mahmoud Rostami", "محمود رستمی"),
        ("Nikos Vardalis", "Νίκος Βαρδαλής"),
        ("Boris Feldman", "בוריס פלדמן"),
        ("Davit Lomidze", "დავით ლომიძე"),
        ("Karen Vardanyan", "Կարեն Վարդանյան"),
        ("Jurij Tschernow", "Юрий Чернов"),
        ("Corvalix", "Корваликс"),
        ("Kim Jonghwa", "김종화"),
    ],
)
def test_keys_survive_transliteration(one: str, other: str) -> None:
    assert set(keys(prepare(one, PERSON))) & set(keys(prepare(other, PERSON)))


def test_few_names_share_a_key() -> None:
    assert not set(keys(prepare("Viktor Dravin", PERSON))) & set(keys(prepare("Omar Halimi", PERSON)))
