import pytest

from firsthand.search.index import Index
from firsthand.search.naming import matching, names


@pytest.mark.parametrize("asked", ["Albatros", "Альбатрос", "Альбатросу", "Albatross", "albatros"])
def test_a_name_is_found_in_either_script_and_inflected(made: Index, asked: str) -> None:
    assert "xe1" in matching(made.connection, asked).terms


@pytest.mark.parametrize("asked", ["Джурджу", "Giurgiu"])
def test_a_place_is_found_in_either_script(made: Index, asked: str) -> None:
    assert set(matching(made.connection, asked).terms) == {"xp1"}


def test_a_person_is_found_by_the_last_word_of_the_name(made: Index) -> None:
    assert "xe3" in matching(made.connection, "Brenn").terms


def test_what_bears_another_name_is_not_found(made: Index) -> None:
    assert not matching(made.connection, "Brackwell").terms


@pytest.mark.parametrize("question", ["Who employs Ada Brenn?", "What did Ada Brenn say about halls?"])
def test_a_word_beside_a_name_is_none_of_it(made: Index, question: str) -> None:
    assert [name.words for name in names(made.connection, question, "en")] == ["Ada Brenn"]


def test_a_name_ends_where_the_question_goes_on(made: Index) -> None:
    found = names(made.connection, "What did Ada Brenn say about Albatros?", "en")
    assert [name.words for name in found] == ["Ada Brenn", "Albatros"]
