"""Gaps and flows of money as tables of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.show.flows import FlowRow, Footed, GapRow, MoneyView
from firsthand.show.plain.blocks import Block, Layout, Paragraph, Run, Runs, Table
from firsthand.show.words import Words

Note = Callable[[Sequence[str]], Runs]


def funds(money: MoneyView, words: Words, note: Note) -> Iterator[Block]:
    """What is open of sums, the flows, and why nothing was computed elsewhere; `note` sets references to claims."""
    if money.gaps:
        head = tuple(words(f"money.{key}") for key in ("for_what", "whole", "accounted", "open", "seeker"))
        yield Table(words("money.gaps"), head, tuple(_gap(row, words, note) for row in money.gaps))
        yield Paragraph((Run(words("money.rule")),), Layout.ASIDE)
    if money.flows:
        keys = ("network.from", "network.to", "money.sum", "money.for_what", "money.how_far", "origins.claims")
        rows = tuple(_flow(row, words, note) for row in money.flows)
        yield Table(words("money.flows"), tuple(map(words, keys)), rows)
    for one in money.uncounted:
        yield Paragraph((Run(f"{one.why} "), *note(one.claims)), Layout.ITEM)


def _gap(row: GapRow, words: Words, note: Note) -> tuple[Runs, ...]:
    def footed(found: Footed, before: str = "") -> Runs:
        return (Run(f"{before}{found.text} "), *note(found.claims))

    shares = tuple(run for share in row.shares for run in footed(share, "− "))
    open_ = f"= {row.open}" + (f" ({words('network.hedged')})" if row.hedged else "")
    seeker = footed(row.seeker) if row.seeker else (Run("–"),)
    return (Run(row.about or "–"),), footed(row.whole), shares, (Run(open_),), seeker


def _flow(row: FlowRow, words: Words, note: Note) -> tuple[Runs, ...]:
    marks = [row.standing]
    marks += [words("network.hedged")] if row.hedged else []
    marks += [f"⊘ {words('polarity.negative')}"] if row.denied else []
    cells = (row.payer, row.payee, row.sum, row.purpose)
    return *((Run(cell or "–"),) for cell in cells), (Run(" · ".join(marks)),), note(row.claims)
