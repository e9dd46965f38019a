"""Clusters: claims that say the same, across pages, languages and wordings.

Two claims are joined when the one tells the other again, or when two pages speak of the same in nearly the same terms;
never when they clash, and never two of one page. It is better to leave apart what is the same than to join what is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from firsthand.records import Clash, Reason, ReasonKey, Stance
from firsthand.weigh.clashes import Differ, Facts, clashes
from firsthand.weigh.keys import Sense
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses, parted, same_deed
from firsthand.weigh.shown import same_thing_shown

SAME = 0.5
"""Likeness from which claims of pages that do not retell each other say the same."""
_KEYS = 3
"""Keys that they must share at least."""
_COMMON = 60
"""A key that more claims have than this tells none apart, and is not looked under."""

_SILENT = frozenset({Stance.DECLINE, Stance.ASK})


def candidates(senses: Senses, least: float) -> Iterator[tuple[Sense, Sense, float]]:
    """Pairs of claims of different pages whose likeness is at least this, each once.

    They are looked for under the keys that few claims have, so that the work grows with the claims and not their pairs.
    """
    under: dict[str, list[int]] = defaultdict(list)
    for number, sense in enumerate(senses.of.values()):
        for key in sense.keys | sense.spelt:
            under[key].append(number)
    listed = list(senses.of.values())
    for number, one in enumerate(listed):
        rows = [under[key] for key in one.keys | one.spelt]
        for at in sorted({at for row in rows if len(row) <= _COMMON for at in row if at > number}):
            other = listed[at]
            if one.claim.document == other.claim.document or not senses.related(one, other):
                continue
            if (likeness := senses.likeness(one, other)) >= least:
                yield one, other, likeness


def first_clashes(
    senses: Senses, retellings: Retellings, derived: Sense, facts: Facts
) -> Iterator[tuple[Sense, Differ]]:
    """In what a claim differs from the one it tells again.

    Where that one gives no number, the claim further down that does is looked at for the number.
    """
    for depth, id_ in enumerate(retellings.way(derived.id)):
        base = senses.of[id_]
        for differ in clashes(base, derived, facts):
            if not depth or differ.kind is Clash.AMOUNT:
                yield base, differ
        if base.claim.amounts:
            return


class Clusters:
    """Which claims stand together, and why."""

    def __init__(self, senses: Senses, retellings: Retellings, facts: Facts) -> None:
        self._above: dict[str, str] = {}
        self._senses = senses
        self._pages: dict[str, set[str]] = {}
        """The pages of claims that others were joined to."""
        self._days: dict[str, frozenset[date]] = {}
        """The days that such claims, or those joined to them, are told of."""
        self.because: dict[str, Reason] = {}
        """Why a claim was joined to another, by its id."""
        for pair in sorted(retellings.pairs.values(), key=lambda pair: -pair.likeness):
            one, other = senses.of[pair.derived], senses.of[pair.base]
            whole = retellings.whole(one.claim.document, other.claim.document)
            same = whole or (_intended(one) is _intended(other) and _may_be_one_deed(one, other))
            if same and not any(first_clashes(senses, retellings, one, facts)):
                self._join(pair.derived, pair.base, Reason(ReasonKey.RETELLS, {"one": one.id, "other": other.id}))
        strict = sorted(candidates(senses, SAME), key=lambda found: -found[2])
        for one, other, likeness in strict:
            if self._same(senses, one, other, facts) and not self._of_other_days(one.id, other.id):
                share = f"{100 * likeness:.0f}"
                self._join(
                    one.id, other.id, Reason(ReasonKey.AGREE, {"one": one.id, "other": other.id, "share": share})
                )
        for one, other, span in same_thing_shown(senses):
            if all(differ.kind is Clash.DATE for differ in clashes(one, other, facts)):
                words = " ".join(span.of(facts.texts[other.claim.document]).split())
                shown = {"one": one.id, "other": other.id, "words": words}
                self._join(one.id, other.id, Reason(ReasonKey.SHOWN, shown))

    def root(self, claim: str) -> str:
        """The claim that stands for all that were joined to this one."""
        while claim in self._above:
            claim = self._above[claim]
        return claim

    def groups(self, order: Mapping[str, int]) -> list[list[str]]:
        """All groups, single claims among them, in page order."""
        found: dict[str, list[str]] = defaultdict(list)
        for claim in order:
            found[self.root(claim)].append(claim)
        return list(found.values())

    def _same(self, senses: Senses, one: Sense, other: Sense, facts: Facts) -> bool:
        _, keys = senses.shared(one, other)
        if keys < _KEYS or {one.claim.speaker.stance, other.claim.speaker.stance} & _SILENT:
            return False
        alike = _intended(one) is _intended(other) and _details(one, other)
        alike = alike and same_deed(one, other) and not parted(one, other)
        return alike and not clashes(one, other, facts)

    def _of_other_days(self, one: str, other: str) -> bool:
        """Whether those that the claims already stand with tell of different days: two pictures, not one."""
        here, there = (self._days_of(self.root(claim)) for claim in (one, other))
        return bool(here and there) and here.isdisjoint(there)

    def _days_of(self, root: str) -> frozenset[date]:
        if root not in self._days:
            claim = self._senses.of[root].claim
            # "They showed a picture of 21 May": where a picture is told of, the day of the telling is the picture's.
            told = (*claim.happened, claim.said_at) if claim.evidence and claim.said_at else claim.happened
            self._days[root] = frozenset(
                when.earliest for when in told if when.earliest and when.earliest == when.latest
            )
        return self._days[root]

    def _join(self, one: str, other: str, why: Reason) -> None:
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        mine, theirs = (self._pages.get(claim) or {self._senses.of[claim].claim.document} for claim in (first, second))
        if mine.isdisjoint(theirs):
            self._pages.pop(first, None)
            self._days[second] = self._days_of(first) | self._days_of(second)
            self._pages[second] = mine | theirs
            self._above[first] = second
            self.because[one] = why


def _intended(sense: Sense) -> bool:
    """Whether somebody means to do it: that is another claim than that it will happen."""
    return sense.claim.speaker.stance is Stance.PLAN


def _may_be_one_deed(one: Sense, other: Sense) -> bool:
    """Whether what a page only borrows has the same deed, or figure: who uses a gas, and that it is banned, are two."""
    known = one.predicate.startswith("w:") and other.predicate.startswith("w:")
    counted = any(key.startswith("#") for key in one.keys & other.keys)
    return not known or counted or same_deed(one, other)


def _details(one: Sense, other: Sense) -> bool:
    """Whether strangers tell the same numbers and places: "30 million" says more than "money"."""
    for kind in "#p":
        here, there = ({key for key in sense.keys if key[0] == kind} for sense in (one, other))
        if bool(here) is not bool(there) or (here and not here & there):
            return False
    return True
