from __future__ import annotations

import pytest

from firsthand.read.lemmas import lemma


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
