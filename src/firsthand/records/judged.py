"""Judged: how sure the source is of something, whether it is so, and when."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.span import Span


class Certainty(StrEnum):
    """How sure the source is. Never what an analyst thinks of it."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the source says that it is so, or that it is not so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Tense(StrEnum):
    """When the source places it, seen from the moment of speaking."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Judged(Struct, frozen=True, kw_only=True, gc=False):
    """Certainty, polarity and tense, each with the words that led to it (empty where nothing but plain grammar did)."""

    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    tense: Tense = Tense.UNKNOWN
    certainty_markers: tuple[Span, ...] = ()
    polarity_markers: tuple[Span, ...] = ()
