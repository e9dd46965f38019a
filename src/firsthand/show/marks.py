"""How a claim is labelled: its chain, its chips, the words that decided them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import (
    Certainty,
    Claim,
    Distance,
    Document,
    Polarity,
    Resolved,
    Span,
    Stance,
    StepKind,
    Tense,
    Trace,
    When,
)
from firsthand.show.words import Words

SIGNS: dict[str, str] = {
    Certainty.CERTAIN: "●",
    Certainty.PROBABLE: "◕",
    Certainty.POSSIBLE: "◑",
    Certainty.UNKNOWN: "○",
    Polarity.NEGATIVE: "⊘",
    Distance.HEARSAY: "≈",
    Distance.SCEPTICAL: "⁈",
}
"""A sign beside the word, so that no meaning hangs on colour."""


@dataclass(frozen=True)
class Link:
    """One link of a chain, as shown: the name, and "?" where it was inherited or guessed."""

    name: str
    doubtful: bool


@dataclass(frozen=True)
class Chip:
    """A label: the axis it stands on, its word, its sign, the page's words that decided it, whether it weakens."""

    axis: str
    word: str
    sign: str = ""
    weak: bool = False
    markers: tuple[str, ...] = ()

    @property
    def loud(self) -> bool:
        """Whether a reader must not overlook it: all that is not plainly stated as so."""
        return self.weak or self.axis in ("polarity", "stance")


@dataclass(frozen=True)
class Way:
    """Who a claim goes back to, and the pages on the way there, by their ids."""

    goal: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class ClaimView:
    """A claim as it is shown everywhere: short id, words, chain, labels."""

    id: str
    document: str
    language: str
    words: tuple[str, ...]
    """The content's pieces; more than one where the content is broken."""
    chain: tuple[Link, ...]
    chips: tuple[Chip, ...]
    parent: str
    dates: tuple[str, ...]
    way: Way | None = None
    """The way down to the first-hand source, where it leaves the claim's own page."""

    @property
    def whole(self) -> str:
        """The content in one piece, "…" where it is broken."""
        return " … ".join(self.words)

    @property
    def hedged(self) -> bool:
        """Whether any label weakens it."""
        return any(chip.weak for chip in self.chips)


def doubtful(claim: Claim) -> bool:
    """Whether any link of the chain was inherited or guessed."""
    return any(a.source.doubtful or a.source.resolved is Resolved.INHERITED for a in claim.chain)


def hedged(claim: Claim) -> bool:
    """Whether the source is not certain, or the writer keeps a distance."""
    return claim.judged.certainty is not Certainty.CERTAIN or distant(claim)


def distant(claim: Claim) -> bool:
    """Whether the writer, or anyone on the way, keeps a distance."""
    return any(link.distance is not Distance.NEUTRAL for link in claim.chain)


def iso_range(when: When) -> str:
    """The days a time can mean, in ISO 8601: one day, a whole month or year, or a range with ".." for an open side."""
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return when.value
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    ends = last.day == monthrange(last.year, last.month)[1]
    if first.day == 1 and ends and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first:%Y}"
    return str(first) if first == last else f"{first}/{last}"


def chain(claim: Claim, words: Words) -> tuple[Link, ...]:
    """The links from the page to the immediate source."""
    return tuple(
        Link(
            link.source.text or words("claim.unnamed"),
            link.source.doubtful or link.source.resolved is Resolved.INHERITED,
        )
        for link in claim.chain
    )


def view(claim: Claim, document: Document, words: Words, trace: Trace | None = None) -> ClaimView:
    """The claim as the dossier shows it."""
    return ClaimView(
        id=claim.id,
        document=document.id,
        language=document.language,
        words=tuple(part.of(document.text) for part in claim.content),
        chain=chain(claim, words),
        chips=_chips(claim, document, words),
        parent=claim.parent,
        dates=tuple(f"{when.words} → {iso_range(when)}" if iso_range(when) else when.words for when in claim.happened),
        way=way(trace, words) if trace else None,
    )


def way(trace: Trace, words: Words) -> Way | None:
    """The steps of a trace, "?" behind a doubtful one; None where no page took the claim from another."""
    if not any(step.kind is StepKind.RETELLS for step in trace.steps):
        return None
    *between, last = trace.steps
    name = (last.name or words("claim.unnamed")) + ("?" if last.doubtful else "")
    pages = (step.document + ("?" if step.doubtful else "") for step in between[1:] if step.kind is not StepKind.SAYS)
    return Way(
        goal=name if last.kind is StepKind.SAYS else f"{last.document} {name}",
        pages=tuple(dict.fromkeys(pages)),
    )


def _plain(markers: Sequence[Span], document: Document) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(marker.of(document.text).split()) for marker in markers))


def _chips(claim: Claim, document: Document, words: Words) -> tuple[Chip, ...]:
    judged, speaker = claim.judged, claim.speaker
    sure = judged.certainty
    decided = _plain(judged.certainty_markers, document)
    chips = [Chip("certainty", words(f"certainty.{sure}"), SIGNS[sure], sure is not Certainty.CERTAIN, decided)]
    if judged.polarity is Polarity.NEGATIVE:
        decided = _plain(judged.polarity_markers, document)
        chips.append(Chip("polarity", words("polarity.negative"), SIGNS[Polarity.NEGATIVE], markers=decided))
    if judged.tense is not Tense.UNKNOWN:
        chips.append(Chip("tense", words(f"tense.{judged.tense}")))
    kept = {link.distance for link in claim.chain} - {Distance.NEUTRAL}
    chips += [Chip("distance", words(f"distance.{d}"), SIGNS[d], weak=True) for d in sorted(kept)]
    if speaker.stance is not Stance.ASSERT:
        chips.append(Chip("stance", words(f"stance.{speaker.stance}")))
    chips.append(Chip("speech", words(f"speech.{speaker.speech}")))
    return tuple(chips)
