from __future__ import annotations

from spacy.language import Language

from firsthand.read import model

TEXTS = (
    "Le ministère a annoncé que l’usine de Veldria serait fermée, a dit Anna Karel au Matin de Veldria.",
    "The ministry said that the Corvalix plant would close. The ministry did not say when the plant would close.",
    "Министерство сообщило, что завод в Велдрии закроют. Завод закроют в мае, сообщило министерство.",
    "",
    "Завод",
)


def analysis(nlp: Language) -> list[list[tuple[str, str, int, str]]]:
    return [
        [(word.tag_, word.dep_, word.head.i, word.ent_iob_ + word.ent_type_) for word in doc] for doc in nlp.pipe(TEXTS)
    ]


def test_what_is_made_quick_says_the_same_as_before() -> None:
    assert analysis(model.load()) == analysis(model.shipped())
