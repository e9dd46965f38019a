"""The language model that the package ships: one multilingual spaCy pipeline with tagger, parser and names.

It is kept as its configuration (`model_data/config.cfg`, readable) and one file of weights (`model_data/weights.bin`:
MessagePack, deflated). The vectors of words, nearly all there is, are kept in eight bits a number with a scale for each
vector, everything else in half precision. That takes a third of the room and changes no parse in substance.
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

VERSION = "6"
"""Counts up with every newly trained model: what it read is read again."""

_TABLE, _SCALE = "E", "scale"
"""What thinc calls the vectors of an embedding, and what is kept beside them."""
_MOST = 127

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
        structure["params"] = [_pressed(node) for node in structure["params"]]
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
        structure["params"] = [_restored(node) for node in structure["params"]]
        pipe.model.from_dict(structure)
        for label in getattr(pipe, "labels", ()):
            nlp.vocab.strings.add(label)
    return nlp


def _pipes(nlp: Language) -> list[tuple[str, Any]]:
    return list(nlp.pipeline)


def _pressed(weights: dict[str, Any]) -> dict[str, Any]:
    """The weights of one layer in half precision, a table of vectors (one a row) in eight bits a number."""
    kept = {name: None if value is None else value.astype(_HALF) for name, value in weights.items()}
    if (table := weights.get(_TABLE)) is not None:
        # No vector is all zeros; if one were, any scale would give it back.
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / _MOST, np.finfo(_HALF).tiny).astype(_HALF)
        kept |= {_TABLE: np.rint(table / scale.astype(_FULL)).clip(-_MOST, _MOST).astype(np.int8), _SCALE: scale}
    return kept


def _restored(weights: dict[str, Any]) -> dict[str, Any]:
    """What `_pressed` was given, nearly."""
    found = {name: None if value is None else value.astype(_FULL) for name, value in weights.items()}
    if (scale := found.pop(_SCALE, None)) is not None:
        found[_TABLE] *= scale
    return found
