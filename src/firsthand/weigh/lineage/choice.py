"""From what pages share to who took from whom: the fewest bases that explain a page, each with a direction or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec
import numpy as np
from msgspec import Struct

from firsthand.records import GroundKind
from firsthand.weigh.lineage.again import ToldAgain
from firsthand.weigh.lineage.evidence import Evidence, evidence
from firsthand.weigh.lineage.likeliest import COPIED
from firsthand.weigh.lineage.naming import Pointer, Pointers
from firsthand.weigh.lineage.page import Pages, dated
from firsthand.weigh.lineage.sheets import Sheet, Sheets
from firsthand.weigh.lineage.wording import wording

PAGES_OF_ONE = 6
"""Pages of an outlet that a page is compared with for having named it."""

FURNITURE = 0.3
"""Share of the text that two pages of one outlet must have in common: it repeats its own background."""
RETOLD, ORDERED, FACTS = 0.5, 0.6, 2.5
"""Share of the facts, of their order, and weight of facts, of a retelling that names no source."""
REWORDED, RETOLD_ANEW = 0.05, 0.75
"""Share of the wording under which a page of the same language must share this much of the facts: rewriting leaves
something standing, while two reports of one press conference share its facts and no sentence."""
SPREAD = 3
"""Sentences that such a retelling shares facts in, or claims that it tells again in their order: the news itself,
which all who report it tell, is one or two."""
NAMED = 0.5
"""Weight of facts in and beside the sentence that names the source."""
POINTED, WORDED, CLAIMED = 0.4, 0.3, 0.3
"""What a page's own word, its wording and the claims that it tells again are worth beside the share of its facts when
bases are put in order."""
COPY = 0.5
"""Share of the wording from which a page is a copy, whatever its claims say."""
EXPLAINED = 0.5
"""Share of a sentence's wording or facts from which a base explains it."""


class Edge(Struct, frozen=True):
    """One page taken from another, with what it rests on."""

    evidence: Evidence
    pointers: tuple[Pointer, ...]
    directed: bool
    by_date: bool
    """Whether the days of publication tell the direction."""


def edges(sheets: Sheets, told: Pointers, again: ToldAgain) -> list[Edge]:
    """All derivations, each page's likeliest base first."""
    bases: dict[int, list[Edge]] = defaultdict(list)
    for one, other in _compared(sheets.pages, told):
        edge = _directed(sheets, told, one, other)
        # What says too little alone never says more beside a likelier base; most pairs go here, and their memory.
        if derives(sheets, told, again, edge, {}):
            bases[edge.evidence.derived].append(edge)
    return _acyclic([edge for derived in sorted(bases) for edge in _chosen(sheets, told, again, bases[derived])])


def _acyclic(found: list[Edge]) -> list[Edge]:
    """The edges, the direction left open of those that would have a page taken from itself through others.

    Days of publication cannot go round in a circle; what pages of one day say of each other can.
    """
    above: dict[int, list[int]] = defaultdict(list)
    for edge in found:
        if edge.by_date:
            above[edge.evidence.derived].append(edge.evidence.base)
    kept = []
    for edge in found:
        derived, base = edge.evidence.derived, edge.evidence.base
        if edge.directed and not edge.by_date:
            if _reaches(above, base, derived):
                edge = msgspec.structs.replace(edge, directed=False)
            else:
                above[derived].append(base)
        kept.append(edge)
    return kept


def _reaches(above: Mapping[int, list[int]], start: int, end: int) -> bool:
    """Whether going from a page to its bases, and on to theirs, leads from `start` to `end`."""
    seen, ahead = {start}, [start]
    while ahead:
        for base in above.get(ahead.pop(), ()):
            if base == end:
                return True
            if base not in seen:
                seen.add(base)
                ahead.append(base)
    return False


def _compared(pages: Pages, told: Pointers) -> Iterator[tuple[int, int]]:
    """The pairs of pages that are compared, the later one first."""
    found = set(zip(pages.later.tolist(), pages.earlier.tolist(), strict=True))
    for one, targets in told.linked.items():
        found.update((max(one, other), min(one, other)) for other in targets)
    for one, outlets in told.named.items():
        for outlet in [outlet for outlet, pointers in outlets.items() if pointers]:
            theirs = told.outlets[outlet]
            at = int(np.searchsorted(theirs, one))
            near = theirs[max(0, at - PAGES_OF_ONE) : at + 1]
            found.update((max(one, other), min(one, other)) for other in near)
    yield from sorted(found)


def _directed(sheets: Sheets, told: Pointers, later: int, earlier: int) -> Edge:
    """The pair as an edge: by the days, by what one says of the other, or with its direction open."""
    one, other = sheets.pages.documents[later], sheets.pages.documents[earlier]
    forward, back = told.between(later, earlier), told.between(earlier, later)
    days = [page.published.earliest for page in (one, other) if dated(page) and page.published]
    if len(days) == 2 and days[0] != days[1]:
        return Edge(evidence(sheets[later], sheets[earlier]), forward, directed=True, by_date=True)
    if bool(forward) != bool(back):
        derived, base = (later, earlier) if forward else (earlier, later)
        return Edge(evidence(sheets[derived], sheets[base]), forward or back, directed=True, by_date=False)
    held = told.mentions(later, earlier), told.mentions(earlier, later)
    if not forward and held[0] != held[1]:
        derived, base = (later, earlier) if held[0] else (earlier, later)
        return Edge(evidence(sheets[derived], sheets[base]), (), directed=True, by_date=False)
    return Edge(evidence(sheets[later], sheets[earlier]), (), directed=False, by_date=False)


def _chosen(sheets: Sheets, told: Pointers, again: ToldAgain, found: list[Edge]) -> Iterator[Edge]:
    """Bases that explain what no likelier one does. What two copies of one text share is explained by that text."""
    explained: dict[int, float] = {}
    for edge in _likeliest_first(found, again):
        if derives(sheets, told, again, edge, explained):
            for sentence, weight in _explains(sheets[edge.evidence.derived], edge.evidence).items():
                explained[sentence] = max(weight, explained.get(sentence, 0.0))
            yield edge


def _likeliest_first(found: list[Edge], again: ToldAgain) -> list[Edge]:
    """The bases by what speaks for them; what a page claims is compared where it may be retold and has a choice."""
    claims = len(found) > 1 and max(edge.evidence.copied for edge in found) < COPY

    def likelihood(edge: Edge) -> tuple[float, int]:
        shared = edge.evidence
        claimed = CLAIMED * again(shared.derived, shared.base).share if claims else 0.0
        pointed = POINTED if edge.pointers else 0.0
        return round(shared.facts + WORDED * shared.copied + claimed + pointed, 2), -shared.base

    return sorted(found, key=likelihood, reverse=True)


def derives(sheets: Sheets, told: Pointers, again: ToldAgain, edge: Edge, explained: Mapping[int, float]) -> bool:
    """Whether what no other base explains is enough to say that the one page was taken from the other."""
    shared = edge.evidence
    words, facts = shared.mass(explained)
    same_outlet = told.keys[shared.derived] == told.keys[shared.base]
    if same_outlet and shared.copied < FURNITURE:
        return False
    kinds = {pointer.kind for pointer in edge.pointers}
    if kinds & {GroundKind.HYPERLINK, GroundKind.CREDIT_LINE} and (words >= 1 or facts >= NAMED):
        return True
    if kinds and (words >= 1 or facts >= NAMED) and _told_as_theirs(sheets.pages, edge, explained):
        return True
    if words >= COPIED:
        return True
    beyond = facts >= max(FACTS, EXPLAINED * shared.mass()[1])
    languages = {sheets.pages.documents[page].language for page in (shared.derived, shared.base)}
    reworded = len(languages) == 1 and shared.copied < REWORDED
    enough = shared.facts >= (RETOLD_ANEW if reworded else RETOLD) and shared.order >= ORDERED and beyond
    return enough and _spread(shared, again)


def _spread(shared: Evidence, again: ToldAgain) -> bool:
    sentences = sum(shared.counted(at) >= NAMED for at in shared.told)
    return sentences >= SPREAD or again(shared.derived, shared.base).claims >= SPREAD


def _told_as_theirs(pages: Pages, edge: Edge, explained: Mapping[int, float]) -> bool:
    """Whether the base holds much of the page, or what stands in and beside the sentences that name it.

    What a likelier base explains does not count: a page that retells a page names the sources of that one, too.
    """
    shared = edge.evidence
    facts, beyond = shared.mass()[1], shared.mass(explained)[1]
    if facts and shared.facts * beyond / facts >= RETOLD / 2:
        return True
    for pointer in edge.pointers:
        if pointer.span is None:
            continue
        words = wording([pages.documents[shared.derived].text])
        at = int(words.sentence_at(0, np.array([pointer.span.start]))[0])
        near = [place for place in (at - 1, at, at + 1) if place not in explained]
        # beside the name itself a single fact does not stand alone
        weights = [
            shared.told[place] if place == at else shared.counted(place) for place in near if place in shared.told
        ]
        if sum(weights) >= NAMED or any(place in shared.worded for place in near):
            return True
    return False


def _explains(derived: Sheet, shared: Evidence) -> dict[int, float]:
    """The sentences whose wording or facts the base has for the most part, with the weight of those facts."""
    facts = {at: sum(told.values()) for at, told in derived.told.items()}
    whole = {at: facts.get(at, 0.0) for at, share in shared.repeated.items() if share >= EXPLAINED}
    weights = {at: shared.counted(at) for at in shared.told}
    return whole | {
        at: max(weight, whole.get(at, 0.0)) for at, weight in weights.items() if weight >= EXPLAINED * facts[at]
    }
