"""What reading over an endpoint came to: requests, tokens, money, and the claims that were turned down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec import Struct


class Usage(Struct, frozen=True, kw_only=True):
    """Requests that were answered, and the tokens that the server says it counted."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            requests=self.requests + other.requests,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
        )


class Prices(Struct, frozen=True, kw_only=True):
    """What the user pays for a million tokens, in a currency of their own."""

    per_million_in: float = 0.0
    per_million_out: float = 0.0

    def cost(self, usage: Usage) -> float:
        """The price of what was used."""
        return (usage.tokens_in * self.per_million_in + usage.tokens_out * self.per_million_out) / 1_000_000


class Rejected(Struct, frozen=True, kw_only=True):
    """A claim of the model that was not taken: the document's id, the quote as the model gave it, and why not."""

    document: str
    quote: str
    reason: str


@dataclass
class Account:
    """The running account of one reader."""

    prices: Prices | None = None
    used: Usage = field(default_factory=Usage)
    taken: int = 0
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def cost(self) -> float | None:
        """What it cost; None where no prices were given."""
        return self.prices.cost(self.used) if self.prices is not None else None

    def lines(self) -> tuple[str, ...]:
        """The account in words, one line a fact; empty where nothing was asked."""
        if not self.used.requests:
            return ()
        used = self.used
        spent = f"requests: {used.requests}; tokens: {used.tokens_in:,} sent, {used.tokens_out:,} received"
        cost = "" if self.cost is None else f"; cost by the prices given: {self.cost:.4f}"
        return (f"{spent}{cost}", *self._rejections())

    def _rejections(self) -> tuple[str, ...]:
        reasons = Counter(one.reason for one in self.rejected)
        if not reasons:
            return ()
        total = f"{len(self.rejected)} of {len(self.rejected) + self.taken} claims of the model were rejected"
        return (total, *(f"  {count} × {reason}" for reason, count in reasons.most_common()))
