"""Namesakes: what names put together is looked at again by what the documents tell of whoever bears them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from firsthand.records import Mention, MentionKind
from firsthand.resolve.bearers import Bearer, Differs, bearers, differ
from firsthand.resolve.context import At, Context, Scene, gathered
from firsthand.resolve.decided import Decided
from firsthand.resolve.groups import Groups
from firsthand.resolve.matching import Prepared, prepare
from firsthand.resolve.rules import across
from firsthand.resolve.schema import of_every_state

Joins = Sequence[tuple[int, int, str]]
"""Units whose names are one, by their numbers, and why."""
_TWO_PEOPLE = {Differs.FIELD, Differs.COUNTRY}
"""One document seldom speaks of two people of one name: it does where both of these differ."""


class Namesakes:
    """Parts the bearers of one name; organisations before people, who are told apart by them."""

    def __init__(
        self,
        names: Sequence[tuple[str, Prepared]],
        mentions: Sequence[Sequence[Mention]],
        scene: Scene,
        decided: Decided,
    ) -> None:
        self._names = names
        self._mentions = mentions
        self._scene = scene
        self._sides = decided.sides
        self._bodies: dict[At, int | str] = {}

    def join(self, groups: Groups, joins: Joins) -> None:
        """Join in `groups` what is one party's by its name, unless it differs in role or place."""
        alike = groups.copy()
        for one, other, _why in joins:
            alike.join(one, other, "")
        roots = [alike.root(unit) for unit in range(len(self._names))]
        members: dict[int, list[int]] = defaultdict(list)
        casts: dict[str, set[int | str]] = defaultdict(set)
        for unit, root in enumerate(roots):
            members[root].append(unit)
            casts[self._names[unit][0]].add(root)
        of_class: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for join in joins:
            of_class[roots[join[0]]].append(join)
        people = [root for root in members if self._names[root][1].person]
        for root in [root for root in members if not self._names[root][1].person]:
            self._join(root, members[root], groups, of_class[root], casts)
        for unit, mentions in enumerate(self._mentions):
            if not self._names[unit][1].person:
                self._bodies |= {(one.document, one.span): groups.root(unit) for one in mentions}
        for root in people:
            self._join(root, members[root], groups, of_class[root], casts)

    def _join(
        self, root: int, members: Sequence[int], groups: Groups, joins: Joins, casts: dict[str, set[int | str]]
    ) -> None:
        nodes: dict[int, list[int]] = defaultdict(list)
        for unit in members:
            nodes[groups.root(unit)].append(unit)
        if len(nodes) == 1:
            return
        contexts = {node: self._context(units) for node, units in nodes.items()}
        if not any(context.told or context.about for context in contexts.values()):
            for one, other, why in joins:
                groups.join(one, other, why)
            return
        made = []
        for node, units in nodes.items():
            documents = {self._names[unit][0] for unit in units}
            cast = frozenset[int | str]().union(*(casts[document] for document in documents)) - {root}
            made.append(Bearer(units, list({self._names[unit][1] for unit in units}), contexts[node], cast))
        for bearer in bearers(made):
            self._together(bearer, groups, joins, [contexts[node] for node in nodes if node in bearer.units])

    def _together(self, bearer: Bearer, groups: Groups, joins: Joins, contexts: Sequence[Context]) -> None:
        """Join the units of one bearer, by the reasons that their names gave and by what ties them to one body."""
        inside = set(bearer.units)
        for one, other, why in joins:
            if one in inside and other in inside:
                groups.join(one, other, why)
        first = bearer.units[0]
        for unit in bearer.units[1:]:
            if groups.root(unit) != groups.root(first):
                mine, theirs = self._names[first][1], self._names[unit][1]
                groups.join(first, unit, across(mine, theirs) if mine != theirs else "")
        for body in sorted(str(body) for body in bearer.context.bodies):
            if sum(int(body) in context.bodies for context in contexts) > 1:
                name, known = self._names[first][1].text, self._names[int(body)][1].text
                groups.tell(first, f"“{name}” is tied to “{known}” in more than one document")

    def _context(self, units: Sequence[int]) -> Context:
        told = [self._scene.at(mention) for unit in units for mention in self._mentions[unit]]
        about = frozenset[str]().union(*(self._scene.about(self._names[unit][0]) for unit in units))
        sides = frozenset[tuple[int, int]]().union(*(self._sides.get(unit, frozenset()) for unit in units))
        return gathered(told, about, self._bodies) | Context(sides=sides)


def senses(mentions: Sequence[Mention], kind: MentionKind, scene: Scene) -> list[str]:
    """Which of its namesakes in one document each mention of one spelling means: "" where the document has only one.

    Two people there differ in field and country, two bodies of states in the country that stands with their name.
    """
    if len(mentions) == 1 or (kind is not MentionKind.PERSON and not of_every_state(prepare(mentions[0].name, kind))):
        return [""] * len(mentions)
    contexts = [gathered([scene.at(mention)], frozenset(), {}) for mention in mentions]
    found: list[Context] = []
    numbers: list[str] = []
    for context in contexts:
        home = next((at for at, other in enumerate(found) if not _two(context, other, kind)), len(found))
        if not (context.fields or context.countries):
            numbers.append("?")
            continue
        found[home : home + 1] = [found[home] | context if home < len(found) else context]
        numbers.append(str(home + 1))
    return numbers if len(found) > 1 else [""] * len(mentions)


def _two(one: Context, other: Context, kind: MentionKind) -> bool:
    found: Iterable[Differs] = differ(one, other)
    return set(found) >= (_TWO_PEOPLE if kind is MentionKind.PERSON else {Differs.COUNTRY})
