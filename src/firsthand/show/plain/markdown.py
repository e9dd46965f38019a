"""Blocks as Markdown (CommonMark with GitHub's tables). What pages say is escaped: no link or HTML of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from firsthand.show.plain.blocks import Block, Heading, Layout, Look, Run, Table

_ACTIVE = re.compile(r"([\\`*_\[\]<>|~&@]|:(?=//)|(?<=www)\.|^[#+=-]|^\d+(?=[.)]))", re.IGNORECASE)
"""Characters that could begin a mark, a link (a bare address too), an entity, HTML, or at the front a list."""


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks as one Markdown text."""
    return "\n\n".join(_block(block) for block in blocks) + "\n"


def escaped(text: str) -> str:
    """The text on one line, saying to a Markdown reader what it says to a person."""
    return _ACTIVE.sub(_harmless, " ".join(text.split()))


def _harmless(found: re.Match[str]) -> str:
    sign = found[1]
    # A number may not be escaped itself, but the stop behind it may: "1944." would begin a list.
    return f"{sign}\u2060" if sign.isdigit() else f"\\{sign}"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escaped(block.text)}"
    if isinstance(block, Table):
        rows = [tuple(map(escaped, block.head)), ("---",) * len(block.head)]
        rows += [tuple(map(_runs, row)) for row in block.rows]
        return f"*{escaped(block.caption)}*\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)
    lead = {Layout.TEXT: "", Layout.ITEM: "- ", Layout.ASIDE: "> "}[block.layout]
    return lead + _runs(block.runs)


def _runs(found: Iterable[Run]) -> str:
    """Neighbouring runs of one quote stand in one pair of quotation marks."""
    parts: list[str] = []
    quoted = False
    for run in found:
        inside = run.look in (Look.QUOTE, Look.LIT)
        if inside != quoted:
            parts.append("“" if inside else "”")
            quoted = inside
        parts.append(_run(run))
    return "".join(parts) + ("”" if quoted else "")


def _run(run: Run) -> str:
    begin = " " if run.text[:1].isspace() else ""
    end = " " if run.text[-1:].isspace() and run.text.strip() else ""
    text = escaped(run.text)
    if run.look is Look.NOTE:
        return f" {' '.join(run.text.split())}"
    marked = f"**{text}**" if text and run.look in (Look.STRONG, Look.LIT) else text
    return f"{begin}{marked}{end}"
