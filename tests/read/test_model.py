from __future__ import annotations

from importlib.resources import files

from firsthand.read import model

SENTENCE = "Le ministère a annoncé que l’usine de Veldria serait fermée."


def analysis(nlp: object) -> list[tuple[str, str, int]]:
    return [(token.dep_, token.tag_, token.head.i) for token in nlp(SENTENCE)]  # type: ignore[operator]


def test_the_model_is_loaded_once() -> None:
    assert model.load() is model.load()


def test_the_model_tags_parses_and_finds_names() -> None:
    doc = model.load()(SENTENCE)
    by_word = {token.text: token for token in doc}
    assert by_word["ministère"].dep_ == "nsubj"
    assert by_word["ministère"].head.text == "annoncé"
    assert by_word["serait"].tag_ == "AUX|Fin|Cnd|Pres"
    assert doc.ents


def test_a_packed_model_unpacks_to_the_same_analysis() -> None:
    config = (files("firsthand.read") / "model_data" / "config.cfg").read_text(encoding="utf-8")
    again = model.unpack(config, model.pack(model.shipped()))
    assert analysis(again) == analysis(model.load())
