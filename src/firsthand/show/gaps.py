"""Claims that lack a date or a place, page by page: what they say stands beside their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from firsthand.records import Claim, Document


@dataclass(frozen=True)
class Lacking:
    """The claims of one page that lack something."""

    document: str
    outlet: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Gaps:
    """What cannot stand on the timeline, and what cannot stand on the map."""

    undated: tuple[Lacking, ...]
    unplaced: tuple[Lacking, ...]


def gaps(
    documents: Sequence[Document], claims: Sequence[Claim], undated: Collection[str], unplaced: Collection[str]
) -> Gaps:
    """Both lists in the order of the pages; a page whose claims lack nothing is left out."""
    return Gaps(_by_page(documents, claims, frozenset(undated)), _by_page(documents, claims, frozenset(unplaced)))


def _by_page(documents: Sequence[Document], claims: Sequence[Claim], ids: frozenset[str]) -> tuple[Lacking, ...]:
    here: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.id in ids:
            here[claim.document].append(claim.id)
    return tuple(Lacking(page.id, page.outlet, tuple(here[page.id])) for page in documents if page.id in here)
