"""The flow picture: who gives on the left, what it is for or who gets it on the right, bands as thick as the sums.

Within one sum and its parts the bands keep its proportions; two sums are never drawn to one scale, for their currencies
and years may differ. What is open is a band of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import shorten, wrap

from firsthand.records import Flow, Gap, Money, Party, Standing
from firsthand.show.words import Words

WIDTH, BOX, MARGIN, LABEL = 760.0, 210.0, 12.0, 190.0
"""Picture units: the sheet's width, a box's width, the edge of the sheet, the room of a line's label."""
TALL = 132.0
"""Height of a whole sum."""
LEAST, GAP, ROW = 46.0, 10.0, 22.0
"""A box's least height, the room between boxes, the room between two sums."""
LETTERS = 27
"""Letters on a line of a box."""
MOST_FLOWS = 12
"""Flows with two ends that are drawn beside the sums; the table lists all."""

Short = Callable[[float, float, str, Words], str]
LOOKS = {
    Standing.PAID: "paid",
    Standing.RECEIVED: "paid",
    Standing.PLANNED: "planned",
    Standing.SOUGHT: "open",
}
"""Standing → how a band is drawn; the key beside the picture says so in words."""


@dataclass(frozen=True)
class Band:
    """One flow as a closed SVG path, or a line where the sum is not said, and how it is drawn."""

    d: str
    look: str
    line: bool = False


@dataclass(frozen=True)
class Node:
    """A box: its corner and size, the lines of its name, and its sum."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]
    sum: str
    look: str
    width: float = BOX


@dataclass(frozen=True)
class Picture:
    """All bands and boxes."""

    width: float
    height: float
    bands: tuple[Band, ...]
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class _Part:
    """One band to be: what stands at its left, and how much of the whole it is."""

    name: str
    sum: str
    share: float
    look: str


def draw(money: Money, words: Words, short: Short) -> Picture | None:
    """The picture of all gaps and of the flows that have both ends; None where there is neither."""
    bands: list[Band] = []
    nodes: list[Node] = []
    y = MARGIN
    for gap in money.gaps:
        y = _whole(gap, words, short, y, bands, nodes) + ROW
    told = {claim for gap in money.gaps for share in gap.shares for claim in share.claims}
    pairs = [flow for flow in money.flows if flow.payer and flow.payee and not told.intersection(flow.claims)]
    for flow in pairs[:MOST_FLOWS]:
        y = _pair(flow, words, short, y, bands, nodes) + GAP
    if not nodes:
        return None
    return Picture(WIDTH, y - (GAP if pairs else ROW) + MARGIN, tuple(bands), tuple(nodes))


def _whole(gap: Gap, words: Words, short: Short, top: float, bands: list[Band], nodes: list[Node]) -> float:
    """A sum at the right, its shares and what is open at the left; returns where it ends."""
    parts = _parts(gap, words, short)
    heights = [max(LEAST, part.share * TALL) for part in parts]
    tall = sum(heights) + GAP * (len(parts) - 1)
    right = top + max(0.0, (tall - TALL) / 2)
    y, at = top, right
    for part, height in zip(parts, heights, strict=True):
        nodes.append(Node(MARGIN, y, height, _lines(part.name), part.sum, part.look))
        thick = part.share * TALL
        bands.append(Band(_band(y + (height - thick) / 2, at, thick), part.look))
        y, at = y + height + GAP, at + thick
    about = gap.about or words("money.whole")
    value = short(gap.low, gap.high, gap.currency, words)
    nodes.append(Node(WIDTH - MARGIN - BOX, right, TALL, _lines(about), value, "whole"))
    return max(y - GAP, right + TALL)


def _parts(gap: Gap, words: Words, short: Short) -> list[_Part]:
    middle = (gap.low + gap.high) / 2 or 1.0
    found = [
        _Part(
            share.payer.name if share.payer else words("money.unsaid"),
            short(share.low, share.high, gap.currency, words),
            (share.low + share.high) / 2 / middle,
            LOOKS[share.standing],
        )
        for share in gap.shares
    ]
    left = (gap.open_low + gap.open_high) / 2 / middle
    if left > 0:
        by = f" · {words('money.sought_by', name=gap.seeker.name)}" if gap.seeker else ""
        value = short(gap.open_low, gap.open_high, gap.currency, words)
        found.append(_Part(f"{words('money.open_part')}{by}", value, left, "open"))
    return found


def _pair(flow: Flow, words: Words, short: Short, top: float, bands: list[Band], nodes: list[Node]) -> float:
    amount = flow.amount
    value = short(amount.low, amount.high, amount.currency, words) if amount else words("money.unsaid_sum")
    look = "denied" if flow.denied else "planned" if flow.hedged else LOOKS[flow.standing]
    marks = [words(f"standing.{flow.standing}")]
    marks += [f"⊘ {words('polarity.negative')}"] if flow.denied else []
    marks += [words("network.hedged")] if flow.hedged else []
    nodes.append(Node(MARGIN, top, LEAST, _lines(_name(flow.payer), 2), "", "end"))
    nodes.append(Node(WIDTH - MARGIN - BOX, top, LEAST, _lines(_name(flow.payee), 2), "", "end"))
    y = top + LEAST / 2
    bands.append(Band(f"M{MARGIN + BOX:.0f} {y:.0f}H{WIDTH - MARGIN - BOX - 2:.0f}", look, line=True))
    nodes.append(Node((WIDTH - LABEL) / 2, top, LEAST, (", ".join(marks),), value, "label", LABEL))
    return top + LEAST


def _name(party: Party | None) -> str:
    return party.name if party else ""


def _band(left: float, right: float, thick: float) -> str:
    """A band from the left boxes to the right one: two S-curves, closed."""
    a, b = MARGIN + BOX, WIDTH - MARGIN - BOX
    middle = (a + b) / 2
    there = f"M{a:.0f} {left:.1f}C{middle:.0f} {left:.1f} {middle:.0f} {right:.1f} {b:.0f} {right:.1f}"
    low, high = left + thick, right + thick
    return f"{there}V{high:.1f}C{middle:.0f} {high:.1f} {middle:.0f} {low:.1f} {a:.0f} {low:.1f}Z"


def _lines(name: str, most: int = 2) -> tuple[str, ...]:
    lines: Sequence[str] = wrap(shorten(name, LETTERS * most - 2, placeholder="…"), LETTERS)[:most]
    return tuple(lines or [name[:LETTERS]])
