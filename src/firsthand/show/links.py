"""Which entities and places a claim speaks of, told by where mentions stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from firsthand.records import Argument, Claim, Entity, Place, Span


class Index:
    """Finds what the mentions inside a stretch of a document name."""

    def __init__(self, named: Iterable[Entity | Place]) -> None:
        found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for thing in named:
            for mention in thing.mentions:
                found[mention.document].append((mention.span, thing.id))
        self._mentions = {document: _Sorted(sorted(there)) for document, there in found.items()}

    def within(self, document: str, parts: Sequence[Span]) -> list[str]:
        """Ids of what is named inside `parts`, in reading order, each once."""
        hits = [hit for part in parts for hit in self._near(document, part)]
        return list(dict.fromkeys(name for _, name in sorted(hits)))

    def of_argument(self, document: str, argument: Argument) -> str:
        """The id of what an argument is by name, the longest mention of it, the first of equals; else ""."""
        there = self._near(document, argument.named_at or argument.span)
        hits = [(span.end - span.start, -span.start, name) for span, name in there if argument.is_named(span)]
        return max(hits)[2] if hits else ""

    def _near(self, document: str, part: Span) -> list[tuple[Span, str]]:
        there = self._mentions.get(document)
        return there.overlapping(part) if there else []


class _Sorted:
    """The mentions of one document by their place: a register has tens of thousands, and each claim asks."""

    def __init__(self, found: Sequence[tuple[Span, str]]) -> None:
        self._found = found
        self._starts = [span.start for span, _ in found]
        self._longest = max(span.end - span.start for span, _ in found)

    def overlapping(self, part: Span) -> list[tuple[Span, str]]:
        """Those that share a character with `part`, in reading order."""
        first = bisect_left(self._starts, part.start - self._longest)
        last = bisect_left(self._starts, part.end)
        return [(span, name) for span, name in self._found[first:last] if span.overlaps(part)]


def claims_by_thing(claims: Sequence[Claim], index: Index) -> dict[str, list[str]]:
    """Id of an entity or place → ids of the claims whose content names it."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for name in index.within(claim.document, claim.content):
            found[name].append(claim.id)
    return dict(found)
