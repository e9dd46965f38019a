"""The language model that the package ships: one multilingual spaCy pipeline with tagger, parser and names.

It is kept as its configuration (`model_data/config.cfg`, readable) and one file of weights (`model_data/weights.bin`:
MessagePack, half precision, deflated). Half precision halves the package and changes no parse in substance.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language

from firsthand.read import tokenizer
from firsthand.read.quick import quicken

VERSION = "5"
"""Counts up with every newly trained model: what it read is read again."""

_HALF: np.dtype[Any] = np.dtype("float16")
_FULL: np.dtype[Any] = np.dtype("float32")


@cache
def load() -> Language:
    """The pipeline of the package, made quick, loaded once in a process; offline, about a second."""
    return quicken(shipped())


def shipped() -> Language:
    """The pipeline of the package as spaCy runs it."""
    data = files("firsthand.read") / "model_data"
    return unpack((data / "config.cfg").read_text(encoding="utf-8"), (data / "weights.bin").read_bytes())


def pack(nlp: Language) -> bytes:
    """The weights of a trained pipeline as `load` wants them."""
    kept = {}
    for name, pipe in _pipes(nlp):
        structure = pipe.model.to_dict()
        structure["params"] = _cast(structure["params"], _HALF)
        kept[name] = {"pipe": pipe.to_bytes(exclude=["vocab", "model"]), "model": structure}
    packed: bytes = srsly.msgpack_dumps(kept)
    return zlib.compress(packed, 9)


def unpack(config: str, weights: bytes) -> Language:
    """A pipeline out of its configuration and what `pack` made of it."""
    settings = spacy.util.load_config_from_str(config)
    settings["nlp"]["tokenizer"] = {"@tokenizers": tokenizer.REGISTERED}
    nlp = spacy.util.load_model_from_config(settings, validate=False)
    kept = srsly.msgpack_loads(zlib.decompress(weights))
    for name, pipe in _pipes(nlp):
        pipe.from_bytes(kept[name]["pipe"], exclude=["vocab", "model"])
        structure = kept[name]["model"]
        structure["params"] = _cast(structure["params"], _FULL)
        pipe.model.from_dict(structure)
        for label in getattr(pipe, "labels", ()):
            nlp.vocab.strings.add(label)
    return nlp


def _pipes(nlp: Language) -> list[tuple[str, Any]]:
    return list(nlp.pipeline)


def _cast(params: list[dict[str, Any]], precision: np.dtype[Any]) -> list[dict[str, Any]]:
    return [
        {name: None if value is None else value.astype(precision) for name, value in node.items()} for node in params
    ]
