"""Which word of one name meets which of the other, how alike they are, and by what path."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from rapidfuzz.distance import OSA, Levenshtein

from firsthand.resolve.matching.sound import Script
from firsthand.resolve.matching.word import Word

_alike = Levenshtein.normalized_similarity


class Path(StrEnum):
    """How a part of one name was found in the other."""

    EQUAL = "equal"
    SPELLING = "spelt otherwise, sounds the same"
    TRANSLITERATION = "transliteration"
    ENDING = "ending of another language"
    GIVEN_NAME = "form of the same given name"
    TRANSLATION = "translation"
    INITIAL = "initial"
    NEAR = "nearly alike"
    WOMAN = "a woman's and a man's form"
    FAR = "unlike"
    TOGETHER = "written together"
    ORDER = "other order of words"
    EXTRA = "only in one name"
    PATRONYMIC = "patronymic left out"
    TITLE = "title left out"
    PARTICLE = "small word left out"
    LEGAL_FORM = "legal form"


# Reaching into an enumeration takes longer than comparing two short words.
_EQUAL, _SPELLING, _TRANSLITERATION, _NEAR, _FAR = (
    Path.EQUAL,
    Path.SPELLING,
    Path.TRANSLITERATION,
    Path.NEAR,
    Path.FAR,
)


class Family(StrEnum):
    """Pairs of scripts that lose the same things when a name passes from one to the other."""

    LATIN = "latin"
    SAME = "same"
    CYRILLIC_LATIN = "cyrillic_latin"
    ALPHABETS = "alphabets"
    CONSONANTS = "consonants"
    SYLLABLES = "syllables"

    __hash__ = str.__hash__


def _family(one: Script, other: Script) -> Family:
    both = {one, other}
    if both & {Script.ARABIC, Script.HEBREW}:
        return Family.CONSONANTS
    if len(both) == 1:
        return Family.LATIN if one is Script.LATIN else Family.SAME
    if Script.SYLLABLES in both:
        return Family.SYLLABLES
    return Family.CYRILLIC_LATIN if both == {Script.CYRILLIC, Script.LATIN} else Family.ALPHABETS


FAMILY = {(one, other): _family(one, other) for one in Script for other in Script}


class Mix(Struct, frozen=True):
    """How much the whole sound, the consonants, and the consonants made coarse count: together 1."""

    full: float
    frame: float
    coarse: float


Met = tuple[int, int, float, Path]
"""The number of a word of the shorter name, that of the word of the longer one it met, how alike, and by what path."""

_HOPELESS = 0.3
"""Words whose coarse consonants are less alike than this are not looked at closer."""
_PLAIN = 0.8
"""Words of one script that are more alike than this need not be read in the way of other languages."""
_MEETS = 0.35
"""Words less alike than this do not meet at all."""
_ALMOST = 0.98
_ENDED = 0.95
_TRANSLATED = 0.95
_SAME_GIVEN = 0.9
_INITIAL = 0.8
_WOMAN = 0.5
"""A woman and a man of one family."""
_STEM = 4
_SAME_FATHER = 0.8
"""Patronymics less alike than this are two fathers'."""


def likeness(one: Word, other: Word, mix: Mix) -> tuple[float, Path]:
    """How alike two words of different sound are, 0 to 1, and by what path."""
    if one.number or other.number:
        return (1.0, _EQUAL) if one.number == other.number else (0.0, _FAR)
    if one.concept and one.concept == other.concept:
        return _TRANSLATED, Path.TRANSLATION
    if one.initial or other.initial:
        alike = one.sound.full[0] == other.sound.full[0]
        return (_INITIAL, Path.INITIAL) if alike else (0.0, _FAR)
    if one.means and not one.means.isdisjoint(other.meets):
        return _SAME_GIVEN, Path.GIVEN_NAME
    if one.man == other.sound.full or other.man == one.sound.full:
        return _WOMAN, Path.WOMAN
    rough = _alike(one.sound.coarse, other.sound.coarse)
    if rough < _HOPELESS:
        return rough / 2, _FAR
    return _closer(one, other, mix, rough)


def _closer(one: Word, other: Word, mix: Mix, rough: float) -> tuple[float, Path]:
    full = mix.full
    mine, theirs = one.sound, other.sound
    best = full * _alike(mine.full, theirs.full) + mix.frame * _alike(mine.frame, theirs.frame) + mix.coarse * rough
    if _HOPELESS <= best < (_PLAIN if one.script is other.script else 1):
        best = _any_way(one, other, mix)
        if best == 1.0:
            return _ALMOST, equal(one, other)
    if one.patronymic and other.patronymic and best < _SAME_FATHER:
        return best / 2, _FAR
    if one.bare or other.bare:
        left, right = one.bare or one.sound.full, other.bare or other.sound.full
        if left == right or (one.slips is not None and _stem(left, right)):
            return _ENDED, Path.ENDING
        best = max(best, _ENDED * (full * _alike(left, right) + (1 - full) * best))
    if one.slips is not None and other.slips is not None and _other_word(one, other):
        return best / 2, _FAR
    return best, _NEAR


def _any_way(one: Word, other: Word, mix: Mix) -> float:
    """The best likeness of all the ways in which two words may sound; 1 where two ways are equal."""
    full, frame, coarse = mix.full, mix.frame, mix.coarse
    ways = other.ways
    best = 0.0
    for mine in one.ways:
        mine_full, mine_frame, mine_coarse = mine.full, mine.frame, mine.coarse
        for theirs in ways:
            if mine_full == theirs.full:
                return 1.0
            score = full * _alike(mine_full, theirs.full) + frame * _alike(mine_frame, theirs.frame)
            if score + coarse > best:
                score += coarse * _alike(mine_coarse, theirs.coarse)
                best = max(best, score)
    return best


def _stem(one: str, other: str) -> bool:
    """Whether one is the other but for a last vowel: "ozon", of an adjective, and "ozone"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and len(long) - len(short) == 1 and long.startswith(short) and long[-1] in "aeiou"


def _other_word(one: Word, other: Word) -> bool:
    """Whether two words of organisations differ by more than slips of the pen; across scripts more is lost."""
    slips = min(one.slips or 0, other.slips or 0)
    if one.script is not other.script:
        return not slips
    return OSA.distance(one.text, other.text, score_cutoff=slips) > slips


def align(short: tuple[Word, ...], long: tuple[Word, ...], mix: Mix) -> list[Met]:
    """Each word of the shorter name with its best counterpart, no word twice."""
    met: list[Met] = []
    left: list[int] = []
    waiting: list[str | None] = [word.sound.full for word in long]
    for i, word in enumerate(short):
        if word.sound.full in waiting:
            j = waiting.index(word.sound.full)
            waiting[j] = None
            met.append((i, j, 1.0, equal(word, long[j])))
        else:
            left.append(i)
    right = [j for j, said in enumerate(waiting) if said is not None]
    if left and right:
        _fill(short, long, mix, left, right, met)
    return met


def equal(one: Word, other: Word) -> Path:
    """By what path two words of one sound met."""
    if one.text == other.text:
        return _EQUAL
    return _SPELLING if one.script is other.script else _TRANSLITERATION


def _fill(
    short: tuple[Word, ...], long: tuple[Word, ...], mix: Mix, left: list[int], right: list[int], met: list[Met]
) -> None:
    """Give the words that are left to one another, the most alike first."""
    scored = []
    for i in left:
        for j in right:
            score, path = likeness(short[i], long[j], mix)
            if score > _MEETS:
                scored.append((-score, i, j, path))
    scored.sort()
    for loss, i, j, path in scored:
        if i in left and j in right:
            met.append((i, j, -loss, path))
            left.remove(i)
            right.remove(j)
