"""The ends of a claim's relations as things of the case, in the one way that all formats share."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from firsthand.established import plain_relation
from firsthand.records import Argument, Claim, Entity, Frame, Material, Place, Relation, When
from firsthand.show.links import Index
from firsthand.show.network import STATES


class Tie(Struct, frozen=True):
    """One relation of one claim; an end is None where it names no entity or place of the case."""

    claim: Claim
    number: int
    """Counted from 1 within the claim."""
    relation: Relation
    subject: Entity | Place | None
    object: Entity | Place | None
    plain: bool
    when: When | None
    """When it happened; None for what holds for a time, which the date of the deed that is told is not that of."""


class Ends:
    """Looks up which things of the case a claim speaks of."""

    def __init__(self, material: Material) -> None:
        self._things: dict[str, Entity | Place] = {entity.id: entity for entity in material.entities}
        self._things |= {place.id: place for place in material.places}
        self._indexes = Index(material.entities), Index(material.places)

    def named(self, claim: Claim) -> tuple[Entity | Place, ...]:
        """All things that the content of a claim names, entities first."""
        found = [name for index in self._indexes for name in index.within(claim.document, claim.content)]
        return tuple(self._things[name] for name in dict.fromkeys(found))

    def of(self, claim: Claim, end: Argument) -> Entity | Place | None:
        """What an argument names, an entity before a place; None where it names neither."""
        found = next(filter(None, (index.of_argument(claim.document, end) for index in self._indexes)), "")
        return self._things.get(found)

    def ties(self, claim: Claim) -> Iterator[Tie]:
        """The claim's relations with their ends."""
        happened = next((when for when in claim.happened if when.earliest or when.latest), None)
        for number, relation in enumerate(claim.relations, start=1):
            clause = relation.frame in {Frame.DENIES, Frame.PLANS}
            subject, object_ = self.of(claim, relation.subject), self.of(claim, relation.object)
            when = None if relation.frame in STATES else happened
            other = None if clause or object_ is subject else object_
            yield Tie(claim, number, relation, subject, other, plain_relation(relation, claim), when)
