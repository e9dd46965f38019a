"""Who somebody is: everything a case holds of whoever bears a name, in any spelling and script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from firsthand.called import called, kind, near
from firsthand.errors import FirsthandError, ListError
from firsthand.established import put
from firsthand.everybody import Everybody
from firsthand.records import Argument, Attribution, Claim, Document, Entity, Frame, Quote, Relation, Span
from firsthand.resolve import beside, is_role
from firsthand.resolve.matching import prepare
from firsthand.screening import Answer, Asked, Index, screen
from firsthand.show.links import Index as Links
from firsthand.show.links import claims_by_thing
from firsthand.weigh.sources import Known

ROLES = frozenset({Frame.DIRECTS, Frame.EMPLOYS, Frame.SPEAKS_FOR, Frame.OWNS, Frame.FOUNDED})
"""Relations that tell what somebody is."""
_LONGEST = 240
"""A quote of a role that would be longer is that of the claim."""


class Spelling(Struct, frozen=True):
    """A spelling, its script, how often it stands in the case, and in which documents."""

    text: str
    script: str
    times: int
    documents: tuple[str, ...]


class Role(Struct, frozen=True):
    """What somebody is said to be: in whose words, where, and on which day that was published.

    `put` says what keeps it from being said flatly ("possible, negated"); "" where nothing does.
    """

    words: str
    quote: Quote
    day: date | None = None
    claim: str = ""
    put: str = ""


class Tied(Struct, frozen=True):
    """A relation of a claim with somebody at one end; `other` is the id of the other one, where it names any.

    `put` as in `Role`.
    """

    claim: str
    frame: Frame
    subject: str
    object: str
    quote: Quote
    day: date | None = None
    other: str = ""
    put: str = ""


class Said(Struct, frozen=True):
    """A claim, and the day its page was published."""

    claim: str
    quote: Quote
    day: date | None = None


class Who(Struct, frozen=True, kw_only=True):
    """One party or thing of the case; `because` says why its spellings were joined."""

    entity: str
    schema: str
    name: str
    spellings: tuple[Spelling, ...]
    roles: tuple[Role, ...] = ()
    speaks: tuple[Said, ...] = ()
    """Claims that go back to them."""
    spoken_of: tuple[Said, ...] = ()
    """Claims whose content names them."""
    relations: tuple[Tied, ...] = ()
    listed: tuple[Answer, ...] = ()
    """What the lists say that were indexed in this case; a matching name is not yet the person."""
    because: tuple[str, ...] = ()


class WhoReport(Struct, frozen=True, kw_only=True):
    """Who bears the name that was asked for; `perhaps` may be meant too, `near` are like a name nobody bears."""

    asked: str
    found: tuple[Who, ...] = ()
    perhaps: tuple[str, ...] = ()
    """Names with their ids."""
    near: tuple[str, ...] = ()


def who(known: Everybody, name: str, lists: Iterable[Path] = ()) -> WhoReport:
    """Everything of whoever is called `name`; where nobody is, the nearest names."""
    sure, likely = called(known.entities, name)
    found = sure or likely
    if not found:
        return WhoReport(asked=name, near=near(known.entities, name))
    rest = [one for one in likely if one not in found]
    about = _About(known, lists)
    return WhoReport(
        asked=name,
        found=tuple(map(about.tell, found)),
        perhaps=tuple(f"{one.name} ({one.id})" for one in rest),
    )


class _About:
    """Looks up what the case holds of each entity."""

    def __init__(self, known: Everybody, lists: Iterable[Path]) -> None:
        self._pages = {document.id: document for document in known.documents}
        self._claims = known.claims
        self._names = {entity.id: entity.name for entity in known.entities}
        self._names |= {place.id: place.name for place in known.places}
        self._named = Links((*known.entities, *known.places))
        self._of = claims_by_thing(known.claims, Links(known.entities))
        self._sources = Known.of(known.documents, known.entities)
        self._lists = list(lists)

    def tell(self, entity: Entity) -> Who:
        """Everything of one entity."""
        spoken_of = set(self._of.get(entity.id, ()))
        relations = list(self._relations(entity))
        ids = {tied.claim for tied in relations if tied.frame in ROLES}
        roles = [*self._beside(entity), *(role for role in self._told(entity, ids))]
        return Who(
            entity=entity.id,
            schema=entity.schema,
            name=entity.name,
            spellings=tuple(_spellings(entity)),
            roles=_by_day(roles),
            speaks=tuple(self._said(claim) for claim in self._claims if self._speaks(claim, entity)),
            spoken_of=tuple(self._said(claim) for claim in self._claims if claim.id in spoken_of),
            relations=tuple(relations),
            listed=tuple(self._listed(entity)),
            because=entity.because,
        )

    def _day(self, document: str) -> date | None:
        published = self._pages[document].published
        return published.earliest if published else None

    def _said(self, claim: Claim) -> Said:
        return Said(claim.id, claim.quote, self._day(claim.document))

    def _speaks(self, claim: Claim, entity: Entity) -> bool:
        return any(self._is(claim, link, entity) for link in claim.chain[1:])

    def _is(self, claim: Claim, link: Attribution, entity: Entity) -> bool:
        found = self._sources.entity(claim, link.source)
        return found is not None and found.id == entity.id

    def _beside(self, entity: Entity) -> Iterator[Role]:
        """Roles that stand beside the name."""
        for mention in entity.mentions:
            page = self._pages.get(mention.document)
            at = beside(mention, page) if page and entity.schema == "Person" else None
            if page and at:
                span = Span(min(at.start, mention.span.start), max(at.end, mention.span.end))
                yield Role(_plain(at.of(page.text)), _cut(page, span), self._day(page.id))

    def _told(self, entity: Entity, claims: set[str]) -> Iterator[Role]:
        """Roles that relations and attributions tell of."""
        for claim in self._claims:
            page = self._pages[claim.document]
            for link in claim.chain[1:]:
                if is_role(link.source.role) and self._is(claim, link, entity):
                    yield Role(_plain(link.source.role), claim.quote, self._day(page.id), claim.id)
            for relation in claim.relations if claim.id in claims else ():
                ends = self._ends(claim, relation)
                if relation.frame in ROLES and entity.id in ends:
                    spans = (relation.span, relation.subject.span, relation.object.span)
                    span = Span(min(one.start for one in spans), max(one.end for one in spans))
                    quote = _cut(page, span) if span.end - span.start < _LONGEST else claim.quote
                    subject, object_ = _plain(relation.subject.text), _plain(relation.object.text)
                    words = f"{subject} {relation.frame.value} {object_} (“{relation.words}”)"
                    yield Role(words, quote, self._day(page.id), claim.id, put(relation, claim))

    def _ends(self, claim: Claim, relation: Relation) -> tuple[str, str]:
        """The ids of what the two ends name; "" where one names nothing."""
        subject, object_ = (self._named.of_argument(claim.document, end) for end in (relation.subject, relation.object))
        return subject, object_

    def _relations(self, entity: Entity) -> Iterator[Tied]:
        for claim in self._claims:
            for relation in claim.relations:
                subject, object_ = self._ends(claim, relation)
                if entity.id in (subject, object_):
                    ends = self._called(subject, relation.subject), self._called(object_, relation.object)
                    other = object_ if subject == entity.id else subject
                    day = self._day(claim.document)
                    yield Tied(claim.id, relation.frame, *ends, claim.quote, day, other, put(relation, claim))

    def _called(self, id_: str, end: Argument) -> str:
        return self._names.get(id_) or _plain(end.text)

    def _listed(self, entity: Entity) -> Iterator[Answer]:
        asked = Asked(name=entity.name, entity=entity.id, schema=entity.schema, spellings=entity.names)
        for path in self._lists:
            try:
                yield screen(Index(path), asked)
            except ListError:
                # An index of another version: `screen` builds it anew from the list, which is not at hand here.
                continue


def _by_day(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Each wording once for a document, by the day it was published; undated ones last."""
    once = {(role.words.casefold(), role.quote.document): role for role in reversed(roles)}
    return tuple(sorted(once.values(), key=lambda role: (role.day is None, role.day or date.min)))


def _spellings(entity: Entity) -> Iterator[Spelling]:
    for name in entity.names:
        there = [mention for mention in entity.mentions if mention.name == name]
        documents = tuple(dict.fromkeys(mention.document for mention in there))
        yield Spelling(name, prepare(name, kind(entity)).script.value, len(there), documents)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(page: Document, span: Span) -> Quote:
    return Quote.cut(page.id, page.text, span, page.text_sha256)


def unknown(report: WhoReport) -> FirsthandError:
    """What to say where nobody bears the name."""
    nearest = ", ".join(report.near)
    hint = f'firsthand who "{report.near[0]}"' if report.near else "firsthand read"
    return FirsthandError(
        f"nobody in this case is called “{report.asked}”" + (f"; the nearest names are {nearest}" if nearest else ""),
        hint=hint,
    )
