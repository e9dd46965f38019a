"""Keys: what a claim speaks of, in terms that are the same in every language.

A key is a name ("n:E4"), a place ("p:…"), a number ("#40"), digits in a name ("g:11"), a day ("d:2010-01-01"), the
frame of a relation ("f:uses"), a concept ("w:build") or, where the lexicon knows the word of no other language, its
spelling common to all scripts ("s:labora").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import TypeVar

from firsthand.records import Amount, Claim, Document, Entity, Frame, Place, Span
from firsthand.resolve import crossed, sounds
from firsthand.weigh.lexicon import concept, empty, idioms, tokens

_SPELT = 6
"""Letters of an unknown word that are compared: endings differ between languages."""
_DESCRIBING = frozenset(
    {Frame.LOCATED_IN, Frame.PRODUCES, Frame.DIRECTS, Frame.SPEAKS_FOR, Frame.EMPLOYS, Frame.OPERATES}
)
"""Frames that mostly tell in passing who somebody is: sharing them does not make two claims say the same."""
_POWERS = frozenset({"square", "cubic"})
PICTURE = "w:image"
"""The key of whatever is called a picture."""
_BETWEEN = re.compile(r"[,;]\s+(?:(?:and|et|и|та|й)\s+)?|\s(?:and|et|и|та|й)\s")
"""What stands between the things that a sentence lists."""

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
    shown: tuple[tuple[Keys, Span], ...]
    """Where it tells what a picture shows, the keys of each thing that it lists and where that stands."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the content."""
        return tuple(place for _, place in self.spots)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


T = TypeVar("T")
_Named = Sequence[tuple[Span, Entity]]
_Placed = Sequence[tuple[Span, Place]]


def at(found: Iterable[tuple[str, Span, T]]) -> Mapping[str, list[tuple[Span, T]]]:
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


def sense_of(claim: Claim, page: Document, position: int, named: _Named, placed: _Placed) -> Sense:
    """The sense of a claim that stands at `position` among those of its page."""
    referred = [argument.named_at for argument in claim.arguments if argument.named_at]
    names = _inside(named, [*claim.content, *referred])
    spots = _inside(placed, claim.content)
    found = frozenset(intern(f"n:{entity.id}") for _, entity in names)
    called = [span for span, entity in names if entity.schema != "Person"]
    taken = [span for span, _ in (*names, *spots)]
    taken += [amount.span for amount in claim.amounts] + [when.span for when in claim.happened if when.span]
    keys = {*found, *(f"p:{place.gazetteer or place.id}" for _, place in spots)}
    keys |= {*_values(claim, page.language), *_words(claim.content, page, taken)}
    keys |= {f"f:{relation.frame}" for relation in claim.relations if relation.frame not in _DESCRIBING}
    return Sense(
        claim=claim,
        language=page.language,
        position=position,
        keys=frozenset(map(intern, keys)),
        spelt=_one(frozenset(_words(called, page, ()))),
        names=_one(found),
        predicate=_key(claim.predicate.lemma.casefold(), page.language) if claim.predicate else "",
        spots=tuple(spots),
        shown=tuple(_things(claim, page, taken)) if PICTURE in keys else (),
    )


def _things(claim: Claim, page: Document, taken: Sequence[Span]) -> Iterator[tuple[Keys, Span]]:
    """Each thing that a picture shows: "a hall beside the river, six vents and a lorry"."""
    for relation in claim.relations:
        first = relation.object.span.start
        told = next((part for part in claim.content if part.start <= first < part.end), None)
        picture = any(_key(word, page.language) == PICTURE for word, _ in tokens(relation.object.text))
        if relation.frame is not Frame.SHOWS or told is None or picture:
            continue
        cuts = [match.span() for match in _BETWEEN.finditer(page.text, first, told.end)]
        starts, ends = [first, *(end for _, end in cuts)], [*(start for start, _ in cuts), told.end]
        for thing in map(Span, starts, ends):
            yield frozenset(_words([thing], page, taken)), thing


@lru_cache(maxsize=50_000)
def _one(keys: Keys) -> Keys:
    """The same keys as one set: claims by the hundred thousand name the same few, or nobody."""
    return keys


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
    """The currency, or what is counted in terms common to all languages; empty where that is not known.

    A power stands before its unit or behind it: "square metres", "mètres carrés".
    """
    if amount.currency:
        return amount.currency
    meant = [meant for word, _ in tokens(amount.unit) if (meant := concept(word, language))]
    counted = [one for one in meant if one not in _POWERS][:1]
    return " ".join([*(one for one in meant[: len(counted) + 1] if one in _POWERS), *counted])


def _words(spans: Iterable[Span], page: Document, taken: Sequence[Span]) -> Iterable[str]:
    for span in spans:
        told = idioms(span.of(page.text), page.language)
        yield from (f"w:{meant}" for meant, _, _ in told)
        idle = [*taken, *(Span(span.start + start, span.start + end) for _, start, end in told)]
        for word, offset in tokens(span.of(page.text)):
            at = span.start + offset
            if not any(part.start <= at < part.end for part in idle) and (key := _key(word, page.language)):
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
