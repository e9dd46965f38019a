"""Keys of a name: what two spellings of one name have in common, in whatever script, order and fullness they come.

A word is reduced to its bones: consonants in a few classes, which transliterations and most slips of the keyboard
leave alone; a word that can be read in several ways has several. Bones are common, so keys join those of two words: in
full, or one in full with the other's beginning or end (a slip spoils one of the two) or with its first letter (which is
all that an initial has). Every key tells which words of the name it shows, and how well.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from itertools import combinations, permutations, product
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

import firsthand.resolve.matching
from firsthand.resolve.matching import Prepared
from firsthand.resolve.matching.sound import Script, Sound, sounds_of
from firsthand.resolve.matching.word import Word

MOST_WORDS = 7
_READINGS = 3
"""Ways to read a word that are taken; the likeliest come first."""
_UNVOWELLED = {Script.ARABIC: 5, Script.HEBREW: 5}
"""The same where one letter stands for a vowel as often as for a consonant."""


class Grade(IntEnum):
    """How much of a word a key shows."""

    WHOLE = 0
    BEGINNING = 1
    END = 2
    INITIAL = 3


class Key(NamedTuple):
    """A key, and what it shows of the name: places of words, how much of each, and the key of that word alone."""

    text: str
    shows: tuple[tuple[int, Grade, str], ...]


def of_id(entry: str) -> str:
    """The key under which the sanctions of an entry are found."""
    return f"@{entry}"


# What is hardly said, and affricates, which one script writes with two letters and another with one.
_SILENT = re.compile(r"(?<=.)h|d(?=j)|t(?=[sxc])")
_CLASSES = str.maketrans("pvfghdzxjcr", "bbbkktssssl")
_VOWELS = str.maketrans({"e": "i", "o": "u", "a": None})
_FRAME = bytes.maketrans(b"pvfgdzxjcr", b"bbbktssssl")
_DOUBLED = re.compile(r"(.)\1+")


_COMPARING = frozenset({"align.py", "compare.py", "observe.py", "weights.py", "weights.toml"})
"""What weighs two names that were read; an index keeps nothing of it, and stands when it changes."""


@cache
def reading() -> str:
    """A hash of all that decides how names are read into keys."""
    rules = hashlib.sha256(Path(__file__).read_bytes())
    matching = Path(firsthand.resolve.matching.__file__).parent
    for path in sorted((*matching.glob("*.py"), *matching.glob("data/*.toml"))):
        if path.name not in _COMPARING:
            rules.update(path.read_bytes())
    return rules.hexdigest()[:16]


def telling(name: Prepared) -> tuple[Word, ...]:
    """The words of a name but for those that one language writes and another leaves out: "company", "group"."""
    return tuple(word for word in name.words if not word.weak) or name.words


def spelling(name: Prepared) -> str:
    """The sounds of a whole name in an order that vowels do not change, for a first comparison.

    A word that is translated stands as what it means.
    """
    sounds = (word.concept or word.sound.full for word in telling(name))
    return " ".join(sorted(sounds, key=lambda sound: _bare(sound.encode())))


class Sought:
    """The spelling that is looked for."""

    def __init__(self, spelling: str) -> None:
        self._sounds = spelling.encode()
        self._bare = _bare(self._sounds)

    def nearness(self, others: bytes) -> npt.NDArray[np.float32]:
        """How near each line of `others` is, 0 to 1: by all sounds, and by what scripts without vowels keep of them."""
        by_sounds = cdist([self._sounds], others.split(b"\n"), scorer=Indel.normalized_similarity)
        by_bones = cdist([self._bare], _bare(others).split(b"\n"), scorer=Indel.normalized_similarity)
        near: npt.NDArray[np.float32] = 0.5 * (by_sounds[0] + by_bones[0])
        return near


def _bare(sounds: bytes) -> bytes:
    return sounds.translate(_FRAME, b"aeiouh")


class _Read(NamedTuple):
    """The ways to read a word: by bones alone and by bones and vowels, the likeliest first."""

    bones: tuple[str, ...]
    voiced: tuple[str, ...]


@lru_cache(maxsize=200_000)
def _read(text: str, script: Script, ended: bool) -> _Read:
    ways = sounds_of(text) or (Sound(text, text, text),)
    frames = [way.frame for way in ways]
    if ended:
        # "Baidens" is Latvian for Biden: with the ending and without.
        frames[1:1] = [frame[:-1] for frame in frames[:1] if frame[-1:] == "s"]
    if "h" in frames[0][1:]:
        # Khalid is written Kalid as well as Halid.
        frames[1:1] = [frames[0].replace("h", "k")]
    bones = (_DOUBLED.sub(r"\1", _SILENT.sub("", frame).translate(_CLASSES)) for frame in frames)
    voiced = (_SILENT.sub("", way.full).translate(_CLASSES).translate(_VOWELS) for way in ways)
    most = _UNVOWELLED.get(script, _READINGS)
    return _Read(tuple(dict.fromkeys(bones))[:most], tuple(dict.fromkeys(voiced))[:most])


def _of_word(word: Word) -> _Read:
    """How a word is read; one that organisations translate stands for what it means."""
    if word.concept:
        return _Read((f"={word.concept}",), ())
    return _read(word.text, word.script, bool(word.bare))


def _groups(word: Word) -> Iterator[str]:
    """The given names that a word is another form of: Bob and Robert, Jean and Ivan."""
    return (f"~{group}" for group in word.means | word.meets if not group.startswith("other"))


def of_name(name: Prepared) -> Iterator[Key]:
    """All keys of a name; the same for one that is listed and one that is asked for."""
    words = [(at, word, _of_word(word)) for at, word in enumerate(telling(name)[:MOST_WORDS])]
    long = [each for each in words if not each[1].initial]
    for at, _, read in long:
        alone = (*(f"v{voiced}" for voiced in read.voiced), *(f"s{bones}" for bones in read.bones))
        yield from (Key(text, ((at, Grade.WHOLE, text),)) for text in alone)
    if len(long) > 1:
        joined = "".join(read.bones[0] for _, _, read in long)
        yield Key(f"s{joined}", tuple((at, Grade.WHOLE, f"s{read.bones[0]}") for at, _, read in long))
    elif long:
        yield from _slips(long[0][0], long[0][2].bones[0])
    for (at, word, read), (beside, other, rest) in combinations(long, 2):
        for one, two in product((*read.bones, *_groups(word)), (*rest.bones, *_groups(other))):
            shows = ((at, Grade.WHOLE, f"s{one}"), (beside, Grade.WHOLE, f"s{two}"))
            yield Key(f"p{min(one, two)} {max(one, two)}", shows)
    for (at, word, read), (beside, other, rest) in permutations(words, 2):
        if not word.initial and not other.concept:
            for one, two in product(read.bones, rest.bones):
                yield from _beside(at, one, beside, two)


def _slips(at: int, bones: str) -> Iterator[Key]:
    """A name of one word, and what is left of it when any one consonant is lost."""
    yield Key(f"d{bones}", ((at, Grade.WHOLE, f"s{bones}"),))
    if len(bones) > 2:
        shows = ((at, Grade.BEGINNING, f"s{bones}"), (at, Grade.END, f"s{bones}"))
        yield from (Key(f"d{bones[:lost]}{bones[lost + 1 :]}", shows) for lost in range(len(bones)))


def _beside(at: int, bones: str, beside: int, rest: str) -> Iterator[Key]:
    """Keys of one word in full with a piece of another."""
    whole, of = (at, Grade.WHOLE, f"s{bones}"), f"s{rest}"
    yield Key(f"i{bones} {rest[:1]}", (whole, (beside, Grade.INITIAL, of)))
    if len(rest) > 2:
        yield Key(f"b{bones} {rest[:2]}", (whole, (beside, Grade.BEGINNING, of)))
        yield Key(f"e{bones} {rest[-2:]}", (whole, (beside, Grade.END, of)))
