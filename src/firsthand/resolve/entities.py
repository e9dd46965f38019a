"""Mentions to entities: first within each document, then across; every merge says why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from firsthand.records import Document, Entity, Mention, MentionKind
from firsthand.resolve.kinds import settled
from firsthand.resolve.match import ANYWHERE, WITHIN, Name, Rule, comparable, handles
from firsthand.resolve.schema import schema
from firsthand.resolve.sound import crossed

_KINDS = (MentionKind.PERSON, MentionKind.ORGANISATION)


class _Groups:
    """Disjoint sets of numbers, and why each was joined to the next."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self.reasons: list[tuple[int, str]] = []

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int, because: str) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        if low != high:
            self._parent[high] = low
            self.reasons.append((low, because))


def entities(documents: Sequence[Document], mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The persons and organisations that the mentions name, in order of first appearance."""
    kinds = settled(mentions)
    order = {document.id: number for number, document in enumerate(documents)}
    asked = sorted(
        (mention for mention in mentions if kinds[mention] in _KINDS),
        key=lambda mention: (order.get(mention.document, len(order)), mention.span),
    )
    spelt: dict[tuple[str, MentionKind, str], list[Mention]] = defaultdict(list)
    for mention in asked:
        spelt[mention.document, kinds[mention], mention.name].append(mention)
    names = [(document, Name.of(text, kind)) for document, kind, text in spelt]
    groups = _Groups(len(names))
    _join_within(names, groups)
    _join_across(names, groups)
    pages = {document.id: document for document in documents}
    return tuple(_entities(spelt, groups, pages))


def _join_within(names: list[tuple[str, Name]], groups: _Groups) -> None:
    """Join short forms to the one full name of their document; with two that fit, to neither."""
    longer: dict[tuple[str, MentionKind, str], list[int]] = defaultdict(list)
    for at, (document, name) in enumerate(names):
        for handle in handles(name):
            longer[document, name.kind, handle].append(at)
    for at, (document, name) in enumerate(names):
        asked = {*name.words[:1], name.text} if len(name.words) == 1 else set()
        there = {other for word in asked for other in longer.get((document, name.kind, word), ())}
        fits = {other: why for other in sorted(there) if (why := _why(WITHIN[name.kind], name, names[other][1]))}
        if len({names[other][1].words for other in fits}) == 1:
            for other, why in fits.items():
                groups.join(at, other, why)


def _why(rules: Sequence[Rule], one: Name, other: Name) -> str:
    """The first rule's reason that holds; empty where none does."""
    return next(filter(None, (rule(one, other) for rule in rules)), "")


def _buckets(names: list[tuple[str, Name]]) -> Iterator[list[int]]:
    """Numbers of names that share a word's beginning: only these are compared."""
    found: dict[tuple[MentionKind, str], list[int]] = defaultdict(list)
    for at, (_document, name) in enumerate(names):
        words = {name.words[0], name.words[-1]} if name.kind is MentionKind.PERSON and name.words else name.words[:1]
        for word in words:
            found[name.kind, crossed((word[:3],))[0]].append(at)
    yield from found.values()


def _join_across(names: list[tuple[str, Name]], groups: _Groups) -> None:
    for bucket in _buckets(names):
        for one, other in combinations(bucket, 2):
            if groups.root(one) == groups.root(other):
                continue
            first, second = names[one][1], names[other][1]
            why = _why(ANYWHERE[first.kind], *comparable(first, second))
            if why:
                groups.join(one, other, why if first.text != second.text else "")


def _entities(
    spelt: dict[tuple[str, MentionKind, str], list[Mention]], groups: _Groups, documents: dict[str, Document]
) -> Iterator[Entity]:
    together: dict[int, list[Mention]] = defaultdict(list)
    kinds: dict[int, MentionKind] = {}
    for at, ((_, kind, _), mentions) in enumerate(spelt.items()):
        together[groups.root(at)] += mentions
        kinds[groups.root(at)] = kind
    reasons: dict[int, list[str]] = defaultdict(list)
    for at, why in groups.reasons:
        if why:
            reasons[groups.root(at)].append(why)
    for number, (root, mentions) in enumerate(together.items(), start=1):
        counted = Counter(mention.name for mention in mentions)
        spellings = tuple(name for name, _count in counted.most_common())
        yield Entity(
            id=f"E{number}",
            schema=schema(mentions, kinds[root], documents),
            name=_fullest(spellings),
            names=spellings,
            mentions=tuple(mentions),
            because=tuple(dict.fromkeys(reasons[root])),
        )


def _fullest(spellings: Iterable[str]) -> str:
    """The spelling with the most words; among equals the most frequent."""
    return max(spellings, key=lambda name: len(name.split()))
