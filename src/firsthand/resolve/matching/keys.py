"""Cheap keys by which names that may be one find each other without comparing all with all."""

from __future__ import annotations

from firsthand.resolve.matching.prepare import Prepared

_LENGTH = 4
_SHORTEST = 2


def keys(prepared: Prepared) -> tuple[str, ...]:
    """The beginnings of the coarse consonants of every word and of the whole: shared across scripts and spellings."""
    found = dict.fromkeys(
        sound.coarse[:_LENGTH]
        for word in prepared.words
        if not word.weak
        for sound in word.sounds
        if len(sound.coarse) >= _SHORTEST
    )
    return tuple(found) or tuple(word.sound for word in prepared.words)
