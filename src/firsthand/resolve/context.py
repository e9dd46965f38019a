"""What documents tell of those whom a name names: role, country, bodies; what tells two bearers of one name apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from firsthand.gazetteer import countries_told
from firsthand.records import Argument, Claim, Document, Frame, Mention, MentionKind, Place, Polarity, Span
from firsthand.resolve.roles import beside, fields, is_role

At = tuple[str, Span]
"""A document's id, and where a name stands in it."""

_TIES = (Frame.DIRECTS, Frame.EMPLOYS, Frame.SPEAKS_FOR, Frame.OWNS, Frame.FOUNDED)
"""Relations that tell what somebody is to a body."""
_NEAR = 30
"""Characters beside an organisation's name in which its country may stand."""
_MAIN = 0.6
"""Share of a document's places that lie in the country it is about."""
_FEW = 2
"""Fewer mentions of places do not tell what country a document is about."""
_NAMED = re.compile(r"[\s«“\"]*(?:(?:of|in|the|de|du|d['’]|la|le|l['’]|von|der|des|del)[\s]*){0,2}", re.IGNORECASE)
_OWNER = re.compile(r"(?:['’]s)?\s*[«“\"]?$")


class Context(Struct, frozen=True):
    """What is told of one bearer of a name. Bodies are known by whatever number or id they were given."""

    fields: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    bodies: frozenset[int | str] = frozenset()
    roles: tuple[str, ...] = ()
    """The roles in the words of the text."""
    about: frozenset[str] = frozenset()
    """The countries that the documents are about."""
    sides: frozenset[tuple[int, int]] = frozenset()
    """What an analyst keeps apart: the number of the decision, and which of its names this is."""

    @property
    def told(self) -> bool:
        """Whether the text or an analyst says anything of this very bearer."""
        return bool(self.fields or self.countries or self.bodies or self.sides)

    def __or__(self, other: Context) -> Context:
        return Context(
            self.fields | other.fields,
            self.countries | other.countries,
            self.bodies | other.bodies,
            tuple(dict.fromkeys((*self.roles, *other.roles))),
            self.about | other.about,
            self.sides | other.sides,
        )


class Told(Struct, frozen=True):
    """What stands at one mention; `bodies` are the mentions of those whom its bearer is tied to."""

    fields: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    roles: tuple[str, ...] = ()
    bodies: tuple[At, ...] = ()


class Scene:
    """All that the documents and claims of a case tell at each of its mentions."""

    def __init__(
        self,
        documents: Sequence[Document],
        mentions: Iterable[Mention],
        claims: Iterable[Claim] = (),
        places: Iterable[Place] = (),
    ) -> None:
        self._pages = {document.id: document for document in documents}
        self._spots: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for place in places:
            for mention in place.mentions:
                if place.country:
                    self._spots[mention.document].append((mention.span, place.country))
        self._names: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(mentions, key=lambda mention: mention.span):
            self._names[mention.document].append(mention)
        self._starts = {document: [one.span.start for one in there] for document, there in self._names.items()}
        self._tied: dict[At, list[tuple[str, At]]] = defaultdict(list)
        self._said: dict[At, list[str]] = defaultdict(list)
        for claim in claims:
            self._ties(claim)
            self._roles(claim)

    def about(self, document: str) -> frozenset[str]:
        """The country that most places of a document lie in; empty where there is no such country."""
        counted = Counter(country for _span, country in self._spots.get(document, ()))
        if counted.total() < _FEW:
            return frozenset()
        country, often = counted.most_common(1)[0]
        return frozenset({country}) if often >= _MAIN * counted.total() else frozenset()

    def at(self, mention: Mention) -> Told:
        """What is told where a person or organisation is named."""
        page = self._pages.get(mention.document)
        at = (mention.document, mention.span)
        if page is None:
            return Told()
        if mention.kind is not MentionKind.PERSON:
            return Told(countries=self._owner(mention, page))
        role = beside(mention, page)
        ties = self._tied.get(at, [])
        words = list(dict.fromkeys((*self._said.get(at, ()), *([role.of(page.text)] if role else ()))))
        countries = set[str]().union(*(countries_told(one, page.language) for one in words))
        countries |= self._within(page.id, role) if role else set()
        return Told(
            frozenset[str]().union(*map(fields, words), *(fields(noun) for noun, _ in ties)),
            frozenset(countries),
            tuple(words) or tuple(dict.fromkeys(noun for noun, _ in ties)),
            tuple(dict.fromkeys(body for _, body in ties)),
        )

    def _owner(self, mention: Mention, page: Document) -> frozenset[str]:
        """The country that stands with an organisation's name: "Moldova's", "the Moldovan", "… of Moldova"."""
        start, end = mention.span.start, mention.span.end
        before = re.split(r"[.,;:!?\n()]", page.text[max(0, start - _NEAR) : start])[-1].split()[-2:]
        found = set(countries_told(" ".join((*before, mention.text)), page.language))
        spots = self._spots.get(page.id, ())
        opened = _NAMED.match(page.text, end)
        for span, country in spots:
            owns = span.end <= start and _OWNER.fullmatch(page.text[span.end : start])
            owned = opened is not None and end < span.start <= opened.end()
            if owns or owned or mention.span.covers(span):
                found.add(country)
        return frozenset(found)

    def _within(self, document: str, stretch: Span) -> set[str]:
        return {country for span, country in self._spots.get(document, ()) if stretch.covers(span)}

    def _ties(self, claim: Claim) -> None:
        for relation in claim.relations:
            if relation.frame in _TIES and relation.judged.polarity is not Polarity.NEGATIVE:
                subjects, objects = (list(self._meant(claim, end)) for end in (relation.subject, relation.object))
                for one, others in ((subjects, objects), (objects, subjects)):
                    for person in one:
                        if person.kind is MentionKind.PERSON:
                            self._tie(person, relation.words, others)

    def _tie(self, person: Mention, noun: str, others: Sequence[Mention]) -> None:
        for other in others:
            if other.kind is MentionKind.ORGANISATION:
                self._tied[person.document, person.span].append((noun, (other.document, other.span)))

    def _roles(self, claim: Claim) -> None:
        for link in claim.chain[1:]:
            source = link.source
            if source.role and is_role(source.role):
                for span in filter(None, (source.named_at, source.span)):
                    for mention in self._inside(claim.document, span):
                        if mention.kind is MentionKind.PERSON:
                            self._said[mention.document, mention.span].append(source.role)

    def _meant(self, claim: Claim, end: Argument) -> Iterator[Mention]:
        there = self._inside(claim.document, end.named_at or end.span)
        yield from islice((one for one in there if end.is_named(one.span)), 1)

    def _inside(self, document: str, span: Span) -> Iterator[Mention]:
        starts = self._starts.get(document, [])
        there = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        return (one for one in (self._names[document][at] for at in there) if span.covers(one.span))


def gathered(told: Iterable[Told], about: frozenset[str], bodies: Mapping[At, int | str]) -> Context:
    """What several mentions tell together; `bodies` says which party a mention is one of."""
    listed = list(told)
    return Context(
        frozenset[str]().union(*(one.fields for one in listed)),
        frozenset[str]().union(*(one.countries for one in listed)),
        frozenset(bodies[at] for one in listed for at in one.bodies if at in bodies),
        tuple(dict.fromkeys(role for one in listed for role in one.roles)),
        about,
    )
