"""Where words stand: a stretch of a document's canonical text, and a quote that proves itself."""

from __future__ import annotations

import hashlib

from msgspec import Struct

from firsthand.errors import QuoteMismatch, RecordError

CONTEXT = 32
"""Characters kept on each side of a quote (W3C Web Annotation, TextQuoteSelector)."""


def digest(text: str) -> str:
    """The sha256 of `text` in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Span(Struct, frozen=True, order=True, array_like=True, gc=False):
    """Characters `start` to `end` (exclusive) of a canonical text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise RecordError(f"a span must run forward and hold something: {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Quote(Struct, frozen=True, kw_only=True, gc=False):
    """The exact words of a document, with what stands around them; never re-anchored by guessing."""

    document: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    text_sha256: str

    def __post_init__(self) -> None:
        if len(self.exact) != self.end - self.start:
            raise RecordError(f"the quote holds {len(self.exact)} characters but its place {self.end - self.start}")

    @property
    def span(self) -> Span:
        """Where the quote stands in the document's canonical text."""
        return Span(self.start, self.end)

    @classmethod
    def cut(cls, document: str, text: str, span: Span, text_sha256: str = "") -> Quote:
        """Cut the quote at `span` out of `text`, the canonical text of `document`."""
        return cls(
            document=document,
            start=span.start,
            end=span.end,
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            text_sha256=text_sha256 or digest(text),
        )

    def check(self, text: str) -> None:
        """Raise `QuoteMismatch` unless `text` holds these words at this place, to the letter."""
        if digest(text) != self.text_sha256:
            raise QuoteMismatch(f"the text of {self.document} is not the one that was quoted: its hash differs")
        if text[self.start : self.end] != self.exact:
            raise QuoteMismatch(f"{self.document} does not hold the quoted words at {self.start}–{self.end}")
