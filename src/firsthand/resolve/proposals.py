"""Entities that may be one party's and were not joined: for a person to decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from firsthand.records import Claim, Decision, DecisionKind, Document, Entity, MentionKind, Place
from firsthand.resolve.bearers import Differs, differ
from firsthand.resolve.context import Context, Scene, gathered
from firsthand.resolve.decided import UNSURE, Decided, last_of, subjects
from firsthand.resolve.groups import pairs
from firsthand.resolve.matching import Match, Prepared, compare, prepare
from firsthand.resolve.things import THINGS


class Proposal(Struct, frozen=True):
    """Two entities, by their ids, in the order of the case, and what speaks for their being one."""

    one: str
    other: str
    names: tuple[str, str]
    """The two spellings that are most alike, of `one` and of `other`."""
    match: Match
    differs: tuple[str, ...] = ()
    """What the documents tell otherwise of the two, in words."""
    subjects: tuple[str, ...] = ()
    """The two as a decision about them names them."""
    unsure: bool = False
    """Whether a person has looked at it and left it open."""


def proposals(
    found: Sequence[Entity],
    *,
    documents: Sequence[Document] = (),
    claims: Sequence[Claim] = (),
    places: Sequence[Place] = (),
    decisions: Sequence[Decision] = (),
) -> tuple[Proposal, ...]:
    """Pairs of entities of one kind whose names are likely one, but for those that a person decided about.

    The likeliest first; those of which the documents tell something different after them, those left open last.
    """
    contexts = _contexts(found, documents, claims, places)
    sides = _sides(found, decisions)
    unsure = {
        frozenset(one.subjects) for one in last_of(decisions, (DecisionKind.REVIEW,)) if one.value.startswith(UNSURE)
    }
    queue = []
    for one, other, names, match in _alike(found):
        if Differs.SIDE in differ(sides[one.id], sides[other.id]):
            continue
        asked = subjects(one, other, names, found)
        told = _told(contexts[one.id], contexts[other.id], {entity.id: entity.name for entity in found})
        queue.append(Proposal(one.id, other.id, names, match, told, asked, frozenset(asked) in unsure))
    return tuple(sorted(queue, key=lambda each: (each.unsure, bool(each.differs), -each.match.score)))


def joined(found: Sequence[Entity], decisions: Sequence[Decision] = ()) -> tuple[Proposal, ...]:
    """Spellings that were joined without anybody's asking, each beside the most frequent one; the unlikeliest first.

    `one` and `other` are the same entity; what a person has said anything of is left out.
    """
    kinds = (DecisionKind.MERGE, DecisionKind.KEEP_APART, DecisionKind.REVIEW)
    decided = {frozenset(decision.subjects) for decision in last_of(decisions, kinds)}
    queue = []
    for entity in found:
        first, *rest = entity.names
        for name in rest:
            if frozenset((first, name)) not in decided:
                match = compare(prepare(first, _kind(entity)), prepare(name, _kind(entity)))
                queue.append(Proposal(entity.id, entity.id, (first, name), match, subjects=(first, name)))
    return tuple(sorted(queue, key=lambda each: each.match.score))


_Alike = tuple[Entity, Entity, tuple[str, str], Match]


def _alike(found: Sequence[Entity]) -> list[_Alike]:
    """Pairs of entities with their two spellings that are most alike, if these are likely one name."""
    owners: list[Entity] = []
    names: list[Prepared] = []
    for entity in found:
        for name in entity.names:
            owners.append(entity)
            names.append(prepare(name, _kind(entity)))
    order = {entity.id: number for number, entity in enumerate(found)}
    best: dict[tuple[str, str], _Alike] = {}
    for here, there in pairs(names):
        first, second = sorted((here, there), key=lambda at: order[owners[at].id])
        one, other = owners[first], owners[second]
        match = compare(names[first], names[second]) if one.id != other.id else None
        if match and match.same:
            known = best.get((one.id, other.id))
            if not known or match.score > known[3].score:
                best[one.id, other.id] = (one, other, (names[first].text, names[second].text), match)
    return list(best.values())


def _kind(entity: Entity) -> MentionKind:
    if entity.schema == "Person":
        return MentionKind.PERSON
    return MentionKind.OTHER if entity.schema in THINGS else MentionKind.ORGANISATION


def _contexts(
    found: Sequence[Entity], documents: Sequence[Document], claims: Sequence[Claim], places: Sequence[Place]
) -> dict[str, Context]:
    """What the documents tell of each entity; its bodies are entities."""
    mentions = [mention for entity in found for mention in entity.mentions]
    scene = Scene(documents, mentions, claims, places)
    bodies = {(mention.document, mention.span): entity.id for entity in found for mention in entity.mentions}
    return {
        entity.id: gathered(
            [scene.at(mention) for mention in entity.mentions],
            frozenset[str]().union(*(scene.about(mention.document) for mention in entity.mentions)),
            bodies,
        )
        for entity in found
    }


def _sides(found: Sequence[Entity], decisions: Sequence[Decision]) -> dict[str, Context]:
    """For each entity the decisions that keep it from others."""
    units = [(entity.id, (mention.document, mention.name)) for entity in found for mention in entity.mentions]
    units += [(entity.id, ("", name)) for entity in found if not entity.mentions for name in entity.names]
    kept = Decided(decisions, [unit for _, unit in units]).sides
    sides = {entity.id: Context() for entity in found}
    for number, (entity, _) in enumerate(units):
        sides[entity] |= Context(sides=kept.get(number, frozenset()))
    return sides


def _told(one: Context, other: Context, names: Mapping[str, str]) -> tuple[str, ...]:
    """In what two entities differ, in words."""

    def bodies(context: Context) -> str:
        return ", ".join(sorted(names[str(body)] for body in context.bodies))

    found = differ(one, other)
    words = {
        Differs.FIELD: f"role: {'; '.join(one.roles)} / {'; '.join(other.roles)}",
        Differs.COUNTRY: f"country: {', '.join(sorted(one.countries))} / {', '.join(sorted(other.countries))}",
        Differs.BODY: f"body: {bodies(one)} / {bodies(other)}",
        Differs.SCENE: f"pages about: {_where(one)} / {_where(other)}",
    }
    if Differs.COUNTRY in found:
        del words[Differs.SCENE]
    return tuple(told for kind, told in words.items() if kind in found)


def _where(context: Context) -> str:
    return ", ".join(sorted(context.countries or context.about))
