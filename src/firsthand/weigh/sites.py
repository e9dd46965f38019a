"""Sites: towns that one organisation, or the plant that it builds or runs, is said to be in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from firsthand.records import Clash, Frame, Place, Span
from firsthand.weigh.bonds import Party
from firsthand.weigh.clashes import Differ, Facts
from firsthand.weigh.keys import Sense
from firsthand.weigh.places import apart, narrow
from firsthand.weigh.sense import Senses

_HAVING = frozenset({Frame.BUILDS, Frame.OPERATES, Frame.CONVERTS, Frame.OWNS})
"""Frames whose object is a site of their subject."""
_NEXT = 24
"""Characters between a place and the region it lies in: "Alabuga au Tatarstan"."""
_MANY = 12
"""Who is told to be in more ways of naming a town than this has many sites, and no two of them gainsay each other."""
_EACH = 100
"""Pairs of claims that are held against each other one by one; beyond, each claim is held against one of the others."""


@dataclass(frozen=True, slots=True)
class _Located:
    """A claim that puts somebody somewhere."""

    number: int
    sense: Sense
    span: Span
    spots: tuple[Place, ...]
    """The place at these words or, where no gazetteer knows it, the region that is named right after it."""
    beside: tuple[Place, ...]
    """The towns that the claim names."""

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is the same for all claims that name the same places."""
        return tuple(place.id for place in self.spots), tuple(place.id for place in self.beside)


def sites(senses: Senses, facts: Facts) -> Iterator[tuple[Sense, Sense, Differ]]:
    """Claims that put the same party, or what it has, into towns that are not the same.

    Where a single claim tells both towns, seat and plant are known to differ: nobody contradicts anybody then.
    """
    told: dict[Party, list[_Located]] = defaultdict(list)
    for number, sense in enumerate(senses.of.values()):
        for party, span in _located(sense, facts):
            spots, beside = tuple(_spots(sense, span)), tuple(narrow(sense.places))
            told[party].append(_Located(number, sense, span, spots, beside))
    for listed in told.values():
        alike: dict[object, list[_Located]] = defaultdict(list)
        for one in listed:
            alike[one.key].append(one)
        groups = list(alike.values())
        # Claims that name the same places differ alike, so that one of each is enough to compare them.
        pairs = (
            pair
            for here, there in combinations(groups if len(groups) <= _MANY else (), 2)
            if _apart(here[0], there[0]) and not _known_to_differ(groups, here[0], there[0])
            for pair in _opposed(here, there)
        )
        for one, other in sorted(pairs, key=lambda pair: (pair[0].number, pair[1].number)):
            yield one.sense, other.sense, Differ(Clash.PLACE, one.span, other.span)


def _opposed(here: Sequence[_Located], there: Sequence[_Located]) -> Iterator[tuple[_Located, _Located]]:
    """The claims of either side against those of the other, the earlier one first."""
    few = len(here) * len(there) <= _EACH
    pairs = product(here, there) if few else chain(product(here[:1], there), product(here[1:], there[:1]))
    for one, other in pairs:
        if one.number != other.number:
            yield (one, other) if one.number < other.number else (other, one)


def _located(sense: Sense, facts: Facts) -> Iterator[tuple[Party, Span]]:
    """Who is said to be where: the party itself, or a thing that the claim says it builds, runs or owns."""
    having = [
        (relation.object.span, party)
        for relation in sense.claim.relations
        if relation.frame in _HAVING and (party := facts.party(sense, relation.subject))
    ]
    for relation in sense.claim.relations:
        if relation.frame is not Frame.LOCATED_IN:
            continue
        holders = {party for span, party in having if span.overlaps(relation.subject.span)}
        itself = facts.party(sense, relation.subject)
        for party in holders or ({itself} if itself else ()):
            yield party, relation.object.span


def _spots(sense: Sense, span: Span) -> list[Place]:
    itself = [spot for at, spot in sense.spots if at.overlaps(span)]
    around = [spot for at, spot in sense.spots if 0 <= at.start - span.end <= _NEXT and spot.level == "region"]
    return itself or around[:1]


def _apart(one: _Located, other: _Located) -> bool:
    """Whether no place of the one claim, towns told beside it among them, can be the other's."""
    pairs = chain(product(one.spots, other.spots + other.beside), product(one.spots + one.beside, other.spots))
    return bool(one.spots and other.spots) and all(apart(a, b) for a, b in pairs)


def _known_to_differ(groups: Sequence[Sequence[_Located]], one: _Located, other: _Located) -> bool:
    """Whether one claim about the party tells both towns."""
    return any(all(_tells(alike[0], side) for side in (one, other)) for alike in groups)


def _tells(located: _Located, side: _Located) -> bool:
    """Whether a claim names a place that can be the one on that side."""
    return any(not apart(spot, place) for spot in side.spots for place in located.beside + located.spots)
