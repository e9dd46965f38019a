"""Pages and claims to weigh, made from their words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Basis,
    Certainty,
    Claim,
    Derivation,
    Distance,
    Document,
    Entity,
    Frame,
    Ground,
    GroundKind,
    Judged,
    Mention,
    MentionKind,
    Place,
    Polarity,
    Quote,
    Relation,
    Resolved,
    Source,
    Span,
    Stance,
    When,
    digest,
)


def page(id_: str, text: str, publisher: str, *, language: str = "en", day: int = 1) -> Document:
    """A page of `text`, published on that day of May 2025."""
    published = date(2025, 5, day)
    return Document(
        id=id_,
        sha256=digest(id_),
        name=f"{id_}.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2025, 6, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        publisher=publisher,
        language=language,
        published=When(words=str(published), earliest=published, latest=published, basis=Basis.META_TAG),
    )


def at(document: Document, words: str) -> Span:
    """Where these words first stand."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def says(
    document: Document,
    who: str,
    *,
    cue: str = "",
    stance: Stance = Stance.ASSERT,
    distance: Distance = Distance.NEUTRAL,
) -> Attribution:
    """The link to a source named in the page; nobody where `who` is empty."""
    source = Source(text=who, span=at(document, who)) if who else Source(text="", resolved=Resolved.NOTHING)
    return Attribution(source=source, cue=at(document, cue) if cue else None, stance=stance, distance=distance)


def claim(
    document: Document,
    id_: str,
    words: str,
    *links: Attribution,
    certainty: Certainty = Certainty.CERTAIN,
    polarity: Polarity = Polarity.POSITIVE,
    amounts: Sequence[Amount] = (),
    happened: Sequence[When] = (),
    relations: Sequence[Relation] = (),
) -> Claim:
    """A claim whose content and quote are `words`."""
    span = at(document, words)
    outlet = Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))
    return Claim(
        id=id_,
        document=document.id,
        quote=Quote.cut(document.id, document.text, span),
        content=(span,),
        chain=(outlet, *links),
        judged=Judged(certainty=certainty, polarity=polarity),
        amounts=tuple(amounts),
        happened=tuple(happened),
        relations=tuple(relations),
        extractor="test",
    )


def amount(
    document: Document, words: str, value: float, *, unit: str = "", currency: str = "", about: bool = False
) -> Amount:
    """A number at these words."""
    return Amount(
        words=words, span=at(document, words), low=value, high=value, unit=unit, currency=currency, approximate=about
    )


def on(document: Document, words: str, day: date) -> When:
    """A time of one day."""
    return When(words=words, span=at(document, words), earliest=day, latest=day)


def month(document: Document, words: str, year: int, number: int) -> When:
    """A time of one month, which is held to have 28 days."""
    return When(words=words, span=at(document, words), earliest=date(year, number, 1), latest=date(year, number, 28))


def relation(document: Document, frame: Frame, subject: str, object_: str, *, apposition: bool = False) -> Relation:
    """A frame between two ends given by their words."""
    one, other = at(document, subject), at(document, object_)
    return Relation(
        frame=frame,
        words=frame.value,
        span=one,
        subject=Argument(role="subject", text=subject, span=one),
        object=Argument(role="object", text=object_, span=other),
        apposition=apposition,
    )


def _mentions(documents: Iterable[Document], names: Sequence[str], kind: MentionKind) -> tuple[Mention, ...]:
    return tuple(
        Mention(document=document.id, span=Span(*found.span()), text=name, name=name, kind=kind, found_by="test")
        for document in documents
        for name in names
        for found in re.finditer(re.escape(name), document.text)
    )


def entity(id_: str, documents: Sequence[Document], *names: str, schema: str = "Company") -> Entity:
    """An entity with a mention wherever one of its names stands."""
    kind = MentionKind.PERSON if schema == "Person" else MentionKind.ORGANISATION
    return Entity(id=id_, schema=schema, name=names[0], names=names, mentions=_mentions(documents, names, kind))


def town(name: str, latitude: float, longitude: float, documents: Sequence[Document], *names: str) -> Place:
    """A town with a mention wherever one of its names stands."""
    return Place(
        id=name,
        name=name,
        latitude=latitude,
        longitude=longitude,
        precision_m=5_000,
        level="city",
        country="RO",
        gazetteer=name,
        mentions=_mentions(documents, (name, *names), MentionKind.PLACE),
    )


def taken(
    derived: Document, base: Document, kind: GroundKind = GroundKind.NAMED_OUTLET, *, directed: bool = True
) -> Derivation:
    """One page was taken from another."""
    return Derivation(derived=derived.id, base=base.id, grounds=(Ground(kind=kind),), directed=directed)
