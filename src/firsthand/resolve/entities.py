"""Mentions to entities: first within each document, then across; every merge says why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from firsthand.records import Claim, Decision, Document, Entity, Mention, MentionKind, Place
from firsthand.resolve.context import Scene
from firsthand.resolve.decided import Decided
from firsthand.resolve.groups import Groups, join_across
from firsthand.resolve.kinds import settled
from firsthand.resolve.matching import Prepared, prepare
from firsthand.resolve.namesakes import Namesakes, senses
from firsthand.resolve.rules import handles, within
from firsthand.resolve.schema import schema
from firsthand.resolve.things import schema_of, things

Named = Sequence[tuple[str, Prepared]]
"""Names with the document each stands in; other code knows them by their number here."""
Unit = tuple[str, MentionKind, str, str]
"""A name in a document: the document, what kind of thing it names, the spelling, and which of its namesakes there."""
_PARTIES = (MentionKind.PERSON, MentionKind.ORGANISATION)


def entities(
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    *,
    claims: Sequence[Claim] = (),
    places: Sequence[Place] = (),
    decisions: Sequence[Decision] = (),
) -> tuple[Entity, ...]:
    """The persons, organisations and named things that the mentions name, in order of first appearance.

    Roles and bodies are taken from `claims`, countries from `places`: namesakes that differ there stay apart (see
    `proposals`). What an analyst decided comes first.
    """
    pages = {document.id: document for document in documents}
    scene = Scene(documents, mentions, claims, places)
    kinds = settled(mentions)
    named_things = things(kinds, pages)
    spelt = _units(_asked(documents, kinds, named_things), scene)
    names = [(document, prepare(text, kind)) for document, kind, text, _sense in spelt]
    decided = Decided(decisions, [(document, text) for document, _kind, text, _sense in spelt])
    groups = Groups(len(names))
    short = _join_within(names, groups, decided)
    for one, other, why in decided.joins:
        groups.join(one, other, why)
    across = [at for at in range(len(names)) if at not in short]
    joins = [(across[one], across[other], why) for one, other, why in join_across([names[at][1] for at in across])]
    Namesakes(names, list(spelt.values()), scene, decided).join(groups, joins)
    _join_short(short, names, groups, decided)
    return tuple(_entities(spelt, groups, pages, named_things))


def _asked(
    documents: Sequence[Document], kinds: Mapping[Mention, MentionKind], named_things: Mapping[str, str]
) -> list[tuple[Mention, MentionKind]]:
    """The mentions of parties and named things, with their kinds in the whole case, in the order of the documents."""
    order = {document.id: number for number, document in enumerate(documents)}
    asked = [
        (mention, kind)
        for mention, kind in kinds.items()
        if kind in _PARTIES or (kind is MentionKind.OTHER and mention.name in named_things)
    ]
    return sorted(asked, key=lambda one: (order.get(one[0].document, len(order)), one[0].span))


def _units(asked: Sequence[tuple[Mention, MentionKind]], scene: Scene) -> dict[Unit, list[Mention]]:
    """The mentions by document, kind and spelling; those of namesakes in one document apart."""
    spelt: dict[tuple[str, MentionKind, str], list[Mention]] = defaultdict(list)
    for mention, kind in asked:
        spelt[mention.document, kind, mention.name].append(mention)
    units: dict[Unit, list[Mention]] = defaultdict(list)
    for (document, kind, name), mentions in spelt.items():
        for sense, mention in zip(senses(mentions, kind, scene), mentions, strict=True):
            units[document, kind, name, sense].append(mention)
    return units


def _join_within(names: Named, groups: Groups, decided: Decided) -> set[int]:
    """Join short forms to the one full name of their document, with two that fit to neither; the short forms joined."""
    longer: dict[tuple[str, MentionKind | None, str], list[int]] = defaultdict(list)
    for at, (document, name) in enumerate(names):
        for handle in handles(name):
            longer[document, name.kind, handle].append(at)
    joined = set()
    for at, (document, name) in enumerate(names):
        asked = {name.joined, name.text} if len(name.words) == 1 else set()
        there = {other for word in asked for other in longer.get((document, name.kind, word), ())}
        there -= {other for other in there if decided.apart(at, other)}
        fits = {other: why for other in sorted(there) if (why := within(name, names[other][1]))}
        # Two namesakes in one document are one spelling, and two to choose from.
        if len({names[other][1].joined for other in fits}) == 1 and len({names[other] for other in fits}) == len(fits):
            joined.add(at)
            for other, why in fits.items():
                groups.join(at, other, why)
    return joined


def _join_short(short: set[int], names: Named, groups: Groups, decided: Decided) -> None:
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
                if decided.sides.get(at):
                    continue
                told = f"“{names[at][1].text}” stands for one full name wherever the case has both"
                groups.join(full, at, "" if at in short else told)


def _entities(
    spelt: Mapping[Unit, list[Mention]], groups: Groups, documents: dict[str, Document], named_things: Mapping[str, str]
) -> Iterator[Entity]:
    together: dict[int, list[Mention]] = defaultdict(list)
    kinds: dict[int, Counter[MentionKind]] = defaultdict(Counter)
    for at, ((_, kind, _, _), mentions) in enumerate(spelt.items()):
        together[groups.root(at)] += mentions
        kinds[groups.root(at)][kind] += len(mentions)
    reasons: dict[int, list[str]] = defaultdict(list)
    for at, why in groups.reasons:
        reasons[groups.root(at)].append(why)
    for number, (root, mentions) in enumerate(together.items(), start=1):
        counted = Counter(mention.name for mention in mentions)
        spellings = tuple(name for name, _count in counted.most_common())
        (kind, _count), *_ = kinds[root].most_common(1)
        yield Entity(
            id=f"E{number}",
            schema=schema_of(mentions, named_things)
            if kind is MentionKind.OTHER
            else schema(mentions, kind, documents),
            name=_fullest(spellings, kind),
            names=spellings,
            mentions=tuple(mentions),
            because=tuple(dict.fromkeys(reasons[root])),
        )


def _fullest(spellings: Iterable[str], kind: MentionKind) -> str:
    """The spelling with the most words of its own ("company" is none); among equals the most frequent."""
    return max(spellings, key=lambda name: sum(not word.weak for word in prepare(name, kind).words))
