"""One-line makers of documents and mentions."""

from datetime import UTC, datetime

from firsthand.records import Document, Mention, MentionKind, Span, digest

PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


def document(text: str, language: str = "en", number: int = 1) -> Document:
    return Document(
        id=f"D{number}",
        sha256=digest(text),
        name="page.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        language=language,
    )


def mention(of: Document, text: str, kind: MentionKind, name: str = "", nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(text, start + 1)
    return Mention(
        document=of.id,
        span=Span(start, start + len(text)),
        text=text,
        name=name or text,
        kind=kind,
        found_by="test",
    )
