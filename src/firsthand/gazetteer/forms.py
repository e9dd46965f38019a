"""How a place's name is looked up: one key for all spellings of a word, and the base forms of an inflected one."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import product
from typing import Any

MOST_FORMS = 4
"""Base forms tried for one word; a name of several words multiplies them."""
MOST_KEYS = 48
_DROPPED = dict.fromkeys(map(ord, "'’ʼ‘`´\"“”«»„."), None)
_SPACED = dict.fromkeys(map(ord, "-‐‑–—_/"), " ")
_LETTERS = str.maketrans({"ё": "е", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})
_CYRILLIC_MARKED = frozenset("йїўѓќ")
_ARTICLES = ("the ", "la ", "le ", "les ", "l ")


@cache
def _bare(letter: str) -> str:
    """The letter without its accent; Cyrillic letters that only look accented stay."""
    if letter in _CYRILLIC_MARKED:
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def key(name: str) -> str:
    """The form under which all spellings of `name` meet: no case, accents, apostrophes, hyphens or full stops."""
    plain = name.casefold().translate(_DROPPED).translate(_SPACED).translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(map(_bare, unicodedata.normalize("NFC", plain)))
    return " ".join(plain.split())


@cache
def _analyser(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=50_000)
def readings(word: str, language: str) -> tuple[Any, ...]:
    """What a Russian or Ukrainian word can be by the morphological dictionary (pymorphy3), likeliest first."""
    return tuple(_analyser(language).parse(word.lower()))


@lru_cache(maxsize=20_000)
def _word_forms(word: str, language: str) -> tuple[str, ...]:
    """`word` and its nominatives, in the number and gender that it stands in, likeliest first."""
    found = [word]
    for parse in readings(word, language)[:6]:
        nominative = parse.inflect({"nomn"})
        found += [nominative.word] if nominative else []
        found.append(parse.normal_form)
    return tuple(dict.fromkeys(found))[:MOST_FORMS]


def is_cyrillic(name: str) -> bool:
    """Whether any letter of `name` is Cyrillic."""
    return any("Ѐ" <= letter <= "ӿ" for letter in name)


def keys(name: str, language: str = "") -> tuple[str, ...]:
    """The keys to look `name` up by, likeliest first: as written, without article, and its base forms in ru and uk."""
    plain = key(name)
    found = [plain]
    found += [plain[len(article) :] for article in _ARTICLES if plain.startswith(article)]
    if is_cyrillic(name):
        asked = language if language in ("ru", "uk") else "ru"
        words = name.casefold().replace("-", " - ").split()
        forms = [_word_forms(word, asked) if word != "-" else ("-",) for word in words[:8]]
        for count, choice in enumerate(product(*forms)):
            if count >= MOST_KEYS:
                break
            found.append(key(" ".join(choice)))
    return tuple(dict.fromkeys(filter(None, found)))
