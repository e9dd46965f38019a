"""Long documents in pieces: whole blocks as long as they fit, with their offsets kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.read.parse import Stretch, cut
from firsthand.records import Document, Span

LONGEST = 6_000
"""Characters of a piece: about 2,000 tokens, so that the claims of a piece fit into a small model's answer."""
BEFORE = 1_500
"""Characters before a piece that are sent with it, so that the model can tell who "she" is."""


@dataclass(frozen=True)
class Piece:
    """A stretch of the document that is read in one request, and what stands right before it."""

    span: Span
    before: Span | None
    paragraphs: tuple[Span, ...]
    """The lines of the piece; a quote stands within one of them."""


def pieces(document: Document) -> Iterator[Piece]:
    """The pieces of a document in order; none for one without text."""
    held: list[Stretch] = []
    for stretch in cut(document):
        if held and _end(stretch) - held[0].start > LONGEST:
            yield _piece(held)
            held = []
        held.append(stretch)
    if held:
        yield _piece(held)


def _piece(held: list[Stretch]) -> Piece:
    start = held[0].start
    before = Span(max(0, start - BEFORE), start) if start else None
    lines = tuple(Span(stretch.start, _end(stretch)) for stretch in held)
    return Piece(Span(start, lines[-1].end), before, lines)


def _end(stretch: Stretch) -> int:
    return stretch.start + len(stretch.text)
