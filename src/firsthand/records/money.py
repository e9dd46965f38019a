"""Money: who is said to have given how much to whom for what, and what is still open of a sum."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.amount import Amount


class Standing(StrEnum):
    """How far the money has come, in the words of the source."""

    PLANNED = "planned"
    """Foreseen, promised, what it was to cost."""
    PAID = "paid"
    RECEIVED = "received"
    SOUGHT = "sought"


class Party(Struct, frozen=True):
    """Who gives or gets: the name shown, and the id of the entity or place where it is one of the case."""

    name: str
    id: str = ""


class Flow(Struct, frozen=True, kw_only=True):
    """Money that claims say goes, went or is to go from one to another; an end or the sum may not be said."""

    id: str
    payer: Party | None = None
    payee: Party | None = None
    amount: Amount | None = None
    purpose: str = ""
    """What it is for, in the words of the first of its claims."""
    standing: Standing
    hedged: bool = False
    """Whether no claim states it flatly."""
    denied: bool = False
    """Whether the claims say that it is not so."""
    claims: tuple[str, ...]


class Share(Struct, frozen=True, kw_only=True):
    """A part of a sum that claims account for."""

    low: float
    high: float
    standing: Standing
    payer: Party | None = None
    claims: tuple[str, ...]


class Gap(Struct, frozen=True, kw_only=True):
    """A sum, the shares of it that are accounted for, and what is open: computed, never quoted.

    `low` and `high` differ where one of the figures is a range. `rest` are the claims that speak of the remainder,
    `seeker` is who they say looks for it.
    """

    id: str
    about: str
    """What the sum is for, in the words of the first of its claims."""
    currency: str
    low: float
    high: float
    shares: tuple[Share, ...]
    open_low: float
    open_high: float
    approximate: bool = False
    hedged: bool = False
    claims: tuple[str, ...]
    """Claims that give the whole sum."""
    rest: tuple[str, ...] = ()
    seeker: Party | None = None

    def __post_init__(self) -> None:
        covered = sum(share.low for share in self.shares), sum(share.high for share in self.shares)
        if abs(self.open_low - (self.low - covered[1])) > 1 or abs(self.open_high - (self.high - covered[0])) > 1:
            raise RecordError(f"what is open ({self.open_low}–{self.open_high}) is not the sum less its shares")
        if self.open_low < 0:
            raise RecordError("the shares are larger than the whole")


class Why(StrEnum):
    """Why nothing was computed from claims that speak of a part or a rest."""

    NO_WHOLE = "no whole"
    """No sum stands near of which it could be the part."""
    SEVERAL_WHOLES = "several wholes"
    CURRENCIES_DIFFER = "currencies differ"
    THINGS_DIFFER = "things differ"
    """The part is said to go to something that the whole was not named for."""
    LARGER = "larger"
    """The parts are larger than the whole."""


class Uncounted(Struct, frozen=True):
    """Claims from which no difference was computed, and why."""

    why: Why
    claims: tuple[str, ...]


class Money(Struct, frozen=True, kw_only=True):
    """All about money in a case."""

    flows: tuple[Flow, ...] = ()
    gaps: tuple[Gap, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()
