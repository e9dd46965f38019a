"""Passages: what a case holds to be found, one for each claim and one for each sentence without a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from firsthand.records import (
    Claim,
    Contradiction,
    Document,
    Finding,
    Material,
    Origin,
    Quote,
    Resolved,
    Span,
    StepKind,
    Trace,
)
from firsthand.search import terms
from firsthand.search.answer import Against, Passage, Standing
from firsthand.search.question import Wants
from firsthand.search.saying import Mentioned, Said, said
from firsthand.search.sentences import unclaimed


class Row(NamedTuple):
    """A passage with the terms it is found by and what filters ask of it."""

    passage: Passage
    content: str
    """The words of what is said."""
    around: str
    """The words of its quote and of who says it."""
    about: str
    """Who and what is named in what is said."""
    things: str
    """Days, numbers, concepts, and who says it."""
    tells: Wants
    first: date | None
    last: date | None
    said: tuple[Said, ...] = ()
    """The relations read in it."""


class Shelf:
    """The material by what is asked of it: who is named where, and how each claim stands."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in material.claims:
            self.claims[claim.document].append(claim)

    @cached_property
    def named(self) -> Mapping[str, Sequence[Mentioned]]:
        """What is named in each document, in the order of the text."""
        found: dict[str, list[Mentioned]] = defaultdict(list)
        for owners, place in ((self.material.entities, False), (self.material.places, True)):
            for owner in owners:
                for mention in owner.mentions:
                    found[mention.document].append(
                        Mentioned(mention.span.start, mention.span.end, terms.thing(owner.id), place)
                    )
        return {document: sorted(listed) for document, listed in found.items()}

    def inside(self, document: str, spans: Iterable[Span]) -> list[Mentioned]:
        """What is named in these stretches of a document."""
        listed = self.named.get(document, ())
        found: list[Mentioned] = []
        for span in spans:
            at = bisect_left(listed, span.start, key=lambda named: named.start)
            while at < len(listed) and listed[at].start < span.end:
                found.append(listed[at])
                at += 1
        return found

    @cached_property
    def origins(self) -> Mapping[str, Origin]:
        """Origins by id."""
        return {origin.id: origin for origin in self.material.origins}

    @cached_property
    def traces(self) -> Mapping[str, Trace]:
        """Traces by claim."""
        return {trace.claim: trace for trace in self.material.traces}

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """The finding that each claim supports."""
        return {claim: finding for finding in self.material.findings for claim in finding.supporting}

    @cached_property
    def against(self) -> Mapping[str, Sequence[Against]]:
        """The contradictions that each claim stands in."""
        found: dict[str, list[Against]] = defaultdict(list)
        for one in self.material.contradictions:
            for claim in one.a_side:
                found[claim].append(_against(one, here=True))
            for claim in one.b_side:
                found[claim].append(_against(one, here=False))
        return found


def _against(one: Contradiction, *, here: bool) -> Against:
    mine, other, theirs = (one.a_words, one.b, one.b_words) if here else (one.b_words, one.a, one.a_words)
    return Against(kind=one.kind, words=mine, other=other, other_words=theirs, decided=one.decided)


def rows(material: Material) -> Iterator[Row]:
    """All passages of a case, in the order of its documents and of their texts."""
    shelf = Shelf(material)
    for document in material.documents:
        claims = shelf.claims[document.id]
        found = [_claimed(claim, document, shelf) for claim in claims]
        found += [_bare(span, document, shelf) for span in unclaimed(document, [claim.quote.span for claim in claims])]
        yield from sorted(found, key=lambda row: row.passage.quote.start)


def cast(material: Material) -> Iterator[tuple[str, str]]:
    """Who and what each page names: document, term."""
    for document, listed in Shelf(material).named.items():
        yield from dict.fromkeys((document, named.term) for named in listed)


def _claimed(claim: Claim, document: Document, shelf: Shelf) -> Row:
    speaker = claim.speaker.source
    referred = [argument.named_at for argument in claim.arguments if argument.named_at]
    about = shelf.inside(document.id, [*claim.content, *referred])
    sources = [link.source for link in claim.chain]
    spans = [span for source in sources for span in (source.span, source.named_at) if span]
    standing = _standing(claim, document, shelf)
    beside = shelf.inside(document.id, [claim.quote.span, *spans])
    named = speaker.resolved not in (Resolved.PUBLISHER, Resolved.NOTHING)
    days = [when for when in claim.happened if when.earliest or when.latest]
    return Row(
        passage=_passage(claim.id, document, claim.quote, speaker.text if named else "", standing),
        content=" ".join(terms.of_text(" ".join(span.of(document.text) for span in claim.content), document.language)),
        around=" ".join(terms.of_text(" ".join((claim.quote.exact, *_said_by(claim))), document.language)),
        about=_joined(found.term for found in about),
        things=_joined(
            (
                *(found.term for found in beside),
                *((terms.thing(standing.origin),) if standing else ()),
                *terms.days((*claim.happened, *((claim.said_at,) if claim.said_at else ()))),
                *terms.amounts(claim.amounts),
                *terms.concepts(claim.quote.exact, document.language),
            )
        ),
        tells=Wants(
            person=named or any(not found.place for found in about),
            day=bool(days),
            place=any(found.place for found in about),
            amount=bool(claim.amounts),
        ),
        first=min((day for when in days if (day := when.earliest or when.latest)), default=_day(document)),
        last=max((day for when in days if (day := when.latest or when.earliest)), default=_day(document)),
        said=tuple(said(claim, document, shelf.inside(document.id, _relating(claim)))),
    )


def _relating(claim: Claim) -> list[Span]:
    """Where the content and the ends of its relations stand."""
    ends = (end for relation in claim.relations for end in (relation.subject, relation.object))
    return [*claim.content, *(span for end in ends for span in (end.span, end.named_at) if span)]


def _said_by(claim: Claim) -> Iterator[str]:
    """The words for those who say it; the page's own name is on every claim of a page and tells nothing."""
    for link in claim.chain[1:]:
        yield link.source.text
        yield link.source.role


def _bare(span: Span, document: Document, shelf: Shelf) -> Row:
    quote = Quote.cut(document.id, document.text, span, document.text_sha256)
    named = shelf.inside(document.id, [span])
    words = " ".join(terms.of_text(quote.exact, document.language))
    return Row(
        passage=_passage(f"{document.id}:{span.start}-{span.end}", document, quote, "", None),
        content=words,
        around="",
        about=_joined(found.term for found in named),
        things=_joined((*(found.term for found in named), *terms.concepts(quote.exact, document.language))),
        tells=Wants(person=any(not found.place for found in named), place=any(found.place for found in named)),
        first=_day(document),
        last=_day(document),
    )


def _passage(id_: str, document: Document, quote: Quote, speaker: str, standing: Standing | None) -> Passage:
    return Passage(
        id=id_,
        document=document.id,
        outlet=document.outlet,
        language=document.language,
        published=_day(document),
        quote=quote,
        speaker=" ".join(speaker.split()),
        standing=standing,
    )


def _standing(claim: Claim, document: Document, shelf: Shelf) -> Standing | None:
    """How a claim stands; None where nobody has weighed it."""
    trace = shelf.traces.get(claim.id)
    if trace is None:
        return None
    origin = shelf.origins[trace.origin]
    finding = shelf.findings.get(claim.id)
    return Standing(
        origin=origin.id,
        origin_name=origin.name,
        origin_kind=origin.kind,
        doubtful=any(step.doubtful for step in trace.steps),
        retold=any(step.kind is StepKind.RETELLS for step in trace.steps),
        certainty=claim.judged.certainty,
        hedges=tuple(dict.fromkeys(span.of(document.text) for span in claim.judged.certainty_markers)),
        polarity=claim.judged.polarity,
        distance=claim.speaker.distance,
        stance=claim.speaker.stance,
        finding=finding.id if finding else "",
        status=finding.status if finding else None,
        independent=finding.independent if finding else 0,
        contradicts=tuple(shelf.against.get(claim.id, ())),
    )


def _day(document: Document) -> date | None:
    return document.published.earliest if document.published else None


def _joined(found: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(found))
