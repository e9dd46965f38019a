"""The closed lists of words that a gold file uses beside those of the records."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The state of the evidence for a finding, in the order in which the first that applies is given."""

    DENIED = "denied"
    DISPUTED = "disputed"
    CORROBORATED = "independently corroborated"
    SELF_REPORTED = "self-reported"
    SINGLE = "single origin"
    UNTRACED = "untraced"


class Clash(StrEnum):
    """In what two claims about the same thing cannot both be right."""

    PLACE = "place"
    DATE = "date"
    AMOUNT = "amount"
    ACTOR = "actor"
    ROLE = "role"
    POLARITY = "polarity"


class Change(StrEnum):
    """What a retelling did to what it retells."""

    PLACE_CHANGED = "place changed"
    ADDED = "added"
    DROPPED = "dropped"
    HEDGE_LOST = "hedge lost"
    HEDGE_CHANGED = "hedge changed"
    ACTOR_CHANGED = "actor changed"
    NUMBER_CHANGED = "number changed"
    ROLE_CHANGED = "role changed"
    SOURCE_LOST = "source lost"
    DATE_BLURRED = "date blurred"
    DISTANCE_CHANGED = "distance changed"


class Reason(StrEnum):
    """Why one page is held to derive from another."""

    NAMED_OUTLET = "named outlet"
    CREDIT_LINE = "credit line"
    HYPERLINK = "hyperlink"
    SHARED_TEXT = "shared text"
    TRANSLATION = "translation"
    SHARED_ERROR = "shared error"
    SHARED_QUOTE = "shared quote"
