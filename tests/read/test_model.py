from __future__ import annotations

from importlib.resources import files

import numpy as np

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


def test_vectors_kept_in_eight_bits_come_back_within_half_a_step() -> None:
    table = np.array([[1.0, -0.5, 0.003], [0.0, 0.0, 0.0], [40.0, 39.9, -40.0]], dtype="float32")
    found = model._restored(model._pressed({"E": table, "b": None}))
    step = np.abs(table).max(axis=1, keepdims=True) / 127
    assert (np.abs(found["E"] - table) <= 0.51 * step + 0.001 * np.abs(table)).all()
    assert found["b"] is None
    assert set(found) == {"E", "b"}
