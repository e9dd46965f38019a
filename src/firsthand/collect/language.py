"""Which language a text is in: what the page says, checked against what its letters say."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any

AT_HAND = ("en", "fr", "ru", "uk", "de", "es")
"""ISO 639-1 codes of the languages that the next room reads."""

TOO_SHORT = 25
"""Letters below which a text tells nothing by itself."""
LONG = 120
"""Letters from which the text outranks the page's own label."""
SURE = 0.9
"""Probability from which the text's own letters are believed."""
LOOKED_AT = 2000
"""Characters that are enough to tell."""


def tell(text: str, declared: str = "") -> str:
    """ISO 639-1 code of the language of `text`; `declared` is the page's own label ("fr-FR"); empty when in doubt."""
    label = declared.replace("_", "-").split("-")[0].strip().lower()
    label = label if len(label) == 2 and label.isalpha() else ""
    sample = text[:LOOKED_AT]
    letters = sum(map(str.isalpha, sample))
    if letters < TOO_SHORT:
        return label
    code, likely = _among_those_at_hand(sample)
    if label == code or (label and letters < LONG):
        return label
    anywhere, certain = _among_all(sample)
    if anywhere in (label, code):
        return anywhere
    if letters >= LONG and certain >= SURE:
        # a language that is not read is named all the same, never passed off as one that is
        return anywhere
    return code if likely >= SURE else label


@cache
def _model() -> Any:
    """py3langid's model for all its languages; loading it takes 0.4 s."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _restricted() -> Any:
    made = copy.copy(_model())
    made.set_languages(list(AT_HAND))
    return made


def _among_those_at_hand(text: str) -> tuple[str, float]:
    code, likely = _restricted().classify(text)
    return str(code), float(likely)


def _among_all(text: str) -> tuple[str, float]:
    code, likely = _model().classify(text)
    return str(code), float(likely)
