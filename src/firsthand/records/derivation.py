"""Derivation: one page took from another, and what says so."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.span import Quote


class GroundKind(StrEnum):
    """What speaks for one page being taken from another."""

    NAMED_OUTLET = "named outlet"
    """The page names the other's publisher as its source."""
    CREDIT_LINE = "credit line"
    """Byline or credit is the other's publisher: an agency's report on somebody else's page."""
    HYPERLINK = "hyperlink"
    """The page links to the other."""
    SHARED_QUOTE = "shared quote"
    """Both hold the same words between quotation marks."""
    SHARED_TEXT = "shared rare words"
    """Both hold runs of words that no other page of the case has."""
    SHARED_NUMBERS = "shared numbers"
    """Both hold numbers, sums and dates that are rare in the case."""
    SHARED_ERROR = "shared error"
    """Both tell something otherwise than the page that it goes back to."""
    TRANSLATED_PAIR = "translated pair"
    """Names, numbers and dates of the one stand in the other, in another language, and mostly in the same order."""
    ORDER = "order of publication"
    """The other was published first."""


class Ground(Struct, frozen=True, kw_only=True):
    """One reason, with the words in the derived page and in its base that show it (None where no words do)."""

    kind: GroundKind
    quote: Quote | None = None
    base_quote: Quote | None = None
    share: float = 1.0
    """How much of what could be shared is: of the derived page's words, numbers or names, from 0 to 1."""

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise RecordError(f"a share lies between 0 and 1, not at {self.share}")


class Derivation(Struct, frozen=True, kw_only=True):
    """Document `derived` was taken from document `base`, wholly or in part.

    `directed` is False where one of the two was taken from the other and nothing tells which: they then stand in the
    order of their ids. `score` runs from 0 to 1 and orders derivations by how much speaks for them.
    """

    derived: str
    base: str
    grounds: tuple[Ground, ...]
    directed: bool = True
    score: float = 1.0

    def __post_init__(self) -> None:
        if self.derived == self.base:
            raise RecordError(f"{self.derived} cannot be taken from itself")
        if not self.grounds:
            raise RecordError(f"nothing says that {self.derived} was taken from {self.base}")
