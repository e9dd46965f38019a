import pytest

from firsthand.search import SoughtKind
from firsthand.search.index import Index
from firsthand.search.question import MOST_PARTS, Wants, language_of, understood, without_asking


@pytest.mark.parametrize(
    ("question", "language", "wants"),
    [
        ("Who built the hall?", "en", Wants(person=True)),
        ("How many cylinders were there?", "en", Wants(amount=True)),
        ("Quand l’usine a-t-elle ouvert ?", "fr", Wants(day=True)),
        ("Dans quelle ville est l’usine ?", "fr", Wants(place=True)),
        ("Сколько баллонов закупил завод?", "ru", Wants(amount=True)),
        ("Где стоит завод?", "ru", Wants(place=True)),
        ("Хто очолює завод і коли?", "uk", Wants(person=True, day=True)),
        ("Is the hall new?", "en", Wants()),
    ],
)
def test_a_question_tells_its_language_and_what_it_asks_for(
    made: Index, question: str, language: str, wants: Wants
) -> None:
    found = understood(made.connection, question, made.languages)
    assert (found.language, found.wants) == (language, wants)


def test_question_words_are_not_looked_for() -> None:
    assert without_asking("How much did the hall cost?", "en").split() == ["the", "hall", "cost?"]


def test_names_days_numbers_and_words_are_told_apart(made: Index) -> None:
    found = understood(made.connection, "Did Albatros use 40 cylinders in March 2025?", made.languages)
    assert {part.words: part.kind for part in found.parts} == {
        "March 2025": SoughtKind.DAY,
        "Albatros": SoughtKind.NAME,
        "40 cylinders": SoughtKind.NUMBER,
        "use": SoughtKind.WORD,
        "cylinders": SoughtKind.WORD,
    }


def test_letters_of_a_foreign_name_do_not_decide_the_language() -> None:
    assert language_of("Who owns Альбатрос?") == "en"


@pytest.mark.parametrize(
    ("question", "language"), [("Коли заснували Albatros Airlines?", "uk"), ("Who knows Арсений Лукьянчик?", "en")]
)
def test_between_two_scripts_the_small_words_tell_the_language(question: str, language: str) -> None:
    assert language_of(question) == language


def test_a_very_long_question_is_cut(made: Index) -> None:
    found = understood(made.connection, " ".join(f"wort{n}" for n in range(5_000)), made.languages)
    assert len(found.parts) <= MOST_PARTS
