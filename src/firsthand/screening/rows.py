"""What the lines of a list say: entries, sanctions that stand apart, and lines that could not be understood."""

from __future__ import annotations

from msgspec import Struct

from firsthand.screening.entry import Entry, Sanction


class Row(Struct, frozen=True):
    """One line understood: what it holds (None for what is not screened) and the list's own dates of it."""

    says: Entry | Sanction | None
    last_seen: str = ""
    last_change: str = ""


class Bad(Struct, frozen=True):
    """One line that could not be understood, and why."""

    number: int
    why: str
