"""What a word of an organisation stands for, in whatever language: "shipping", "Судоходство", "للشحن"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from firsthand.resolve.matching.tables import Concept, concepts, parts

_MARKS = re.compile(
    "(?<![\u0400-\u04ff])[\u0300-\u036f]|[\u0640\u064b-\u065f\u0670\u0610-\u061a\u05b0-\u05c7\u200d-\u200f]"
)


def unmarked(text: str) -> str:
    """The text in lower case without accents and vowel points; letters of other scripts and Cyrillic "й" stay."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("ł", "l").replace("ı", "i")))
    return unicodedata.normalize("NFC", bare)


@cache
def _concepts() -> tuple[dict[str, Concept], dict[str, Concept]]:
    """Concepts by word and by the beginning of a word."""
    whole: dict[str, Concept] = {}
    begins: dict[str, Concept] = {}
    for concept in concepts().concept:
        for text in concept.words:
            (begins if text.endswith("*") else whole)[unmarked(text.rstrip("*")).translate(_PERSIAN)] = concept
    return whole, begins


_PERSIAN = str.maketrans("یکىۀ", "يكيه")
"""Letters that Persian keyboards, and Egyptian ones, have for those of Arabic."""
_PROCLITICS = re.compile(rf"^(?:{'|'.join(parts().proclitics.words)})(?=..)")


def concept_of(text: str) -> Concept | None:
    """What a word of an organisation stands for, in whatever language; None where it is a name."""
    if text.isascii():
        return _listed(text)
    text = text.translate(_PERSIAN)
    found, bare = _listed(text), _PROCLITICS.sub("", text)
    return found if found or bare == text else _listed(bare)


def _listed(text: str) -> Concept | None:
    whole, begins = _concepts()
    if text in whole:
        return whole[text]
    for length in range(len(text), 2, -1):
        if text[:length] in begins:
            return begins[text[:length]]
    return None
