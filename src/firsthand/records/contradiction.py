"""Contradiction: two claims about the same thing that cannot both be right."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.reason import Reason
from firsthand.records.span import Quote


class Clash(StrEnum):
    """In what two claims cannot both be right."""

    PLACE = "place"
    DATE = "date"
    AMOUNT = "amount"
    ACTOR = "actor"
    ROLE = "role"
    POLARITY = "polarity"


class Contradiction(Struct, frozen=True, kw_only=True):
    """`a` and `b` are the claims that show it best; `a_side` and `b_side` are all that stand with them.

    It is unresolved until `decided` holds what an analyst decided.
    """

    id: str
    kind: Clash
    a: str
    b: str
    a_quote: Quote
    b_quote: Quote
    a_words: str
    """The value on this side ("Giurgiu", "about 40 cylinders")."""
    b_words: str
    a_side: tuple[str, ...]
    b_side: tuple[str, ...]
    readings: tuple[Reason, ...]
    """How it may be explained; the software does not choose."""
    because: Reason | None = None
    """Why the two are held to speak of the same thing."""
    decided: str = ""
