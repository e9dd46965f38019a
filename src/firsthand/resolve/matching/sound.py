"""One small alphabet of sounds for every script: how a word may sound, by the languages that may have spelt it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from msgspec import Struct

from firsthand.resolve.matching.tables import Latin, Letters, sounds

_TABLES = sounds()


class Script(StrEnum):
    """The scripts that have rules of their own; all others are romanised letter by letter."""

    LATIN = "Latin"
    CYRILLIC = "Cyrillic"
    GREEK = "Greek"
    ARABIC = "Arabic"
    HEBREW = "Hebrew"
    SYLLABLES = "Han and Hangul"
    OTHER = "another script"


class Sound(Struct, frozen=True, gc=False):
    """One way a word may sound: with its vowels, its consonants alone, and those with what scripts confuse made one."""

    full: str
    frame: str
    coarse: str


def script_of(word: str) -> Script:
    """The script of the word's first letter."""
    code = ord(word[0])
    for top, script in _RANGES:
        if code < top:
            return script
    return Script.SYLLABLES


_RANGES = (
    (0x0370, Script.LATIN), (0x0400, Script.GREEK), (0x0530, Script.CYRILLIC), (0x0590, Script.OTHER),
    (0x0600, Script.HEBREW), (0x0780, Script.ARABIC), (0x1100, Script.OTHER), (0x1200, Script.SYLLABLES),
    (0x1E00, Script.OTHER), (0x1F00, Script.LATIN), (0x2000, Script.GREEK), (0x2E80, Script.LATIN),
)  # fmt: skip

_VOWELS = str.maketrans("", "", "aeiou")
_COARSE = str.maketrans(_TABLES.coarse.letters)
_DOUBLED = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[^a-z]+")


class _Reading(NamedTuple):
    """A way to read the Latin alphabet: where it is tried, what it looks for, and what that becomes."""

    when: re.Pattern[str] | None
    look: re.Pattern[str]
    becomes: Callable[[re.Match[str]], str]


def _reading(way: Latin) -> _Reading:
    becomes = dict(way.folds)
    look = re.compile("|".join(re.escape(written) for written in becomes))
    return _Reading(re.compile(way.when) if way.when else None, look, lambda found: becomes[found[0]])


_READINGS = tuple(_reading(way) for way in _TABLES.latin)
_MARKED = str.maketrans(_TABLES.marked.letters)
# In the writing of Arabic a word cannot begin with two consonants: "استیو" is Steve.
_PROPPED = re.compile(r"^a(?=[sx][bdfgklmnprtvz])")


def _once(said: str) -> str:
    """The sounds with no letter twice in a row."""
    return _DOUBLED.sub(r"\1", said) if _DOUBLED.search(said) else said


def _sound(full: str) -> Sound:
    frame = full.translate(_VOWELS)
    if full[0] in "aeiou":
        frame = "a" + frame
    return Sound(full, frame, frame.translate(_COARSE))


def plain(word: str) -> str:
    """The word in lower-case ASCII letters without their marks."""
    return word if word.isascii() else anyascii(word).lower()


def _latin(word: str, ways: int | None = None) -> list[str]:
    marked = word if word.isascii() else word.translate(_MARKED)
    if not marked.isascii():
        marked = "".join([letter if letter == "ç" else plain(letter) for letter in marked])
    marked = f"<{marked}>"
    return [
        look.sub(becomes, marked).strip("<>")
        for when, look, becomes in _READINGS[:ways]
        if when is None or when.search(marked)
    ]


def _by_letters(word: str, table: Letters, letters: dict[int, str]) -> list[str]:
    read = [_spelt(word, table, letters)]
    for changes in table.variants:
        varied = word
        for written, becomes in changes:
            varied = varied.replace(written, becomes)
        if varied != word:
            read.append(_spelt(varied, table, letters))
    return read


def _spelt(word: str, table: Letters, letters: dict[int, str]) -> str:
    for written, becomes in table.digraphs:
        if written in word:
            word = word.replace(written, becomes)
    return word.translate(letters)


_CYRILLIC, _GREEK = str.maketrans(_TABLES.cyrillic.letters), str.maketrans(_TABLES.greek.letters)
_ARABIC, _HEBREW = str.maketrans(_TABLES.arabic.letters), str.maketrans(_TABLES.hebrew.letters)
_SEMITIC_START = {"و": "ۋ", "ו": "וו"}


def _cyrillic(word: str) -> list[str]:
    return _by_letters(word, _TABLES.cyrillic, _CYRILLIC)


def _greek(word: str) -> list[str]:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return _by_letters(bare, _TABLES.greek, _GREEK)


def _arabic(word: str) -> list[str]:
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    if word[0] == "و" and len(word) > 1:
        word = "ۋ" + word[1:]
    read = _by_letters(word, _TABLES.arabic, _ARABIC)
    if word[-1] in "هہ" and len(word) > 2:
        read[0:0] = [said[:-1] + "a" for said in read[:1]]
    return read + [_PROPPED.sub("", said) for said in read[:1]]


def _hebrew(word: str) -> list[str]:
    if word[0] == "ו" and len(word) > 1 and word[1] != "ו":
        word = "ו" + word
    read = _by_letters(word, _TABLES.hebrew, _HEBREW)
    if word[-1] == "ה" and len(word) > 2:
        read[0:0] = [said[:-1] + "a" for said in read[:1]]
    return read


def _other(word: str) -> list[str]:
    return _latin(plain(word).lower(), 1)


def _syllables(word: str) -> list[str]:
    # Korean has no consonant clusters and no f: the vowel that parts two consonants is not said in the foreign name.
    said = plain(word).lower().replace("eu", "").replace("eo", "o").replace("ae", "e")
    return [said.replace("ch", "c").replace("sh", "x").replace("j", "dj").replace("y", "i")]


_READERS = {
    Script.LATIN: _latin,
    Script.CYRILLIC: _cyrillic,
    Script.GREEK: _greek,
    Script.ARABIC: _arabic,
    Script.HEBREW: _hebrew,
    Script.SYLLABLES: _syllables,
    Script.OTHER: _other,
}


def _letters(said: str) -> str:
    return _once(said if said.isascii() and said.isalpha() else _LETTERS.sub("", said))


def first_sound(word: str, script: Script) -> Sound | None:
    """The likeliest way a word in lower case sounds; None when nothing of it is a letter."""
    if script is Script.LATIN:
        said = _letters(_latin(word, 1)[0])
    elif script is Script.CYRILLIC:
        said = _letters(_spelt(word, _TABLES.cyrillic, _CYRILLIC))
    else:
        return next(iter(sounds_of(word, script)), None)
    return _sound(said) if said else None


@lru_cache(maxsize=200_000)
def sounds_of(word: str, script: Script) -> tuple[Sound, ...]:
    """All the ways a word in lower case may sound, the likeliest first."""
    return tuple([_sound(said) for said in dict.fromkeys(map(_letters, _READERS[script](word))) if said])
