"""Document: one kept capture and the canonical text that every offset points into."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from firsthand.records.span import Span
from firsthand.records.when import When


class BlockKind(StrEnum):
    """What a stretch of the canonical text is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    ROW = "row"


class Block(Struct, frozen=True):
    """A paragraph, heading, list item … of the canonical text; blocks follow one another and never overlap."""

    kind: BlockKind
    span: Span


class Cut(Struct, frozen=True):
    """Words of the capture that were left out of the canonical text, and why ("menu", "advertisement", "related")."""

    text: str
    reason: str


class Link(Struct, frozen=True):
    """Words of the canonical text that lead to another page, and its absolute address."""

    url: str
    text: str


class Document(Struct, frozen=True, kw_only=True):
    """One capture, made readable.

    `id` is empty until the case shelves the document and gives it D1, D2 …; an id is never reused. `sha256` is that of
    the bytes, `text_sha256` that of `text`. `published` carries the basis it rests on; None when the page gives none.
    """

    id: str = ""
    sha256: str
    name: str
    """The file's own name, without its folder."""
    media_type: str
    size: int
    retrieved_at: datetime
    """When the capture was added to the case (UTC)."""
    url_requested: str = ""
    url: str = ""
    """The address the page gives for itself (canonical link) or was fetched from; empty when unknown."""
    text: str
    text_sha256: str
    blocks: tuple[Block, ...] = ()
    cut: tuple[Cut, ...] = ()
    title: str = ""
    publisher: str = ""
    byline: str = ""
    credit: str = ""
    """Whose words the page carries when not its publisher's own: an agency, a company that hires; else empty."""
    language: str = ""
    """ISO 639-1 code; empty when the text is too short to tell."""
    published: When | None = None
    links: tuple[Link, ...] = ()
    """Pages that the main text links to, in page order."""
    collector: str = ""
    """What made the text out of the bytes, and its version."""

    @property
    def outlet(self) -> str:
        """How the page's publisher is called: its name, else its address's host, else the file's name."""
        return self.publisher or (self.url.split("/")[2] if "//" in self.url else "") or self.name
