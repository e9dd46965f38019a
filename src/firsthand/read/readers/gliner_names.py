"""Names by a GLiNER model that lies in a folder of the user's: found without labels of its own, never downloaded."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from firsthand.errors import UsageError
from firsthand.read.names.candidate import Candidate
from firsthand.read.parse import Passage
from firsthand.records import MentionKind

LABELS = {
    "person": MentionKind.PERSON,
    "organization": MentionKind.ORGANISATION,
    "location": MentionKind.PLACE,
}
"""What the model is asked for, in the words that GLiNER models were trained with."""
THRESHOLD = 0.5
"""GLiNER's own default."""
FOUND_BY = "gliner"

_WINDOW = 250
"""Words given at a time: models see 384 at most, and cut the rest off without an error."""
_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}


def folder(path: str) -> Path:
    """The folder of a model. Raises `UsageError` where it is none that can be loaded safely.

    Weights must be safetensors: a pickled file can run code, and a path can stand in a case that came from a stranger.
    """
    found = Path(path).expanduser()
    if not found.is_absolute() or not found.is_dir():
        raise UsageError(
            f"there is no GLiNER model in “{path}”: it must be the whole path of a folder on this machine",
            hint="names: gliner:/home/me/models/gliner",
        )
    for name in ("gliner_config.json", "model.safetensors"):
        if not (found / name).is_file():
            raise UsageError(
                f"the folder “{path}” holds no GLiNER model: {name} is missing",
                hint="keep the whole model there, saved with safe_serialization=True; see docs/readers.md",
            )
    return found


class GlinerNames:
    """Finds names with a GLiNER model; takes the place of the built-in models, passage by passage."""

    def __init__(self, path: str) -> None:
        model_folder = folder(path)
        gliner = _package()
        try:
            self._model = gliner.GLiNER.from_pretrained(str(model_folder), local_files_only=True)
        except (OSError, ValueError, RuntimeError, ImportError, KeyError, TypeError) as error:
            why = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise UsageError(
                f"the GLiNER model in “{path}” cannot be loaded: {why}",
                hint="keep its tokenizer and its encoder's configuration in the same folder: nothing is downloaded",
            ) from error

    def __call__(self, passages: Sequence[Passage], language: str) -> Iterator[list[Candidate]]:
        """The names of each passage, in order; what the model finds is widened to whole words."""
        for passage in passages:
            found = [candidate for start, end in _windows(passage) for candidate in self._names(passage, start, end)]
            yield sorted(found, key=lambda candidate: (candidate.first, candidate.last))

    def _names(self, passage: Passage, start: int, end: int) -> Iterator[Candidate]:
        words = passage.doc[start:end]
        found: list[dict[str, Any]] = self._model.predict_entities(words.text, list(LABELS), threshold=THRESHOLD)
        for name in found:
            at = words.start_char + int(name["start"]), words.start_char + int(name["end"])
            span = passage.doc.char_span(*at, alignment_mode="expand")
            if span is not None and name["label"] in LABELS:
                yield Candidate(passage, span.start, span.end - 1, LABELS[name["label"]], FOUND_BY)


def _package() -> Any:
    """The package `gliner`, imported with its way to the network closed."""
    os.environ.update(_OFFLINE)
    if hub := sys.modules.get("huggingface_hub.constants"):
        hub.HF_HUB_OFFLINE = True  # type: ignore[attr-defined]  # read once, when the package was imported
    try:
        return importlib.import_module("gliner")
    except ImportError:
        raise UsageError("names by GLiNER need the package gliner", hint="pip install 'firsthand[gliner]'") from None


def _windows(passage: Passage) -> Iterator[tuple[int, int]]:
    """Token ranges (end exclusive) that the model can see whole: sentences together as long as they fit."""
    start = end = 0
    for sentence in passage.doc.sents:
        if sentence.end - start > _WINDOW and end > start:
            yield start, end
            start = end
        while sentence.end - start > _WINDOW:
            yield start, start + _WINDOW
            start += _WINDOW
        end = sentence.end
    if end > start:
        yield start, end
