"""Cheap keys by which names that may be one find each other without comparing all with all."""

from __future__ import annotations

from firsthand.resolve.matching.prepare import Prepared
from firsthand.resolve.matching.word import Word

_LENGTH = 6
"""Coarse consonants of a word that a key keeps: endings differ between languages."""
_MOST = 6
"""Words of a name that keys are made of."""


def keys(prepared: Prepared) -> tuple[str, ...]:
    """Keys of a name; names that share none are not worth comparing.

    Made of coarse consonants, which survive transliteration: of each word with the first consonant of another one, so
    that a common given name alone is no key; and of all words in one, for scripts that do not part them.
    """
    words = [word for word in prepared.words if not word.weak][:_MOST] or list(prepared.words[:_MOST])
    if len(words) == 1:
        return tuple(dict.fromkeys(_beginnings(words[0])))
    found = {prepared.frame[:_LENGTH]: None}
    for word in words:
        beginnings = [] if word.initial else _beginnings(word)
        for other in words:
            if other is not word:
                for start in sorted(_starts(other)):  # the order decides whom a crowded name is held against
                    found.update(dict.fromkeys(f"{beginning}+{start}" for beginning in beginnings))
    return tuple(found)


def _beginnings(word: Word) -> list[str]:
    return [way.coarse[:_LENGTH] for way in word.ways]


def _starts(word: Word) -> set[str]:
    """The first sounds of a word; of a given name also the rows of names that it is one with."""
    return {way.coarse[:1] for way in word.ways} | {mean for mean in word.means if mean.startswith("short")}
