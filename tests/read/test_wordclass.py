import pytest

from firsthand.read.wordclass import word_class


def test_a_cyrillic_word_is_all_that_the_dictionary_of_the_language_that_knows_it_holds() -> None:
    assert word_class("заводу") == word_class("ЗАВОДУ").split("^")[0]
    assert "VERB" in word_class("повідомив")
    assert "|" not in word_class("повідомив")


def test_a_word_of_both_languages_is_told_in_both() -> None:
    ukrainian, russian = word_class("завод").split("|")
    assert "NOUN" in ukrainian
    assert russian == "NOUNacs/NOUNnos"


@pytest.mark.parametrize(("word", "name"), [("Андрей", "Name"), ("Сергеевич", "Patr"), ("Москве", "Geox")])
def test_a_capital_letter_tells_which_names_a_cyrillic_word_can_be(word: str, name: str) -> None:
    assert name in word_class(word).split("^")[1]
    assert "^" not in word_class(word.lower())


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Andrew", "given"),
        ("London", "city+"),
        ("LONDON", "city+"),
        ("France", "country+/of organisation"),
        ("Interpol", "organisation"),
        ("Vorlengrad", "-grad"),
    ],
)
def test_a_latin_word_with_a_capital_letter_is_the_names_it_is_known_as(word: str, known: str) -> None:
    assert known in word_class(word)


def test_any_other_word_is_its_ending() -> None:
    assert word_class("investigations") == "tions"
    assert word_class("A") == "a"
    assert word_class("10,5") == "10,5"


def test_apostrophes_of_every_kind_are_one() -> None:
    assert word_class("п’ять") == word_class("пʼять") == word_class("п'ять")
