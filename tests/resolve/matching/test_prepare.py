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


def test_armenian_writes_u_with_two_letters() -> None:
    assert [word.sound.full for word in prepare("Ռուբեն Սուրենյան", PERSON).words] == ["ruben", "surenian"]


def test_an_arabic_waw_before_a_vowel_is_read_as_a_consonant_too() -> None:
    (word,) = prepare("الشوتوي", PERSON).words
    assert {"xutui", "xutvi"} <= {way.full for way in word.ways}


@pytest.mark.parametrize("text", ["للتجارة", "التجارية", "والتجارة", "تجارة"])
def test_arabic_words_that_are_translated_are_known_with_what_is_written_in_one_with_them(text: str) -> None:
    (_, word) = prepare(f"كورفاليكس {text}", ORGANISATION).words
    assert word.concept == "trade"


def test_a_hebrew_legal_form_is_known_by_its_double_stroke() -> None:
    for written in ("טולביק בע״מ", 'טולביק בע"מ'):
        prepared = prepare(written, ORGANISATION)
        assert (len(prepared.words), prepared.legal) == (1, ("limited",))


@pytest.mark.parametrize("name", ["Viktor Dravin", "VIKTOR DRAVIN", "viktor dravin", "ViktorDravin", "Viktor  Dravin."])
def test_a_plain_name_is_cut_into_the_same_words_as_one_that_is_not(name: str) -> None:
    assert [word.text for word in prepare(name, PERSON).words] == ["viktor", "dravin"]
