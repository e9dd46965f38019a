"""Drift: what each retelling added, dropped and changed, against the earliest kept version of what it retells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.records import (
    Certainty,
    Change,
    Claim,
    Clash,
    Distance,
    Document,
    Drift,
    OriginKind,
    Resolved,
    Span,
    When,
)
from firsthand.weigh.clashes import Facts, clashes
from firsthand.weigh.keys import Sense
from firsthand.weigh.lexicon import concept, tokens
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings, align
from firsthand.weigh.sense import Senses
from firsthand.weigh.sources import a_paper, a_pronoun, opening_paper, source_key
from firsthand.weigh.told import Told

KEPT = 0.6
"""Share of a claim that another claim must hold for it not to be dropped, though it has no counterpart of its own."""

CHANGED: Mapping[Clash, Change] = {
    Clash.PLACE: Change.PLACE_CHANGED,
    Clash.DATE: Change.DATE_CHANGED,
    Clash.AMOUNT: Change.NUMBER_CHANGED,
    Clash.ACTOR: Change.ACTOR_CHANGED,
    Clash.ROLE: Change.ROLE_CHANGED,
    Clash.POLARITY: Change.POLARITY_CHANGED,
}
"""What a clash of a retelling with its base is called."""

FRACTIONS = frozenset({"part", "rest", "half", "most", "all_of"})
"""Concepts that tell how much without a number."""
_FEW = 3
"""Keys: a claim of fewer is held by almost any other."""
_HEDGED = frozenset({Certainty.PROBABLE, Certainty.POSSIBLE})

Words = tuple[Span | None, Span | None]


@dataclass(frozen=True)
class Both:
    """A claim then, in the base, and now, in the retelling."""

    then: Sense
    now: Sense
    told_then: Told
    told_now: Told
    texts: Mapping[str, str]


def _hedge(both: Both) -> Iterator[tuple[Change, Words]]:
    """How sure the source was, and is now."""
    then, now = both.then.claim.judged, both.now.claim.judged
    words = _first(then.certainty_markers), _first(now.certainty_markers) or _head(both.now.claim)
    if then.certainty in _HEDGED and now.certainty is Certainty.CERTAIN:
        yield Change.HEDGE_LOST, words
    elif then.certainty is Certainty.CERTAIN and now.certainty in _HEDGED:
        yield Change.HEDGE_ADDED, (_head(both.then.claim), words[1])
    elif {then.certainty, now.certainty} == _HEDGED:
        yield Change.HEDGE_CHANGED, words


def _distance(both: Both) -> Iterator[tuple[Change, Words]]:
    """How far the writer keeps from it in words of their own; beside a source, or where one was lost, it is no news."""
    then, now = both.told_then.link.distance, both.told_now
    lost = any(True for _ in _hedge(both)) or any(True for _ in _source(both))
    if then is Distance.NEUTRAL and now.link.distance is not Distance.NEUTRAL and now.nobody and not lost:
        yield Change.DISTANCE_CHANGED, (_head(both.then.claim), now.link.cue or _head(both.now.claim))


def _source(both: Both) -> Iterator[tuple[Change, Words]]:
    """Whose word it was, where the retelling names nobody, or somebody who only passes on."""
    then, now = both.told_then, both.told_now
    outlet = source_key(then.claim.chain[0].source.text)
    if then.own and now.own:
        yield from _paper(both)
    if then.nobody or then.key in (outlet, now.key) or _named_now(both) or a_pronoun(now.link.source):
        return
    # Who "he" is was told where he was introduced: a loss there is not another one here.
    bare = now.bare and not then.bare and now.link.source.resolved is not Resolved.PRONOUN
    lost = now.passing or bare or (now.key != then.key and now.key in then.passed)
    if lost:
        spoken = now.link.source.span or now.link.cue
        yield Change.SOURCE_LOST, (then.link.source.span, spoken if not now.own else None)


def _paper(both: Both) -> Iterator[tuple[Change, Words]]:
    """The paper that the sentence opened in: "In a job advertisement, the firm sought a cook."."""
    told = both.then.claim.content[0]
    paper = opening_paper(told.of(both.texts[both.then.claim.document]))
    meant = {concept(word, both.then.language) for word, _ in tokens(paper)} - {""}
    said = {concept(word, both.now.language) for word, _ in tokens(both.now.claim.quote.exact)}
    if meant and not meant & said:
        yield Change.SOURCE_LOST, (Span(told.start, told.start + len(paper)), None)


def _named_now(both: Both) -> bool:
    """Whether the retelling's sentence speaks of a paper all the same: "two notes list 40 bottles"."""
    return both.told_then.kind is OriginKind.DOCUMENT and a_paper(both.now.claim.quote.exact)


def _fraction(both: Both) -> Iterator[tuple[Change, Words]]:
    """Part of it, and the rest of it."""
    then, now = (_fractions(sense, both.texts) for sense in (both.then, both.now))
    if then and now and not then.keys() & now.keys():
        yield Change.NUMBER_CHANGED, (next(iter(then.values())), next(iter(now.values())))


def _fractions(sense: Sense, texts: Mapping[str, str]) -> dict[str, Span]:
    text = texts[sense.claim.document]
    return {
        meant: Span(span.start + at, span.start + at + len(word))
        for span in sense.claim.content
        for word, at in tokens(span.of(text))
        if (meant := concept(word, sense.language)) in FRACTIONS
    }


def _date(both: Both) -> Iterator[tuple[Change, Words]]:
    """A time told less exactly, or in other words that name other days."""
    then, now = (_only(sense.claim) for sense in (both.then, both.now))
    if then and now and (then.earliest, then.latest) != (now.earliest, now.latest) and _meet(then, now):
        yield Change.DATE_BLURRED, (then.span, now.span)


def _only(claim: Claim) -> When | None:
    told = [when for when in claim.happened if when.earliest and when.latest]
    return told[0] if len(told) == 1 else None


def _meet(one: When, other: When) -> bool:
    days = (one.earliest, one.latest, other.earliest, other.latest)
    first, last, begin, end = (day or date.min for day in days)
    return first <= end and begin <= last


LOOKED_AT: tuple[Callable[[Both], Iterator[tuple[Change, Words]]], ...] = (
    _hedge,
    _source,
    _distance,
    _fraction,
    _date,
)
"""Beside the clashes, in the order in which they are shown."""


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None


def _head(claim: Claim) -> Span:
    return claim.predicate.span if claim.predicate else claim.content[0]


class Drifts:
    """The drift of all retellings of a case."""

    def __init__(
        self, documents: Sequence[Document], senses: Senses, retellings: Retellings, traced: Traced, facts: Facts
    ) -> None:
        self._documents = documents
        self._senses = senses
        self._retellings = retellings
        self._traced = traced
        self._facts = facts

    def records(self) -> tuple[Drift, ...]:
        """What changed, page by page: changes in page order, then what was added, then what was dropped."""
        return tuple(
            drift
            for document in self._documents
            if (root := self._retellings.root(document.id)) != document.id
            for drift in self._page(document.id, root)
        )

    def _page(self, derived: str, base: str) -> Iterator[Drift]:
        then_of = self._counterparts(derived, base)
        mine, theirs = self._senses.on[derived], self._senses.on[base]
        for now in mine:
            if now.id in then_of:
                yield from self._changes(derived, base, self._senses.of[then_of[now.id]], now)
        for now in mine:
            if now.id not in then_of and not self._held(now, theirs):
                yield self._drift(derived, base, Change.ADDED, None, now, (None, None))
        told = set(then_of.values())
        for then in theirs:
            if then.id not in told and not self._held(then, mine):
                yield self._drift(derived, base, Change.DROPPED, then, None, (None, None))

    def _counterparts(self, derived: str, base: str) -> dict[str, str]:
        """The claim of the base that each claim goes back to: by way of the pages between, else directly."""
        found: dict[str, str] = {}
        for now in self._senses.on[derived]:
            way = self._retellings.way(now.id)
            there = next((id_ for id_ in way if self._senses.of[id_].claim.document == base), None)
            if there:
                found[now.id] = there
        left = [now for now in self._senses.on[derived] if now.id not in found]
        free = [then for then in self._senses.on[base] if then.id not in found.values()]
        return found | {pair.derived: pair.base for pair in align(self._senses, left, free)}

    def _held(self, sense: Sense, others: Sequence[Sense]) -> bool:
        """Whether another claim tells it along: nearly all it speaks of, and its deed where that word is known."""
        deed = {sense.predicate} & sense.keys if sense.predicate.startswith("w:") else set()
        return len(sense.keys) >= _FEW and any(
            deed <= other.keys and self._senses.contained(sense, other) >= KEPT for other in others
        )

    def _changes(self, derived: str, base: str, then: Sense, now: Sense) -> Iterator[Drift]:
        told = self._traced.told
        both = Both(then, now, told[then.id], told[now.id], self._facts.texts)
        for differ in clashes(then, now, self._facts):
            yield self._drift(derived, base, CHANGED[differ.kind], then, now, (differ.here, differ.there))
        for look in LOOKED_AT:
            for change, words in look(both):
                yield self._drift(derived, base, change, then, now, words)

    def _drift(
        self, derived: str, base: str, change: Change, then: Sense | None, now: Sense | None, words: Words
    ) -> Drift:
        return Drift(
            derived=derived,
            base=base,
            change=change,
            then=self._words(then, words[0]),
            now="" if change is Change.SOURCE_LOST and not words[1] else self._words(now, words[1]),
            then_claim=then.id if then else "",
            now_claim=now.id if now else "",
            then_quote=then.claim.quote if then else None,
            now_quote=now.claim.quote if now else None,
        )

    def _words(self, sense: Sense | None, span: Span | None) -> str:
        """The words at `span`; those of the whole content where none are singled out."""
        if sense is None:
            return ""
        text = self._facts.texts[sense.claim.document]
        return " ".join((span.of(text) if span else " … ".join(part.of(text) for part in sense.claim.content)).split())
