"""The generated stories as a reader would hand them on: five claims a page with sources, figures, days and relations.

benchmarks/stories.py writes pages and marks their names; what stands in a sentence besides is found here by its form,
fast enough for a hundred thousand pages. Every fifth claim or so has a named speaker, one in fifty is a denial.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from benchmarks.stories import Made
from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Claim,
    Document,
    Entity,
    Frame,
    Judged,
    Mention,
    MentionKind,
    Place,
    Polarity,
    Predicate,
    Quote,
    Relation,
    Resolved,
    Source,
    Span,
    When,
)
from firsthand.weigh.sources import source_key

CLAIMS = 5
"""Claims a page."""
_DENIED = 50
_SENTENCE = re.compile(r"\S.*?(?:[.!?…](?=\s|$)|$)", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\w,.])(\d+(?:[,\u00a0]\d{3})*)(?:\s(\w+))?")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Case:
    """Everything that weighing takes."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]


def told(made: Made) -> Case:
    """The case of the stories."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in made.mentions:
        named[mention.document].append(mention)
    dated: dict[str, list[When]] = defaultdict(list)
    for claim in made.claims:
        dated[claim.document].extend(claim.happened)
    claims = (
        claim for page in made.documents for claim in _claims(page, named.get(page.id, ()), dated.get(page.id, ()))
    )
    entities, places = _who_is_who(made.mentions)
    return Case(made.documents, tuple(claims), made.mentions, entities, places)


def _who_is_who(mentions: Sequence[Mention]) -> tuple[tuple[Entity, ...], tuple[Place, ...]]:
    """One for each name, whatever the script."""
    together: dict[tuple[bool, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for mention in mentions:
        together[mention.kind is MentionKind.PLACE, source_key(mention.name)].append(mention)
    entities = [found for (place, _), found in together.items() if not place]
    places = [found for (place, _), found in together.items() if place]
    return (
        tuple(
            Entity(
                id=f"E{number}",
                schema="Person" if found[0].kind is MentionKind.PERSON else "Company",
                name=found[0].name,
                names=tuple(dict.fromkeys(one.name for one in found)),
                mentions=tuple(found),
            )
            for number, found in enumerate(entities, start=1)
        ),
        tuple(_place(number, found) for number, found in enumerate(places, start=1)),
    )


def _place(number: int, found: Sequence[Mention]) -> Place:
    """A town somewhere."""
    drawn = crc32(found[0].name.encode())
    return Place(
        id=f"P{number}",
        name=found[0].name,
        latitude=drawn % 120 - 60,
        longitude=drawn // 120 % 360 - 180,
        precision_m=5_000,
        level="city",
        country="",
        gazetteer=f"geonames:{drawn}",
        mentions=tuple(found),
    )


def _claims(page: Document, named: Sequence[Mention], dated: Sequence[When]) -> Iterator[Claim]:
    """The first sentences of a page as claims."""
    outlet = Attribution(source=Source(text=page.outlet, resolved=Resolved.PUBLISHER))
    for number, found in enumerate(_SENTENCE.finditer(page.text)):
        if number == CLAIMS:
            return
        span = Span(found.start(), found.end())
        names = [one for one in named if span.covers(one.span)]
        days = tuple(one for one in dated if one.span and span.covers(one.span))
        people = [one for one in names if one.kind is MentionKind.PERSON]
        speakers = [Attribution(source=Source(text=one.text, span=one.span)) for one in people[:1]]
        id_ = f"c{page.id[1:]}-{number}"
        denied = not crc32(id_.encode()) % _DENIED
        head = max(_WORD.finditer(found.group()), key=lambda word: len(word.group()))
        yield Claim(
            id=id_,
            document=page.id,
            quote=Quote.cut(page.id, page.text, span, page.text_sha256),
            content=(span,),
            chain=(outlet, *speakers),
            judged=Judged(polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE),
            predicate=Predicate(
                words=head.group(),
                lemma=head.group().casefold(),
                span=Span(span.start + head.start(), span.start + head.end()),
            ),
            happened=days,
            amounts=tuple(_amounts(page.text, span, [one.span for one in days if one.span])),
            relations=tuple(_relations(names)),
            extractor="made",
        )


def _amounts(text: str, span: Span, days: Sequence[Span]) -> Iterator[Amount]:
    for match in _NUMBER.finditer(text, span.start, span.end):
        at = Span(match.start(1), match.end(1))
        if not any(day.overlaps(at) for day in days):
            value = float(re.sub(r"\D", "", match.group(1)))
            yield Amount(words=match.group(1), span=at, low=value, high=value, unit=match.group(2) or "")


def _relations(names: Sequence[Mention]) -> Iterator[Relation]:
    """A firm beside a town is located there, two firms deliver to one another."""
    firms = [one for one in names if one.kind is MentionKind.ORGANISATION]
    towns = [one for one in names if one.kind is MentionKind.PLACE]
    for firm in firms[:1]:
        for other, frame in [(one, Frame.LOCATED_IN) for one in towns[:1]] + [
            (one, Frame.SUPPLIES) for one in firms[1:2]
        ]:
            yield Relation(
                frame=frame,
                words=other.text,
                span=other.span,
                subject=Argument(role="subject", text=firm.text, span=firm.span),
                object=Argument(role="object", text=other.text, span=other.span),
            )
