"""Claims that cannot both be right, side by side; the software does not choose."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records import Contradiction, Document, Material, Quote
from firsthand.show.quoted import Excerpt, excerpt
from firsthand.show.reasons import told
from firsthand.show.words import Words


@dataclass(frozen=True)
class Side:
    """One side: its value, the quote that shows it best, and all claims that stand with it."""

    value: str
    quote: Excerpt | None
    claims: tuple[str, ...]


@dataclass(frozen=True)
class ContradictionView:
    """Two sides, why they are compared, how they may be explained, and what was decided (empty: nothing)."""

    id: str
    kind: str
    sides: tuple[Side, Side]
    because: str
    readings: tuple[str, ...]
    decided: str


def contradictions(material: Material, words: Words) -> tuple[ContradictionView, ...]:
    """All contradictions, those that nobody has decided first."""
    documents = {document.id: document for document in material.documents}
    ordered = sorted(material.contradictions, key=lambda found: bool(found.decided))
    return tuple(_view(found, documents, words) for found in ordered)


def _view(found: Contradiction, documents: dict[str, Document], words: Words) -> ContradictionView:
    def side(claim: str, value: str, quote: Quote, claims: tuple[str, ...]) -> Side:
        ordered = (claim, *(other for other in claims if other != claim))
        return Side(value, excerpt(quote, [value], documents[quote.document], claim), ordered)

    return ContradictionView(
        id=found.id,
        kind=words(f"clash.{found.kind}"),
        sides=(
            side(found.a, found.a_words, found.a_quote, found.a_side),
            side(found.b, found.b_words, found.b_quote, found.b_side),
        ),
        because=told(found.because, words) if found.because else "",
        readings=tuple(told(reading, words) for reading in found.readings),
        decided=found.decided,
    )
