"""Sense: what a claim speaks of, as keys that are the same in every language.

A key is a name ("n:E4"), a place ("p:…"), a number ("#40"), digits in a name ("g:11"), a day ("d:2010-01-01"), the
frame of a relation ("f:uses"), a concept ("w:build") or, where the lexicon knows the word of no other language, its
spelling common to all scripts ("s:labora").
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TypeVar

from firsthand.records import Amount, Claim, Document, Entity, Frame, Place, Span, When
from firsthand.resolve import crossed, sounds
from firsthand.weigh.lexicon import concept, empty, tokens

_SEASON = 92
"""Days: a season holds its months."""
_SPELT = 6
"""Letters of an unknown word that are compared: endings differ between languages."""
_KINDS = {"n": 1.2, "p": 1.0, "#": 1.6, "d": 1.5, "g": 0.7, "f": 0.8, "w": 1.0, "s": 0.9}
"""What a shared key of each kind says: numbers and days are rarely shared by chance, words often."""
_UNTRANSLATED = 0.3
"""What a word without translation counts between two languages: that it is not found there says little."""

_DESCRIBING = frozenset(
    {Frame.LOCATED_IN, Frame.PRODUCES, Frame.DIRECTS, Frame.SPEAKS_FOR, Frame.EMPLOYS, Frame.OPERATES}
)
"""Frames that mostly tell in passing who somebody is: sharing them does not make two claims say the same."""

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sense:
    """A claim's keys, its language, and where it stands among the claims of its page."""

    claim: Claim
    language: str
    position: int
    keys: Keys
    spelt: Keys
    """Words of organisations' names, for where the same name was not known to be the same."""
    names: Keys
    """Ids of entities, those that pronouns stand for among them."""
    predicate: str
    """The key of the head word; empty where none was read, or it has no content of its own."""
    spots: tuple[tuple[Span, Place], ...]
    """The places of the content, each with where it is named."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the content."""
        return tuple(place for _, place in self.spots)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


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
        named = _at((mention.document, mention.span, entity) for entity in entities for mention in entity.mentions)
        placed = _at((mention.document, mention.span, place) for place in places for mention in place.mentions)
        self._days = {page.id: page.published.earliest if page.published else None for page in documents}
        self.of: dict[str, Sense] = {}
        self.on: dict[str, list[Sense]] = defaultdict(list)
        for claim in claims:
            page = pages[claim.document]
            found = _sense(claim, page, len(self.on[page.id]), named.get(page.id, []), placed.get(page.id, []))
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


T = TypeVar("T")
_Named = Sequence[tuple[Span, Entity]]
_Placed = Sequence[tuple[Span, Place]]


def _at(found: Iterable[tuple[str, Span, T]]) -> Mapping[str, list[tuple[Span, T]]]:
    """What stands where, by document, in the order of the text."""
    by_document: dict[str, list[tuple[Span, T]]] = defaultdict(list)
    for document, span, what in found:
        by_document[document].append((span, what))
    for listed in by_document.values():
        listed.sort(key=lambda item: item[0])
    return by_document


def _inside(listed: Sequence[tuple[Span, T]], spans: Iterable[Span]) -> list[tuple[Span, T]]:
    found = []
    for span in spans:
        at = bisect_left(listed, span.start, key=lambda item: item[0].start)
        while at < len(listed) and listed[at][0].start < span.end:
            found.append(listed[at])
            at += 1
    return found


def _sense(claim: Claim, page: Document, position: int, named: _Named, placed: _Placed) -> Sense:
    referred = [argument.named_at for argument in claim.arguments if argument.named_at]
    names = _inside(named, [*claim.content, *referred])
    spots = _inside(placed, claim.content)
    found = frozenset(intern(f"n:{entity.id}") for _, entity in names)
    called = [span for span, entity in names if entity.schema != "Person"]
    taken = [span for span, _ in (*names, *spots)]
    taken += [amount.span for amount in claim.amounts] + [when.span for when in claim.happened if when.span]
    keys = {*found, *(f"p:{place.gazetteer or place.id}" for _, place in spots), *_values(claim, page.language)}
    keys |= {f"f:{relation.frame}" for relation in claim.relations if relation.frame not in _DESCRIBING}
    return Sense(
        claim=claim,
        language=page.language,
        position=position,
        keys=frozenset(map(intern, keys | set(_words(claim.content, page, taken)))),
        spelt=frozenset(_words(called, page, ())),
        names=found,
        predicate=_key(claim.predicate.lemma.casefold(), page.language) if claim.predicate else "",
        spots=tuple(spots),
    )


def _values(claim: Claim, language: str) -> Iterator[str]:
    """Numbers with their units, and days: the first of a period or, where it has none, its last."""
    for amount in claim.amounts:
        unit = unit_of(amount, language)
        yield from {f"#{amount.low:g} {unit}", f"#{amount.high:g} {unit}"}
        yield from filter(None, (_key(word, language) for word, _ in tokens(amount.unit)))
    for when in claim.happened:
        if day := when.earliest or when.latest:
            yield f"d:{day.isoformat()}"


def unit_of(amount: Amount, language: str) -> str:
    """The currency, or what is counted in terms common to all languages; empty where that is not known."""
    if amount.currency:
        return amount.currency
    return next((meant for word, _ in tokens(amount.unit) if (meant := concept(word, language))), "")


def _words(spans: Iterable[Span], page: Document, taken: Sequence[Span]) -> Iterable[str]:
    for span in spans:
        for word, offset in tokens(span.of(page.text)):
            at = span.start + offset
            if not any(part.start <= at < part.end for part in taken) and (key := _key(word, page.language)):
                yield key


@lru_cache(maxsize=200_000)
def _key(word: str, language: str) -> str:
    if empty(word, language):
        return ""
    if word.isdigit():
        return f"g:{word}"
    if meant := concept(word, language):
        return f"w:{meant}"
    spelt = crossed(sounds(word))
    return f"s:{spelt[0][:_SPELT]}" if spelt and len(spelt[0]) > 2 else ""
