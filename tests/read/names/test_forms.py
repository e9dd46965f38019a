import pytest

from firsthand.read.names.forms import cased
from firsthand.read.names.lexicon import is_given, is_surname, lexicon


@pytest.mark.parametrize(
    ("word", "pattern", "wanted"),
    [
        ("ростов-на-дону", "Ростове-на-Дону", "Ростов-на-Дону"),
        ("сша", "США", "США"),
        ("киев", "Киеве", "Киев"),
        ("область", "области", "область"),
    ],
)
def test_a_base_form_keeps_the_capitals_of_the_text(word: str, pattern: str, wanted: str) -> None:
    assert cased(word, pattern) == wanted


@pytest.mark.parametrize(("word", "language"), [("Andriy", "fr"), ("Андрею", "ru"), ("Олексій", "uk"), ("Zoé", "en")])
def test_a_given_name_is_known_in_every_language_and_case(word: str, language: str) -> None:
    assert is_given(word, language)


def test_a_word_in_small_letters_is_no_given_name() -> None:
    assert not is_given("rose", "fr")


def test_a_transliterated_surname_is_told_by_its_ending() -> None:
    assert is_surname("Kravchenko", "en")
    assert not is_surname("Boston", "en")


def test_a_language_that_cannot_be_read_takes_english_words() -> None:
    assert lexicon("xx").titles == lexicon("en").titles
