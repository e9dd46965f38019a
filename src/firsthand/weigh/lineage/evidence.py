"""What two pages share, sentence by sentence: their wording, and the facts that they tell together and in order."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from msgspec import Struct

from firsthand.weigh.lineage.facts import name_words
from firsthand.weigh.lineage.page import Pages

_NOTHING: Mapping[int, float] = MappingProxyType({})
_ALONE = 0.4
"""What a fact counts for that no other fact of its sentence stands by: a name alone is shared by all who report."""


_FACTLESS = 0.4
"""What wording counts for in a sentence that tells no fact: "nobody answered the telephone" is written every day."""


class Evidence(Struct, frozen=True):
    """What the page `derived` (a number in `Pages`) shares with the page `base`."""

    derived: int
    base: int
    worded: dict[int, float]
    """By sentence of the derived page: the weight of the runs of words that it shares."""
    repeated: dict[int, float]
    """By sentence: the share of its runs that the base has, less where it tells other things in the same words."""
    told: dict[int, float]
    """By sentence: the weight of the facts that a place in the base tells together, too."""
    beside: dict[int, int]
    """By sentence: the base's sentence that tells most of its facts."""
    copied: float
    """The share of the derived page's runs that the base has."""
    facts: float
    """The share of the derived page's facts, by weight, that the base has in such a place."""
    back: float
    """The share of the base's facts, by weight, that the derived page has."""
    order: float
    """The share of the sentences with common facts that follow one another as they do in the base."""

    def mass(self, explained: Mapping[int, float] = _NOTHING) -> tuple[float, float]:
        """The weight of shared wording, and that of shared facts, beyond what `explained` tells of each sentence.

        A sentence that another base has in any language is explained, wording and all; what it tells beyond is not.
        """
        words = sum(weight for sentence, weight in self.worded.items() if sentence not in explained)
        facts = sum(max(0.0, weight - explained.get(sentence, 0.0)) for sentence, weight in self.told.items())
        return words, facts


def evidence(pages: Pages, derived: int, base: int) -> Evidence:
    """Compare two pages."""
    here, there = pages.told(derived), pages.told(base)
    ignored = _outlets(pages, derived, base)
    told, beside, shared = _alignment(here, there, ignored)
    worded, repeated, copied = _wording(pages, derived, base)
    agreed = {at: _agreement(here.get(at), told.get(at, 0.0), ignored) for at in worded}
    mine = {fact: weight for told_ in here.values() for fact, weight in told_.items() if fact not in ignored}
    theirs = {fact: weight for told_ in there.values() for fact, weight in told_.items() if fact not in ignored}
    return Evidence(
        derived=derived,
        base=base,
        worded={at: weight * agreed[at] for at, weight in worded.items()},
        repeated={at: share * min(1.0, agreed[at] / _FACTLESS) for at, share in repeated.items()},
        told=told,
        beside=beside,
        copied=copied,
        facts=sum(mine[fact] for fact in shared) / max(1e-9, sum(mine.values())),
        back=sum(theirs[fact] for fact in shared) / max(1e-9, sum(theirs.values())),
        order=_order([beside[sentence] for sentence in sorted(beside)]),
    )


def _wording(pages: Pages, derived: int, base: int) -> tuple[dict[int, float], dict[int, float], float]:
    """The weight and the share of the runs that each sentence has in common with the base, and the share of all."""
    mine, theirs = pages.runs_of(derived), pages.runs_of(base)
    hashes = pages.hashes[mine]
    common = np.isin(hashes, pages.hashes[theirs])
    if not common.any():
        return {}, {}, 0.0
    sentences = pages.sentences[mine]
    summed = np.bincount(sentences[common], pages.index.weights(hashes[common]))
    shares = np.bincount(sentences[common]) / np.maximum(1, np.bincount(sentences))[: len(summed)]
    found = np.flatnonzero(shares)
    numbers = found.tolist()
    weighed = dict(zip(numbers, summed[found].tolist(), strict=True))
    return weighed, dict(zip(numbers, shares[found].tolist(), strict=True)), float(common.mean())


def _agreement(facts: Mapping[int, float] | None, told: float, ignored: frozenset[int]) -> float:
    """The share of a sentence's facts that the base tells, too: like words about other things are a form, no copy."""
    whole = sum(weight for fact, weight in (facts or {}).items() if fact not in ignored)
    return min(1.0, told / whole) if whole else _FACTLESS


def _outlets(pages: Pages, *documents: int) -> frozenset[int]:
    """The facts that are no more than the names of the two outlets."""
    ids = pages.facts.ids
    words = (word for document in documents for word in name_words(pages.documents[document].publisher))
    return frozenset(ids[key] for word in words if (key := f"n:{word}") in ids)


def _alignment(
    here: dict[int, dict[int, float]], there: dict[int, dict[int, float]], ignored: frozenset[int]
) -> tuple[dict[int, float], dict[int, int], set[int]]:
    """For each sentence the place in the base that tells most of its facts: their weight, where, and which."""
    standing: dict[int, list[int]] = defaultdict(list)
    for sentence, facts in there.items():
        for fact in facts:
            standing[fact].append(sentence)
    told: dict[int, float] = {}
    beside: dict[int, int] = {}
    shared: set[int] = set()
    for sentence, facts in here.items():
        tally: dict[int, float] = defaultdict(float)
        for fact, weight in facts.items():
            if fact in standing and fact not in ignored:
                # a translator may part a sentence in two: its neighbour counts as well
                for place in {near for at in standing[fact] for near in (at, at - 1)}:
                    tally[place] += weight
        if not tally:
            continue
        best = max(tally, key=lambda place: (tally[place], place in there, -place))
        found = {f for f in facts if f not in ignored and (f in there.get(best, ()) or f in there.get(best + 1, ()))}
        together = len(found) > 1
        told[sentence] = tally[best] * (1.0 if together else _ALONE)
        beside[sentence] = max((best, best + 1), key=lambda at: sum(facts[f] for f in found if f in there.get(at, ())))
        if together or max(facts[fact] for fact in found) >= 1:
            shared |= found
    return told, beside, shared


def _order(places: list[int]) -> float:
    """The longest run of places that never goes back, as a share of all."""
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / len(places) if places else 0.0
