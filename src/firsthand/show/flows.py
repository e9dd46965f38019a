"""Money as it is shown: gaps with every figure footnoted, flows as rows, and why nothing was computed elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from babel.numbers import format_compact_decimal

from firsthand.records import Flow, Gap, Money, Party, Standing
from firsthand.show.money_picture import Picture, draw
from firsthand.show.words import Words

LENGTHS: Mapping[str, Literal["short", "long"]] = {"en": "long", "fr": "long", "ru": "short", "uk": "short"}
"""How "million" is written in a picture: in Russian and Ukrainian the long word would have to be inflected."""


@dataclass(frozen=True)
class Footed:
    """A figure or a name, with the claims that it rests on."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class GapRow:
    """A sum, what is accounted for of it, and what is open; only the last was computed."""

    about: str
    whole: Footed
    shares: tuple[Footed, ...]
    open: str
    seeker: Footed | None
    hedged: bool


@dataclass(frozen=True)
class FlowRow:
    """One flow; an empty text stands for what no claim says."""

    payer: str
    payee: str
    sum: str
    purpose: str
    standing: str
    hedged: bool
    denied: bool
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Uncounted:
    """Claims from which nothing was computed, and why in words."""

    why: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class MoneyView:
    """All that the money section shows beside the bare list of sums."""

    gaps: tuple[GapRow, ...]
    flows: tuple[FlowRow, ...]
    uncounted: tuple[Uncounted, ...]
    picture: Picture | None


def money_view(money: Money, words: Words) -> MoneyView:
    """The money of a case in the dossier's language."""
    return MoneyView(
        gaps=tuple(_gap(gap, words) for gap in money.gaps),
        flows=tuple(_flow(flow, words) for flow in money.flows),
        uncounted=tuple(Uncounted(words(f"uncounted.{one.why.name.lower()}"), one.claims) for one in money.uncounted),
        picture=draw(money, words, short),
    )


def _gap(gap: Gap, words: Words) -> GapRow:
    shares = tuple(
        Footed(
            _share(_named(share.payer), figure(share.low, share.high, gap.currency, words), share.standing, words),
            share.claims,
        )
        for share in gap.shares
    )
    open_sum = figure(gap.open_low, gap.open_high, gap.currency, words)
    return GapRow(
        about=gap.about,
        whole=Footed(figure(gap.low, gap.high, gap.currency, words), gap.claims),
        shares=shares,
        open=f"{words('money.about')} {open_sum}" if gap.approximate else open_sum,
        seeker=Footed(gap.seeker.name, gap.rest) if gap.seeker else None,
        hedged=gap.hedged,
    )


def _share(payer: str, value: str, standing: Standing, words: Words) -> str:
    return f"{value} ({', '.join(filter(None, (payer, words(f'standing.{standing}'))))})"


def _flow(flow: Flow, words: Words) -> FlowRow:
    amount = flow.amount
    value = figure(amount.low, amount.high, amount.currency, words) if amount else ""
    return FlowRow(
        payer=_named(flow.payer),
        payee=_named(flow.payee),
        sum=f"{words('money.about')} {value}" if amount and amount.approximate else value,
        purpose=flow.purpose,
        standing=words(f"standing.{flow.standing}"),
        hedged=flow.hedged,
        denied=flow.denied,
        claims=flow.claims,
    )


def figure(low: float, high: float, currency: str, words: Words) -> str:
    """A sum in full digits: "80,000,000 EUR"."""
    ends = words.number(low), words.number(high)
    return f"{ends[0] if low == high else '–'.join(ends)} {currency}".strip()


def short(low: float, high: float, currency: str, words: Words) -> str:
    """A sum in few letters, for a picture: "80 million EUR", "80 млн EUR"."""
    length = LENGTHS[words.language]
    ends = [
        format_compact_decimal(end, format_type=length, locale=words.language, fraction_digits=2) for end in (low, high)
    ]
    return f"{ends[0] if low == high else '–'.join(ends)} {currency}".strip()


def _named(party: Party | None) -> str:
    return party.name if party else ""
