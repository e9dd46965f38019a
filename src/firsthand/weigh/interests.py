"""Interests: sources that do not corroborate each other, because one speaks for, directs, owns or belongs to the other.

What binds is a table of frames that claims tell of; a body of a state is bound to that state's other bodies; what an
analyst decided comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.gazetteer import is_cyrillic
from firsthand.records import (
    Argument,
    Claim,
    Decision,
    DecisionKind,
    Document,
    Frame,
    Interest,
    Origin,
    OriginKind,
    Place,
    Polarity,
    Reason,
    ReasonKey,
    Span,
    Tense,
)
from firsthand.weigh.bonds import Bodies, Bond, Party, alike, cut, grouped
from firsthand.weigh.lexicon import concept, tokens
from firsthand.weigh.namesakes import namesakes
from firsthand.weigh.origins import Traced
from firsthand.weigh.sources import source_key
from firsthand.weigh.states import States
from firsthand.weigh.told import Told

SAME, APART = "same", "apart"

BINDING: Mapping[Frame, ReasonKey] = {
    Frame.SPEAKS_FOR: ReasonKey.SPEAKS_FOR,
    Frame.DIRECTS: ReasonKey.DIRECTS,
    Frame.OWNS: ReasonKey.OWNS,
    Frame.EMPLOYS: ReasonKey.EMPLOYS,
}
"""Frames that make two parties one interest, with the reason that each gives."""


class Interests:
    """Which parties and origins have one interest, and why."""

    def __init__(
        self,
        traced: Traced,
        claims: Sequence[Claim],
        places: Sequence[Place] = (),
        decisions: Sequence[Decision] = (),
    ) -> None:
        self._traced = traced
        self._states = States(traced.known.pages, places)
        self._entities = {entity.id: entity for listed in traced.known.mentions.values() for _, entity in listed}
        self._called = {source_key(name): entity.id for entity in self._entities.values() for name in entity.names}
        self._bonds: list[Bond] = []
        for claim in claims:
            self._relations(claim)
        for origin in traced.origins:
            self._source(origin)
        bodies = [one for one in self._entities.values() if one.schema != "Person"]
        called: dict[Party, str] = {("entity", one.id): one.name for one in bodies}
        called |= {("origin", one.id): one.name for one in traced.origins if not self._person(one)}
        self._bonds += alike(called)
        self._bonds += namesakes(traced.origins)
        names: dict[Party, str] = {("entity", one.id): one.name for one in bodies}
        names |= {("origin", one.id): one.name for one in traced.origins if one.kind is OriginKind.PUBLISHER}
        self._bonds += self._spoken_for(names)
        self._groups = grouped(self._decided(decisions))
        self._bodies = {self.of_party(one) for one, _, why in self._bonds if why is not None}

    def of_party(self, party: Party) -> Party:
        """The party that stands for the whole interest."""
        return self._groups.get(party, party)

    def of(self, origin: Origin) -> Party:
        """The interest of an origin."""
        return self.of_party(("origin", origin.id))

    def of_entity(self, entity: str) -> Party:
        """The interest of somebody who need not be a source."""
        return self.of_party(("entity", entity))

    def body(self, party: Party) -> bool:
        """Whether the interest is more than one source under one name: somebody speaks for it, directs or owns it."""
        return party in self._bodies

    def others(self, one: Party, other: Party) -> bool:
        """Whether two parties are known to differ: names never seen in one script may be the same name."""
        if self.of_party(one) == self.of_party(other):
            return False
        scripts = [{is_cyrillic(name) for name in self._entities[party[1]].names} for party in (one, other)]
        return bool(scripts[0] & scripts[1])

    def publisher(self, document: Document) -> Party | None:
        """The interest of those who publish a page."""
        known = self._called.get(source_key(document.outlet))
        return self.of_entity(known) if known else None

    def records(self) -> tuple[Interest, ...]:
        """One for each interest, in the order of its first origin."""
        together: dict[Party, list[Origin]] = defaultdict(list)
        for origin in self._traced.origins:
            together[self.of(origin)].append(origin)
        because: dict[Party, dict[Reason, None]] = defaultdict(dict)
        for one, _, why in self._bonds:
            if why:
                because[self.of_party(one)][why] = None
        return tuple(
            Interest(
                id=f"I{number}",
                name=max(found, key=lambda origin: (origin.kind is OriginKind.PUBLISHER, len(origin.claims))).name,
                origins=tuple(origin.id for origin in found),
                because=tuple(because[party]) if len(found) > 1 else (),
            )
            for number, (party, found) in enumerate(together.items(), start=1)
        )

    def party(self, claim: Claim, argument: Argument) -> Party | None:
        """The entity that an argument names or stands for."""
        for span in filter(None, (argument.named_at, argument.span)):
            if found := self._inside(claim, span):
                return ("entity", found[0])
        called = self._called.get(source_key(argument.text))
        return ("entity", called) if called else None

    def _inside(self, claim: Claim, span: Span | None) -> list[str]:
        mentions = self._traced.known.mentions.get(claim.document, ())
        return [entity.id for at, entity in mentions if span and span.covers(at)]

    def _relations(self, claim: Claim) -> None:
        for relation in claim.relations:
            why = BINDING.get(relation.frame)
            # Who worked somewhere once may speak against it now.
            left = relation.frame is Frame.EMPLOYS and claim.judged.tense is Tense.PAST and not relation.apposition
            if why is None or left or relation.judged.polarity is Polarity.NEGATIVE:
                continue
            one, other = self.party(claim, relation.subject), self.party(claim, relation.object)
            if one and other and not self._otherwise(claim, relation.frame, one, other):
                told = Reason(why, {"one": self._name(one), "other": self._name(other), "claim": claim.id})
                self._bonds.append((one, other, told))

    def _otherwise(self, claim: Claim, frame: Frame, one: Party, other: Party) -> bool:
        """Whether a retelling ties somebody to another party than what it retells does: an error binds nobody."""
        for id_ in self._traced.ways[claim.id][1:]:
            below = self._traced.told[id_].claim
            for relation in below.relations:
                if relation.frame is frame and self.party(below, relation.subject) == one:
                    return self.party(below, relation.object) not in (None, other)
        return False

    def _name(self, party: Party) -> str:
        return self._entities[party[1]].name

    def _source(self, origin: Origin) -> None:
        """Bind an origin to who it is, to the body that an unnamed official is of, and to its state."""
        me: Party = ("origin", origin.id)
        for id_ in origin.claims:
            told = self._traced.first(id_)
            source = told.link.source
            if told.kind is OriginKind.PUBLISHER:
                known = self._called.get(source_key(told.name))
                bound = [known] if known else []
            elif told.entity:
                bound = [told.entity.id]
            elif told.kind is OriginKind.DOCUMENT or told.passing:
                bound = []
            else:
                bound = self._inside(told.claim, source.span)
            for entity in bound:
                itself = told.entity or told.kind is OriginKind.PUBLISHER
                values = {"one": source.text, "other": self._entities[entity].name, "claim": id_}
                self._bonds.append((me, ("entity", entity), None if itself else Reason(ReasonKey.OF_BODY, values)))
            for state in self._states.of(told):
                why = Reason(ReasonKey.OF_STATE, {"one": origin.name, "state": state, "claim": id_})
                self._bonds.append((me, ("state", state), why))

    def _spoken_for(self, called: Mapping[Party, str]) -> Iterator[Bond]:
        """Sources that are told of as somebody of a body: "the deputy head of the Water Office" is of the Water Office.

        Who was something once speaks for nobody now.
        """
        bodies = Bodies(called)
        for origin in self._traced.origins:
            for text in {self._described(self._traced.first(id_)) for id_ in origin.claims}:
                for party in bodies.within(text):
                    values = {"one": origin.name, "other": called[party], "claim": origin.claims[0]}
                    yield ("origin", origin.id), party, Reason(ReasonKey.OF_BODY, values)

    def _described(self, told: Told) -> str:
        """The words for a source and its role; empty where it is a page's own, a paper, or was something once."""
        source = told.link.source
        text = f"{source.text} {source.role}"
        page = self._traced.known.pages.get(told.claim.document)
        former = page is not None and any(concept(word, page.language) == "old" for word, _ in tokens(text))
        return "" if told.own or told.passing or former or told.kind is OriginKind.DOCUMENT else text

    def _person(self, origin: Origin) -> bool:
        """Whether the origin is a person with a name, a paper or nobody: no body that others may call otherwise."""
        told = [self._traced.first(id_) for id_ in origin.claims]
        persons = any(one.entity is not None and one.entity.schema == "Person" for one in told)
        return persons or origin.kind not in (OriginKind.NAMED, OriginKind.UNNAMED_OFFICIAL)

    def _decided(self, decisions: Sequence[Decision]) -> list[Bond]:
        """The bonds as the analyst sees them: some added, some cut."""
        last = {frozenset(one.subjects): one for one in decisions if one.kind is DecisionKind.INTEREST}
        bonds = list(self._bonds)
        for decision in last.values():
            parties = [party for name in decision.subjects for party in self._decided_party(name)]
            if decision.value == SAME:
                noted = Reason(ReasonKey.DECIDED_NOTE, {"note": decision.note})
                why = noted if decision.note else Reason(ReasonKey.DECIDED)
                bonds += [(parties[0], other, why) for other in parties[1:]]
            elif decision.value == APART:
                bonds = cut(bonds, parties)
        self._bonds = bonds
        return bonds

    def _decided_party(self, name: str) -> list[Party]:
        """Who is called so: an entity, and the origins of that name."""
        asked = source_key(name)
        found: list[Party] = [("entity", self._called[asked])] if asked in self._called else []
        return found + [("origin", one.id) for one in self._traced.origins if source_key(one.name) == asked]
