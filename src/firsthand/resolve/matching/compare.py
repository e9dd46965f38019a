"""Whether two names can be one party's: a score between 0 and 1, one threshold, and the parts that say why."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from firsthand.resolve.matching.align import FAMILY, Family, Met, Mix, Path, align
from firsthand.resolve.matching.prepare import Prepared
from firsthand.resolve.matching.word import Word

THRESHOLD = 0.5
"""From this score on two names are the same, whatever their kind or script."""
_alike = Levenshtein.normalized_similarity
_FOUND = 0.6
"""A word that met one less alike than this has not been found."""
_LONGEST = 8
"""Letters from which on a longer word does not count for more."""


class Part(Struct, frozen=True):
    """A word of one name and what it met in the other; either is empty where a word stands in one name alone."""

    one: str
    other: str
    path: Path
    score: float


class Match(Struct, frozen=True):
    """What comparing two names found. `score` is the likelihood, 0 to 1, that they are one party's."""

    score: float
    same: bool
    because: tuple[Part, ...]


class Weights(Struct, frozen=True):
    """What each observation adds to the log-odds of two names being one."""

    base: float
    covered: float
    """Squared share of the shorter name, by letters, that was found in the longer one."""
    longer: float
    """The same share of the longer name."""
    worst: float
    """Squared likeness of the word that met worst."""
    joined: float
    """Likeness of the coarse consonants of the whole names, in their best order."""
    extra: float
    """Words that the longer name has more."""
    missing: float
    """Words of the shorter name that were not found."""
    alone: float
    """Both names are one word."""
    lone: float
    """One name is one word and the other is not."""
    linked: float
    """Words that met as forms of one given name."""


class Model(Struct, frozen=True):
    """weights.toml: the mixes of sounds by family of scripts, the weights by family and for organisations."""

    mix: dict[str, Mix]
    weights: dict[str, Weights]


@cache
def model() -> Model:
    """The fitted weights."""
    raw = (files("firsthand.resolve.matching") / "data" / "weights.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Model)


def _size(word: Word) -> int:
    return min(len(word.sounds[0].full), _LONGEST)


def _turned(words: tuple[Word, ...]) -> str:
    return words[-1].sounds[0].coarse + "".join([word.sounds[0].coarse for word in words[:-1]])


def observe(one: Prepared, other: Prepared) -> tuple[list[float], list[Met], bool]:
    """What `Weights` weighs, in its order after `base`; the words that met; whether the names were swapped."""
    swapped = len(one.words) > len(other.words)
    first, second = (other, one) if swapped else (one, other)
    short, long = first.words, second.words
    met = align(short, long, _mix(one, other))
    found = missing = linked = 0.0
    worst, held, reached = 1.0, 0.0, 0.0
    for meeting in met:
        score = meeting.score
        held += score * _size(short[meeting.short])
        reached += score * _size(long[meeting.long])
        worst = min(worst, score)
        found += score >= _FOUND
        linked += meeting.path is Path.GIVEN_NAME
    missing = len(short) - found
    if len(met) < len(short):
        worst = 0.0
    held /= sum([_size(word) for word in short]) or 1
    reached /= sum([_size(word) for word in long]) or 1
    frame = _alike(first.frame, second.frame)
    if len(long) > 1 and short:
        frame = max(frame, _alike(_turned(short), second.frame), _alike(first.frame, _turned(long)))
    alone = len(long) == 1
    seen = [
        held * held, reached, worst * worst, frame, len(long) - len(short), missing, alone,
        len(short) == 1 and not alone, linked,
    ]  # fmt: skip
    return seen, met, swapped


def _mix(one: Prepared, other: Prepared) -> Mix:
    return model().mix[FAMILY[one.script, other.script]]


def _weights(one: Prepared, other: Prepared) -> tuple[float, ...]:
    return _rows()[FAMILY[one.script, other.script] if one.person or other.person else "organisations"]


@cache
def _rows() -> dict[str, tuple[float, ...]]:
    return {name: tuple(msgspec.structs.astuple(weights)) for name, weights in model().weights.items()}


def compare(one: Prepared, other: Prepared) -> Match:
    """Compare two prepared names; names without a word of their own are never the same."""
    if not one.words or not other.words:
        return Match(0.0, False, ())
    seen, met, swapped = observe(one, other)
    base, *weights = _weights(one, other)
    odds = base + sum([weight * value for weight, value in zip(weights, seen, strict=True)])
    score = 1 / (1 + math.exp(-odds)) if odds > -30 else 0.0
    return Match(score, score >= THRESHOLD, _because(one, other, met, swapped))


def _because(one: Prepared, other: Prepared, met: list[Met], swapped: bool) -> tuple[Part, ...]:
    mine, theirs = one.words, other.words
    because = []
    for short, long, score, path in met:
        i, j = (long, short) if swapped else (short, long)
        because.append(Part(mine[i].text, theirs[j].text, path, score))
    if len(met) < len(mine) or len(met) < len(theirs):
        taken = {meeting.short for meeting in met}, {meeting.long for meeting in met}
        here, there = taken[::-1] if swapped else taken
        because += [Part(word.text, "", _left(word), 0.0) for i, word in enumerate(mine) if i not in here]
        because += [Part("", word.text, _left(word), 0.0) for j, word in enumerate(theirs) if j not in there]
    because += [Part(title, "", Path.TITLE, 0.0) for title in one.titles]
    because += [Part("", title, Path.TITLE, 0.0) for title in other.titles]
    if one.legal != other.legal:
        because.append(Part(", ".join(one.legal), ", ".join(other.legal), Path.LEGAL_FORM, 0.0))
    return tuple(because)


def _left(word: Word) -> Path:
    return Path.PATRONYMIC if word.patronymic else Path.EXTRA
