"""Implied: what a party's answer rules out without naming it.

"No foam is produced there" says nothing of a line, and yet none can be running; works that began in March were not
completed in February; "the sum was 18 million" is no 30. Only those whom a claim is about answer it so: between
strangers such words would speak of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.records import Certainty, Clash, Frame, Polarity, Relation, Span, Tense
from firsthand.weigh.clashes import Differ, Facts, agree
from firsthand.weigh.keys import Sense
from firsthand.weigh.origins import Traced
from firsthand.weigh.places import elsewhere
from firsthand.weigh.sense import Senses

RULED_OUT: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "w:produce": (frozenset({"w:plant", "w:line"}), frozenset({"w:run", "w:convert"})),
    "w:run": (frozenset({"w:plant", "w:line"}), frozenset({"w:produce"})),
}
"""A deed that is denied, and what cannot be where nothing of it is done: such a thing at work."""
_OF_IT = frozenset({Frame.CONVERTS, Frame.OPERATES, Frame.PRODUCES, Frame.LOCATED_IN})
"""Frames of a claim that tells of the works itself: an inquiry into a plant is opened whether or not it works."""
_BUILDING = frozenset({"w:build", "w:building", "f:builds"})
_MONEY = frozenset({Frame.FINANCES, Frame.PAYS, Frame.RECEIVES})
"""Frames of which a later sentence speaks as "the sum"."""


_EACH = 400
"""Claims about one party that its answers are held against, the first on the pages."""


@dataclass(frozen=True)
class Case:
    """What the rules look at."""

    senses: Senses
    facts: Facts

    def before(self, sense: Sense) -> Sense | None:
        """The claim before one on its page."""
        return self.senses.on[sense.claim.document][sense.position - 1] if sense.position else None


def activity(answer: Sense, told: Sense, case: Case) -> Iterator[Differ]:
    """Nothing is made there: then no line for it runs, and no plant."""
    if answer.claim.judged.polarity is not Polarity.NEGATIVE or not _asserted(told):
        return
    if not _later(answer, told, case.senses) or any(one.frame not in _OF_IT for one in told.claim.relations):
        return
    page = frozenset().union(*(sense.keys for sense in case.senses.on[told.claim.document]))
    for deed, (things, done) in RULED_OUT.items():
        what = {key for key in answer.keys - {deed} if key[0] in "ws"}
        at_work = what and what <= page and things & told.keys and done & told.keys
        if deed in answer.keys and at_work and not elsewhere(_place(answer, case).places, told.places):
            yield Differ(Clash.POLARITY, _head(told), _head(answer))


def _place(answer: Sense, case: Case) -> Sense:
    """The claim that tells where: "there" is the town of the sentence before."""
    before = case.before(answer)
    return before if before and not answer.spots else answer


def start(answer: Sense, told: Sense, case: Case) -> Iterator[Differ]:
    """Works that began after the day on which they are said to have been over."""
    if "w:begin" not in answer.keys or not _BUILDING & answer.keys:
        return
    if "w:build" not in told.keys or "w:begin" in told.keys or not _later(answer, told, case.senses):
        return
    begun, over = answer.claim.happened, told.claim.happened
    if len(begun) != 1 or len(over) != 1 or told.claim.judged.polarity is Polarity.NEGATIVE:
        return
    first, last = begun[0], over[0]
    if first.earliest and last.latest and first.earliest > last.latest and first.span and last.span:
        yield Differ(Clash.DATE, last.span, first.span)


def money(answer: Sense, told: Sense, case: Case) -> Iterator[Differ]:
    """Another sum for the same money: "the sum" is that of the sentence before."""
    before = case.before(answer)
    if before is None or "w:money" not in answer.keys or answer.claim.relations:
        return
    sums = [[one for one in sense.claim.amounts if one.currency] for sense in (answer, told)]
    if not all(sums) or not any(_same(mine, before, theirs, told, case) for mine, theirs in _pairs(before, told)):
        return
    mine, theirs = sums[0][0], sums[1][0]
    if mine.currency == theirs.currency and not any(agree(mine, one) for one in sums[1]):
        yield Differ(Clash.AMOUNT, theirs.span, mine.span)


def _pairs(one: Sense, other: Sense) -> Iterator[tuple[Relation, Relation]]:
    for mine in one.claim.relations:
        for theirs in other.claim.relations:
            if mine.frame is theirs.frame and mine.frame in _MONEY:
                yield mine, theirs


def _same(mine: Relation, here: Sense, theirs: Relation, there: Sense, case: Case) -> bool:
    """Whether the giver and the taker are the same."""
    ends = [
        [case.facts.party(sense, end) for end in (relation.subject, relation.object)]
        for relation, sense in ((mine, here), (theirs, there))
    ]
    return None not in ends[0] and ends[0] == ends[1]


RULES: tuple[Callable[[Sense, Sense, Case], Iterator[Differ]], ...] = (activity, start, money)
"""Each looks at an answer and at what was told, and gives the words on either side, or nothing."""


def implied(senses: Senses, facts: Facts, traced: Traced) -> Iterator[tuple[Sense, Sense, Differ]]:
    """What was told, and the answer that rules it out."""
    case = Case(senses, facts)
    about: dict[object, list[Sense]] = defaultdict(list)
    for sense in senses.of.values():
        for party in {facts.interests.of_entity(name[2:]) for name in senses.about(sense)}:
            if len(about[party]) < _EACH and _may_be_answered(sense):
                about[party].append(sense)
    for answer in senses.of.values():
        party = facts.interests.of(traced.origin_of[answer.id])
        if not _may_answer(answer) or not facts.interests.body(party):
            continue
        for told in about.get(party, ()):
            if told.claim.document != answer.claim.document:
                yield from ((told, answer, differ) for rule in RULES for differ in rule(answer, told, case))


def _may_answer(sense: Sense) -> bool:
    """Whether any rule can apply: most claims deny nothing, begin nothing and speak of no sum."""
    negative = sense.claim.judged.polarity is Polarity.NEGATIVE
    return (negative and bool(RULED_OUT.keys() & sense.keys)) or bool(sense.keys & {"w:begin", "w:money"})


def _may_be_answered(sense: Sense) -> bool:
    """Whether any rule can apply: a thing at work, something built at a time, money given."""
    things = frozenset().union(*(things for things, _ in RULED_OUT.values()))
    given = any(relation.frame in _MONEY for relation in sense.claim.relations)
    return bool(things & sense.keys) or given or ("w:build" in sense.keys and bool(sense.claim.happened))


def _later(answer: Sense, told: Sense, senses: Senses) -> bool:
    days = senses.day(answer.claim.document), senses.day(told.claim.document)
    return bool(days[0] and days[1] and days[0] >= days[1])


def _asserted(sense: Sense) -> bool:
    """Whether it is told as so already: what may be, or will be, no denial of today rules out."""
    judged = sense.claim.judged
    sure = judged.certainty is Certainty.CERTAIN and judged.tense is not Tense.FUTURE
    return sure and judged.polarity is Polarity.POSITIVE


def _head(sense: Sense) -> Span:
    claim = sense.claim
    if claim.judged.polarity is Polarity.NEGATIVE and claim.judged.polarity_markers:
        return claim.judged.polarity_markers[0]
    return claim.predicate.span if claim.predicate else claim.content[0]
