"""A kept page with its claims lit: spans may nest, overlap or be broken in pieces."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import Block, BlockKind, Claim, Document, Span

FOLD_FROM = 40
"""A document of more blocks than this has its stretches without claims folded away."""


@dataclass(frozen=True)
class Piece:
    """A run of characters that stands in the same claims throughout."""

    text: str
    claims: tuple[str, ...] = ()
    """Ids of the claims it belongs to, outermost first; empty where the page is not lit."""
    starts: tuple[str, ...] = ()
    """Claims that begin here: their number stands before the piece."""
    resumes: tuple[str, ...] = ()
    """Claims that go on here after a gap."""
    marker: bool = False
    """Whether these words decided a claim's certainty or polarity."""

    @property
    def depth(self) -> int:
        """How many claims lie over each other here, at most 3 for drawing."""
        return min(3, len(self.claims))


@dataclass(frozen=True)
class BlockView:
    """One block of the page and the claims that begin in it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Stretch:
    """Blocks that stand together: one with its claims, or several without any."""

    blocks: tuple[BlockView, ...]
    claims: tuple[str, ...]
    folded: bool = False


def segment(text: str, span: Span, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    """Cut the characters of `span` wherever a content span or a marker begins or ends.

    Every piece is flat, so overlapping claims never need tags that cross; joined, the pieces are the text again.
    """
    lit = [(part, claim.id) for claim in claims for part in claim.content if part.overlaps(span)]
    markers = [m for c in claims for m in c.judged.certainty_markers + c.judged.polarity_markers if m.overlaps(span)]
    first = {claim.id: min(part.start for part in claim.content) for claim in claims}
    edges = {span.start, span.end}
    for part in [part for part, _ in lit] + markers:
        edges |= {max(part.start, span.start), min(part.end, span.end)}
    stops = sorted(edges)
    # The longest span is the outermost: a nested claim is named after the one it lies in.
    lit.sort(key=lambda item: (item[0].start, -item[0].end))
    return tuple(_piece(text, Span(a, b), span.start, lit, first, markers) for a, b in itertools.pairwise(stops))


def _piece(
    text: str, at: Span, begin: int, lit: Sequence[tuple[Span, str]], first: dict[str, int], markers: Sequence[Span]
) -> Piece:
    opening = [(part, name) for part, name in lit if part.start == at.start or part.start < at.start == begin]
    return Piece(
        text=at.of(text),
        claims=tuple(dict.fromkeys(name for part, name in lit if part.covers(at))),
        starts=tuple(dict.fromkeys(name for part, name in opening if part.start == first[name] == at.start)),
        resumes=tuple(dict.fromkeys(name for part, name in opening if first[name] < at.start)),
        marker=any(marker.covers(at) for marker in markers),
    )


def stretches(document: Document, claims: Sequence[Claim]) -> tuple[Stretch, ...]:
    """The whole page in reading order, ready to be set beside its claims.

    Claims belong to the block in which their content begins, or to the last one before it, so that none is ever lost.
    """
    blocks = _blocks(document)
    if not blocks:
        return ()
    starts = [block.span.start for block in blocks]
    near: dict[int, dict[str, Claim]] = defaultdict(dict)
    homes: dict[int, list[str]] = defaultdict(list)
    for claim in claims:
        homes[_block_at(min(part.start for part in claim.content), starts)].append(claim.id)
        for part in (*claim.content, *claim.judged.certainty_markers, *claim.judged.polarity_markers):
            for number in range(_block_at(part.start, starts), _block_at(part.end - 1, starts) + 1):
                near[number][claim.id] = claim
    views = [
        BlockView(block.kind, segment(document.text, block.span, list(near[i].values())), tuple(homes[i]))
        for i, block in enumerate(blocks)
    ]
    return tuple(_together(views, fold=len(views) > FOLD_FROM))


def _block_at(offset: int, starts: Sequence[int]) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _blocks(document: Document) -> list[Block]:
    if document.blocks:
        return list(document.blocks)
    return [Block(BlockKind.PARAGRAPH, Span(0, len(document.text)))] if document.text else []


def _together(views: Sequence[BlockView], *, fold: bool) -> list[Stretch]:
    """Blocks without claims that follow one another become one stretch, folded in a long document."""
    grouped: list[Stretch] = []
    run: list[BlockView] = []
    for view in [*views, None]:
        if view is not None and not view.claims:
            run.append(view)
            continue
        if run:
            grouped.append(Stretch(tuple(run), (), folded=fold and len(run) > 2))
            run = []
        if view is not None:
            grouped.append(Stretch((view,), view.claims))
    return grouped
