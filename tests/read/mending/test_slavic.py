"""Case and agreement against what a parser made of Russian and Ukrainian nouns."""

from __future__ import annotations

import pytest

from firsthand.read.mending import mend
from firsthand.read.mending.cases import agrees, cases
from tests.read.mending.trees import arcs, tree


def test_of_two_subjects_the_one_that_can_be_an_object_is_it() -> None:
    words = tree("Компанія NOUN|Nom 1 nsubj", "продала VERB|Fin|Ind|Past 1 ROOT", "завод NOUN|Nom 1 nsubj")
    mend(words, "uk")
    assert arcs(words)["завод"] == ("obj", "продала")


def test_what_is_given_hangs_on_the_verb_and_not_on_whom_it_is_given_to() -> None:
    words = tree(
        "Банк NOUN|Nom 1 nsubj",
        "передал VERB|Fin|Ind|Past 1 ROOT",
        "министерству NOUN|Acc 1 obj",
        "деньги NOUN|Acc 2 nmod",
    )
    mend(words, "ru")
    assert arcs(words)["министерству"] == ("iobj", "передал")
    assert arcs(words)["деньги"] == ("obj", "передал")
    assert "Dat" in words[2].tag.features


def test_a_genitive_is_no_predicate() -> None:
    words = tree(
        "Виробник NOUN|Nom 1 nsubj",
        "скла VERB|Fin|Ind|Past 1 ROOT",
        "закрив VERB|Fin|Ind|Past 1 xcomp",
        "цех NOUN|Acc 2 obj",
    )
    mend(words, "uk")
    found = arcs(words)
    assert found["закрив"] == ("ROOT", "закрив")
    assert found["Виробник"] == ("nsubj", "закрив")
    assert found["скла"] == ("nmod", "Виробник")


def test_a_short_form_is_the_predicate_of_its_sentence() -> None:
    words = tree(
        "На ADP 1 case", "снимке NOUN|Loc 1 ROOT", "виден ADJ 1 acl", "новый ADJ|Nom 4 amod", "цех NOUN|Acc 2 iobj"
    )
    mend(words, "ru")
    found = arcs(words)
    assert found["виден"] == ("ROOT", "виден")
    assert found["снимке"] == ("obl", "виден")
    assert found["цех"] == ("nsubj", "виден")


def test_a_short_form_that_opens_a_sentence_leads_its_clause() -> None:
    words = tree(
        "Выделено VERB|Fin|Ind 4 advmod", "20 NUM 2 nummod", "миллионов NOUN|Gen 0 obl", ", PUNCT 4 punct",
        "ищут VERB|Fin|Ind|Pres 4 ROOT",
    )  # fmt: skip
    mend(words, "ru")
    found = arcs(words)
    assert found["Выделено"] == ("ROOT", "Выделено")
    assert found["миллионов"] == ("nsubj:pass", "Выделено")
    assert found["ищут"] == ("conj", "Выделено")


def test_a_participle_is_no_attribute_of_the_instrumental_that_acts() -> None:
    words = tree(
        "Крани NOUN|Nom 3 nsubj", "були AUX|Fin|Past 3 cop", "поставлені ADJ|Nom 3 amod", "фірмою NOUN|Ins 3 ROOT"
    )
    mend(words, "uk")
    found = arcs(words)
    assert found["поставлені"] == ("ROOT", "поставлені")
    assert found["Крани"] == ("nsubj:pass", "поставлені")
    assert found["фірмою"] == ("obl", "поставлені")


def test_a_quoted_name_behind_a_time_is_the_subject_of_the_verb_that_agrees() -> None:
    words = tree(
        "В ADP 1 case",
        "марте NOUN|Loc 5 obl",
        "« PUNCT 3 punct",
        "Вельмора PROPN 1 appos",
        "» PUNCT 3 punct",
        "искала VERB|Fin|Ind|Past 5 ROOT",
        "инженера NOUN|Gen 5 obj",
    )
    mend(words, "ru")
    assert arcs(words)["Вельмора"] == ("nsubj", "искала")


def test_a_noun_that_opens_a_sentence_is_no_name_for_its_capital() -> None:
    words = tree("Компанія PROPN|Nom 1 nsubj", "закрилася VERB|Fin|Ind|Past 1 ROOT")
    mend(words, "uk")
    assert words[0].tag.upos == "NOUN"


def test_a_dictionary_form_without_a_case_is_a_nominative() -> None:
    assert "Nom" in cases("завод", "uk")
    assert agrees("завод", "закрився", "uk")
    assert not agrees("завод", "закрилася", "uk")


@pytest.mark.parametrize(("verb", "language"), [("шукав", "uk"), ("искал", "ru")])
def test_a_form_that_is_no_infinitive_is_not_tagged_as_one(verb: str, language: str) -> None:
    words = tree("фонд NOUN|Nom 1 nsubj", f"{verb} VERB|Inf 1 ROOT")
    mend(words, language)
    assert {"Fin", "Past"} <= words[1].tag.features


@pytest.mark.parametrize(("verb", "language"), [("шукати", "uk"), ("искать", "ru")])
def test_an_infinitive_stays_one(verb: str, language: str) -> None:
    words = tree("может VERB|Fin|Ind|Pres 0 ROOT", f"{verb} VERB|Inf 0 xcomp")
    mend(words, language)
    assert "Inf" in words[1].tag.features
