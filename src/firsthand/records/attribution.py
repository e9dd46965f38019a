"""Attribution: who says it, with which words, in which kind of speech."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.span import Span


class Speech(StrEnum):
    """How the words reach the page."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NOMINAL = "nominal"
    """A noun is the cue: "the promise that", "her denial of"."""
    INTENTION = "intention"
    """Nobody need have said it: what somebody means to do, "plans to", "her plan to"."""
    CONTINUED = "continued"
    """The sentence stands in a frame that an earlier or later sentence opened."""
    EVIDENTIAL = "evidential"
    """Grammar or a phrase tells that it is hearsay, and names no cue verb: "aurait", "reportedly", "selon X"."""
    OWN = "own"
    """The writer's own statement."""


class Resolved(StrEnum):
    """How the source was found."""

    PUBLISHER = "publisher"
    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"
    INHERITED = "inherited"
    """Taken over from the frame the sentence stands in: shown with a question mark."""
    NOTHING = "nothing"
    """The text names nobody: "on rapporte que", "reportedly"."""


class Stance(StrEnum):
    """What the source does with the content."""

    ASSERT = "assert"
    CONFIRM = "confirm"
    DENY = "deny"
    SPECULATE = "speculate"
    PLAN = "plan"
    ACCUSE = "accuse"
    ASK = "ask"
    DECLINE = "decline"


FIRM = frozenset({Stance.ASSERT, Stance.CONFIRM})
"""Stances by which a source stands for the content."""


class Distance(StrEnum):
    """How far the writer keeps from the source; another axis than the source's own certainty."""

    NEUTRAL = "neutral"
    HEARSAY = "hearsay"
    SCEPTICAL = "sceptical"


class Source(Struct, frozen=True, kw_only=True, gc=False):
    """Who speaks, as the text calls them.

    `text` is the wording shown to a reader (the name where a pronoun was resolved), `span` the words that stand for
    the source at this place, `named_at` the fuller mention that a pronoun, role or inheritance was resolved to.
    """

    text: str
    span: Span | None = None
    named_at: Span | None = None
    resolved: Resolved = Resolved.NAME
    doubtful: bool = False
    role: str = ""
    """Role or office in the words of the text ("le porte-parole du Conseil de sécurité nationale")."""


class Attribution(Struct, frozen=True, kw_only=True, gc=False):
    """One link of the chain from the page to the first-hand source."""

    source: Source
    cue: Span | None = None
    speech: Speech = Speech.OWN
    stance: Stance = Stance.ASSERT
    distance: Distance = Distance.NEUTRAL
    medium: str = ""
    """Where it was said, in the words of the text ("dans une déclaration aux médias d’État")."""
    addressee: str = ""
