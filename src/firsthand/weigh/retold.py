"""Retold: which claim of a page tells again which claim of the page it was taken from.

A retelling follows its base much as a translation does, so less needs to agree here than between strangers: first the
claims that are plainly alike, then those that stand between two such pairs on both pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.records import Derivation, Document, GroundKind
from firsthand.weigh.keys import Sense
from firsthand.weigh.sense import Senses, same_deed

ALIKE = 0.3
"""Likeness from which two claims of a retelling and its base are one."""
PLAIN = 0.45
"""The same where no more than two keys are shared, or where a page takes only some of its matter from its base."""
BETWEEN = 0.15
"""Likeness that is enough where the claims before and after them are one as well."""
SPLIT = 0.65
"""Share of a claim that another must hold for the one to be a part of it, told again on its own."""
_FEW = 2
_LEAST = 3.0
"""Weight that must be shared: one common word of a case never joins two claims."""
TOLD = frozenset({GroundKind.NAMED_OUTLET, GroundKind.CREDIT_LINE, GroundKind.HYPERLINK})
"""Grounds by which a page says itself where it has its matter from."""
WHOLE = 0.5
"""Share of a page's claims that go back to another page, from which on it may be a retelling of that page …"""
COVERED = 1 / 3
"""… and share of that page's claims that it must tell again: a report with matter of its own only borrows."""
TOGETHER = 3
"""Claims that this must be at least, or all that a page tells: who reports one event has two in common with others."""


@dataclass(frozen=True)
class Pair:
    """A claim of the derived page and the claim of its base that it tells again."""

    derived: str
    base: str
    likeness: float


class Retellings:
    """All pairs of a case, and the way from each claim down through the pages that it was taken from."""

    def __init__(self, documents: Sequence[Document], senses: Senses, derivations: Sequence[Derivation]) -> None:
        self._senses = senses
        self.bases: dict[str, list[str]] = defaultdict(list)
        self._beside: dict[str, set[str]] = defaultdict(set)
        """Pages that share so much with a page that one is the other's, nobody knows which."""
        self.pairs: dict[str, Pair] = {}
        """The pair of each claim that was told before, by its id: the likest over all bases of its page."""
        self._whole: dict[tuple[str, str], float] = {}
        for derivation in sorted(derivations, key=lambda one: (one.derived, -one.score, one.base)):
            if derivation.directed and derivation.base not in self.bases[derivation.derived]:
                self.bases[derivation.derived].append(derivation.base)
            if not derivation.directed:
                self._beside[derivation.derived].add(derivation.base)
                self._beside[derivation.base].add(derivation.derived)
        known = {document.id for document in documents}
        told = {(one.derived, one.base) for one in derivations if TOLD & {ground.kind for ground in one.grounds}}
        for derived, bases in self.bases.items():
            for base in bases:
                pair = (derived, base)
                if {*pair} <= known and (pair in told or not senses.strangers(derived, base)):
                    self._pair(derived, base)

    def _pair(self, derived: str, base: str) -> None:
        told = align(self._senses, self._senses.on[derived], self._senses.on[base])
        for pair in told:
            before = self.pairs.get(pair.derived)
            if before is None or pair.likeness > before.likeness:
                self.pairs[pair.derived] = pair
        share = len(told) / max(1, len(self._senses.on[derived]))
        covered = len({pair.base for pair in told}) / max(1, len(self._senses.on[base]))
        if share >= WHOLE and covered >= COVERED and len(told) >= min(TOGETHER, len(self._senses.on[derived])):
            self._whole[derived, base] = share

    def whole(self, derived: str, base: str) -> bool:
        """Whether the page retells this base as a whole, rather than borrowing some of its matter."""
        return (derived, base) in self._whole

    def way(self, claim: str) -> list[str]:
        """The claims that `claim` tells again, from the nearest page to the farthest; empty where it is the first."""
        passed = {claim}
        found: list[str] = []
        while (pair := self.pairs.get(claim)) and pair.base not in passed:
            claim = pair.base
            passed.add(claim)
            found.append(claim)
        return found

    def kin(self, one: str, other: str) -> bool:
        """Whether the one tells the other again, or both tell a third again."""
        return bool({one, *self.way(one)} & {other, *self.way(other)})

    def ancestry(self, document: str) -> set[str]:
        """The page, and all that it was taken from or may have been, directly or not."""
        found = {document}
        waiting = [document]
        while waiting:
            page = waiting.pop()
            for base in (*self.bases.get(page, ()), *self._beside.get(page, ())):
                if base not in found:
                    found.add(base)
                    waiting.append(base)
        return found

    def root(self, document: str) -> str:
        """The earliest kept version of what a page retells as a whole; itself where it retells none."""
        passed = {document}
        while True:
            bases = [base for base in self.bases.get(document, ()) if self.whole(document, base) and base not in passed]
            if not bases:
                return document
            document = max(bases, key=lambda base: self._whole[document, base])
            passed.add(document)


def align(senses: Senses, derived: Sequence[Sense], base: Sequence[Sense]) -> list[Pair]:
    """Pairs of claims that are one, each claim of `derived` at most once; a base claim may have been split in two."""
    likeness = {
        (one.id, other.id): score
        for one in derived
        for other in base
        if _enough(senses, one, other) and (score := senses.likeness(one, other)) >= BETWEEN
    }
    likeness = {pair: score for pair, score in likeness.items() if score >= PLAIN or _told_of_it(senses, *pair)}
    best = sorted(likeness, key=lambda pair: (-likeness[pair], pair))
    taken: dict[str, str] = {}
    used: set[str] = set()
    for one, other in best:
        alike = ALIKE if senses.shared(senses.of[one], senses.of[other])[1] > _FEW else PLAIN
        if likeness[one, other] >= alike and one not in taken and other not in used:
            taken[one] = other
            used.add(other)
    for one, other in best:
        part = one not in taken and senses.contained(senses.of[one], senses.of[other]) >= SPLIT
        if part and _keeps_something(senses.of[one], senses.of[other]):
            taken[one] = other
    _between(senses, best, taken, used)
    _translated(derived, base, taken, used)
    return [Pair(one, other, likeness.get((one, other), 0.0)) for one, other in taken.items()]


def _enough(senses: Senses, one: Sense, other: Sense) -> bool:
    weight, count = senses.shared(one, other)
    return weight >= _LEAST and (count > 1 or senses.likeness(one, other) > PLAIN)


def _keeps_something(one: Sense, other: Sense) -> bool:
    """Whether a part of a claim has its deed, or a name, a number, a day of it: words alone stand in many claims."""
    return any(key[0] in "np#dgf" for key in one.keys & other.keys) or same_deed(one, other)


def _told_of_it(senses: Senses, one: str, other: str) -> bool:
    """Whether two claims of one language have more in common than some words: the deed, a name, a number, a day.

    A translator chooses all words anew; who retells in the same language keeps one of these.
    """
    here, there = senses.of[one], senses.of[other]
    telling = any(key[0] in "np#dg" for key in here.keys & there.keys)
    return telling or here.language != there.language or same_deed(here, there)


def _between(senses: Senses, best: Iterable[tuple[str, str]], taken: dict[str, str], used: set[str]) -> None:
    """Add pairs whose neighbours on both pages are pairs, in place."""
    for one, other in best:
        if one in taken or other in used:
            continue
        here, there = senses.of[one].position, senses.of[other].position
        before = [senses.of[b].position for a, b in taken.items() if senses.of[a].position == here - 1]
        after = [senses.of[b].position for a, b in taken.items() if senses.of[a].position == here + 1]
        if (here == 0 or before) and any(abs(place - there) <= 1 for place in (*before, *after)):
            taken[one] = other
            used.add(other)


def _translated(derived: Sequence[Sense], base: Sequence[Sense], taken: dict[str, str], used: set[str]) -> None:
    """Add, in place, what stands alone between two neighbours that are pairs, in another language.

    That no word agrees says little there; figures and places must.
    """
    at = {sense.position: sense for sense in base}
    where = {sense.id: sense.position for sense in base}
    for before, one, after in zip(derived, derived[1:], derived[2:], strict=False):
        if one.id in taken or before.id not in taken or after.id not in taken:
            continue
        other = at.get(where[taken[before.id]] + 1)
        if other is None or other.id in used or where[taken[after.id]] != other.position + 1:
            continue
        if one.language != other.language and _exact(one) == _exact(other):
            taken[one.id] = other.id
            used.add(other.id)


def _exact(sense: Sense) -> frozenset[str]:
    """The numbers and places of a claim."""
    return frozenset(key for key in sense.keys if key[0] in "#p")
