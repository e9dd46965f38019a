"""A gold claim as a record: its words found on the page, its chain, relations, times and amounts."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.example import places as find
from examples import gold
from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Claim,
    Distance,
    Document,
    Entity,
    Judged,
    Place,
    Quote,
    Relation,
    Resolved,
    Source,
    Span,
    Speech,
    When,
)


def _within(page: Document, quote: Span, words: str) -> Span | None:
    """Where words stand: in the quote first, else in the page."""
    inside = find(quote.of(page.text), words) if words else None
    if inside:
        return Span(quote.start + inside.start, quote.start + inside.end)
    return find(page.text, words) if words else None


def _named_at(entity: Entity | None, page: Document) -> Span | None:
    return next((mention.span for mention in entity.mentions if mention.document == page.id), None) if entity else None


def claim_of(claim: gold.Claim, page: Document, named: dict[str, Entity], spots: dict[str, Place]) -> Claim | None:
    """The claim as a record; None where the page does not hold its quote or its content."""
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
