"""Inquits by order: behind, between and inside quotation marks, and behind “as”."""

from __future__ import annotations

import pytest

from tests.read.pages import attributed, triples

INQUITS = [
    ("en", "The second line, the operator announced, will be closed.", "the operator", "The second line"),
    ("en", "The bridge will open in May, said the mayor.", "the mayor", "The bridge will open in May"),
    ("fr", "« Nous avons tout essayé, explique le fermier, mais la pluie manque. »", "le fermier", "Nous avons"),
    ("fr", "« Tout est prêt », a-t-il assuré aux journalistes.", "-t-il", "Tout est prêt"),
    ("fr", "La seconde ligne, a fait savoir l'exploitant, sera fermée.", "l'exploitant", "La seconde ligne"),
    ("ru", "«Это не забастовка, — заявил во вторник мэр города, — это спор».", "мэр города", "Это не забастовка"),
    ("ru", "На стройке занято сто человек, уточнили в компании «Норвалис».", "компании «Норвалис»", "На стройке"),
    ("ru", "По её словам, оружие не поставлялось.", "её", "оружие не поставлялось"),
    ("uk", "«Справу закрито», – відрізав адвокат товариства.", "адвокат товариства", "Справу закрито"),
    ("uk", "Як повідомив мер Іван Рогов, міст закрито.", "мер Іван Рогов", "міст закрито"),
    ("es", "El tren, según varios empleados, no se había revisado.", "varios empleados", "El tren"),
]


@pytest.mark.parametrize(("language", "text", "source", "begins"), INQUITS)
def test_the_speaker_and_the_beginning_of_the_words(language: str, text: str, source: str, begins: str) -> None:
    assert any(who == source and content.startswith(begins) for who, _, content in triples(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "The contract, announced in March, was kept.",
        "He spent the evening in his room, reading the polls.",
        "When they left, the reporter added an option to the list.",
    ],
)
def test_a_verb_of_saying_behind_a_comma_is_not_always_an_inquit(text: str) -> None:
    assert attributed(text) == []
