"""All about money in a case, as one pure function of its records."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.records import Claim, Document, Entity, Money, Place
from firsthand.weigh.money.figures import Names, Page
from firsthand.weigh.money.flows import flows
from firsthand.weigh.money.gaps import gaps


def money(
    documents: Sequence[Document], claims: Sequence[Claim], entities: Sequence[Entity], places: Sequence[Place]
) -> Money:
    """Flows, gaps, and the claims from which nothing could be computed; every figure is footnoted by claim ids."""
    pages = {document.id: Page.of(document) for document in documents}
    # Places last: a town that is also a company's name gives the money as the company.
    names = Names((*entities, *places))
    found, uncounted = gaps(claims, pages, names)
    return Money(flows=flows(claims, pages, names, found), gaps=found, uncounted=uncounted)
