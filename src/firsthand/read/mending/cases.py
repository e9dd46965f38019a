"""What a Russian or Ukrainian form can be, in the words that the parser's tags use."""

from __future__ import annotations

from functools import lru_cache

from firsthand.read.lemmas import readings

CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
"""Universal Dependencies' names of the cases by OpenCorpora's."""
NOUNS = frozenset({"NOUN", "NPRO"})
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_ASKING = frozenset({"VERB", "ADJS", "PRTS"})
_GENDERS = frozenset({"masc", "femn", "neut"})

Case = frozenset[str]


@lru_cache(maxsize=50_000)
def cases(word: str, language: str) -> Case:
    """The cases that a word can stand in as a noun, or as an adjective where it is none; empty for other words."""
    found = readings(word, language)
    nouns = [reading for reading in found if reading & NOUNS] or [r for r in found if r & _ATTRIBUTES]
    return frozenset(case for reading in nouns for name, case in CASES.items() if name in reading)


@lru_cache(maxsize=50_000)
def agrees(noun: str, verb: str, language: str) -> bool:
    """Whether a noun can be the nominative that a verb or a short form asks for."""
    asked = next((reading for reading in readings(verb, language) if reading & _ASKING), frozenset[str]())
    for reading in readings(noun, language) if asked else ():
        if "nomn" not in reading or not reading & NOUNS:
            continue
        many = "plur" in reading
        if many == ("plur" in asked) and (many or not asked & _GENDERS or bool(asked & reading & _GENDERS)):
            return True
    return False
