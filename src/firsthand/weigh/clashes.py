"""Clashes: in what two claims about the same thing cannot both be right.

Each kind is a function in `KINDS` that looks at two senses and gives the words on either side, or nothing. Units,
precision and time count: "about 50" is 50, a wider period holds a narrower one, and a town's harbour is the town.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from firsthand.records import Amount, Argument, Clash, Frame, Modifier, Polarity, Relation, Span, Stance, When
from firsthand.weigh.bonds import Party
from firsthand.weigh.interests import Interests
from firsthand.weigh.keys import Sense, unit_of
from firsthand.weigh.places import elsewhere, narrow

ROUNDING = 0.15
"""By how much two numbers may differ when either is rounded: "about 6,000" is 6,200 and not 8,000."""

_NEGATION = re.compile(r"(?:\bnot|\bnon|\bpas|\bне)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_BEFORE = 24
"""Characters before a number in which a "not" denies it."""
_OPEN = frozenset({Modifier.SINCE, Modifier.BEFORE, Modifier.AFTER, Modifier.KNOWN_BY})
_ROLES = frozenset({Frame.DIRECTS, Frame.SPEAKS_FOR})
_ACTS = frozenset(Frame) - _ROLES - {Frame.LOCATED_IN, Frame.EMPLOYS, Frame.PRODUCES, Frame.DENIES, Frame.PLANS}


@dataclass(frozen=True)
class Differ:
    """What two claims differ in, with the place of the words in either text."""

    kind: Clash
    here: Span
    there: Span


@dataclass(frozen=True)
class Facts:
    """What a clash is looked for in: the senses, who is whom, and the texts."""

    interests: Interests
    texts: dict[str, str]

    def party(self, sense: Sense, argument: Argument) -> Party | None:
        """Whom an argument names."""
        return self.interests.party(sense.claim, argument)


def place(one: Sense, other: Sense, _: Facts) -> Iterator[Differ]:
    """Towns that are not the same."""
    if elsewhere(one.places, other.places):
        yield Differ(Clash.PLACE, _town(one), _town(other))


def _town(sense: Sense) -> Span:
    """Where the town is named that the claim is about: a seat told in passing only where there is no other."""
    towns = [(at, spot) for at, spot in sense.spots if narrow([spot])]
    seats = [relation.object.span for relation in sense.claim.relations if relation.apposition]
    return next((at for at, _ in towns if not any(at.overlaps(seat) for seat in seats)), towns[0][0])


def amount(one: Sense, other: Sense, facts: Facts) -> Iterator[Differ]:
    """Numbers of the same thing, or the same money, that differ by more than rounding."""
    mine, theirs = _counted(one, facts), _counted(other, facts)
    for unit in mine.keys() & theirs.keys():
        here, there = mine[unit], theirs[unit]
        if not any(agree(a, b) for a in here for b in there):
            yield Differ(Clash.AMOUNT, here[0].span, there[0].span)


def _counted(sense: Sense, facts: Facts) -> dict[str, list[Amount]]:
    """The amounts that a claim asserts, by unit: the currency, or what is counted in terms common to all languages."""
    found: dict[str, list[Amount]] = {}
    for one in sense.claim.amounts:
        if not denied(one, facts.texts[sense.claim.document]) and (unit := unit_of(one, sense.language)):
            found.setdefault(unit, []).append(one)
    return found


def denied(counted: Amount, text: str) -> bool:
    """Whether a "not" stands before the number: "18 million, not 30 million"."""
    return bool(_NEGATION.search(text[max(0, counted.span.start - _BEFORE) : counted.span.start]))


def agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same."""
    if one.low <= other.high and other.low <= one.high:
        return True
    slack = ROUNDING if one.approximate or other.approximate else 0.0
    gap = max(one.low, other.low) - min(one.high, other.high)
    return gap <= slack * max(abs(one.high), abs(other.high))


def date(one: Sense, other: Sense, _: Facts) -> Iterator[Differ]:
    """Periods that do not touch, of claims that tell of one time each."""
    mine, theirs = _day(one), _day(other)
    if mine and theirs and mine.span and theirs.span and mine.earliest and theirs.earliest:
        if not (mine.latest and theirs.latest):
            return
        if mine.earliest > theirs.latest or theirs.earliest > mine.latest:
            yield Differ(Clash.DATE, mine.span, theirs.span)


def _day(sense: Sense) -> When | None:
    """The one time that the claim tells of; none where it tells of several, or of a side that is open."""
    told = [when for when in sense.claim.happened if when.earliest or when.latest]
    return told[0] if len(told) == 1 and told[0].modifier not in _OPEN else None


def actor(one: Sense, other: Sense, facts: Facts) -> Iterator[Differ]:
    """The same deed by another party."""
    for mine, theirs in _same_frame(one, other, _ACTS):
        here, there = facts.party(one, mine.subject), facts.party(other, theirs.subject)
        if here and there and facts.interests.others(here, there):
            yield Differ(Clash.ACTOR, mine.subject.span, theirs.subject.span)


def role(one: Sense, other: Sense, facts: Facts) -> Iterator[Differ]:
    """The same person at the head of, or speaking for, another body."""
    for mine, theirs in _same_frame(one, other, _ROLES):
        if facts.party(one, mine.subject) != facts.party(other, theirs.subject):
            continue
        here, there = facts.party(one, mine.object), facts.party(other, theirs.object)
        if here and there and facts.interests.others(here, there):
            yield Differ(Clash.ROLE, mine.object.span, theirs.object.span)


def _same_frame(one: Sense, other: Sense, frames: frozenset[Frame]) -> Iterator[tuple[Relation, Relation]]:
    for mine in one.claim.relations:
        for theirs in other.claim.relations:
            if mine.frame is theirs.frame and mine.frame in frames:
                yield mine, theirs


def polarity(one: Sense, other: Sense, _: Facts) -> Iterator[Differ]:
    """It is so, and it is not so."""
    if one.claim.judged.polarity is not other.claim.judged.polarity and not _silent(one) and not _silent(other):
        yield Differ(Clash.POLARITY, _marked(one), _marked(other))


def _silent(sense: Sense) -> bool:
    """Whether the source declines to speak or asks, or the page tells that somebody denies: that denies nothing."""
    claim = sense.claim
    denial = any(relation.frame is Frame.DENIES for relation in claim.relations)
    told = denial and claim.judged.polarity is Polarity.POSITIVE
    return told or claim.speaker.stance in (Stance.DECLINE, Stance.ASK)


def _marked(sense: Sense) -> Span:
    claim = sense.claim
    if claim.judged.polarity is Polarity.NEGATIVE and claim.judged.polarity_markers:
        return claim.judged.polarity_markers[0]
    return claim.predicate.span if claim.predicate else claim.content[0]


KINDS: tuple[Callable[[Sense, Sense, Facts], Iterator[Differ]], ...] = (place, date, amount, actor, role, polarity)
"""In the order in which they are shown."""


def clashes(one: Sense, other: Sense, facts: Facts) -> list[Differ]:
    """All that the two differ in."""
    return [found for kind in KINDS for found in kind(one, other, facts)]
