"""Story: when each thing that is claimed first appeared, and who picked it up when."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.when import Basis


class Appearance(Struct, frozen=True, kw_only=True, gc=False):
    """A page that tells something, and where it has it from.

    `level` is 0 where no other page is known that it took it from (first-hand above), 1 where it took it from such a
    page, and so on (retellings below). `sources` are the pages it took it from; `maybe` those of which it is open
    who took from whom.
    """

    document: str
    claims: tuple[str, ...]
    """Ids of the claims that say it here, in page order."""
    day: date | None = None
    """The page's day; None where it is not known."""
    basis: Basis | None = None
    """What the day rests on."""
    level: int = 0
    sources: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.claims:
            raise RecordError(f"nothing says that {self.document} tells it")
        if bool(self.level) != bool(self.sources):
            raise RecordError(f"{self.document} stands at level {self.level} with {len(self.sources)} sources")

    @property
    def first_hand(self) -> bool:
        """Whether no page is known that this one took it from."""
        return self.level == 0


class Thread(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that is claimed, through all pages that tell it: by day, undated ones last; bases before retellings."""

    claims: tuple[str, ...]
    """Ids of the claims that say the same, as they were given."""
    appearances: tuple[Appearance, ...]
    days_to_spread: int | None = None
    """Days from its first dated appearance to the first dated page that took it from another; None where none did."""

    @property
    def first(self) -> Appearance:
        """Where it appeared first, as far as days are known."""
        return self.appearances[0]


class Story(Struct, frozen=True, kw_only=True):
    """All threads of a case by the day of their first appearance, and the days that the whole covers."""

    threads: tuple[Thread, ...] = ()
    earliest: date | None = None
    latest: date | None = None
