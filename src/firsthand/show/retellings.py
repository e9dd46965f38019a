"""What each retelling changed: then and now side by side, what weakens the proof first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from firsthand.records import Change, Derivation, Document, Drift, Material
from firsthand.show.quoted import Excerpt, excerpt
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
    Change.ADDED,
    Change.DROPPED,
)


@dataclass(frozen=True)
class ChangeView:
    """One change: its word, whether it is flagged, and the two quotes (None where nothing stands on a side)."""

    kind: str
    word: str
    flagged: bool
    then: Excerpt | None
    now: Excerpt | None


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
    changes: tuple[ChangeView, ...]
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
    ordered = sorted(drifts, key=lambda drift: _ORDER.index(drift.change))
    kinds = list(dict.fromkeys(drift.change for drift in ordered))
    return Retelling(
        derived=derived,
        base=base,
        date=_day(derived, words),
        base_date=_day(base, words),
        directed=found.directed if found else True,
        grounds=tuple(dict.fromkeys(_ground(ground.kind, words) for ground in found.grounds)) if found else (),
        counts=tuple((_word(kind, words), sum(d.change is kind for d in drifts), kind in FLAGGED) for kind in kinds),
        changes=tuple(_change(drift, base, derived, words) for drift in ordered),
        kept=not drifts,
    )


def _change(drift: Drift, base: Document, derived: Document, words: Words) -> ChangeView:
    return ChangeView(
        kind=drift.change.replace(" ", "-"),
        word=_word(drift.change, words),
        flagged=drift.change in FLAGGED,
        then=excerpt(drift.then_quote, drift.then, base, drift.then_claim),
        now=excerpt(drift.now_quote, drift.now, derived, drift.now_claim),
    )


def _word(change: Change, words: Words) -> str:
    return words(f"change.{change.replace(' ', '_')}")


def _ground(kind: str, words: Words) -> str:
    return words(f"ground.{kind.replace(' ', '_')}")


def _day(document: Document, words: Words) -> str:
    published = document.published
    return words.day(published.earliest) if published and published.earliest else ""
