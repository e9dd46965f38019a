import re
from datetime import date

import pytest

from firsthand.errors import UsageError
from firsthand.search import Answer, Filters, look
from firsthand.search.index import Index


def _ids(answer: Answer) -> list[str]:
    return [found.passage.id for found in answer.found]


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Who built new hall?", "c2"),
        ("How many cylinder did the plant use?", "c1"),
        ("Кто строил цех?", "c5"),
        ("Сколько баллонов закупили заводы?", "c4"),
        ("Qui livre les panneaux de l’usine ?", "c6"),
    ],
)
def test_inflected_questions_find_their_claim_first(made: Index, question: str, claim: str) -> None:
    assert _ids(look(made, question))[0] == claim


def test_every_answer_is_a_quote_that_stands_in_its_page(made: Index) -> None:
    from .made import pages

    texts = {page.id: page.text for page in pages()}
    for found in look(made, "plant hall lorries roof").found:
        found.passage.quote.check(texts[found.passage.document])


def test_an_answer_tells_how_the_claim_stands(made: Index) -> None:
    (found,) = look(made, "Who used 40 cylinders?").found
    standing = found.passage.standing
    assert standing is not None
    assert (standing.origin_name, standing.hedged, found.passage.speaker) == ("Ada Brenn", True, "Ada Brenn")


def test_a_question_in_english_finds_a_russian_page_by_names(made: Index) -> None:
    found = look(made, "What did Albatros hoard in Giurgiu?").found
    russian = next(one for one in found if one.passage.id == "c4")
    assert russian.holds == ("Albatros", "Giurgiu")
    assert russian.lacks == ("hoard",)


def test_what_a_question_lacks_is_said(made: Index) -> None:
    (found, *_) = look(made, "Did Orvane build the halls of Giurgiu?").found
    assert found.passage.id == "c2"
    assert found.nearby == ("Giurgiu",)


def test_a_sentence_without_a_claim_is_found_and_marked(made: Index) -> None:
    (found,) = look(made, "Who repaired the chapel's roofs?").found
    assert found.passage.standing is None
    assert found.passage.id.startswith("D1:")


@pytest.mark.parametrize("question", ["What did Brackwell say?", "Что заявил Браквелл?", "Did Orvane pay Brackwell?"])
def test_a_name_that_nothing_bears_is_not_in_this_case(made: Index, question: str) -> None:
    answer = look(made, question)
    assert not answer.found
    assert "nothing in this case names" in answer.why


def test_one_word_of_many_is_no_answer(made: Index) -> None:
    answer = look(made, "lorries ferry lighthouse captain storm")
    assert (answer.found, answer.why) == ((), "no quote holds enough of the question")


def test_a_question_of_small_words_is_a_wrong_use(made: Index) -> None:
    with pytest.raises(UsageError, match="no word to look for"):
        look(made, "who was it?")


@pytest.mark.parametrize(
    "hostile",
    [
        "NEAR(hall roof)",
        'hall" OR content:*',
        "hall AND NOT roof",
        "{content}: hall",
        "hall*",
        "^hall - + ( ) '",
        "hall\x00roof",
        "'; DROP TABLE passage; --",
    ],
)
def test_a_question_is_never_a_query_of_the_index(made: Index, hostile: str) -> None:
    plain = re.sub(r"[\W_]+", " ", hostile)
    assert _ids(look(made, hostile)) == _ids(look(made, plain))


@pytest.mark.parametrize("empty", ['"', "* ( ) :", "\x00", "“”", " "])
def test_signs_alone_are_a_wrong_use(made: Index, empty: str) -> None:
    with pytest.raises(UsageError, match="no word to look for"):
        look(made, empty)


def test_bytes_that_are_no_letters_do_no_harm(made: Index) -> None:
    answer = look(made, "halls \udcff\x00", Filters(language="en\udcff", since=None))
    assert answer.question == "halls ?"
    with pytest.raises(UsageError):
        look(made, "halls", Filters(about="\udcff"))


def test_capitals_tell_no_names_where_every_word_has_one(made: Index) -> None:
    assert _ids(look(made, "ORVANE BUILT HALLS QUICKLY"))[0] == "c2"


def test_asking_twice_gives_the_same_answer(made: Index) -> None:
    assert look(made, "plant hall lorries") == look(made, "plant hall lorries")


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(about="Альбатрос"), {"c1", "c4"}),
        (Filters(about="Ada Brenn"), set()),
        (Filters(origin="Brenn"), {"c1"}),
        (Filters(hedged=True), {"c1"}),
        (Filters(hedged=False), {"c2", "c3", "c4", "c5", "c6"}),
        (Filters(place="Джурджу"), {"c1", "c4"}),
        (Filters(language="fr"), {"c6"}),
        (Filters(until=date(2025, 4, 1)), {"c1"}),
        (Filters(since=date(2025, 5, 6), hedged=False), {"c4", "c5", "c6"}),
        (Filters(place="Giurgiu", language="ru"), {"c4"}),
    ],
)
def test_filters_leave_what_they_say(made: Index, filters: Filters, left: set[str]) -> None:
    questions = ["cylinders", "halls", "lorries", "баллонов", "цеха", "panneau"]
    found = {id_ for question in questions for id_ in _ids(look(made, question, filters))}
    assert found == left


@pytest.mark.parametrize("filters", [Filters(about="Brackwell"), Filters(place="Rotterdam"), Filters(origin="O99")])
def test_a_filter_on_what_the_case_does_not_hold_is_a_wrong_use(made: Index, filters: Filters) -> None:
    with pytest.raises(UsageError):
        look(made, "hall", filters)


def test_nothing_that_passes_a_filter_is_said_so(made: Index) -> None:
    assert "filters" in look(made, "lorries", Filters(language="fr")).why


def test_a_day_is_found_whatever_way_it_is_written(made: Index) -> None:
    assert _ids(look(made, "mars 2025")) == ["c1"]
    assert _ids(look(made, "Что было в марте 2025 года?")) == ["c1"]
