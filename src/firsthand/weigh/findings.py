"""Findings: the state of the evidence for what several claims say in common; never a verdict of truth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.records import (
    Claim,
    Clash,
    Decision,
    DecisionKind,
    Document,
    Finding,
    Frame,
    Origin,
    Reason,
    ReasonKey,
    Stance,
    Status,
)
from firsthand.weigh.bonds import Party
from firsthand.weigh.clusters import Clusters
from firsthand.weigh.contradictions import Conflicts
from firsthand.weigh.independence import NAMELESS, Independence, Side
from firsthand.weigh.interests import Interests
from firsthand.weigh.keys import Sense
from firsthand.weigh.lexicon import tokens, words
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses

_NOT_SAID = frozenset({Stance.DENY, Stance.DECLINE, Stance.ASK})
_BEGINNING = 24
"""Characters in which a pronoun that is the subject stands."""
DIGITS: Mapping[Status, tuple[int, Reason]] = {
    Status.CORROBORATED: (1, Reason(ReasonKey.DIGIT_CORROBORATED)),
    Status.SELF_REPORTED: (6, Reason(ReasonKey.DIGIT_SELF_REPORTED)),
    Status.SINGLE: (6, Reason(ReasonKey.DIGIT_SINGLE)),
    Status.DISPUTED: (4, Reason(ReasonKey.DIGIT_DISPUTED)),
    Status.DENIED: (4, Reason(ReasonKey.DIGIT_DENIED)),
    Status.UNTRACED: (6, Reason(ReasonKey.DIGIT_UNTRACED)),
}
"""The Admiralty digit that each status proposes, and why."""


class Findings:
    """All findings of a case."""

    def __init__(
        self,
        documents: Sequence[Document],
        senses: Senses,
        retellings: Retellings,
        traced: Traced,
        interests: Interests,
        clusters: Clusters,
        conflicts: Conflicts,
    ) -> None:
        self._pages = {document.id: document for document in documents}
        self._senses = senses
        self._retellings = retellings
        self._traced = traced
        self._interests = interests
        self._clusters = clusters
        self._against: dict[str, dict[str, None]] = defaultdict(dict)
        for found in conflicts.found:
            one, other = found.one.id, found.other.id
            # A role is told in passing: who got a post wrong does not gainsay the rest.
            if found.main and found.differ.kind is not Clash.ROLE:
                self._against[clusters.root(one)][other] = None
                self._against[clusters.root(other)][one] = None
        self._about: dict[str, tuple[Party, ...]] = {}
        self._independence = Independence(senses, retellings, traced, interests, clusters, self._against)
        self._heroes = {document.id: self._hero(document) for document in documents}

    def records(self, decisions: Sequence[Decision] = ()) -> tuple[Finding, ...]:
        """One finding for each group of claims, a single claim among them, in page order."""
        order = {claim: at for at, claim in enumerate(self._senses.of)}
        groups = self._clusters.groups(order)
        likely = {d.subjects: d.value for d in decisions if d.kind is DecisionKind.LIKELIHOOD}
        letters = {name: d.value for d in decisions if d.kind is DecisionKind.GRADE for name in d.subjects}
        return tuple(self._record(number, group, likely, letters) for number, group in enumerate(groups, start=1))

    def _record(
        self, number: int, group: list[str], likely: Mapping[tuple[str, ...], str], letters: Mapping[str, str]
    ) -> Finding:
        side = self._side(group)
        against = self._side(
            [claim for claim in self._against.get(self._clusters.root(group[0]), ()) if claim not in group]
        )
        status, reasons = self._status(side, against)
        digit, because = DIGITS[status]
        root = self._senses.of[group[0]].claim
        return Finding(
            id=f"F{number}",
            says=self._says(root),
            status=status,
            supporting=side.claims,
            opposing=against.claims,
            supporting_origins=tuple(origin.id for origin in side.origins),
            opposing_origins=tuple(origin.id for origin in self._opposing(side, against)),
            independent=len(self._independence.of(side)),
            reasons=reasons,
            joined=tuple(self._clusters.because[claim] for claim in group if claim in self._clusters.because),
            letter=next((letters[origin.name] for origin in side.origins if origin.name in letters), ""),
            digit=digit,
            digit_because=because,
            likelihood=next((value for about, value in likely.items() if set(about) & set(group)), ""),
        )

    def _says(self, claim: Claim) -> str:
        """What is said; the whole sentence where who speaks denies it or will not say: alone it would read as said."""
        if claim.speaker.stance in _NOT_SAID:
            return " ".join(claim.quote.exact.split())
        return " ".join(" … ".join(span.of(self._pages[claim.document].text) for span in claim.content).split())

    def _side(self, claims: Sequence[str]) -> Side:
        origins = {self._traced.origin_of[claim].id: self._traced.origin_of[claim] for claim in claims}
        return Side(tuple(claims), tuple(origins.values()))

    def _opposing(self, side: Side, against: Side) -> list[Origin]:
        """Origins that say otherwise: a retelling of a supporting origin that got it wrong is none.

        The exception is a party that says both things first-hand, on pages of its own or in its own words.
        """
        mine = {origin.id for origin in side.origins}
        return [
            origin
            for origin in against.origins
            if origin.id not in mine or all(self._first_hand(origin, claims.claims) for claims in (side, against))
        ]

    def _first_hand(self, origin: Origin, claims: Sequence[str]) -> bool:
        """Whether one of the claims is the origin's own, and not told again."""
        return any(
            len(self._traced.ways[claim]) == 1 for claim in claims if self._traced.origin_of[claim].id == origin.id
        )

    def _status(self, side: Side, against: Side) -> tuple[Status, tuple[Reason, ...]]:
        """The first status that applies, with its reasons."""
        parties = self._parties(side)
        opposing = self._opposing(side, against)
        if denying := [origin for origin in opposing if self._denies(origin, side, against, parties)]:
            return Status.DENIED, tuple(Reason(ReasonKey.DENIED, {"name": origin.name}) for origin in denying)
        if opposing:
            return Status.DISPUTED, tuple(Reason(ReasonKey.DISPUTED, {"name": origin.name}) for origin in opposing)
        independent = self._independence.of(side)
        if len(independent) > 1 and not self._intended(side):
            names = "; ".join(origin.name for origin in independent)
            return Status.CORROBORATED, (Reason(ReasonKey.CORROBORATED, {"names": names}), *self._shown(side))
        if all(origin.kind in NAMELESS for origin in side.origins):
            return Status.UNTRACED, (Reason(ReasonKey.UNTRACED),)
        subjects = self._subjects(side)
        if self._intended(side) or all(self._interests.of(origin) in subjects for origin in side.origins):
            return Status.SELF_REPORTED, (Reason(ReasonKey.SELF_REPORTED, {"name": side.origins[0].name}),)
        pages = len({self._senses.of[claim].claim.document for claim in side.claims})
        return Status.SINGLE, (Reason(ReasonKey.SINGLE, {"n": str(pages), "name": side.origins[0].name}),)

    def _shown(self, side: Side) -> Iterator[Reason]:
        """What pictures have in common, where they were put together for it: of the rest of either nothing is said."""
        joined = (self._clusters.because.get(claim) for claim in side.claims)
        yield from (reason for reason in joined if reason and reason.key is ReasonKey.SHOWN)

    def _intended(self, side: Side) -> bool:
        """Whether it is an intention: nobody knows of it first-hand but who has it."""
        claims = [self._senses.of[claim].claim for claim in side.claims]
        plans = [any(relation.frame is Frame.PLANS for relation in claim.relations) for claim in claims]
        told = sum(plan or claim.speaker.stance is Stance.PLAN for plan, claim in zip(plans, claims, strict=True))
        return 2 * told >= len(claims)

    def _denies(self, origin: Origin, side: Side, against: Side, parties: set[Party]) -> bool:
        """Whether an opposing origin is the party concerned, and speaks after what it denies was said."""
        claims = [self._senses.of[claim] for claim in against.claims if self._traced.origin_of[claim].id == origin.id]
        if any(sense.claim.speaker.stance is Stance.DENY for sense in claims):
            return True
        first = min((day for claim in side.claims if (day := self._day(self._senses.of[claim]))), default="")
        later = any(self._day(sense) >= first for sense in claims)
        return later and self._interests.of(origin) in parties

    def _day(self, sense: Sense) -> str:
        published = self._pages[sense.claim.document].published
        return published.earliest.isoformat() if published and published.earliest else ""

    def _subjects(self, side: Side) -> set[Party]:
        """The interests of those whom most of the claims are about: the subjects of what they say."""
        told = [found for claim in side.claims if (found := self._subject(claim))]
        counted = Counter(party for found in told for party in found)
        return {party for party, count in counted.items() if 2 * count >= len(told) and 3 * count >= len(side.claims)}

    def _subject(self, claim: str) -> tuple[Party, ...]:
        """The interests that a claim is about; kept, for a claim stands in findings of either side."""
        if claim not in self._about:
            self._about[claim] = tuple(self._told_of(self._senses.of[claim]))
        return self._about[claim]

    def _told_of(self, sense: Sense) -> set[Party]:
        found = {
            self._interests.party(sense.claim, relation.subject)
            for relation in sense.claim.relations
            if not relation.apposition
        }
        found |= {
            self._interests.party(sense.claim, argument)
            for argument in sense.claim.arguments
            if argument.role == "subject"
        }
        if sense.claim.speaker.stance is Stance.PLAN or self._of_themselves(sense):
            # Who tells a plan tells it of themselves.
            found.add(("origin", self._traced.origin_of[sense.id].id))
        return {self._interests.of_party(party) for party in found if party}

    def _of_themselves(self, sense: Sense) -> bool:
        """Whether a person is quoted with "he" or "she": most say so of themselves."""
        content = sense.claim.content[0].of(self._pages[sense.claim.document].text)
        first = [word for word, _ in tokens(content[:_BEGINNING])][:2]
        return len(sense.claim.chain) > 1 and bool(set(first) & set(words().themselves))

    def _parties(self, side: Side) -> set[Party]:
        """Whom a finding concerns: its subjects and, where it names none, whom its pages are mostly about."""
        named = {self._interests.of_entity(name[2:]) for claim in side.claims for name in self._senses.of[claim].names}
        concerned = self._subjects(side) | named
        heroes = () if named else (self._heroes[self._senses.of[claim].claim.document] for claim in side.claims)
        return concerned | {hero for hero in heroes if hero}

    def _hero(self, document: Document) -> Party | None:
        """The party that a page names most, its publisher aside."""
        publisher = self._interests.publisher(document)
        counted = Counter(
            self._interests.of_entity(entity.id) for _, entity in self._traced.known.mentions.get(document.id, ())
        )
        return next((party for party, _ in counted.most_common() if party != publisher), None)
