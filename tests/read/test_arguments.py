"""Predicates and arguments of single sentences."""

from __future__ import annotations

import pytest

from firsthand.read import model
from firsthand.read.arguments import arguments, predicate
from firsthand.read.parse import Passage
from firsthand.records import Block, BlockKind, Span


def passage(text: str, start: int = 0) -> Passage:
    return Passage(
        block=Block(BlockKind.PARAGRAPH, Span(start, start + len(text))), start=start, doc=model.load()(text)
    )


def roles(text: str, head: str, language: str) -> list[tuple[str, str]]:
    one = passage(text)
    at = next(token.i for token in one.doc if token.text == head)
    return [(argument.role, argument.text) for argument in arguments(one, at, language)]


ACTIVE = [
    ("en", "The company sold fifty drones.", "sold", [("subject", "The company"), ("object", "fifty drones")]),
    ("fr", "La société a vendu une usine.", "vendu", [("subject", "La société"), ("object", "une usine")]),
    ("ru", "Компания продала новый завод.", "продала", [("subject", "Компания"), ("object", "новый завод")]),
    ("uk", "Компанія продала новий завод.", "продала", [("subject", "Компанія"), ("object", "новий завод")]),
]


@pytest.mark.parametrize(("language", "text", "head", "expected"), ACTIVE)
def test_subject_and_object_are_whole_noun_phrases(
    language: str, text: str, head: str, expected: list[tuple[str, str]]
) -> None:
    assert roles(text, head, language) == expected


AGENTS = [
    ("en", "The plant was built by the army.", "built", ("agent", "the army")),
    ("fr", "L’usine a été construite par l’armée.", "construite", ("agent", "l’armée")),
    ("ru", "Завод был построен армией.", "построен", ("agent", "армией")),
]


@pytest.mark.parametrize(("language", "text", "head", "expected"), AGENTS)
def test_the_agent_of_a_passive_is_no_oblique(language: str, text: str, head: str, expected: tuple[str, str]) -> None:
    assert expected in roles(text, head, language)


RECIPIENTS = [
    ("en", "The bank paid the money to the ministry.", "paid", "the ministry"),
    ("fr", "La banque a versé l’argent à la société.", "versé", "la société"),
    ("ru", "Банк передал министерству деньги.", "передал", "министерству"),
]


@pytest.mark.parametrize(("language", "text", "head", "expected"), RECIPIENTS)
def test_who_receives_is_told_by_case_or_preposition(language: str, text: str, head: str, expected: str) -> None:
    assert ("recipient", expected) in roles(text, head, language)


def test_other_obliques_carry_their_preposition() -> None:
    assert ("dans", "la vallée") in roles("La société travaille dans la vallée.", "travaille", "fr")


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    assert roles("The bank, which owns the plant, has grown.", "owns", "en")[0] == ("subject", "The bank")


def test_a_noun_phrase_leaves_its_relative_clause_out() -> None:
    assert ("subject", "The bank") in roles("The bank, which owns the plant, sold a house.", "sold", "en")


def test_coordinated_verbs_share_a_subject() -> None:
    text = "Компания построила завод и не продала его."
    assert ("subject", "Компания") in roles(text, "продала", "ru")


def test_an_infinitive_has_the_subject_of_the_verb_that_wants_it() -> None:
    assert ("subject", "The ministry") in roles("The ministry wants to build a plant.", "wants", "en")


def test_spans_are_the_document_s() -> None:
    one = passage("The company sold fifty drones.", start=100)
    subject = arguments(one, 2, "en")[0]
    assert subject.span == Span(100, 111)


def test_the_predicate_of_a_modal_is_what_may_happen() -> None:
    one = passage("La société pourrait ouvrir une usine.")
    found = predicate(one, 2, "fr")
    assert (found.words, found.lemma) == ("ouvrir", "ouvrir")


def test_a_copula_belongs_to_its_predicate() -> None:
    one = passage("Orlov is the owner of the firm.")
    found = predicate(one, 3, "en")
    assert (found.words, found.lemma) == ("is the owner", "owner")


def test_a_particle_belongs_to_its_verb() -> None:
    one = passage("The company carried out the work.")
    found = predicate(one, 2, "en")
    assert (found.words, found.lemma) == ("carried out", "carry out")
