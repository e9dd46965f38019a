from __future__ import annotations

import pytest

from firsthand.read.lemmas import lemma, past_form, perfective


@pytest.mark.parametrize(
    ("word", "language", "upos", "expected"),
    [
        ("said", "en", "VERB", "say"),
        ("thought", "en", "VERB", "think"),
        ("thought", "en", "NOUN", "thought"),
        ("estime", "fr", "VERB", "estimer"),
        ("estime", "fr", "NOUN", "estime"),
        ("écrit", "fr", "VERB", "écrire"),
        ("annoncé", "fr", "VERB", "annoncer"),
        ("заявила", "ru", "VERB", "заявить"),
        ("словам", "ru", "NOUN", "слово"),
        ("снимок", "ru", "NOUN", "снимок"),
        ("стали", "ru", "NOUN", "сталь"),
        ("отчёте", "ru", "NOUN", "отчет"),
        ("повідомляє", "uk", "VERB", "повідомляти"),
        ("mitgeteilt", "de", "VERB", "mitteilen"),
        ("dijo", "es", "VERB", "decir"),
    ],
)
def test_a_word_is_brought_to_its_dictionary_form(word: str, language: str, upos: str, expected: str) -> None:
    assert lemma(word, language, upos) == expected


def test_a_word_of_another_language_comes_back_in_lower_case() -> None:
    assert lemma("Zpráva", "cs") == "zpráva"


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("построит", "ru", True), ("строит", "ru", False), ("збудує", "uk", True), ("будує", "uk", False)],
)
def test_the_present_form_of_a_perfective_verb_means_the_future(word: str, language: str, expected: bool) -> None:
    assert perfective(word, language) is expected


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("шукав", "uk", True), ("допоміг", "uk", True), ("шукає", "uk", False), ("мыла", "ru", False)],
)
def test_a_past_that_can_be_nothing_else_is_told_by_its_form(word: str, language: str, expected: bool) -> None:
    assert past_form(word, language) is expected
