"""Sense: how much two claims speak of the same, told by the keys that they share (keys.py)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from firsthand.records import Claim, Document, Entity, Place, When
from firsthand.weigh.keys import Keys, Sense, at, sense_of

_SEASON = 92
"""Days: a season holds its months."""
_KINDS = {"n": 1.2, "p": 1.0, "#": 1.6, "d": 1.5, "g": 0.7, "f": 0.8, "w": 1.0, "s": 0.9}
"""What a shared key of each kind says: numbers and days are rarely shared by chance, words often."""
_UNTRANSLATED = 0.3
"""What a word without translation counts between two languages: that it is not found there says little."""


class Senses:
    """The senses of all claims of a case, and how much two of them have in common."""

    def __init__(
        self,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        entities: Sequence[Entity] = (),
        places: Sequence[Place] = (),
    ) -> None:
        pages = {document.id: document for document in documents}
        named = at((mention.document, mention.span, entity) for entity in entities for mention in entity.mentions)
        placed = at((mention.document, mention.span, place) for place in places for mention in place.mentions)
        self._days = {page.id: page.published.earliest if page.published else None for page in documents}
        self.of: dict[str, Sense] = {}
        self.on: dict[str, list[Sense]] = defaultdict(list)
        for claim in claims:
            page = pages[claim.document]
            found = sense_of(claim, page, len(self.on[page.id]), named.get(page.id, []), placed.get(page.id, []))
            self.of[claim.id] = found
            self.on[page.id].append(found)
        self._cast = {
            page: frozenset().union(*(sense.names for sense in told))
            or frozenset(f"n:{entity.id}" for _, entity in named.get(page, ()))
            for page, told in self.on.items()
        }
        """Whom each page speaks of: those named in what it says, not those who are quoted; else all whom it names."""
        counted = Counter(key for sense in self.of.values() for key in sense.keys | sense.spelt)
        total = len(claims)
        self._weights = {key: _KINDS[key[0]] * math.log(1 + total / count) for key, count in counted.items()}

    def related(self, one: Sense, other: Sense) -> bool:
        """Whether claims of two pages can speak of the same: where both name somebody, they name one in common.

        What names nobody speaks of those whom its page is about.
        """
        here = one.names or self._cast[one.claim.document]
        there = other.names or self._cast[other.claim.document]
        return bool(here & there) or not (here or there)

    def about(self, sense: Sense) -> Keys:
        """Whom a claim may speak of: those it names, and those whom its page is about."""
        return sense.names | self._cast[sense.claim.document]

    def day(self, page: str) -> date | None:
        """When a page was published."""
        return self._days[page]

    def strangers(self, one: str, other: str) -> bool:
        """Whether two pages speak of nobody in common: alike as they are, they tell of two things."""
        here, there = self._cast.get(one, frozenset()), self._cast.get(other, frozenset())
        return bool(here and there) and not here & there

    def weight(self, keys: Iterable[str], *, abroad: bool = False) -> float:
        """What keys say together; `abroad` between two languages."""
        return sum(self._weights[key] * (_UNTRANSLATED if abroad and key[0] == "s" else 1) for key in keys)

    def shared(self, one: Sense, other: Sense) -> tuple[float, int]:
        """What both speak of, as a weight, and how many keys that are."""
        here, there = _compared(one, other)
        return self.weight(here & there), len(here & there)

    def likeness(self, one: Sense, other: Sense) -> float:
        """From 0 (nothing in common) to 1 (the same keys)."""
        here, there = _compared(one, other)
        common = here & there
        if not common:
            return 0.0
        abroad = one.language != other.language
        both = self.weight(common)
        apart = self.weight(here ^ there, abroad=abroad)
        return 2 * both / (2 * both + apart)

    def contained(self, one: Sense, other: Sense) -> float:
        """The share of what `one` speaks of that `other` speaks of as well."""
        abroad = one.language != other.language
        here, there = _compared(one, other)
        both = self.weight(here & there)
        return both / max(1e-9, both + self.weight(here - there, abroad=abroad))


def same_deed(one: Sense, other: Sense) -> bool:
    """Whether the head words mean the same, or a relation says the same; true where they are not known."""
    frames = [{key for key in sense.keys if key[0] == "f"} for sense in (one, other)]
    if frames[0] & frames[1] or not one.predicate or not other.predicate:
        return True
    return one.predicate == other.predicate


_ORDINALS = frozenset({"w:first", "w:second"})


def parted(one: Sense, other: Sense) -> bool:
    """Whether two claims are told of other things: the first and the second, one place and another."""
    for kind in (_ORDINALS, {key for key in one.keys | other.keys if key[0] == "p"}):
        here, there = one.keys & kind, other.keys & kind
        if here and there and not here & there:
            return True
    return False


def _compared(one: Sense, other: Sense) -> tuple[Keys, Keys]:
    """The keys to compare: names as such where they share one, else as the words that they are made of."""
    here, there = (
        (one.keys, other.keys) if one.names & other.names else (one.keys | one.spelt, other.keys | other.spelt)
    )
    days = {key for key in here if key[0] == "d"}, {key for key in there if key[0] == "d"}
    if all(days) and not days[0] & days[1] and _meet(one.claim, other.claim):
        # "Since the autumn" and "since November" are no difference.
        there = (there - days[1]) | days[0]
    return here, there


def _meet(one: Claim, other: Claim) -> bool:
    """Whether a period of the one lies within a period of the other, with the same side of both open."""
    return any(
        mine.modifier is theirs.modifier and _starts(mine) and _starts(theirs) and _nested(mine, theirs)
        for mine in one.happened
        for theirs in other.happened
    )


def _starts(when: When) -> bool:
    return bool(when.earliest)


def _nested(one: When, other: When) -> bool:
    """Whether the first days lie within a season of one another and any last days do not part them."""
    assert one.earliest is not None
    assert other.earliest is not None
    if one.latest and other.latest:
        return one.earliest <= other.latest and other.earliest <= one.latest
    return abs((one.earliest - other.earliest).days) <= _SEASON
