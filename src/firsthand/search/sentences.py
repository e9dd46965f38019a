"""The sentences of a page in which no claim was read: they are found too, and said to hold none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from firsthand.records import Block, BlockKind, Document, Span

_END = re.compile(r"""[.!?…]+["»”’)\]]*\s+(?=["«“„(\[]?[^\W\d_a-zа-яёіїєґ]|["«“„(\[]?\d|[—–-]\s)""")
"""After a sentence's last sign stands something that can begin one."""
_ABBREVIATED = re.compile(
    r"(?:\b[A-ZА-ЯЇІЄҐ]|\b(?:Mr|Mrs|Ms|Dr|St|No|vs|M|Mme|Mgr|art|env|г|гг|ул|им|тыс|млн|млрд|руб|стр|р|рр|вул|ім|тис|грн))\.\s+$"
)
_LONGEST = 2_000
"""Characters: what has no full stop for so long is cut at a blank."""


def sentences(document: Document) -> Iterator[Span]:
    """The sentences of a document in the order of the text, block by block, without the space around them."""
    for block in document.blocks or (Block(BlockKind.PARAGRAPH, Span(0, max(1, len(document.text)))),):
        for line in re.finditer(r"[^\n]+", document.text[block.span.start : block.span.end]):
            yield from _of_line(document.text, block.span.start + line.start(), block.span.start + line.end())


def unclaimed(document: Document, quotes: Iterable[Span]) -> Iterator[Span]:
    """The sentences that overlap no claim's quote."""
    taken = sorted(quotes)
    at = 0
    for sentence in sentences(document):
        while at < len(taken) and taken[at].end <= sentence.start:
            at += 1
        if not any(quote.overlaps(sentence) for quote in taken[at : at + 3]):
            yield sentence


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    cuts = [
        at.end()
        for at in _END.finditer(text, start, end)
        if not _ABBREVIATED.search(text[max(start, at.start() - 8) : at.end()])
    ]
    for first, last in pairwise([start, *cuts, end]):
        yield from _bounded(text, first, last)


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = end if end - start <= _LONGEST else text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        words = text[start:stop]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            yield Span(first, start + len(words.rstrip()))
        start = stop
