"""Finding: claims that say the same about the same parties, and the state of the evidence for it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.reason import Reason


class Status(StrEnum):
    """The state of the evidence, never a verdict of truth; the first that applies is given."""

    DENIED = "denied"
    """The party that it is about, or who speaks for it, says otherwise."""
    DISPUTED = "disputed"
    """Another origin says otherwise."""
    CORROBORATED = "independently corroborated"
    """Origins without a common interest say so, in texts that do not descend from one another."""
    SELF_REPORTED = "self-reported"
    """Nobody says so but the party that it is about."""
    SINGLE = "single origin"
    """All claims go back to one interest."""
    UNTRACED = "untraced"
    """No first-hand source can be told."""


LIKELIHOODS = (
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain",
)  # fmt: skip
"""The seven words of ICD 203, from least to most."""

LETTERS = "ABCDEF"
"""The Admiralty letters of a source: A completely reliable … E unreliable, F cannot be judged."""


class Finding(Struct, frozen=True, kw_only=True, gc=False):
    """What several claims, or one, have in common.

    `says` are the words of one of them. Opposing claims that go back to a supporting origin are errors of retelling:
    they stand in `opposing`, and their origin not in `opposing_origins`. `independent` counts interests.
    """

    id: str
    says: str
    status: Status
    supporting: tuple[str, ...]
    opposing: tuple[str, ...] = ()
    supporting_origins: tuple[str, ...]
    opposing_origins: tuple[str, ...] = ()
    independent: int = 1
    reasons: tuple[Reason, ...] = ()
    """Why the status is what it is."""
    joined: tuple[Reason, ...] = ()
    """Why the claims were put together: one entry for each claim after the first."""
    letter: str = ""
    """Admiralty letter of the source, A to F: set by an analyst, else empty (shown as F)."""
    digit: int = 6
    """Admiralty digit of the content, proposed: 1 confirmed by others … 6 cannot be judged."""
    digit_because: Reason | None = None
    likelihood: str = ""
    """An ICD 203 word, only ever set by an analyst."""
