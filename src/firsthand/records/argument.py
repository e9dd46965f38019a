"""Argument: who or what takes part."""

from __future__ import annotations

from msgspec import Struct

from firsthand.records.span import Span


class Argument(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what takes part: `role` is the Universal Dependencies relation's plain name."""

    role: str
    """"subject", "object", "agent", "recipient" or the preposition as written ("dans", "для", "in")."""
    text: str
    span: Span
    named_at: Span | None = None
    """Where the name of what it is stands: of a relation's end among its own words too, else the name that a pronoun or
    a role ("its", "the company") was taken to stand for."""

    def is_named(self, at: Span) -> bool:
        """Whether the name that stands `at` is its own: "a depot in Varna" is not Varna, "the depot" may be the Depot.

        Where no reader told which words are the name, one that fills more than half of them is.
        """
        if self.named_at is not None:
            return self.named_at.overlaps(at)
        shared = min(self.span.end, at.end) - max(self.span.start, at.start)
        return 2 * shared > self.span.end - self.span.start
