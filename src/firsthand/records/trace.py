"""Trace: the way from a claim on a page down to the first-hand source it goes back to, and who has what interest."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.derivation import GroundKind
from firsthand.records.reason import Reason


class StepKind(StrEnum):
    """What leads from one step to the next."""

    PAGE = "page"
    """The claim stands on this outlet's page."""
    SAYS = "says"
    """The page names this source."""
    RETELLS = "retells"
    """The page took it from this one."""


class Step(Struct, frozen=True, kw_only=True, gc=False):
    """One step down. `claim` is the claim on the page at hand."""

    kind: StepKind
    name: str
    document: str
    claim: str
    cue: str = ""
    """The words by which the page names this source."""
    grounds: tuple[GroundKind, ...] = ()
    """What says that the page above took it from this one."""
    doubtful: bool = False


class Trace(Struct, frozen=True, kw_only=True, gc=False):
    """The steps from the claim's own page to its origin (O3)."""

    claim: str
    origin: str
    steps: tuple[Step, ...]


class Interest(Struct, frozen=True, kw_only=True):
    """Sources that do not corroborate each other: who speaks for, directs, owns or belongs to whom."""

    id: str
    name: str
    origins: tuple[str, ...]
    because: tuple[Reason, ...] = ()
    """Why they are held to have one interest."""
