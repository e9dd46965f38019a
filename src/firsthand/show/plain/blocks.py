"""What a text document is made of: headings, paragraphs and tables of runs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a run is set."""

    PLAIN = "plain"
    STRONG = "strong"
    QUOTE = "quote"
    """Words of a page, in quotation marks."""
    LIT = "lit"
    """The words of a quote that matter."""
    NOTE = "note"
    """References to claims, as [c1, c3–c9]."""
    SMALL = "small"


class Layout(StrEnum):
    """How a paragraph is set."""

    TEXT = "text"
    ITEM = "item"
    ASIDE = "aside"
    """A remark about how to read what stands around."""


@dataclass(frozen=True)
class Run:
    """Words set in one look; `language` is that of a quote (ISO 639-1, empty where unknown)."""

    text: str
    look: Look = Look.PLAIN
    language: str = ""


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """Words in no special look."""
    return (Run(text),)


@dataclass(frozen=True)
class Heading:
    """A heading; the dossier's own name is of level 1."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or an item of a list."""

    runs: Runs
    layout: Layout = Layout.TEXT


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as `head`."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


Block = Heading | Paragraph | Table
