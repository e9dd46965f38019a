"""What a word can be before anything around it is read: a feature of the reading model.

A treebank holds few of a language's words and fewer of the world's names; dictionaries and lists hold most of them.
What they say of a word is told to the model in one short string, and the model learns what to believe. It was trained
on these strings: a change here asks for a newly trained model, and so do many new words in the lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from firsthand.gazetteer import standard
from firsthand.morphology import analyser
from firsthand.read.known import given_names, known_organisations

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ", "'"))
_ENDING = 5
_GREAT = 300_000
"""Inhabitants from which on a place is one that the news names."""
_NAMES = ("Name", "Patr", "Surn", "Geox", "Orgn")
"""What the dictionaries call names (OpenCorpora)."""


@lru_cache(maxsize=200_000)
def word_class(word: str) -> str:
    """All that a Cyrillic word can be by the dictionaries, what names a Latin one is known as, or else its ending.

    "NOUNacs/NOUNnos" is a noun, nominative or accusative singular; "…^Surn" can be a surname; "given/city+" is a given
    name and a great town's; "ation" is how any other word ends.
    """
    if _CYRILLIC.search(word):
        return _cyrillic(word)
    if word[:1].isupper() and len(word) > 1:
        return _latin_name(word)
    return word[-_ENDING:].lower()


def _cyrillic(word: str) -> str:
    """The classes in the language that knows the word; in Ukrainian and in Russian where both know it or neither."""
    plain = word.lower().translate(_APOSTROPHES)
    asked = [analyser(language) for language in ("uk", "ru")]
    known = [one for one in asked if one.word_is_known(plain)]
    found = [one.parse(plain) for one in known or asked]
    classes = "|".join("/".join(sorted({_class(reading.tag) for reading in readings})) for readings in found)
    if not word[:1].isupper():
        return classes
    tags = [str(reading.tag) for readings in found for reading in readings if reading.is_known]
    return f"{classes}^{''.join(name for name in _NAMES if any(name in tag for tag in tags))}"


def _class(tag: Any) -> str:
    """Part of speech, case and number."""
    part = tag.POS or str(tag).split(",", 1)[0]
    return f"{part}{(tag.case or '')[:2]}{(tag.number or '')[:1]}"


def _latin_name(word: str) -> str:
    return "/".join(_known_as(word)) or f"-{word[1 - _ENDING :].lower()}"


def _known_as(word: str) -> Iterable[str]:
    if word.casefold() in given_names():
        yield "given"
    # Headlines shout; two or three capital letters are a name of their own.
    spots = standard().find(word.title() if word.isupper() and len(word) > 3 else word, "en")
    if spots:
        yield spots[0].level + ("+" if spots[0].population > _GREAT else "")
    if word in known_organisations():
        yield "organisation"
    elif word in _in_organisations():
        yield "of organisation"


@cache
def _in_organisations() -> frozenset[str]:
    return frozenset(word for name in known_organisations() for word in name.split())
