"""Told again: how many of a page's claims another page makes as well, in the same order.

Names, numbers and days tell who stands in a sentence, not what is said there: an office that speaks in every sentence
of two pages makes them alike though it says other things. Claims are compared by what they say, without who says it;
what a page says is not so, it has not told again.
"""

from __future__ import annotations

from msgspec import Struct

from firsthand.weigh.lineage.evidence import longest_run
from firsthand.weigh.lineage.page import Pages
from firsthand.weigh.retold import align
from firsthand.weigh.sense import Senses

KEPT = 4_096
"""Pairs of pages that are remembered: each is asked about when it is found and when its page's bases are chosen."""


class Again(Struct, frozen=True):
    """What a page tells again of what another told."""

    claims: int = 0
    """Claims that stand on both, in one order."""
    share: float = 0.0
    """How much of all that the page claims this is, from 0 to 1: claims that are only partly alike count in part."""


class ToldAgain:
    """Compares the claims of two pages of a case; without `senses` nothing is known of any claim."""

    def __init__(self, pages: Pages, senses: Senses | None) -> None:
        self._pages = pages
        self._senses = senses
        self._known: dict[tuple[int, int], Again] = {}

    def __call__(self, derived: int, base: int) -> Again:
        """What page number `derived` tells again of page number `base`."""
        if (derived, base) not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[derived, base] = self._compare(derived, base)
        return self._known[derived, base]

    def _compare(self, derived: int, base: int) -> Again:
        if self._senses is None:
            return Again()
        mine, theirs = (self._senses.on.get(self._pages.documents[page].id, []) for page in (derived, base))
        of = self._senses.of
        pairs = [(of[pair.derived], of[pair.base]) for pair in align(self._senses, mine, theirs)]
        pairs = [(one, other) for one, other in pairs if one.claim.judged.polarity is other.claim.judged.polarity]
        alike = sum(self._senses.likeness(one, other) for one, other in pairs)
        there = [other.position for _, other in sorted(pairs, key=lambda pair: pair[0].position)]
        return Again(longest_run(there), alike / len(mine) if mine else 0.0)
