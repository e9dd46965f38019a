"""Bytes to a Document: the one way in for every kind of file."""

from __future__ import annotations

import hashlib
from datetime import datetime

from firsthand import __version__
from firsthand.collect.draft import Draft, lay_out, one_line
from firsthand.collect.kinds import REGISTERS, Kind, sniff
from firsthand.errors import NothingToRead, TooMuch
from firsthand.records import Document, digest

COLLECTOR = f"firsthand {__version__}"
"""What made the text out of the bytes."""

LARGEST = 200_000_000
"""Bytes of any file."""
LONGEST = 20_000_000
"""Bytes of a plain text, and characters of any canonical text."""


def collect(raw: bytes, *, name: str, retrieved_at: datetime, url: str = "") -> Document:
    """The document that `raw` holds: plain text, a web page or a PDF; its `id` is left empty for the case to give.

    `name` is the file's own name, `url` where it was asked for. Raises a CollectError whose message names the file and
    says why, and whose hint says what to do.
    """
    name = one_line(name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]) or "unnamed"
    if len(raw) > LARGEST:
        raise too_large(name, len(raw), LARGEST)
    draft = _draft(raw, sniff(raw, name), name=name, retrieved_at=retrieved_at, url=url)
    text, blocks = lay_out(draft.parts)
    if not text:
        raise NothingToRead(f"{name}: the file holds no text", hint="open it and see whether there is any to read")
    if len(text) > LONGEST:
        raise too_large(name, len(text), LONGEST)
    return Document(
        sha256=hashlib.sha256(raw).hexdigest(),
        name=name,
        media_type=draft.media_type,
        size=len(raw),
        retrieved_at=retrieved_at,
        url_requested=url,
        url=draft.url or url,
        text=text,
        text_sha256=digest(text),
        blocks=blocks,
        cut=draft.cut,
        title=draft.title,
        publisher=draft.publisher,
        byline=draft.byline,
        credit=draft.credit,
        language=draft.language,
        published=draft.published,
        links=draft.links,
        collector=COLLECTOR,
    )


def too_large(name: str, size: int, limit: int) -> TooMuch:
    """The error for a file of `size` bytes where `limit` are allowed."""
    return TooMuch(
        f"{name}: {size / 1_000_000:,.0f} MB are more than the {limit // 1_000_000} MB that are read",
        hint="split the file, or save the part that matters as its own file",
    )


def _draft(raw: bytes, kind: Kind, *, name: str, retrieved_at: datetime, url: str) -> Draft:
    # each reader is heavy to import, and a folder of one kind needs one of them
    if kind is Kind.PDF:
        from firsthand.collect.pdf import read_pdf

        return read_pdf(raw, name=name, latest=retrieved_at.date())
    if kind is Kind.HTML:
        from firsthand.collect.page import read_page

        return read_page(raw, name=name, url=url, latest=retrieved_at.date())
    if kind in REGISTERS:
        from firsthand.collect.register import read_register

        return read_register(raw, kind, name=name)
    if len(raw) > LONGEST:
        raise too_large(name, len(raw), LONGEST)
    from firsthand.collect.plain import read_text

    return read_text(raw, latest=retrieved_at.date())
