"""A question for a relation is answered by what says it, in whatever language, and by nothing that only names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from firsthand.records import Frame
from firsthand.search import Answer, Filters, SoughtKind, look
from firsthand.search.index import Index
from firsthand.search.looking import UNSAID
from firsthand.search.question import understood
from firsthand.search.relation_asked import EITHER, OBJECT, SUBJECT

from .related import index


@pytest.fixture(scope="module")
def related() -> Iterator[Index]:
    """The index of the case with relations."""
    with index() as found:
        yield found


def _ids(answer: Answer) -> set[str]:
    return {found.passage.id for found in answer.found}


@pytest.mark.parametrize(
    ("question", "claims"),
    [
        ("Who owns Tarn Foam?", {"c1"}),
        ("owner of Tarn Foam", {"c1"}),
        ("Qui possède Tarn Foam ?", {"c1"}),
        ("À qui appartient Tarn Foam ?", {"c1"}),
        ("Кому принадлежит Tarn Foam?", {"c1"}),
        ("Хто володіє Tarn Foam?", {"c1"}),
        ("What does Velmora own?", {"c1"}),
        ("Who directs Velmora?", {"c8"}),
        ("Qui est le directeur de Velmora ?", {"c8"}),
        ("Хто очолює «Вельмору»?", {"c8"}),
        ("Кто возглавляет Tarn Foam?", {"c10"}),
        ("Where is Tarn Foam?", {"c3"}),
        ("Де розташована Tarn Foam?", {"c3"}),
        ("Que produit Tarn Foam ?", {"c3"}),
        ("Who makes boards?", {"c3"}),
        ("Who supplies Velmora?", {"c4"}),
        ("Кто поставляет баллоны «Вельморе»?", {"c4"}),
        ("What does Orlin Trade supply?", {"c4"}),
        ("Par qui Tarn Foam a-t-elle été fondée ?", {"c6"}),
    ],
)
def test_who_says_it_answers_in_any_language(related: Index, question: str, claims: set[str]) -> None:
    assert _ids(look(related, question)) == claims


@pytest.mark.parametrize(
    "question",
    [
        "Who owns Velmora?",
        "Qui possède Velmora ?",
        "Кому принадлежит Вельмора?",
        "Хто володіє «Вельморою»?",
        "Who founded Velmora?",
        "When was Tarn Foam founded?",
        "Who sanctions Velmora?",
        "Where is Velmora?",
        "What does Tarn Foam own?",
    ],
)
def test_what_only_names_the_party_is_offered_as_a_mention(related: Index, question: str) -> None:
    answer = look(related, question)
    assert (answer.found, answer.total, answer.why) == ((), 0, UNSAID)
    assert 0 < len(answer.mentions) <= answer.mentioned
    assert not any(sought.held for sought in answer.sought if sought.kind is SoughtKind.RELATION)


def test_beside_an_answer_the_rest_are_mentions(related: Index) -> None:
    answer = look(related, "Who owns Tarn Foam?")
    assert {found.passage.id for found in answer.mentions} == {"c3", "c6", "c10"}
    assert all("owns" in found.lacks for found in answer.mentions)


def test_a_word_for_it_on_a_page_that_names_the_party_is_a_mention_too(related: Index) -> None:
    answer = look(related, "Who directs Orlin Trade?")
    assert not answer.found
    (near,) = (found for found in answer.mentions if found.passage.id == "c5")
    assert (near.holds, near.nearby) == (("directs",), ("Orlin Trade",))


def test_where_no_relation_was_read_its_words_beside_the_name_must_do(related: Index) -> None:
    assert _ids(look(related, "Кто владелец Orlin Trade?")) == {"c7"}


def test_filters_hold_for_what_says_it(related: Index) -> None:
    answer = look(related, "Who directs Velmora?", Filters(language="en"))
    assert (answer.found, answer.why) == ((), UNSAID)


@pytest.mark.parametrize("question", ["What did the director of Velmora say?", "Was the roof of Velmora repaired?"])
def test_what_asks_for_no_relation_is_answered_as_ever(related: Index, question: str) -> None:
    assert understood(related.connection, question, related.languages).asked is None
    assert look(related, question).found
    assert not look(related, question).mentions


def test_a_relation_of_nobody_is_looked_for_as_words(related: Index) -> None:
    assert _ids(look(related, "Who owns it?")) == {"c1"}


@pytest.mark.parametrize(
    ("question", "frame", "end"),
    [
        ("Who owns Velmora?", Frame.OWNS, OBJECT),
        ("By whom is Velmora owned?", Frame.OWNS, OBJECT),
        ("What is owned by Velmora?", Frame.OWNS, SUBJECT),
        ("Who belongs to Velmora?", Frame.OWNS, SUBJECT),
        ("Who does Velmora belong to?", Frame.OWNS, OBJECT),
        ("Whom does Velmora employ?", Frame.EMPLOYS, SUBJECT),
        ("Who works for Velmora?", Frame.EMPLOYS, SUBJECT),
        ("employees of Velmora", Frame.EMPLOYS, SUBJECT),
        ("Does Velmora own Tarn Foam?", Frame.OWNS, EITHER),
        ("Par qui Velmora est-elle financée ?", Frame.FINANCES, OBJECT),
        ("Qui est employé par Velmora ?", Frame.EMPLOYS, SUBJECT),
        ("Que possède Velmora ?", Frame.OWNS, SUBJECT),
        ("Кем финансируется «Вельмора»?", Frame.FINANCES, OBJECT),
        ("Кого нанимает «Вельмора»?", Frame.EMPLOYS, SUBJECT),
        ("Чем владеет «Вельмора»?", Frame.OWNS, SUBJECT),
        ("Що виробляє «Вельмора»?", Frame.PRODUCES, SUBJECT),
        ("Хто речник «Вельмори»?", Frame.SPEAKS_FOR, OBJECT),
        ("Who imposed sanctions on Velmora?", Frame.SANCTIONS, OBJECT),
        ("Which company owns Velmora?", Frame.OWNS, OBJECT),
        ("À quelle société appartient Velmora ?", Frame.OWNS, OBJECT),
        ("Какой компании принадлежит «Вельмора»?", Frame.OWNS, OBJECT),
        ("Хто заступник директора «Вельмори»?", Frame.DIRECTS, OBJECT),
    ],
)
def test_a_question_tells_at_which_end_the_party_stands(related: Index, question: str, frame: Frame, end: str) -> None:
    asked = understood(related.connection, question, related.languages).asked
    assert asked is not None
    assert asked.frames[0] == (frame, end)


def test_who_receives_from_the_budget_is_financed_by_it(related: Index) -> None:
    asked = understood(related.connection, "Who finances Velmora?", related.languages).asked
    assert asked is not None
    assert asked.frames == ((Frame.FINANCES, OBJECT), (Frame.RECEIVES, SUBJECT))


@pytest.mark.parametrize(
    "question",
    [
        "When did the line of Velmora begin to run?",
        "Who directs the company that owns Velmora?",
        "Where did Velmora repair roofs?",
        "When did the owner of Velmora resign?",
    ],
)
def test_a_word_that_is_not_what_is_asked_makes_no_relation(related: Index, question: str) -> None:
    assert understood(related.connection, question, related.languages).asked is None
