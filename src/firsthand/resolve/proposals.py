"""Entities that may be one party's and were not joined: for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from firsthand.records import Entity, MentionKind
from firsthand.resolve.groups import pairs
from firsthand.resolve.matching import Match, compare, prepare


class Proposal(Struct, frozen=True):
    """Two entities, by their ids, in the order of the case, and what speaks for their being one."""

    one: str
    other: str
    names: tuple[str, str]
    """The two spellings that are most alike, of `one` and of `other`."""
    match: Match


def proposals(found: Sequence[Entity]) -> tuple[Proposal, ...]:
    """Pairs of entities of one kind whose names are likely one, the likeliest first; what is certain was joined."""
    owners: list[Entity] = []
    names = []
    for entity in found:
        kind = MentionKind.PERSON if entity.schema == "Person" else MentionKind.ORGANISATION
        for name in entity.names:
            owners.append(entity)
            names.append(prepare(name, kind))
    order = {entity.id: number for number, entity in enumerate(found)}
    best: dict[tuple[str, str], Proposal] = {}
    for here, there in pairs(names):
        first, second = sorted((here, there), key=lambda at: order[owners[at].id])
        one, other = owners[first], owners[second]
        match = compare(names[first], names[second]) if one.id != other.id else None
        if match and match.same:
            known = best.get((one.id, other.id))
            if not known or match.score > known.match.score:
                spelt = (names[first].text, names[second].text)
                best[one.id, other.id] = Proposal(one.id, other.id, spelt, match)
    return tuple(sorted(best.values(), key=lambda proposal: -proposal.match.score))
