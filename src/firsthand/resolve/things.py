"""Named things of their own: vessels, aircraft, vehicles, products; what no text says what it is stays out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from firsthand.records import Document, Mention, MentionKind
from firsthand.resolve.roles import thing

THINGS = frozenset({"Vessel", "Airplane", "Vehicle", "Asset"})
"""FollowTheMoney schemata of things; they are no parties and have no interests."""
_REGISTER = "register"
"""Registers name things of these schemata alone; which of them is told there in a row of its own."""


def things(kinds: Mapping[Mention, MentionKind], documents: Mapping[str, Document]) -> dict[str, str]:
    """Spellings of things with their schema: those that some document calls a ship, a drone, a missile."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, kind in kinds.items():
        if kind is MentionKind.OTHER:
            schema = "Vehicle" if mention.found_by == _REGISTER else thing(mention, documents.get(mention.document))
            if schema:
                told[mention.name][schema] += 1
    return {name: counted.most_common(1)[0][0] for name, counted in told.items()}


def schema_of(mentions: Iterable[Mention], known: Mapping[str, str]) -> str:
    """The schema that most spellings of a thing speak for."""
    return Counter(known[mention.name] for mention in mentions if mention.name in known).most_common(1)[0][0]
