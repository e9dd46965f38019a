"""One small alphabet of sounds for every script: how a word may sound, by the languages that may have spelt it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from string import ascii_lowercase, ascii_uppercase
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

    # Scripts are looked up with every word, and the hash that enumerations bring along is a slow one.
    __hash__ = str.__hash__


# Reaching into an enumeration costs as much as reading a letter, and happens with every word.
_LATIN, _CYRILLIC_SCRIPT = Script.LATIN, Script.CYRILLIC


class Sound(Struct, frozen=True, gc=False):
    """One way a word may sound: with its vowels, its consonants alone, and those with what scripts confuse made one."""

    full: str
    frame: str
    coarse: str


def script_of(word: str) -> Script:
    """The script of the word's first letter."""
    if word.isascii():
        return _LATIN
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

# Sounds are bytes where they are changed letter by letter, which is several times as fast as with strings.
_VOWELS = b"aeiou"
_COARSE = bytes.maketrans(*(("".join(row)).encode() for row in zip(*_TABLES.coarse.letters.items(), strict=True)))
_NO_SOUND = bytes(code for code in range(128) if not chr(code).isalpha())
_DOUBLED = re.compile(r"(.)\1+")


class _Reading(NamedTuple):
    """A way to read the Latin alphabet: which rows of letters it looks for, and what they become.

    What a row becomes is held in capitals: `letters`, which does the single letters, only makes them small. `silent`
    are the letters that are not said, and all that is no letter.
    """

    rows: re.Pattern[str]
    becomes: Callable[[re.Match[str]], str]
    letters: bytes
    silent: bytes


def _reading(way: Latin) -> _Reading:
    single = {written: said for written, said in way.folds if len(written) == 1 >= len(said) and written.isascii()}
    rows = {written: said.upper() for written, said in way.folds if written not in single}
    told = dict(zip(ascii_uppercase, ascii_lowercase, strict=True)) | single
    silent = "".join(written for written, said in single.items() if not said)
    changed = [(written, said) for written, said in told.items() if said]
    return _Reading(
        re.compile("|".join(re.escape(written) for written in rows)),
        lambda found: rows[found[0]],
        bytes.maketrans(*("".join(row).encode() for row in zip(*changed, strict=True))),
        _NO_SOUND + silent.encode(),
    )


_FIRST = _reading(_TABLES.latin[0])
_OTHERS = tuple((re.compile(way.when).search, _reading(way)) for way in _TABLES.latin[1:])
"""The other readings, each behind the search for what a word must have to be read that way."""
_EXTENDED = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
"""Where most letters of the Latin alphabet stand that ASCII lacks."""
_MARKED = str.maketrans(
    {chr(code): anyascii(chr(code)).lower() for code in _EXTENDED} | {"ç": "ç"} | _TABLES.marked.letters
)
# In the writing of Arabic a word cannot begin with two consonants: "استیو" is Steve.
_PROPPED = re.compile(r"^a(?=[sx][bdfgklmnprtvz])")


def _once(said: str) -> str:
    """The sounds with no letter twice in a row."""
    return _DOUBLED.sub(itemgetter(1), said) if _DOUBLED.search(said) else said


def _sound(full: str) -> Sound:
    frame = full.encode().translate(None, _VOWELS)
    if full[0] in "aeiou":
        frame = b"a" + frame
    return Sound(full, frame.decode(), frame.translate(_COARSE).decode())


def plain(word: str) -> str:
    """The word in lower-case ASCII letters without their marks."""
    return word if word.isascii() else anyascii(word).lower()


def _ended(word: str) -> str:
    """The word in ASCII letters and "ç", with marks where it begins and ends."""
    marked = word if word.isascii() else word.translate(_MARKED)
    if not marked.isascii():
        marked = "".join([letter if letter == "ç" else plain(letter) for letter in marked])
    return f"<{marked}>"


def _said(ended: str, reading: _Reading) -> str:
    rows, becomes, letters, silent = reading
    return rows.sub(becomes, ended).encode("ascii", "ignore").translate(letters, silent).decode()


def _latin(word: str) -> list[str]:
    ended = _ended(word)
    return [_said(ended, _FIRST)] + [_said(ended, reading) for fits, reading in _OTHERS if fits(ended)]


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
    return [_said(_ended(plain(_spelt(word, _TABLES.other, {})).lower()), _FIRST)]


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
    if not (said.isascii() and said.isalpha()):
        said = said.encode("ascii", "ignore").translate(None, _NO_SOUND).decode()
    return _once(said)


def first_sound(word: str, script: Script) -> Sound | None:
    """The likeliest way a word in lower case sounds; None when nothing of it is a letter."""
    if script is _LATIN:
        said = _once(_said(_ended(word), _FIRST))
    elif script is _CYRILLIC_SCRIPT:
        said = _letters(_spelt(word, _TABLES.cyrillic, _CYRILLIC))
    else:
        return next(iter(sounds_of(word)), None)
    return _sound(said) if said else None


@lru_cache(maxsize=200_000)
def sounds_of(word: str) -> tuple[Sound, ...]:
    """All the ways a word in lower case may sound, the likeliest first."""
    return tuple([_sound(said) for said in dict.fromkeys(map(_letters, _READERS[script_of(word)](word))) if said])
