"""Sites: towns that one organisation, or the plant that it builds or runs, is said to be in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from firsthand.records import Clash, Frame, Place, Span
from firsthand.weigh.clashes import Differ, Facts
from firsthand.weigh.interests import Party
from firsthand.weigh.places import apart, narrow
from firsthand.weigh.sense import Sense, Senses

_HAVING = frozenset({Frame.BUILDS, Frame.OPERATES, Frame.CONVERTS, Frame.OWNS})
"""Frames whose object is a site of their subject."""
_NEXT = 24
"""Characters between a place and the region it lies in: "Alabuga au Tatarstan"."""

_Located = tuple[Sense, Span]


def sites(senses: Senses, facts: Facts) -> Iterator[tuple[Sense, Sense, Differ]]:
    """Claims that put the same party, or what it has, into towns that are not the same.

    Where a single claim tells both towns, seat and plant are known to differ: nobody contradicts anybody then.
    """
    told: dict[Party, list[_Located]] = defaultdict(list)
    for sense in senses.of.values():
        for party, span in _located(sense, facts):
            told[party].append((sense, span))
    for listed in told.values():
        for at, one in enumerate(listed):
            for other in listed[at + 1 :]:
                if _apart(one, other) and not _known_to_differ(listed, one, other):
                    yield one[0], other[0], Differ(Clash.PLACE, one[1], other[1])


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


def _spots(located: _Located) -> list[Place]:
    """The place at these words or, where no gazetteer knows it, the region that is named right after it."""
    sense, span = located
    itself = [spot for at, spot in sense.spots if at.overlaps(span)]
    around = [spot for at, spot in sense.spots if 0 <= at.start - span.end <= _NEXT and spot.level == "region"]
    return itself or around[:1]


def _apart(one: _Located, other: _Located) -> bool:
    """Whether no place of the one claim, towns told beside it among them, can be the other's."""
    if one[0] is other[0]:
        return False
    here, there = _spots(one), _spots(other)
    all_here, all_there = here + narrow(one[0].places), there + narrow(other[0].places)
    pairs = [*product(here, all_there), *product(all_here, there)]
    return bool(here and there) and all(apart(a, b) for a, b in pairs)


def _known_to_differ(listed: Sequence[_Located], one: _Located, other: _Located) -> bool:
    """Whether one claim about the party tells both towns."""
    return any(all(_tells(located, side) for side in (one, other)) for located in listed)


def _tells(located: _Located, side: _Located) -> bool:
    """Whether a claim names a place that can be the one on that side."""
    told = narrow(located[0].places) + _spots(located)
    return any(not apart(spot, place) for spot in _spots(side) for place in told)
