"""Drift: what a retelling did to what it retells."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.span import Quote


class Change(StrEnum):
    """What a retelling did."""

    ADDED = "added"
    DROPPED = "dropped"
    PLACE_CHANGED = "place changed"
    NUMBER_CHANGED = "number changed"
    ACTOR_CHANGED = "actor changed"
    ROLE_CHANGED = "role changed"
    DATE_CHANGED = "date changed"
    DATE_BLURRED = "date blurred"
    POLARITY_CHANGED = "polarity changed"
    HEDGE_LOST = "hedge lost"
    HEDGE_ADDED = "hedge added"
    HEDGE_CHANGED = "hedge changed"
    SOURCE_LOST = "source lost"
    DISTANCE_CHANGED = "distance changed"


class Drift(Struct, frozen=True, kw_only=True):
    """One change between the page `derived` and the earliest kept version `base` of what it tells.

    `then` and `now` are the words that changed; `then_quote` and `now_quote` the sentences they stand in. Nothing
    stands on the side of `then` where something was added, and of `now` where something was dropped.
    """

    derived: str
    base: str
    change: Change
    then: str = ""
    now: str = ""
    then_claim: str = ""
    now_claim: str = ""
    then_quote: Quote | None = None
    now_quote: Quote | None = None
