"""Sums of money and other quantities, each with the claims it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import Amount, Claim
from firsthand.show.words import Words


@dataclass(frozen=True)
class Sum:
    """One amount at one place of one document, and every claim that holds it."""

    document: str
    words: str
    value: str
    """What was computed from the words, with unit or currency."""
    approximate: bool
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Sums:
    """Amounts with a currency, and all others; in the order of the pages."""

    money: tuple[Sum, ...]
    others: tuple[Sum, ...]


def sums(claims: Sequence[Claim], words: Words) -> Sums:
    """Gather the amounts of all claims; one that stands in nested claims is listed once."""
    held: dict[tuple[str, int, int], tuple[Amount, list[str]]] = {}
    for claim in claims:
        for amount in claim.amounts:
            key = (claim.document, amount.span.start, amount.span.end)
            held.setdefault(key, (amount, []))[1].append(claim.id)
    rows = [(amount, _sum(key[0], amount, names, words)) for key, (amount, names) in held.items()]
    return Sums(
        money=tuple(row for amount, row in rows if amount.currency),
        others=tuple(row for amount, row in rows if not amount.currency),
    )


def _sum(document: str, amount: Amount, claims: Sequence[str], words: Words) -> Sum:
    low, high = words.number(amount.low), words.number(amount.high)
    number = low if amount.low == amount.high else f"{low}–{high}"
    value = f"{number} {amount.currency or amount.unit}".strip()
    return Sum(document, amount.words, value, amount.approximate, tuple(claims))
