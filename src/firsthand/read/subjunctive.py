"""German Konjunktiv I by its form."""

from __future__ import annotations

from functools import lru_cache

from firsthand.read.lemmas import lemma


@lru_cache(maxsize=20_000)
def is_first_subjunctive(word: str) -> bool:
    """Whether a form is the infinitive without its last letter: “gehe”, “verstehe”; “ich gehe” is the same.

    Verbs in -ern and -eln have an e more than their infinitive: “erinnere”, “handele”.
    """
    if not word.endswith("e"):
        return False
    found = lemma(word, "de", "VERB")
    return found == f"{word}n" or (word.endswith(("ere", "ele")) and found == f"{word[:-1]}n")
