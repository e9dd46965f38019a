"""What is observed of two names beside each other: the words that met, and eleven numbers."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from firsthand.resolve.matching.align import FAMILY, Met, Path, align
from firsthand.resolve.matching.prepare import Prepared
from firsthand.resolve.matching.weights import mix_of
from firsthand.resolve.matching.word import Word

_alike = Levenshtein.normalized_similarity
_GIVEN_NAME = Path.GIVEN_NAME
_FOUND = 0.6
"""A word that met one less alike than this has not been found."""
_LONE = 0.8
"""The same for a name of one word across scripts: nothing stands beside it, and words with nearly its consonants are
many in any long list."""


class Observed(Struct, frozen=True, gc=False):
    """The observations in the order of `weights.Weights`, and the meetings they rest on."""

    values: Sequence[float]
    met: list[Met]
    swapped: bool
    """Whether the second name is the shorter one, so that the meetings' `short` numbers its words."""
    found: bool
    """Whether any word was found; where none was, neither short words nor a missing line of business make a match."""

    @property
    def family(self) -> bool:
        """Whether the names hold a woman's and a man's form of one surname."""
        return any(path is Path.WOMAN for _i, _j, _score, path in self.met)

    @property
    def equal(self) -> bool:
        """Whether every word of either name met its like, and no legal form speaks against it."""
        return self.values[1] == 1 and not self.values[-1]


def observe(one: Prepared, other: Prepared) -> Observed:
    """Observe two names of at least one word each."""
    swapped = len(one.words) > len(other.words)
    first, second = (other, one) if swapped else (one, other)
    short, long = first.words, second.words
    met = align(short, long, mix_of(FAMILY[one.script, other.script]))
    found = linked = 0
    worst = 1.0 if len(met) == len(short) else 0.0
    held = reached = 0.0
    for i, j, score, path in met:
        held += score * short[i].size
        reached += score * long[j].size
        if score < worst:
            worst = score
        found += score >= _FOUND
        linked += path is _GIVEN_NAME
    held /= first.letters
    alone = len(long) == 1
    other_than_person = long[0].slips is not None
    business = _business(short, long, met) if other_than_person else 0
    values = (
        held * held,
        reached / second.letters,
        worst * worst,
        _frames(first, second),
        _extra(short, long) if other_than_person else len(long) - len(short),
        len(short) - found,
        alone,
        not alone and len(short) == 1 and not business,
        linked,
        business,
        bool(first.legal and second.legal) and set(first.legal).isdisjoint(second.legal),
    )
    least = _LONE if len(short) == 1 and first.script is not second.script else _FOUND
    return Observed(values, met, swapped, any(score >= least for _i, _j, score, _path in met))


def _frames(short: Prepared, long: Prepared) -> float:
    """How alike the consonants of the whole names are, with the last word first in either where that helps."""
    best = _alike(short.frame, long.frame)
    if len(long.words) > 1:
        best = max(best, _alike(short.turned, long.frame), _alike(short.frame, long.turned))
    return best


def _extra(short: tuple[Word, ...], long: tuple[Word, ...]) -> int:
    """How many words one organisation's name has more; "bank" and "group" are none."""
    extra = len(long) - len(short)
    return extra and extra - sum([word.weak for word in long]) + sum([word.weak for word in short])


def _business(short: tuple[Word, ...], long: tuple[Word, ...], met: list[Met]) -> int:
    """How many words such as "airlines" or "insurance" one organisation's name has and the other's has not."""
    told = sum([word.tells for word in short]) + sum([word.tells for word in long])
    return told - sum([short[i].tells + long[j].tells for i, j, score, _ in met if score >= _FOUND])
