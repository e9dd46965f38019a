"""What expressions are counted from, and what they come to mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from firsthand.read.dates.calendar import Period
from firsthand.read.dates.match import Found
from firsthand.records import Modifier, Tense, TimeKind


@dataclass
class Timeline:
    """What the text has said so far, and the day it is counted from.

    In a narrative (a text about other years than its own) bare dates belong to the year last named and relative words
    count from the date last named; in news both hang on the anchor.
    """

    anchor: date | None
    narrative: bool
    day_first: bool = True
    ambiguous_slashes: bool = False
    last: date | None = None
    year: int | None = None
    asked: Callable[[], Tense] = lambda: Tense.UNKNOWN
    """Tells the tense of the verb which governs the expression at hand; few expressions need it."""

    @property
    def tense(self) -> Tense:
        """The tense of the verb which governs the expression at hand."""
        return self.asked()

    @property
    def now(self) -> date | None:
        """The day that relative words count from."""
        return self.last if self.narrative else self.anchor

    def note(self, period: Period) -> None:
        """Remember a date that was named."""
        if period.earliest is not None and period.grain in ("day", "month", "year", "season"):
            self.last, self.year = period.earliest, period.earliest.year


@dataclass(frozen=True)
class Meant:
    """What an expression means: its days, its kind, what its own words add, and whether it hangs on the timeline."""

    period: Period
    kind: TimeKind = TimeKind.DATE
    modifier: Modifier = Modifier.NONE
    relative: bool = False
    edges: tuple[Modifier, ...] = field(default=())


Rule = Callable[[Found, Timeline], Meant | None]


def pick(candidates: Sequence[Period], now: date, tense: Tense, *, whole: bool = False) -> Period:
    """The one meant among the same period of neighbouring years or weeks, oldest first: past → last, future → next.

    `whole` leaves out the one that `now` lies in: "last autumn" is over, "next autumn" has not begun.
    """
    dated = [one for one in candidates if one.earliest is not None and one.latest is not None]
    if whole:
        dated = [one for one in dated if not (one.earliest and one.latest and one.earliest <= now <= one.latest)]
    if tense is Tense.FUTURE:
        return next((one for one in dated if one.latest is not None and one.latest >= now), candidates[-1])
    return next((one for one in reversed(dated) if one.earliest is not None and one.earliest <= now), candidates[0])
