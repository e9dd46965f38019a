"""What two pages share, sentence by sentence: their wording, and the facts that they tell together and in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct

from firsthand.weigh.lineage.likeliest import FACTLESS
from firsthand.weigh.lineage.sheets import Sheet

_NOTHING: Mapping[int, float] = MappingProxyType({})
_ALONE = 0.4
"""What a fact counts for that no other fact of its sentence stands by: a name alone is shared by all who report."""


class Evidence(Struct, frozen=True):
    """What the page `derived` (a number in `Pages`) shares with the page `base`."""

    derived: int
    base: int
    worded: dict[int, float]
    """By sentence of the derived page: the weight of the runs of words that it shares."""
    repeated: dict[int, float]
    """By sentence: the share of its runs that the base has, less where it tells other things in the same words."""
    told: dict[int, float]
    """By sentence: the weight of the facts that a place in the base tells, too."""
    alone: frozenset[int]
    """Sentences of which the base tells a single fact."""
    beside: dict[int, int]
    """By sentence: the base's sentence that tells most of its facts."""
    copied: float
    """The share of the derived page's runs that the base has."""
    facts: float
    """The share of the derived page's facts, by weight, that the base has in such a place."""
    order: float
    """The share of the sentences with common facts that follow one another as they do in the base."""

    def mass(self, explained: Mapping[int, float] = _NOTHING) -> tuple[float, float]:
        """The weight of shared wording, and that of shared facts, beyond what `explained` tells of each sentence.

        A sentence that another base has in any language is explained, wording and all; what it tells beyond is not.
        """
        words = sum(weight for sentence, weight in self.worded.items() if sentence not in explained)
        facts = sum(max(0.0, self.counted(sentence) - explained.get(sentence, 0.0)) for sentence in self.told)
        return words, facts

    def counted(self, sentence: int) -> float:
        """The weight of a sentence's shared facts; one that stands alone counts for less than two together."""
        return self.told[sentence] * (_ALONE if sentence in self.alone else 1.0)


def evidence(here: Sheet, there: Sheet) -> Evidence:
    """Compare a page with a possible base."""
    ignored = here.outlet | there.outlet
    told, alone, beside, shared = _alignment(here, there, ignored)
    worded, numbers = _wording(here, there)
    counted = {at: weight * (_ALONE if at in alone else 1.0) for at, weight in told.items()}
    agreed = {at: _agreement(here.told.get(at), counted.get(at, 0.0), ignored) for at in worded}
    mine = {fact: weight for facts in here.told.values() for fact, weight in facts.items() if fact not in ignored}
    return Evidence(
        derived=here.number,
        base=there.number,
        worded={at: weight * agreed[at] for at, weight in worded.items()},
        repeated={at: n / here.length[at] * min(1.0, agreed[at] / FACTLESS) for at, n in numbers.items()},
        told=told,
        alone=alone,
        beside=beside,
        copied=sum(numbers.values()) / max(1, len(here.runs)),
        facts=sum(mine[fact] for fact in shared) / max(1e-9, sum(mine.values())),
        order=_order([beside[sentence] for sentence in sorted(beside)]),
    )


def _wording(here: Sheet, there: Sheet) -> tuple[dict[int, float], dict[int, int]]:
    """By sentence the weight and the number of the runs that the base has, too."""
    weights: dict[int, float] = {}
    counted: dict[int, int] = {}
    held = there.held
    if held.isdisjoint(here.held):
        return weights, counted
    for run, sentence, weight in zip(here.runs, here.sentences, here.weights, strict=True):
        if run in held:
            weights[sentence] = weights.get(sentence, 0.0) + weight
            counted[sentence] = counted.get(sentence, 0) + 1
    return weights, counted


def _agreement(facts: Mapping[int, float] | None, told: float, ignored: frozenset[int]) -> float:
    """The share of a sentence's facts that the base tells, too: like words about other things are a form, no copy."""
    whole = sum(weight for fact, weight in facts.items() if fact not in ignored) if facts else 0.0
    return min(1.0, told / whole) if whole else FACTLESS


def _alignment(
    here: Sheet, there: Sheet, ignored: frozenset[int]
) -> tuple[dict[int, float], frozenset[int], dict[int, int], set[int]]:
    """For each sentence the place in the base that tells most of its facts: their weight, if one, where, and which."""
    told: dict[int, float] = {}
    beside: dict[int, int] = {}
    shared: set[int] = set()
    alone: set[int] = set()
    for sentence, facts in here.told.items():
        common = [fact for fact in facts if fact in there.standing and fact not in ignored]
        if not common:
            continue
        best, found = _place(common, facts, there)
        together = len(found) > 1
        told[sentence] = sum(facts[fact] for fact in found)
        if not together:
            alone.add(sentence)
        beside[sentence] = best
        if together or max(facts[fact] for fact in found) >= 1:
            shared |= found
    return told, frozenset(alone), beside, shared


def _place(common: list[int], facts: Mapping[int, float], there: Sheet) -> tuple[int, set[int]]:
    """The sentence of the base that tells most of these facts, its neighbour's help counted, and which they are.

    A translator may part a sentence in two, or make one of two.
    """
    tally: dict[int, float] = {}
    for fact in common:
        weight = facts[fact]
        near: set[int] = set()
        for at in there.standing[fact]:
            near.update((at, at - 1))
        for place in near:
            tally[place] = tally.get(place, 0.0) + weight
    best = min(tally, key=lambda place: (-tally[place], place))
    first, second = there.told.get(best, _NOTHING), there.told.get(best + 1, _NOTHING)
    found = {fact for fact in common if fact in first or fact in second}
    ahead = sum(facts[fact] for fact in found if fact in first) >= sum(facts[fact] for fact in found if fact in second)
    return best if ahead else best + 1, found


def _order(places: list[int]) -> float:
    """The longest run of places that never goes back, as a share of all."""
    return longest_run(places) / len(places) if places else 0.0


def longest_run(places: Iterable[int]) -> int:
    """How many of the places can be gone through without ever going back."""
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
