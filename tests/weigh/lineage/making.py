"""Documents, mentions and claims for tests, made from marked-up lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from firsthand.records import (
    Attribution,
    Basis,
    Claim,
    Document,
    Link,
    Mention,
    MentionKind,
    Quote,
    Resolved,
    Source,
    Span,
    When,
    digest,
)

_NAME = re.compile(r"\[([^\]]+)\]")


Made = tuple[Document, tuple[Mention, ...]]
"""A document and its mentions."""


def page(
    number: int,
    text: str,
    *,
    outlet: str = "",
    language: str = "en",
    day: date | None = None,
    basis: Basis = Basis.META_TAG,
    credit: str = "",
    links: tuple[Link, ...] = (),
) -> Made:
    """Document number so-and-so; names stand in [brackets], which are taken away."""
    plain = _NAME.sub(r"\1", text)
    identity = f"D{number}"
    document = Document(
        id=identity,
        sha256=digest(identity),
        name=f"{identity}.html",
        media_type="text/html",
        size=len(plain),
        retrieved_at=datetime(2026, 1, 1, tzinfo=UTC),
        url=f"https://site-{number}.example/page",
        text=plain,
        text_sha256=digest(plain),
        publisher=outlet or f"Outlet {number * 7919}",
        language=language,
        credit=credit,
        published=When(words=str(day), earliest=day, latest=day, basis=basis) if day else None,
        links=links,
    )
    mentions, passed = [], 0
    for number_, found in enumerate(_NAME.finditer(text)):
        start = found.start() - 2 * number_
        passed = start + len(found[1])
        mentions.append(
            Mention(
                document=identity,
                span=Span(start, passed),
                text=found[1],
                name=found[1],
                kind=MentionKind.ORGANISATION,
                found_by="made",
            )
        )
    return document, tuple(mentions)


def claim(identity: str, document: Document, words: str, *, source: str = "", day: date | None = None) -> Claim:
    """A claim at these words, said by `source` or by the page, at times with a day."""
    at = document.text.index(words)
    span = Span(at, at + len(words))
    chain = [Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))]
    if source:
        chain.append(Attribution(source=Source(text=source)))
    dates = (When(words=words, span=span, earliest=day, latest=day, value=str(day)),) if day else ()
    return Claim(
        id=identity,
        document=document.id,
        quote=Quote.cut(document.id, document.text, span, document.text_sha256),
        content=(span,),
        chain=tuple(chain),
        happened=dates,
        extractor="made",
    )


def apart(made: Sequence[Made]) -> tuple[list[Document], list[Mention]]:
    """The documents, and all their mentions."""
    return [document for document, _ in made], [mention for _, mentions in made for mention in mentions]
