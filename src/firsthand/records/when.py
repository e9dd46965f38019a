"""When: a time as it was written, and the range of days that it can mean."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.span import Span


class Basis(StrEnum):
    """What a document's date rests on, strongest first."""

    BY_HAND = "by hand"
    JSON_LD = "json-ld"
    META_TAG = "meta tag"
    PDF_METADATA = "pdf metadata"
    BYLINE = "byline"
    URL = "url"
    PAGE_HEADER = "page header"
    """The date in a site's header: it may be the visitor's clock, so it is the weakest."""


class Modifier(StrEnum):
    """What the words add to the bare date."""

    NONE = ""
    START = "start"
    MIDDLE = "middle"
    END = "end"
    ABOUT = "about"
    KNOWN_BY = "known by"
    """It was so by then; when it began is not said."""
    SINCE = "since"
    BEFORE = "before"
    AFTER = "after"
    FORESEEN = "foreseen"
    """Announced or expected, not reported as having happened."""


class TimeKind(StrEnum):
    """The TIMEX3 type."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class When(Struct, frozen=True, kw_only=True, gc=False):
    """A time expression: the words, the days it can mean, and what it was counted from.

    `earliest` and `latest` are inclusive days; None leaves that side open. A duration without an anchor has neither.
    """

    words: str
    span: Span | None = None
    """Where the words stand in the document's text; None for a date taken from metadata."""
    earliest: date | None = None
    latest: date | None = None
    anchor: date | None = None
    """The day that relative words were counted from; None when the words need none."""
    basis: Basis | None = None
    """What the anchor (or, for a document's own date, the date itself) rests on."""
    modifier: Modifier = Modifier.NONE
    kind: TimeKind = TimeKind.DATE
    value: str = ""
    """The TIMEX3 value, such as 2023-06, 2023-W23, P3M or PRESENT_REF; empty when it cannot be told."""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise RecordError(f"“{self.words}” would end ({self.latest}) before it begins ({self.earliest})")

    @property
    def exact(self) -> bool:
        """Whether the words name one day."""
        return self.earliest is not None and self.earliest == self.latest
