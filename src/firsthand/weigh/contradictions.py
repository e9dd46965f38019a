"""Contradictions: pairs of sides that cannot both be right, each with what may explain it; never decided here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.records import (
    Clash,
    Contradiction,
    Decision,
    DecisionKind,
    Document,
    Frame,
    Reason,
    ReasonKey,
    Span,
)
from firsthand.weigh.clashes import Differ, Facts, clashes, denied
from firsthand.weigh.clusters import SAME, Clusters, candidates, first_clashes
from firsthand.weigh.implied import implied
from firsthand.weigh.keys import Sense
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses, parted, same_deed
from firsthand.weigh.sites import sites

AT_ODDS = 0.35
"""Likeness from which claims of strangers speak of the same thing, so that a difference is a contradiction."""
_KEYS, _FEW = 3, 2
_NEARLY = 0.8
"""Keys that both must speak of; fewer where they speak of hardly anything else."""
_STRANGERS = frozenset({Clash.POLARITY, Clash.DATE, Clash.AMOUNT, Clash.PLACE, Clash.ACTOR})

READINGS: Mapping[Clash, tuple[ReasonKey, ...]] = {
    Clash.PLACE: (ReasonKey.PLACE_WRONG, ReasonKey.TWO_SITES, ReasonKey.SEAT_AND_PLANT),
    Clash.DATE: (ReasonKey.DATE_WRONG, ReasonKey.STAGES),
    Clash.AMOUNT: (ReasonKey.FIGURE_WRONG, ReasonKey.OTHER_THINGS, ReasonKey.NEWER),
    Clash.ACTOR: (ReasonKey.PARTY_WRONG, ReasonKey.BOTH_DID),
    Clash.ROLE: (ReasonKey.POST_WRONG, ReasonKey.TWO_POSTS),
    Clash.POLARITY: (ReasonKey.UNTRUE, ReasonKey.OTHER_TIMES),
}
"""How each kind may be explained; that the retelling changed it comes first where one side tells the other again."""


@dataclass(frozen=True)
class Found:
    """Two claims that clash, and why they are held to speak of the same thing."""

    differ: Differ
    one: Sense
    other: Sense
    because: Reason
    retold: bool = False
    main: bool = True
    """Whether they differ in what is said, rather than in a detail of it."""


class Conflicts:
    """All clashes of a case, and the contradictions that they come to."""

    def __init__(
        self,
        documents: Sequence[Document],
        senses: Senses,
        retellings: Retellings,
        facts: Facts,
        clusters: Clusters,
        traced: Traced,
    ) -> None:
        self._pages = {document.id: document for document in documents}
        self._clusters = clusters
        self.found = [
            *_retold(senses, retellings, facts, traced),
            *_strangers(senses, retellings, facts),
        ]
        self.found += [*_denied_numbers(senses, facts)]
        self.found += [
            Found(differ, one, other, Reason(ReasonKey.SITES)) for one, other, differ in sites(senses, facts)
        ]
        self.found += [
            Found(differ, one, other, Reason(ReasonKey.RULES_OUT, {"claim": other.id}))
            for one, other, differ in implied(senses, facts, traced)
        ]

    def records(self, decisions: Iterable[Decision] = ()) -> tuple[Contradiction, ...]:
        """One record for each pair of sides and kind; all claims that stand with a side are on it."""
        settled = {frozenset(d.subjects): d.value for d in decisions if d.kind is DecisionKind.CONTRADICTION}
        together: dict[tuple[object, ...], list[Found]] = defaultdict(list)
        for found in self.found:
            sides = sorted((self._clusters.root(found.one.id), self._clusters.root(found.other.id)))
            together[(found.differ.kind, *sides)].append(found)
        return tuple(self._record(number, found, settled) for number, found in enumerate(together.values(), start=1))

    def _record(self, number: int, found: list[Found], settled: Mapping[frozenset[str], str]) -> Contradiction:
        first = found[0]
        kind, a, b = first.differ.kind, first.one, first.other
        root = self._clusters.root(a.id)
        sides: tuple[dict[str, None], dict[str, None]] = ({}, {})
        for each in found:
            mine = self._clusters.root(each.one.id) == root
            sides[not mine][each.one.id] = None
            sides[mine][each.other.id] = None
        changed = (ReasonKey.CHANGED,) if any(each.retold for each in found) else ()
        return Contradiction(
            id=f"X{number}",
            kind=kind,
            a=a.id,
            b=b.id,
            a_quote=a.claim.quote,
            b_quote=b.claim.quote,
            a_words=self._words(a, first.differ.here),
            b_words=self._words(b, first.differ.there),
            a_side=tuple(sides[0]),
            b_side=tuple(sides[1]),
            readings=tuple(map(Reason, (*changed, *READINGS[kind]))),
            because=first.because,
            decided=_decided(found, settled),
        )

    def _words(self, sense: Sense, span: Span) -> str:
        return " ".join(span.of(self._pages[sense.claim.document].text).split())


def _decided(found: Iterable[Found], settled: Mapping[frozenset[str], str]) -> str:
    pairs = (frozenset((each.one.id, each.other.id)) for each in found)
    return next((settled[pair] for pair in pairs if pair in settled), "")


def _retold(senses: Senses, retellings: Retellings, facts: Facts, traced: Traced) -> Iterator[Found]:
    """Clashes of a claim with the one it tells again, or answers with a source of its own; the base stands first."""
    for id_ in retellings.pairs:
        derived = senses.of[id_]
        for base, differ in first_clashes(senses, retellings, derived, facts):
            retold = len(traced.ways[derived.id]) > 1 or traced.told[derived.id].own
            if not retold and _update(senses, base, derived, differ):
                continue
            key = ReasonKey.RETELLS if retold else ReasonKey.SPEAKS_OF
            because = Reason(key, {"one": derived.id, "other": base.id})
            yield Found(differ, base, derived, because, retold=retold)


def _strangers(senses: Senses, retellings: Retellings, facts: Facts) -> Iterator[Found]:
    """Clashes of claims on pages that do not retell each other."""
    for one, other, likeness in candidates(senses, AT_ODDS):
        if senses.shared(one, other)[1] < (_FEW if likeness >= _NEARLY else _KEYS) or retellings.kin(one.id, other.id):
            continue
        found = [differ for differ in clashes(one, other, facts) if differ.kind in _STRANGERS]
        # Two differences are two different things more often than one thing told in two ways.
        if len(found) == 1 and _same_thing(one, other, found[0]) and not _update(senses, one, other, found[0]):
            because = Reason(ReasonKey.SAME_THING, {"share": f"{100 * likeness:.0f}"})
            yield Found(found[0], one, other, because, main=found[0].kind is Clash.POLARITY or likeness >= SAME)


def _same_thing(one: Sense, other: Sense, differ: Differ) -> bool:
    """Whether strangers that differ in a detail speak of the same thing all the same."""
    frames = {relation.frame for relation in one.claim.relations} & {
        relation.frame for relation in other.claim.relations
    }
    if differ.kind is Clash.PLACE:
        return Frame.LOCATED_IN in frames or _one_event(one, other)
    # Two dated pictures are two pictures.
    if parted(one, other) or (differ.kind is Clash.DATE and Frame.SHOWS in frames):
        return False
    return differ.kind is Clash.ACTOR or same_deed(one, other)


def _one_event(one: Sense, other: Sense) -> bool:
    """Whether both tell the same deed of the same party and the same day: it happened in one of the two places."""
    days = [{when.earliest for when in sense.claim.happened if when.earliest == when.latest} for sense in (one, other)]
    known = one.predicate.startswith("w:") and one.predicate == other.predicate
    return known and bool(one.names & other.names) and bool(days[0] & days[1] - {None})


def _update(senses: Senses, one: Sense, other: Sense, differ: Differ) -> bool:
    """Whether a figure is only newer: two numbers told of two times, or on two days without saying of when."""
    if differ.kind is not Clash.AMOUNT:
        return False
    told = [{when.earliest for when in sense.claim.happened} for sense in (one, other)]
    return told[0] != told[1] or (not told[0] and senses.day(one.claim.document) != senses.day(other.claim.document))


def _denied_numbers(senses: Senses, facts: Facts) -> Iterator[Found]:
    """Hold “18 million, not 30 million” against all who say 30 million of the same people or firms."""
    telling: dict[tuple[float, str], list[tuple[Sense, Span]]] = defaultdict(list)
    denying: list[tuple[Sense, Span, tuple[float, str]]] = []
    for sense in senses.of.values():
        for amount in sense.claim.amounts:
            value = (amount.low, amount.currency or amount.unit)
            if not denied(amount, facts.texts[sense.claim.document]):
                telling[value].append((sense, amount.span))
                continue
            own = next((one.span for one in sense.claim.amounts if one is not amount), amount.span)
            denying.append((sense, own, value))
    for sense, span, value in denying:
        for other, there in telling[value]:
            if other.claim.document != sense.claim.document and senses.related(sense, other):
                because = Reason(ReasonKey.DENIES_FIGURE, {"claim": sense.id})
                yield Found(Differ(Clash.AMOUNT, there, span), other, sense, because)
