"""Mentions to entities: first within each document, then across; every merge says why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.records import Document, Entity, Mention, MentionKind
from firsthand.resolve.groups import Groups, join_across
from firsthand.resolve.kinds import settled
from firsthand.resolve.matching import Prepared, prepare
from firsthand.resolve.rules import handles, within
from firsthand.resolve.schema import schema

Named = Sequence[tuple[str, Prepared]]
"""Names with the document each stands in; other code knows them by their number here."""
_KINDS = (MentionKind.PERSON, MentionKind.ORGANISATION)


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
    names = [(document, prepare(text, kind)) for document, kind, text in spelt]
    groups = Groups(len(names))
    short = _join_within(names, groups)
    _across([at for at in range(len(names)) if at not in short], names, groups)
    _join_short(short, names, groups)
    pages = {document.id: document for document in documents}
    return tuple(_entities(spelt, groups, pages))


def _join_within(names: Named, groups: Groups) -> set[int]:
    """Join short forms to the one full name of their document, with two that fit to neither; the short forms joined."""
    longer: dict[tuple[str, MentionKind | None, str], list[int]] = defaultdict(list)
    for at, (document, name) in enumerate(names):
        for handle in handles(name):
            longer[document, name.kind, handle].append(at)
    joined = set()
    for at, (document, name) in enumerate(names):
        asked = {name.joined, name.text} if len(name.words) == 1 else set()
        there = {other for word in asked for other in longer.get((document, name.kind, word), ())}
        fits = {other: why for other in sorted(there) if (why := within(name, names[other][1]))}
        if len({names[other][1].joined for other in fits}) == 1:
            joined.add(at)
            for other, why in fits.items():
                groups.join(at, other, why)
    return joined


def _across(numbers: Sequence[int], names: Named, groups: Groups) -> None:
    """Join the names of these numbers across documents."""
    found = join_across([names[at][1] for at in numbers])
    for one, other, why in found:
        groups.join(numbers[one], numbers[other], why)


def _join_short(short: set[int], names: Named, groups: Groups) -> None:
    """Join a short form that stands alone in its document, where the case's others all stand for one full name."""
    single = [at for at, (_document, name) in enumerate(names) if len(name.words) == 1]
    spelt = Groups(len(single))
    for one, other, why in join_across([names[at][1] for at in single]):
        spelt.join(one, other, why)
    alike: dict[int, list[int]] = defaultdict(list)
    for place, at in enumerate(single):
        alike[spelt.root(place)].append(at)
    for members in alike.values():
        meant = {groups.root(at): at for at in members if at in short}
        if len(meant) == 1:
            (full,) = meant.values()
            for at in members:
                told = f"“{names[at][1].text}” stands for one full name wherever the case has both"
                groups.join(full, at, "" if at in short else told)


def _entities(
    spelt: dict[tuple[str, MentionKind, str], list[Mention]], groups: Groups, documents: dict[str, Document]
) -> Iterator[Entity]:
    together: dict[int, list[Mention]] = defaultdict(list)
    kinds: dict[int, MentionKind] = {}
    for at, ((_, kind, _), mentions) in enumerate(spelt.items()):
        together[groups.root(at)] += mentions
        kinds[groups.root(at)] = kind
    reasons: dict[int, list[str]] = defaultdict(list)
    for at, why in groups.reasons:
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
