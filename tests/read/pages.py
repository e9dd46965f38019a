"""Documents made on the spot, and short forms of what was found in them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from firsthand.read import Reader
from firsthand.read.frames import Frame, find
from firsthand.read.parse import parse
from firsthand.read.scene import Scene
from firsthand.records import Basis, Block, BlockKind, Claim, Document, Span, Speech, When, digest

PUBLISHED = date(2024, 5, 15)


def document(text: str, language: str = "en", *, outlet: str = "The Veldria Post") -> Document:
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, at)))
    return Document(
        id="D1",
        sha256=digest(text),
        name="page.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 5, 16, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        blocks=tuple(blocks),
        publisher=outlet,
        language=language,
        published=When(words="2024-05-15", earliest=PUBLISHED, latest=PUBLISHED, basis=Basis.META_TAG),
    )


def claims(text: str, language: str = "en") -> tuple[Claim, ...]:
    return Reader().read(document(text, language)).claims


def attributed(text: str, language: str = "en") -> list[Claim]:
    return [claim for claim in claims(text, language) if claim.speaker.speech is not Speech.OWN]


def triples(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Source, cue and content of what the text gives to others, in words."""
    return [
        (
            claim.speaker.source.span.of(text) if claim.speaker.source.span else claim.speaker.source.text,
            claim.speaker.cue.of(text) if claim.speaker.cue else "",
            " … ".join(part.of(text) for part in claim.content),
        )
        for claim in attributed(text, language)
    ]


def frames(text: str, language: str = "en") -> list[Frame]:
    return [frame for passage in parse(document(text, language)) for frame in find(Scene(passage, language))]
