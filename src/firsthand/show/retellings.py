"""What each retelling changed: then and now side by side, what weakens the proof first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.records import Change, Derivation, Document, Drift, Material
from firsthand.show.quoted import Excerpt, excerpt, shortened
from firsthand.show.words import Words

FLAGGED = (Change.HEDGE_LOST, Change.SOURCE_LOST)
"""What makes a doubtful thing look sure: flagged wherever it happens."""

_ORDER = (
    *FLAGGED,
    Change.POLARITY_CHANGED,
    Change.ACTOR_CHANGED,
    Change.ROLE_CHANGED,
    Change.PLACE_CHANGED,
    Change.NUMBER_CHANGED,
    Change.DATE_CHANGED,
    Change.HEDGE_CHANGED,
    Change.DISTANCE_CHANGED,
    Change.DATE_BLURRED,
    Change.HEDGE_ADDED,
)
_ONE_SIDED = (Change.DROPPED, Change.ADDED)
"""Nothing stands on the other side, so that these are listed and not set side by side."""


@dataclass(frozen=True)
class ChangeView:
    """One change: its word, and whether it is flagged."""

    kind: str
    word: str
    flagged: bool


@dataclass(frozen=True)
class PairView:
    """What a retelling made of one claim: all that changed, and the two quotes, with the words of each change lit."""

    changes: tuple[ChangeView, ...]
    then: Excerpt | None
    now: Excerpt | None

    @property
    def flagged(self) -> bool:
        """Whether any of the changes is."""
        return any(change.flagged for change in self.changes)


@dataclass(frozen=True)
class Brief:
    """A claim told shortly: its whole quote stands beside its page."""

    claim: str
    quote: str
    language: str


@dataclass(frozen=True)
class OneSided:
    """What was dropped, or what was added."""

    word: str
    claims: tuple[Brief, ...]


@dataclass(frozen=True)
class Retelling:
    """A page, what it was taken from and why that is held, and what it changed."""

    derived: Document
    base: Document
    date: str
    base_date: str
    directed: bool
    grounds: tuple[str, ...]
    counts: tuple[tuple[str, int, bool], ...]
    """Word of a change, how often, whether it is flagged."""
    pairs: tuple[PairView, ...]
    one_sided: tuple[OneSided, ...]
    kept: bool
    """Whether the page told all it took as it stood."""


def retellings(material: Material, words: Words) -> tuple[Retelling, ...]:
    """The retellings in the order of their pages, each with its changes."""
    documents = {document.id: document for document in material.documents}
    order = {document.id: number for number, document in enumerate(material.documents)}
    changes: dict[tuple[str, str], list[Drift]] = defaultdict(list)
    for drift in material.drifts:
        changes[drift.derived, drift.base].append(drift)
    found = {(one.derived, one.base): one for one in material.derivations}
    pairs = sorted(found.keys() | changes.keys(), key=lambda pair: (order[pair[0]], order[pair[1]]))
    return tuple(_retelling(pair, found.get(pair), changes[pair], documents, words) for pair in pairs)


def _retelling(
    pair: tuple[str, str], found: Derivation | None, drifts: list[Drift], documents: dict[str, Document], words: Words
) -> Retelling:
    derived, base = documents[pair[0]], documents[pair[1]]
    ordered = sorted(drifts, key=lambda drift: (*_ORDER, *_ONE_SIDED).index(drift.change))
    kinds = list(dict.fromkeys(drift.change for drift in ordered))
    return Retelling(
        derived=derived,
        base=base,
        date=_day(derived, words),
        base_date=_day(base, words),
        directed=found.directed if found else True,
        grounds=tuple(dict.fromkeys(_ground(ground.kind, words) for ground in found.grounds)) if found else (),
        counts=tuple((_word(kind, words), sum(d.change is kind for d in drifts), kind in FLAGGED) for kind in kinds),
        pairs=tuple(_pairs([drift for drift in ordered if drift.change in _ORDER], base, derived, words)),
        one_sided=tuple(
            OneSided(_word(kind, words), tuple(_brief(one, base, derived) for one in drifts if one.change is kind))
            for kind in _ONE_SIDED
            if kind in kinds
        ),
        kept=not drifts,
    )


def _pairs(drifts: Sequence[Drift], base: Document, derived: Document, words: Words) -> Iterator[PairView]:
    """One for each pair of claims, in the order of its gravest change: its quotes are shown once."""
    together: dict[tuple[str, str], list[Drift]] = defaultdict(list)
    for drift in drifts:
        together[drift.then_claim, drift.now_claim].append(drift)
    for held in together.values():
        then = next((one.then_quote for one in held if one.then_quote), None)
        now = next((one.now_quote for one in held if one.now_quote), None)
        yield PairView(
            changes=tuple(
                ChangeView(kind.replace(" ", "-"), _word(kind, words), kind in FLAGGED)
                for kind in dict.fromkeys(drift.change for drift in held)
            ),
            then=excerpt(then, [one.then for one in held], base, held[0].then_claim),
            now=excerpt(now, [one.now for one in held], derived, held[0].now_claim),
        )


def _brief(drift: Drift, base: Document, derived: Document) -> Brief:
    if drift.change is Change.DROPPED:
        return Brief(drift.then_claim, shortened(drift.then), base.language)
    return Brief(drift.now_claim, shortened(drift.now), derived.language)


def _word(change: Change, words: Words) -> str:
    return words(f"change.{change.replace(' ', '_')}")


def _ground(kind: str, words: Words) -> str:
    return words(f"ground.{kind.replace(' ', '_')}")


def _day(document: Document, words: Words) -> str:
    published = document.published
    return words.day(published.earliest) if published and published.earliest else ""
