"""Who took from whom, in words: a line each pair of pages, with everything that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import Derivation, Document, Ground, GroundKind
from firsthand.show.words import Words

SHARED = frozenset({GroundKind.SHARED_TEXT, GroundKind.SHARED_NUMBERS, GroundKind.TRANSLATED_PAIR})
"""Grounds of which a share is told."""


@dataclass(frozen=True)
class Reason:
    """One ground in words, and the words of the two pages that show it ("" where none do)."""

    words: str
    here: str
    there: str


@dataclass(frozen=True)
class LineageView:
    """A page, the page it was taken from, and why that is held."""

    derived: str
    base: str
    directed: bool
    sentence: str
    reasons: tuple[Reason, ...]


def lineage(derivations: Sequence[Derivation], documents: Sequence[Document], words: Words) -> tuple[LineageView, ...]:
    """The derivations in words, in the order they have."""
    pages = {document.id: document for document in documents}
    return tuple(_view(one, pages, words) for one in derivations)


def _view(one: Derivation, pages: dict[str, Document], words: Words) -> LineageView:
    derived, base = pages[one.derived], pages[one.base]
    key = "lineage.directed" if one.directed else "lineage.open"
    return LineageView(
        derived=one.derived,
        base=one.base,
        directed=one.directed,
        sentence=words(key, derived=f"{derived.id} {derived.outlet}", base=f"{base.id} {base.outlet}"),
        reasons=tuple(_reason(ground, words) for ground in one.grounds),
    )


def _reason(ground: Ground, words: Words) -> Reason:
    told = words(f"ground.{ground.kind.replace(' ', '_')}")
    if ground.kind in SHARED:
        told = words("lineage.share", ground=told, share=round(100 * ground.share))
    here = " ".join(ground.quote.exact.split()) if ground.quote else ""
    there = " ".join(ground.base_quote.exact.split()) if ground.base_quote else ""
    return Reason(told, here, there)
