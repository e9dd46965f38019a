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
    """The name that a pronoun or a role ("its", "the company") was taken to stand for; None where the words name."""
