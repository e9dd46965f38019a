"""Sites: towns that one organisation, or the plant that it builds or runs, is said to be in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.records import Clash, Frame, Place, Span
from firsthand.weigh.clashes import Differ, Facts
from firsthand.weigh.interests import Party
from firsthand.weigh.places import elsewhere, narrow
from firsthand.weigh.sense import Sense, Senses

_HAVING = frozenset({Frame.BUILDS, Frame.OPERATES, Frame.CONVERTS, Frame.OWNS})
"""Frames whose object is a site of their subject."""

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
    sense, span = located
    return [spot for at, spot in sense.spots if at.overlaps(span)]


def _apart(one: _Located, other: _Located) -> bool:
    whole = elsewhere(one[0].places, other[0].places)
    return one[0] is not other[0] and bool(whole) and bool(elsewhere(_spots(one), _spots(other)))


def _known_to_differ(listed: Sequence[_Located], one: _Located, other: _Located) -> bool:
    """Whether one claim about the party tells both towns."""
    return any(
        narrow(sense.places) and all(elsewhere(_spots(side), sense.places) is None for side in (one, other))
        for sense, _ in listed
    )
