"""A gold file as the records that rooms exchange, so that weighing can be measured without the errors of reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from benchmarks.example import places as find
from examples import gold
from firsthand.collect import collect
from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Claim,
    Distance,
    Document,
    Entity,
    Judged,
    Mention,
    MentionKind,
    Place,
    Quote,
    Reading,
    Relation,
    Resolved,
    Source,
    Span,
    Speech,
    When,
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
        if (made := _claim(claim, document, named, spots))
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


def _within(page: Document, quote: Span, words: str) -> Span | None:
    """Where words stand: in the quote first, else in the page."""
    inside = find(quote.of(page.text), words) if words else None
    if inside:
        return Span(quote.start + inside.start, quote.start + inside.end)
    return find(page.text, words) if words else None


def _named_at(entity: Entity | None, page: Document) -> Span | None:
    return next((mention.span for mention in entity.mentions if mention.document == page.id), None) if entity else None


def _claim(claim: gold.Claim, page: Document, named: dict[str, Entity], spots: dict[str, Place]) -> Claim | None:
    quote = find(page.text, claim.quote)
    content = [span for words in claim.content if quote and (span := _within(page, quote, words))]
    if quote is None or not content:
        return None
    publisher = Attribution(
        source=Source(text=page.outlet, resolved=Resolved.PUBLISHER),
        speech=Speech.OWN,
        distance=claim.distance if not claim.chain else Distance.NEUTRAL,
    )
    relations = [_relation(one, claim, page, quote, named, spots) for one in claim.relations]
    return Claim(
        id=claim.id,
        document=page.id,
        quote=Quote.cut(page.id, page.text, quote, page.text_sha256),
        content=tuple(content),
        chain=(publisher, *(_link(link, page, quote, named) for link in claim.chain)),
        parent=claim.parent,
        judged=Judged(
            certainty=claim.certainty,
            polarity=claim.polarity,
            tense=claim.tense,
            certainty_markers=_spans(page, quote, claim.certainty_markers),
            polarity_markers=_spans(page, quote, claim.polarity_markers),
        ),
        happened=tuple(_when(date, page, quote) for date in claim.dates),
        amounts=tuple(_amount(amount, page, quote) for amount in claim.amounts),
        relations=tuple(relations),
        extractor="gold",
    )


def _spans(page: Document, quote: Span, markers: Iterable[str]) -> tuple[Span, ...]:
    return tuple(span for words in markers if (span := _within(page, quote, words)))


def _link(link: gold.Link, page: Document, quote: Span, named: dict[str, Entity]) -> Attribution:
    nobody = not link.source and not link.words
    source = Source(
        text=link.source,
        span=_within(page, quote, link.words),
        named_at=_named_at(named.get(link.entity), page),
        resolved=Resolved.NOTHING if nobody else link.resolved,
        role=link.role,
    )
    return Attribution(
        source=source,
        cue=_within(page, quote, link.cue),
        speech=link.speech,
        stance=link.stance,
        distance=link.distance,
        medium=link.medium,
    )


def _relation(
    one: gold.Relation,
    claim: gold.Claim,
    page: Document,
    quote: Span,
    named: dict[str, Entity],
    spots: dict[str, Place],
) -> Relation:
    carried = _within(page, quote, one.words) or Span(quote.start, quote.start + 1)
    inside = any(one.words in words for words in claim.content) if one.words else False
    return Relation(
        apposition=not inside,
        frame=one.frame,
        words=one.words,
        span=carried,
        subject=_end("subject", one.subject, "", page, quote, carried, named, spots),
        object=_end("object", one.object, one.object_words, page, quote, carried, named, spots),
    )


def _end(
    role: str,
    id_: str,
    words: str,
    page: Document,
    quote: Span,
    carried: Span,
    named: dict[str, Entity],
    spots: dict[str, Place],
) -> Argument:
    """One end; what has no name of its own stands where the words that carry the relation do."""
    thing = named.get(id_) or spots.get(id_)
    mentions = [mention for mention in thing.mentions if mention.document == page.id] if thing else []
    inside = next((mention for mention in mentions if quote.covers(mention.span)), None)
    at = _within(page, quote, words) or (inside.span if inside else carried)
    named_at = inside.span if inside else mentions[0].span if mentions else None
    text = (thing.name if thing else "") or words or id_
    return Argument(role=role, text=text, span=at, named_at=named_at)


def _when(date: gold.Date, page: Document, quote: Span) -> When:
    return When(
        words=date.words,
        span=_within(page, quote, date.words),
        earliest=date.earliest,
        latest=date.latest,
        anchor=date.anchor,
        modifier=date.modifier,
        kind=date.kind,
    )


def _amount(amount: gold.Sum, page: Document, quote: Span) -> Amount:
    return Amount(
        words=amount.words,
        span=_within(page, quote, amount.words) or quote,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        currency=amount.currency,
        approximate=amount.approximate,
    )
