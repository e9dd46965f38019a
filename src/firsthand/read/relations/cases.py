"""Slavic cases by dictionary: where the parser's labels contradict what a form can be, the form is right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from firsthand.morphology import readings
from firsthand.read.relations.ends import Stage
from firsthand.read.relations.naming import QUOTES

SLAVIC = frozenset({"ru", "uk"})
_NOMINAL = frozenset({"NOUN", "NPRO", "NUMR", "ADJF"})
_VERBAL = frozenset({"VERB", "PRTS", "INFN", "GRND", "PRTF"})
_GENDERS = frozenset({"masc", "femn", "neut"})

Form = frozenset[str]
"""What one reading of a word says of it: case, number, gender (OpenCorpora grammemes)."""


@lru_cache(maxsize=50_000)
def forms(word: str, language: str) -> tuple[Form, ...]:
    """What a word can be as a noun or pronoun; of two parts of speech the noun counts."""
    found = [reading.tag for reading in readings(word, language) if reading.tag.POS in _NOMINAL]
    nouns = [tag for tag in found if tag.POS in {"NOUN", "NPRO"}] or found
    return tuple(_numbered((*tag.grammemes, tag.POS)) for tag in nouns)


@lru_cache(maxsize=50_000)
def is_verb(word: str, language: str) -> bool:
    """Whether a word can be nothing but a verb, whatever the tagger saw."""
    found = readings(word, language)
    return bool(found) and all(reading.tag.POS in _VERBAL for reading in found)


@lru_cache(maxsize=50_000)
def is_infinitive(word: str, language: str) -> bool:
    """Whether a word is an infinitive, which has no subject of its own."""
    return any(reading.tag.POS == "INFN" for reading in readings(word, language)[:1])


@lru_cache(maxsize=20_000)
def _subjects_of(word: str, language: str) -> frozenset[str]:
    """Number and gender that a finite verb or short participle asks of its subject; empty where it asks nothing."""
    asked = [reading.tag for reading in readings(word, language) if reading.tag.POS in {"VERB", "PRTS"}]
    return _numbered(asked[0].grammemes) & (_GENDERS | {"sing", "plur"}) if asked else frozenset()


def _numbered(grammemes: Iterable[str]) -> Form:
    """Grammemes with number and case: the Ukrainian dictionary leaves out the singular, and here and there its case."""
    said = frozenset(grammemes)
    if "NOUN" in said and not said & (_CASES | {"voct"}):
        said |= {"nomn"}
    return said if "plur" in said else said | {"sing"}


def cases(stage: Stage, i: int) -> frozenset[str]:
    """The cases that word `i` can stand in; a noun with a quoted name beside it is singular."""
    if _is_counted(stage, i):
        return _COUNTED
    return frozenset(case for form in _forms(stage, i) for case in form if case in _CASES)


def _is_counted(stage: Stage, i: int) -> bool:
    """Whether the form is a numeral's doing and tells nothing: "40 баллонов"."""
    return stage.tree.has(i, "nummod")


_COUNTED = frozenset({"nomn", "accs"})
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


def _forms(stage: Stage, i: int) -> tuple[Form, ...]:
    found = forms(stage.tree.words[i], stage.scene.language)
    quoted = i + 2 < stage.tree.size and stage.tree.words[i + 1] in QUOTES and stage.name_at(i + 2) is not None
    singular = tuple(form for form in found if "sing" in form)
    return singular if quoted and singular else found


def is_attribute(stage: Stage, i: int) -> bool:
    """Whether word `i` is but an adjective of the noun behind it."""
    tree = stage.tree
    if any("NOUN" in form or "NPRO" in form for form in forms(tree.words[i], stage.scene.language)):
        return False
    return i + 1 < tree.size and (tree.is_nominal(i + 1) or tree.upos[i + 1] == "ADJ") and bool(cases(stage, i + 1))


def can_be_subject(stage: Stage, i: int, verb: int) -> bool:
    """Whether word `i` can be the nominative that the verb agrees with."""
    tree = stage.tree
    if _is_counted(stage, i):
        return True
    asked = _subjects_of(tree.words[verb], stage.scene.language)
    joined = tree.has(i, "conj")
    for form in _forms(stage, i):
        if "nomn" not in form:
            continue
        if "plur" in asked:
            fits = "plur" in form or joined
        else:
            fits = "sing" in form and (not asked & _GENDERS or bool(asked & _GENDERS & form) or not form & _GENDERS)
        if fits or not asked:
            return True
    return not _forms(stage, i)
