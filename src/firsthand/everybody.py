"""Everybody: who and what a case names, and what was decided about it; all that `who` and `review` need."""

from __future__ import annotations

from msgspec import Struct

from firsthand.case import Store
from firsthand.records import Claim, Decision, Document, Entity, Mention, Place
from firsthand.resolve import Proposal, entities, joined, own_sites, places, proposals


class Everybody(Struct, frozen=True, kw_only=True):
    """The parties, things and places of a case at one moment, with what they were found in."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    decisions: tuple[Decision, ...]

    def proposals(self) -> tuple[Proposal, ...]:
        """Those that may be one and were not joined, for a person to decide."""
        return proposals(
            self.entities,
            documents=self.documents,
            claims=self.claims,
            places=self.places,
            decisions=self.decisions,
        )

    def joined(self) -> tuple[Proposal, ...]:
        """Spellings that were joined without a person's asking, for a person to look at."""
        return joined(self.entities, self.decisions)


def everybody(store: Store) -> Everybody:
    """Who and what a case names, put together anew from what is on the shelf."""
    documents, claims, mentions, decisions = store.documents(), store.claims(), store.mentions(), store.decisions()
    spots = places(documents, mentions, sites=own_sites(store.folder))
    return Everybody(
        documents=documents,
        claims=claims,
        mentions=mentions,
        entities=entities(documents, mentions, claims=claims, places=spots, decisions=decisions),
        places=spots,
        decisions=decisions,
    )
