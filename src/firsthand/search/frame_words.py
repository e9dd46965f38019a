"""The words of relations: what frames of read/relations are called in questions and in texts, by language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from firsthand.records import Frame
from firsthand.search.terms import folded

_LANGUAGES = ("en", "fr", "ru", "uk")
_COLUMNS = tuple[str, str, str, str]
_NONE: _COLUMNS = ("", "", "", "")
LIGHT = "light"
"""The list of words that ask nothing but beside another one."""


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """frames.toml: the words of one frame in four languages, see the comments there."""

    verb: _COLUMNS = _NONE
    turned: _COLUMNS = _NONE
    holder: _COLUMNS = _NONE
    held: _COLUMNS = _NONE
    event: _COLUMNS = _NONE
    asked: _COLUMNS = _NONE
    light: _COLUMNS = _NONE


@cache
def _table() -> dict[Frame, Words]:
    raw = (files("firsthand.search") / "data" / "frames.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[Frame, Words])


@cache
def _beginnings(language: str) -> dict[str, tuple[tuple[Frame, str], ...]]:
    """The words of a language, "$" where they end, each with the frames it stands for."""
    found: dict[str, tuple[tuple[Frame, str], ...]] = {}
    for frame, words in _table().items():
        for way, columns in msgspec.structs.asdict(words).items():
            for word in columns[_LANGUAGES.index(language)].split():
                found[word] = (*found.get(word, ()), (frame, way))
    return found


@cache
def forms(frame: Frame) -> tuple[str, ...]:
    """Terms that tell a frame in a text, in all languages; one that ends in "*" is a beginning."""
    words = _table()[frame]
    told = (words.verb, words.turned, words.holder, words.held, words.event)
    listed = (word for columns in told for column in columns for word in column.split() if "_" not in word)
    return tuple(dict.fromkeys(folded(word) + ("" if word.endswith("$") else "*") for word in listed))


def ways(word: str, language: str) -> dict[Frame, str]:
    """The frames that a word of a question can stand for, each with the list of the table that has it.

    The whole word counts, else its longest beginning; of two words, joined by "_", there must be more than the first.
    """
    known = _beginnings(language)
    if f"{word}$" in known:
        return dict(known[f"{word}$"])
    shortest = word.find("_") + 2
    return dict(next((known[word[:end]] for end in range(len(word), shortest, -1) if word[:end] in known), ()))
