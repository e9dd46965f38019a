"""Keys of a name: what two spellings of one name have in common, in whatever script, order and fullness they come.

A word is reduced to its bones: consonants in a few classes, which transliterations and most slips of the keyboard
leave alone; a word that can be read in several ways has several. Bones are common, so keys join those of two words: in
full, or one in full with the other's beginning or end (a slip spoils one of the two) or with its first letter (which is
all that an initial has).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, permutations, product

from firsthand.resolve.matching import Prepared
from firsthand.resolve.matching.word import Word

MOST_WORDS = 7
_READINGS = 3
"""Bones taken of a word that can be read in several ways."""


def of_id(entry: str) -> str:
    """The key under which the sanctions of an entry are found."""
    return f"@{entry}"


def spelling(name: Prepared) -> str:
    """The sounds of a whole name in one order, for a first comparison."""
    return " ".join(sorted(word.sound for word in name.words))


# What is hardly said, and affricates, which one script writes with two letters and another with one.
_SILENT = re.compile(r"(?<=.)h|d(?=j)|t(?=[sxc])")
_CLASSES = str.maketrans("pvfghdzxjcr", "bbbkktssssl")
_VOWELS = str.maketrans({"e": "i", "o": "u", "a": None})
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def bones(word: Word) -> tuple[str, ...]:
    """The consonants of a word in classes, one item for each way to read it that differs, likeliest first.

    A word that organisations translate stands for what it means.
    """
    if word.concept:
        return (f"={word.concept}",)
    frames = [sound.frame for sound in word.sounds]
    if word.bare:
        # "Baidens" is Latvian for Biden: with the ending and without.
        frames[1:1] = [frame[:-1] for frame in frames[:1] if frame[-1:] == "s"]
    made = (_DOUBLED.sub(r"\1", _SILENT.sub("", frame).translate(_CLASSES)) for frame in frames)
    return tuple(dict.fromkeys(made))[:_READINGS]


@lru_cache(maxsize=200_000)
def _voiced(word: Word) -> tuple[str, ...]:
    """The bones of a word with its vowels as far as most scripts write them: e as i, o as u, no a."""
    made = (_SILENT.sub("", sound.full).translate(_CLASSES).translate(_VOWELS) for sound in word.sounds)
    return tuple(dict.fromkeys(made))[:_READINGS]


def _groups(word: Word) -> Iterator[str]:
    """The given names that a word is another form of: Bob and Robert, Jean and Ivan."""
    return (f"~{group}" for group in word.means | word.meets if not group.startswith("other"))


def of_name(name: Prepared) -> Iterator[str]:
    """All keys of a name; the same for one that is listed and one that is asked for."""
    words = [(word, bones(word)) for word in name.words[:MOST_WORDS]]
    long = [(word, each) for word, each in words if not word.initial]
    for word, each in long:
        yield from (f"v{voiced}" for voiced in _voiced(word))
        yield from (f"s{bone}" for bone in each)
    if len(long) > 1:
        yield f"s{''.join(each[0] for _, each in long)}"
    elif long:
        yield from _slips(long[0][1][0])
    for (one, mine), (other, theirs) in combinations(long, 2):
        for first, second in product((*mine, *_groups(one)), (*theirs, *_groups(other))):
            yield f"p{min(first, second)} {max(first, second)}"
    for (word, each), (other, others) in permutations(words, 2):
        if not word.initial and not other.concept:
            for bone, rest in product(each, others):
                yield from _beside(bone, rest)


def _slips(bone: str) -> Iterator[str]:
    """A name of one word, and what is left of it when any one consonant is lost."""
    yield f"d{bone}"
    if len(bone) > 2:
        yield from (f"d{bone[:at]}{bone[at + 1 :]}" for at in range(len(bone)))


def _beside(bone: str, rest: str) -> Iterator[str]:
    """Keys of one word in full with a piece of another."""
    yield f"i{bone} {rest[:1]}"
    if len(rest) > 2:
        yield f"b{bone} {rest[:2]}"
        yield f"e{bone} {rest[-2:]}"
