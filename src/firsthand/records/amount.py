"""Amount: a number with its unit or currency, as it was written."""

from __future__ import annotations

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.span import Span


class Amount(Struct, frozen=True, kw_only=True, gc=False):
    """A quantity or a sum of money.

    `low` and `high` are equal for a plain number and differ for a range; `currency` is an ISO 4217 code, `unit` the
    thing counted or measured in the words of the text ("drones", "km"). `approximate` is set by words such as "about".
    """

    words: str
    span: Span
    low: float
    high: float
    unit: str = ""
    currency: str = ""
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise RecordError(f"“{self.words}” would run from {self.low} down to {self.high}")
