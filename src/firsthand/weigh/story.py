"""The story of a case: claims that say the same, and the pages they went through, as a picture can be drawn of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from firsthand.records import Appearance, Claim, Derivation, Document, Story, Thread


def story(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    groups: Sequence[tuple[str, ...]],
    derivations: Sequence[Derivation],
) -> Story:
    """When each group of claims first appeared and who picked it up when.

    `groups` are ids of claims that say the same; ids that are not among `claims` are passed over, and so are groups
    that nothing is left of. A page has something from the nearest page it was taken from, directly or through others,
    that tells it too. A page of unknown day stands behind all dated ones.
    """
    pages = {document.id: document for document in documents}
    where = {claim.id: claim.document for claim in claims if claim.document in pages}
    graph = _Graph(derivations)
    found = [thread for group in groups if (thread := _thread(group, where, pages, graph))]
    threads = tuple(sorted(found, key=lambda thread: (_late(thread.first.day), thread.first.document, thread.claims)))
    days = [one.day for thread in threads for one in thread.appearances if one.day]
    return Story(threads=threads, earliest=min(days, default=None), latest=max(days, default=None))


class _Graph:
    """Who took from whom."""

    def __init__(self, derivations: Sequence[Derivation]) -> None:
        self._bases: dict[str, list[str]] = defaultdict(list)
        self._open: dict[str, list[str]] = defaultdict(list)
        for one in derivations:
            if one.directed:
                self._bases[one.derived].append(one.base)
            else:
                self._open[one.derived].append(one.base)
                self._open[one.base].append(one.derived)

    def nearest(self, document: str, among: Mapping[str, object]) -> tuple[str, ...]:
        """The nearest pages of `among` that the document was taken from, a generation at a time."""
        seen, ahead = {document}, [document]
        while ahead:
            above = dict.fromkeys(base for one in ahead for base in self._bases.get(one, ()) if base not in seen)
            if found := tuple(base for base in above if base in among):
                return found
            seen.update(above)
            ahead = list(above)
        return ()

    def undirected(self, document: str, among: Mapping[str, object]) -> tuple[str, ...]:
        """The pages of `among` of which it is open who took from whom."""
        return tuple(one for one in self._open.get(document, ()) if one in among)


def _thread(
    group: tuple[str, ...], where: Mapping[str, str], pages: Mapping[str, Document], graph: _Graph
) -> Thread | None:
    """One group through all pages that tell it; None where no page does."""
    told: dict[str, list[str]] = defaultdict(list)
    for claim in group:
        if claim in where:
            told[where[claim]].append(claim)
    if not told:
        return None
    sources = {document: graph.nearest(document, told) for document in told}
    levels = _levels(sources)
    appearances = [
        _appearance(pages[document], tuple(ids), levels[document], sources[document], graph.undirected(document, told))
        for document, ids in told.items()
    ]
    appearances.sort(key=lambda one: (_late(one.day), one.level, one.document))
    return Thread(claims=group, appearances=tuple(appearances), days_to_spread=_spread(appearances))


def _levels(sources: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """How many pages lie between each page and one that has it from none.

    Where pages have it from one another in a circle, the first of them is taken for one that has it from none.
    """
    levels: dict[str, int] = {}
    waiting = dict.fromkeys(sources)
    while waiting:
        ready = [one for one in waiting if all(base in levels for base in sources[one])]
        if not ready:
            ready = [next(iter(waiting))]
            sources[ready[0]] = ()
        for one in ready:
            levels[one] = 1 + max((levels[base] for base in sources[one]), default=-1)
            del waiting[one]
    return levels


def _appearance(
    page: Document, claims: tuple[str, ...], level: int, sources: tuple[str, ...], maybe: tuple[str, ...]
) -> Appearance:
    published = page.published
    return Appearance(
        document=page.id,
        claims=claims,
        day=published.earliest if published else None,
        basis=published.basis if published else None,
        level=level,
        sources=sources,
        maybe=maybe,
    )


def _spread(appearances: Sequence[Appearance]) -> int | None:
    days = [one.day for one in appearances if one.day]
    retold = [one.day for one in appearances if one.day and one.level]
    return (min(retold) - min(days)).days if retold else None


def _late(day: date | None) -> date:
    """The day by which a page is put in order."""
    return day or date.max
