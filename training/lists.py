"""What open lists and the words of a language say of a name's kind, where a treebank only knows that it is one."""

from __future__ import annotations

import re

from firsthand.gazetteer import Gazetteer, Level, standard
from firsthand.read.lemmas import lemma
from firsthand.read.names.lexicon import is_given, is_known_organisation, is_surname, lexicon
from training.names import UNKNOWN

_SLAVIC = frozenset({"ru", "uk"})

KNOWN_TOWN = 100_000
"""People in a town so well known that its bare name means it."""

METROPOLIS = 500_000
"""People in a town that is meant by a name of its that stands first in the gazetteer."""

_ACRONYM = re.compile(r"[^\W\d_]{2,6}")


class Lists:
    """The open lists: countries, regions and large towns, given names, and the words that organisations are called."""

    def __init__(self) -> None:
        self._gazetteer: Gazetteer = standard()
        self._seen: dict[tuple[str, str, str], str] = {}

    def kind(self, name: str, language: str, before: str = "") -> str:
        """PER, ORG or LOC where the lists, or the noun that stands before the name, are plain; else "?"."""
        asked = language, name, before
        if asked not in self._seen:
            self._seen[asked] = self._look_up(name, language) or _by_noun(before, language) or UNKNOWN
        return self._seen[asked]

    def body(self, name: str, language: str) -> str:
        """ORG for a name that is built on a word for organisations, but LOC for "Russian Federation"."""
        return "LOC" if any(spot.level is not Level.CITY for spot in self._gazetteer.find(name, language)) else "ORG"

    def _look_up(self, name: str, language: str) -> str:
        words = name.split()
        if is_given(words[0], language):
            return "PER"
        spots = self._gazetteer.find(name, language)
        if any(spot.main and (spot.level is not Level.CITY or spot.population >= KNOWN_TOWN) for spot in spots):
            return "LOC"
        # Not its main name, but that of a metropolis in the language of the text: "Londres", "Пекин".
        if spots and spots[0].population >= METROPOLIS:
            return "LOC"
        if is_known_organisation(name, language) or any(is_body(word, language) for word in words):
            return "ORG"
        if name.isupper() and _ACRONYM.fullmatch(name):
            return "ORG"
        return "PER" if is_surname(words[-1], language) and language in _SLAVIC else ""


def is_body(word: str, language: str) -> bool:
    """Whether organisations are called by this word: "bank", "ministère", "рада"."""
    return lemma(word, language, "NOUN") in lexicon(language).organisation_words


def _by_noun(noun: str, language: str) -> str:
    """What a name is whose own noun says so: "president X", "la société X", "село X"."""
    known = lexicon(language)
    kinds = ((known.titles, "PER"), (known.organisation_heads, "ORG"), (known.place_heads, "LOC"))
    asked = lemma(noun, language, "NOUN") if noun else ""
    return next((kind for words, kind in kinds if asked in words), "")
