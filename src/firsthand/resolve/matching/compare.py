"""Whether two names can be one party's: a score between 0 and 1, one threshold, and the parts that say why."""

from __future__ import annotations

import math
from operator import mul

from msgspec import Struct

from firsthand.resolve.matching.align import Met, Path
from firsthand.resolve.matching.observe import Observed, observe
from firsthand.resolve.matching.prepare import Prepared
from firsthand.resolve.matching.weights import group_of, weights_of
from firsthand.resolve.matching.word import Aside, Word

THRESHOLD = 0.5
"""From this score on two names are the same, whatever their kind or script."""
_TOGETHER = 0.97
"""Names that are equal but for the gaps between their words."""
_APART = 0.4
"""A woman and a man of one family are two people, however alike the rest of their names is; and names of which no word
was found are two parties', whatever their length and their kind say."""
_FARTHEST = -30.0
_PATRONYMIC, _EXTRA = Path.PATRONYMIC, Path.EXTRA


class Part(Struct, frozen=True, gc=False):
    """A word of one name and what it met in the other; either is empty where a word stands in one name alone."""

    one: str
    other: str
    path: Path
    score: float


class Match(Struct, frozen=True, gc=False):
    """What comparing two names found. `score` is the likelihood, 0 to 1, that they are one party's."""

    score: float
    same: bool
    because: tuple[Part, ...]


def compare(one: Prepared, other: Prepared) -> Match:
    """Compare two prepared names; a name without a word is nobody's."""
    if not one.words or not other.words:
        return Match(0.0, False, ())
    if len(one.words) != len(other.words) and one.joined == other.joined:
        return Match(_TOGETHER, True, (Part(_text(one), _text(other), Path.TOGETHER, 1.0),))
    seen = observe(one, other)
    base, *weights = weights_of(group_of(one, other))
    odds = base + sum(map(mul, weights, seen.values))
    score = 1 / (1 + math.exp(-odds)) if odds > _FARTHEST else 0.0
    if seen.equal:
        score = max(score, _TOGETHER)
    elif score >= THRESHOLD and (seen.family or not seen.found):
        score = _APART
    return Match(score, score >= THRESHOLD, _because(one, other, seen))


def _text(name: Prepared) -> str:
    return " ".join([word.text for word in name.words])


def _because(one: Prepared, other: Prepared, seen: Observed) -> tuple[Part, ...]:
    mine, theirs = one.words, other.words
    pairs = [(j, i, score, path) for i, j, score, path in seen.met] if seen.swapped else seen.met
    because = [Part(mine[i].text, theirs[j].text, path, score) for i, j, score, path in pairs]
    if len(pairs) < len(mine):
        here = [pair[0] for pair in pairs]
        because += [Part(word.text, "", _left(word), 0.0) for i, word in enumerate(mine) if i not in here]
    if len(pairs) < len(theirs):
        there = [pair[1] for pair in pairs]
        because += [Part("", word.text, _left(word), 0.0) for j, word in enumerate(theirs) if j not in there]
    if len(pairs) > 1 and _turned(pairs):
        because.append(Part(_text(one), _text(other), Path.ORDER, 1.0))
    if one.aside or other.aside:
        because += [Part(word.text, "", _aside(word), 0.0) for word in one.aside]
        because += [Part("", word.text, _aside(word), 0.0) for word in other.aside]
    if one.legal != other.legal:
        because.append(Part(", ".join(one.legal), ", ".join(other.legal), Path.LEGAL_FORM, 0.0))
    return tuple(because)


def _turned(pairs: list[Met]) -> bool:
    """Whether the words that met stand in another order in the other name."""
    there = [j for _i, j in sorted([(i, j) for i, j, _score, _path in pairs])]
    return there != sorted(there)


def _left(word: Word) -> Path:
    return _PATRONYMIC if word.patronymic else _EXTRA


def _aside(word: Word) -> Path:
    return Path.TITLE if word.aside is Aside.TITLE else Path.PARTICLE
