"""Tracing: from a claim down through the pages that retell each other to the claim whose source is first-hand.

A page that retells another has its matter from there, whatever it forgot to say: a claim goes down with it until
somebody is named who is not the same as below. A page's own words about another place than its base's are its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.records import Attribution, Claim, Derivation, GroundKind, OriginKind, Resolved, Span, Step, StepKind
from firsthand.weigh.places import elsewhere
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses
from firsthand.weigh.sources import Key, Known
from firsthand.weigh.told import Told

_NAMED = frozenset({OriginKind.NAMED})
_WEAK = frozenset({GroundKind.ORDER, GroundKind.SHARED_NUMBERS, GroundKind.SHARED_ERROR})
_GUESSED = frozenset({Resolved.INHERITED, Resolved.ROLE})
"""Ways of finding a source that a reader should be shown with a question mark."""

Way = tuple[str, ...]
"""Ids of claims, from the page at hand down to the one whose source is first-hand."""


class Tracer:
    """The ways of all claims of a case."""

    def __init__(
        self,
        told: Mapping[str, Told],
        short: Mapping[Key, Key],
        senses: Senses,
        retellings: Retellings,
        outlets: frozenset[Key],
        before: Mapping[str, str],
    ) -> None:
        """`before` tells of claims that read on in a paper the claim that spoke of it (`unsaid.read_on`)."""
        self._told = told
        self._short = short
        self._outlets = outlets
        self._senses = senses
        self._retellings = retellings
        self._before = before
        self._ways: dict[str, Way] = {}

    def way(self, claim: str) -> Way:
        """The way of one claim, itself first."""
        if claim not in self._ways:
            # Set before going down: should two pages be held to derive from one another, the way ends here.
            self._ways[claim] = (claim,)
            pair = self._retellings.pairs.get(claim)
            if pair and self._passes(claim, pair.base):
                self._ways[claim] = (claim, *self.way(pair.base))
            elif claim in self._before:
                self._ways[claim] = (claim, *self.way(self._before[claim])[1:])
        return self._ways[claim]

    def key(self, claim: str) -> Key:
        """What all claims of the same first-hand source share."""
        return self._whole(self._told[self.way(claim)[-1]])

    def _whole(self, told: Told) -> Key:
        """The key of a source, also where only a short form of its name is given."""
        return self._short.get(told.key, self._short.get(told.spelt, told.key))

    def _passes(self, claim: str, base: str) -> bool:
        """Whether a claim has its source from the claim below."""
        told, below = self._told[claim], self._told[base]
        if told.own:
            here, there = self._senses.of[claim], self._senses.of[base]
            return elsewhere(here.places, there.places) is None
        if told.passing or self._whole(told) in self._outlets:
            return True
        if told.bare or told.kind not in _NAMED:
            return self._retellings.whole(told.claim.document, below.claim.document)
        return told.key in below.passed or self._whole(told) == self.key(base)


def guessed(link: Attribution) -> bool:
    """Whether the link was inherited or guessed."""
    return link.source.doubtful or link.source.resolved in _GUESSED


Grounds = Mapping[tuple[str, str], tuple[GroundKind, ...]]
"""What speaks for each derivation, by the derived page and its base."""


def grounds_of(derivations: Sequence[Derivation]) -> Grounds:
    """The kinds of grounds of every derivation."""
    return {(one.derived, one.base): tuple(ground.kind for ground in one.grounds) for one in derivations}


def steps(way: Way, told: Mapping[str, Told], known: Known, grounds: Grounds) -> tuple[Step, ...]:
    """The way in words: pages first, then whom the last page names."""
    found: list[Step] = []
    above: Claim | None = None
    for at in way:
        claim = told[at].claim
        kinds = grounds.get((above.document, claim.document), ()) if above else ()
        found.append(
            Step(
                kind=StepKind.RETELLS if above else StepKind.PAGE,
                name=known.outlet(claim),
                document=claim.document,
                claim=at,
                grounds=tuple(dict.fromkeys(kinds)),
                doubtful=bool(kinds) and _WEAK.issuperset(kinds),
            )
        )
        above = claim
    last = told[way[-1]].claim
    return (*found, *(_said(link, last, known) for link in last.chain[1:]))


def _said(link: Attribution, claim: Claim, known: Known) -> Step:
    return Step(
        kind=StepKind.SAYS,
        name=link.source.text,
        document=claim.document,
        claim=claim.id,
        cue=_words(link.cue, claim, known),
        doubtful=guessed(link),
    )


def _words(cue: Span | None, claim: Claim, known: Known) -> str:
    page = known.pages.get(claim.document)
    return " ".join(cue.of(page.text).split()) if cue and page else ""
