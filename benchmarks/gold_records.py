"""A gold file as the records that rooms exchange, so that weighing can be measured without the errors of reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from benchmarks.gold_claims import claim_of
from examples import gold
from firsthand.collect import collect
from firsthand.records import (
    Claim,
    Document,
    Entity,
    Mention,
    MentionKind,
    Place,
    Reading,
    Span,
)

_NAMELESS = re.compile(r"(?:the|an?) ")
_PRECISION = {"country": 300_000, "region": 50_000}


class Kept(Struct, frozen=True, kw_only=True):
    """What stands in a case before it is weighed; documents have the ids of the gold's pages."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]


def documents(known: gold.Gold, folder: Path) -> tuple[Document, ...]:
    """The pages as collected, under the gold's ids."""
    kept = []
    for page in known.pages:
        raw = (folder / "pages" / page.file).read_bytes()
        document = collect(raw, name=page.file, retrieved_at=datetime(2026, 1, 1, tzinfo=UTC))
        kept.append(msgspec.structs.replace(document, id=page.id))
    return tuple(kept)


def records(known: gold.Gold, pages: Sequence[Document]) -> Kept:
    """The gold's claims, entities and places as records. A claim whose quote the page does not hold is left out."""
    entities = _longest([_entity(entity, pages) for entity in known.entities if not _NAMELESS.match(entity.name)])
    named = {entity.id: entity for entity in entities}
    places = tuple(_place(place, pages) for place in known.places)
    spots = {place.id: place for place in places}
    claims = tuple(
        made
        for page, document in zip(known.pages, pages, strict=True)
        for claim in page.claims
        if (made := claim_of(claim, document, named, spots))
    )
    mentions = tuple(mention for entity in entities for mention in entity.mentions)
    mentions += tuple(mention for place in places for mention in place.mentions)
    return Kept(documents=tuple(pages), claims=claims, mentions=mentions, entities=entities, places=places)


def numbered(readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """The claims of several readings with ids of their own, as the shelf gives them."""
    claims: list[Claim] = []
    for reading in readings:
        ids = {claim.id: f"c{len(claims) + at}" for at, claim in enumerate(reading.claims, start=1)}
        claims += [
            msgspec.structs.replace(claim, id=ids[claim.id], parent=ids.get(claim.parent, ""))
            for claim in reading.claims
        ]
    return tuple(claims)


def _mentions(names: Iterable[str], kind: MentionKind, pages: Iterable[Document]) -> tuple[Mention, ...]:
    longest_first = sorted({*names}, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first))
    return tuple(
        Mention(
            document=page.id,
            span=Span(*match.span()),
            text=match.group(),
            name=match.group(),
            kind=kind,
            found_by="gold",
        )
        for page in pages
        for match in pattern.finditer(page.text)
    )


def _entity(entity: gold.Entity, pages: Sequence[Document]) -> Entity:
    kind = MentionKind.PERSON if entity.schema == "Person" else MentionKind.ORGANISATION
    found = _mentions((*entity.names, entity.name), kind, pages)
    return Entity(id=entity.id, schema=entity.schema, name=entity.name, names=entity.names, mentions=found)


def _longest(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities without mentions that stand inside a longer name: "Orvane" in "Orvane Airlines"."""
    taken: dict[str, list[Span]] = {}
    for entity in entities:
        for mention in entity.mentions:
            taken.setdefault(mention.document, []).append(mention.span)
    return tuple(
        msgspec.structs.replace(
            entity,
            mentions=tuple(
                mention
                for mention in entity.mentions
                if not any(span != mention.span and span.covers(mention.span) for span in taken[mention.document])
            ),
        )
        for entity in entities
    )


def _place(place: gold.Place, pages: Sequence[Document]) -> Place:
    return Place(
        id=place.id,
        name=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        precision_m=_PRECISION.get(place.level, 5_000),
        level=place.level,
        country=place.country,
        gazetteer=place.id,
        mentions=_mentions((*place.names, place.name), MentionKind.PLACE, pages),
    )
