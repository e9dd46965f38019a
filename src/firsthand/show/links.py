"""Which entities and places a claim speaks of, told by where mentions stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from firsthand.records import Argument, Claim, Entity, Place, Span


class Index:
    """Finds what the mentions inside a stretch of a document name."""

    def __init__(self, named: Iterable[Entity | Place]) -> None:
        self._mentions: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for thing in named:
            for mention in thing.mentions:
                self._mentions[mention.document].append((mention.span, thing.id))

    def within(self, document: str, parts: Sequence[Span]) -> list[str]:
        """Ids of what is named inside `parts`, in reading order, each once."""
        hits = [(span, name) for span, name in self._mentions[document] if any(p.overlaps(span) for p in parts)]
        return list(dict.fromkeys(name for _, name in sorted(hits)))

    def of_argument(self, document: str, argument: Argument) -> str:
        """The id of what an argument names: the mention that fills most of it, the first of equals; else ""."""
        hits = [
            (min(span.end, argument.span.end) - max(span.start, argument.span.start), -span.start, name)
            for span, name in self._mentions[document]
            if span.overlaps(argument.span)
        ]
        return max(hits)[2] if hits else ""


def claims_by_thing(claims: Sequence[Claim], index: Index) -> dict[str, list[str]]:
    """Id of an entity or place → ids of the claims whose content names it."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for name in index.within(claim.document, claim.content):
            found[name].append(claim.id)
    return dict(found)
