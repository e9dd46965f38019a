"""Documents and readings to shelve, made without any other room."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from firsthand.records import (
    Attribution,
    Claim,
    Document,
    Mention,
    MentionKind,
    Quote,
    Reading,
    Resolved,
    Source,
    Span,
    digest,
)

TEXT = (
    "Norwick Drones has opened a plant in Tromsø, the ministry said. "
    "The company denied it. "
    "A spokesman said that work would begin in May, and that 40 people were hired."
)
READER = "test-reader 1"


def document(text: str = TEXT, *, name: str = "page.html", raw: bytes | None = None) -> tuple[Document, bytes]:
    """A document and its bytes; the bytes are the text unless others are given."""
    captured = text.encode() if raw is None else raw
    made = Document(
        sha256=hashlib.sha256(captured).hexdigest(),
        name=name,
        media_type="text/plain",
        size=len(captured),
        retrieved_at=datetime(2024, 5, 2, 9, 30, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        title="A plant",
        language="en",
    )
    return made, captured


def claim(
    page: Document,
    number: str,
    content: tuple[int, int],
    *,
    cue: tuple[int, int] | None = None,
    speaker: tuple[int, int] | None = None,
    parent: str = "",
) -> Claim:
    """A claim with this content; its quote is the content itself."""
    publisher = Attribution(source=Source(text="The Fjord Post", resolved=Resolved.PUBLISHER))
    source = Source(text="the ministry", span=Span(*speaker) if speaker else None)
    return Claim(
        id=number,
        document=page.id,
        quote=Quote.cut(page.id, page.text, Span(*content), page.text_sha256),
        content=(Span(*content),),
        chain=(publisher, Attribution(source=source, cue=Span(*cue) if cue else None)),
        parent=parent,
        extractor=READER,
    )


def reading(page: Document, claims: Sequence[Claim], *, extractor: str = READER) -> Reading:
    """A reading with these claims and one mention."""
    name = page.text[:7]
    kind = MentionKind.ORGANISATION
    mention = Mention(document=page.id, span=Span(0, 7), text=name, name=name, kind=kind, found_by="test")
    return Reading(document=page.id, extractor=extractor, claims=tuple(claims), mentions=(mention,))


def spread(page: Document, count: int) -> Reading:
    """A reading of `count` claims at different places."""
    return reading(page, [claim(page, str(at + 1), (at, at + 12), cue=(at, at + 3)) for at in range(count)])
