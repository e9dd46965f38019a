"""The nominative of a person's name: one gender and one case that all of its words can stand in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from firsthand.morphology import readings
from firsthand.read.names.declension import CASES, Agreement, Form, forms, is_known, undeclined

_GENDERS = ("masc", "femn")
_PERSONAL = ("Name", "Surn", "Patr")

# How well a word fits a gender and a case, by what it is.
_NAME, _WORD, _TELLING, _ENDING, _SAME, _SAME_FIRST, _MISFIT = 2.0, 1.5, 2.0, 1.0, 1.0, 0.6, -3.0
_NOMINATIVE, _SEEN, _STANDS = 0.5, 0.6, 1.0
"""What speaks for a case besides: being the nominative, the tagger's word, and a form that the document writes out."""


@lru_cache(maxsize=50_000)
def _fits(word: str, language: str, gender: str, case: str, *, first: bool) -> tuple[float, str]:
    """How well the word fits, and its nominative in lower case."""
    lower = word.lower()
    if len(word) <= 2 or word.endswith(".") or not word[-1].isalpha():
        return 0.0, lower
    if is_known(word, language):
        return _known(lower, language, gender, case)
    best = max(
        (form for form in forms(lower, language) if (form.gender, form.case) == (gender, case)),
        key=lambda form: len(form.ending),
        default=None,
    )
    unchanging = undeclined(lower, language, gender)
    if best and (case != "nomn" or not unchanging):
        return _weight(best), best.nominative
    if unchanging:
        # A foreign given name that never changes is rarer than one that does.
        return (_SAME_FIRST if first else _SAME), lower
    return _MISFIT, lower


def _weight(form: Form) -> float:
    return _TELLING if len(form.ending) > 1 else _ENDING


def _known(word: str, language: str, gender: str, case: str) -> tuple[float, str]:
    found = readings(word, language)
    # A given name is no homonymous town or thing: "Богдан" is also a village, and then it is an accusative.
    given = any("Name" in str(reading.tag) for reading in found)
    for weight, marks in ((_NAME, _PERSONAL), (_WORD, _PERSONAL if given else ())):
        for reading in found:
            tag = str(reading.tag)
            if marks and not any(mark in tag for mark in marks):
                continue
            if reading.tag.POS not in ("NOUN", "ADJF") or reading.tag.number == "plur":
                continue
            if "Fixd" in tag and str(reading.tag.gender) in (gender, "None"):
                return weight, word
            if str(reading.tag.case) == case and str(reading.tag.gender) in (gender, "None"):
                nominative = reading.inflect({"nomn"})
                return weight, (str(nominative.word) if nominative and case != "nomn" else word)
    return _MISFIT, word


def nominatives(words: Sequence[str], seen: Sequence[str], language: str, agreement: Agreement) -> list[str]:
    """The words of a person's name in the nominative, in lower case; `seen` holds the tagger's case of each, or ""."""
    best, chosen = float("-inf"), [word.lower() for word in words]
    if len(words) == 1 and not is_known(words[0], language):
        return [agreement.nominative(words[0])]
    for gender, case in product(_GENDERS, CASES):
        fits = [_fits(word, language, gender, case, first=not at < len(words) - 1) for at, word in enumerate(words)]
        score = sum(weight for weight, _ in fits) + (_NOMINATIVE if case == "nomn" else 0.0)
        score += _SEEN * sum(one == case for one in seen) / len(seen)
        if case != "nomn":
            changed = (form for word, (_, form) in zip(words, fits, strict=True) if form != word.lower())
            score += _STANDS * sum(agreement.stands(form) for form in changed)
        if score > best:
            best, chosen = score, [form for _, form in fits]
    return chosen
