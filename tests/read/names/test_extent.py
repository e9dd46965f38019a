"""How far a name reaches; every sentence is invented."""

import pytest

from firsthand.records import MentionKind
from tests.read.names.test_names import kinds, read

PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("Il a nagé dans le lac Tchad hier.", "fr", "lac Tchad", PLACE),
        ("Elle habite en Amérique du Nord depuis longtemps.", "fr", "Amérique du Nord", PLACE),
        ("Il a joué avec les Hérons de Boston en 2010.", "fr", "Hérons de Boston", ORGANISATION),
        ("Les millions du Fonds du Bas-Danube ont disparu.", "fr", "Fonds du Bas-Danube", ORGANISATION),
        ("The storm crossed the Gulf of Mexico on Monday.", "en", "Gulf of Mexico", PLACE),
        ("Mr Dravenholt presented the plan.", "en", "Dravenholt", PERSON),
        ("Тендер виграло ТОВ «Корвалікс Буд» торік.", "uk", "ТОВ «Корвалікс Буд»", ORGANISATION),
        ("Рішення ухвалила прокуратура Київської області.", "uk", "прокуратура Київської області", ORGANISATION),
        ("Про це сказала Олена Дравченко.", "uk", "Олена Дравченко", PERSON),
    ],
)
def test_a_name_reaches_as_far_as_usage_has_it(text: str, language: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, language).get(name) is kind


def test_what_only_describes_is_marked_but_no_part_of_the_dictionary_form() -> None:
    found = read("Об этом написала газета «Дравинский вестник» в среду.", "ru")
    assert [(one.text, one.name) for one in found] == [("газета «Дравинский вестник", "Дравинский вестник")]


def test_two_people_in_a_row_stay_two() -> None:
    found = kinds("Об этом сообщил пресс-секретарь Владимира Дравина Дмитрий Ковин.", "ru")
    assert {"Владимира Дравина", "Дмитрий Ковин"} <= set(found)


def test_a_cup_a_war_and_a_work_are_none_of_the_three_kinds() -> None:
    assert kinds("He won the Davis Cup in May.", "en").get("Davis Cup") not in (PERSON, ORGANISATION, PLACE)
    assert kinds('The film "Dark Harbour" was shown.', "en").get("Dark Harbour") not in (PERSON, ORGANISATION, PLACE)


def test_brackets_without_words_are_no_name() -> None:
    assert [
        one.text for one in read("Комитет по делам Дравина (), как сообщает Дравин, закрыт.", "ru") if "(" in one.text
    ] == []
