"""From what a model told to claims: every wording finds its place in the text, or the claim is turned down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read.readers.endpoint import anchor
from firsthand.read.readers.endpoint.account import Rejected
from firsthand.read.readers.endpoint.anchor import Sheet, Unanchored
from firsthand.read.readers.endpoint.answer import Link, Told
from firsthand.read.readers.endpoint.pieces import Piece
from firsthand.records import Attribution, Claim, Document, Judged, Quote, Resolved, Source, Span

_RESOLVED = {"name": Resolved.NAME, "pronoun": Resolved.PRONOUN, "role": Resolved.ROLE, "continued": Resolved.NAME}


_MOST_PARTS = 30
"""Links, stretches or markers of one claim; more are not found in a sentence."""


@dataclass(frozen=True)
class Anchored:
    """A claim of the model with the place of every wording; `links` leave the publisher out."""

    quote: Span
    content: tuple[Span, ...]
    links: tuple[Attribution, ...]
    judged: Judged


def anchored(sheet: Sheet, piece: Piece, told: Sequence[Told], document: str) -> tuple[list[Anchored], list[Rejected]]:
    """The claims whose wordings all stand in the piece, in the model's order, and the others with the reason."""
    found: list[Anchored] = []
    rejected: list[Rejected] = []
    places = anchor.quotes(sheet, [(one.quote, one.content) for one in told], piece.span)
    for one, place in zip(told, places, strict=True):
        try:
            if isinstance(place, Unanchored):
                raise place
            claim = _anchored(sheet, piece, one, place)
            if claim in found:
                raise Unanchored("the claim was told before")
            found.append(claim)
        except Unanchored as failure:
            rejected.append(Rejected(document=document, quote=one.quote, reason=str(failure)))
    return found, rejected


def _anchored(sheet: Sheet, piece: Piece, told: Told, quote: Span) -> Anchored:
    if not any(line.covers(quote) for line in piece.paragraphs):
        raise Unanchored("the quote runs over the end of a paragraph")
    if max(map(len, (told.content, told.chain, told.certainty_markers, told.polarity_markers))) > _MOST_PARTS:
        raise Unanchored("the claim has more parts than a sentence has")
    content = anchor.parts(sheet, told.content, quote)
    return Anchored(
        quote=quote,
        content=content,
        links=tuple(_link(sheet, piece, link, quote, content) for link in told.chain),
        judged=Judged(
            certainty=told.certainty,
            polarity=told.polarity,
            tense=told.tense,
            certainty_markers=anchor.markers(sheet, told.certainty_markers, quote, content),
            polarity_markers=anchor.markers(sheet, told.polarity_markers, quote, content),
        ),
    )


def _link(sheet: Sheet, piece: Piece, link: Link, quote: Span, content: tuple[Span, ...]) -> Attribution:
    span, cue = anchor.beside(sheet, link.source, link.cue, quote, content)
    if link.role and not sheet.places(link.role, quote):
        raise Unanchored("the role does not stand in the quote")
    return Attribution(
        source=_source(sheet, piece, link, quote, span),
        cue=cue,
        speech=link.speech,
        stance=link.stance,
        distance=link.distance,
    )


def _source(sheet: Sheet, piece: Piece, link: Link, quote: Span, span: Span | None) -> Source:
    if link.meaning == "nobody":
        if link.source or link.named:
            raise Unanchored("the source is said to be nobody, and is named")
        return Source(text="", resolved=Resolved.NOTHING)
    named_at = anchor.nearest(sheet, link.named, Span(0, piece.span.end), quote) if link.named else None
    if span is None and named_at is None:
        raise Unanchored("the source has no words in the text")
    if span is None:
        # Nothing at this place names it: shown with a question mark, as every inherited link.
        return Source(text=link.named, named_at=named_at, resolved=Resolved.INHERITED, doubtful=True)
    resolved = _RESOLVED[link.meaning]
    return Source(
        text=link.named or link.source,
        span=span,
        named_at=named_at,
        resolved=resolved,
        doubtful=resolved is Resolved.PRONOUN and named_at is None,
        role=link.role,
    )


def claims(document: Document, found: Sequence[Anchored], extractor: str) -> tuple[Claim, ...]:
    """The claims of a document, numbered "1", "2" … in the order in which they stand on the page."""
    found = sorted(found, key=lambda one: (one.content[0].start, -one.content[-1].end))
    outlet = Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))
    return tuple(
        Claim(
            id=str(number + 1),
            document=document.id,
            quote=Quote.cut(document.id, document.text, one.quote, document.text_sha256),
            content=one.content,
            chain=(outlet, *one.links),
            parent="" if (parent := _parent(one, found)) is None else str(parent + 1),
            judged=one.judged,
            extractor=extractor,
        )
        for number, one in enumerate(found)
    )


def _parent(claim: Anchored, others: Sequence[Anchored]) -> int | None:
    """The narrowest other claim whose content holds this one's cue and content."""
    cue = claim.links[-1].cue if claim.links else None
    if cue is None:
        return None
    inner = (cue, *claim.content)
    around = [
        number
        for number, other in enumerate(others)
        if other is not claim
        and len(other.links) < len(claim.links)
        and all(any(part.covers(span) for part in other.content) for span in inner)
    ]
    return min(around, key=lambda number: sum(part.end - part.start for part in others[number].content), default=None)
