"""Origins: claims grouped by the first-hand source they go back to, with the ways they took to the pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from firsthand.gazetteer import is_cyrillic
from firsthand.records import Claim, Derivation, Document, Entity, Origin, OriginKind, Place, Trace
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses
from firsthand.weigh.sources import Key, Known, a_name, source_key
from firsthand.weigh.told import Told, short_forms
from firsthand.weigh.tracing import Tracer, Way, grounds_of, guessed, steps
from firsthand.weigh.unsaid import read_on, told_by

_CYRILLIC = frozenset({"ru", "uk"})


class Traced:
    """The origins of a case with the way of each claim.

    Sources are put together when they are one of `entities`, or by name across spellings and scripts, never by guess:
    "the ministry" and "the defence ministry" stay two. An outlet that others quote is the publisher of its own pages.
    Claims that name nobody are one origin a page, for two pages' rumours need not be one.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        entities: Sequence[Entity],
        senses: Senses,
        retellings: Retellings,
    ) -> None:
        self.known = Known.of(documents, entities)
        self.told = told_by(claims, self.known, retellings)
        short = short_forms(self.told.values(), self.known)
        tracer = Tracer(self.told, short, senses, retellings, frozenset(self.known.outlets), read_on(self.told))
        self.ways: Mapping[str, Way] = {claim.id: tracer.way(claim.id) for claim in claims}
        together: dict[Key, list[str]] = defaultdict(list)
        for claim in claims:
            together[tracer.key(claim.id)].append(claim.id)
        cyrillic = 2 * sum(document.language in _CYRILLIC for document in documents) > len(documents)
        self.origins = tuple(
            self._origin(number, ids, cyrillic=cyrillic) for number, ids in enumerate(together.values(), start=1)
        )
        self.origin_of: Mapping[str, Origin] = {id_: origin for origin in self.origins for id_ in origin.claims}

    def first(self, claim: str) -> Told:
        """What is said of the source on the page where the claim's way ends."""
        return self.told[self.ways[claim][-1]]

    def named(self, origin: Origin) -> bool:
        """Whether the origin is somebody who is known, a page's publisher, a paper, or bears what reads as a name."""
        if origin.kind is not OriginKind.NAMED:
            return True
        return any(told.entity is not None or a_name(told.name) for told in map(self.first, origin.claims))

    def traces(self, derivations: Sequence[Derivation]) -> tuple[Trace, ...]:
        """The way of each claim in words."""
        grounds = grounds_of(derivations)
        return tuple(
            Trace(claim=id_, origin=self.origin_of[id_].id, steps=steps(way, self.told, self.known, grounds))
            for id_, way in self.ways.items()
        )

    def _origin(self, number: int, ids: list[str], *, cyrillic: bool) -> Origin:
        sources = [self.first(id_) for id_ in ids]
        kinds = [source.kind for source in sources]
        kind = OriginKind.PUBLISHER if OriginKind.PUBLISHER in kinds else kinds[0]
        bare = next((source.link.source.text for source in sources if source.bare and not source.own), "")
        return Origin(
            id=f"O{number}",
            name=_display(sources, cyrillic=cyrillic),
            kind=kind,
            claims=tuple(ids),
            through=tuple(filter(None, dict.fromkeys(map(self._path, ids)))),
            doubtful=any(guessed(link) for id_ in ids for link in self.told[id_].claim.chain),
            known=bare,
        )

    def _path(self, id_: str) -> str:
        """The links between reader and source, outermost first; empty where the source is the page."""
        pages = [self.known.outlet(self.told[at].claim) for at in self.ways[id_]]
        last = self.first(id_)
        between = [link.source.text for link in last.claim.chain[1:] if link is not last.link]
        if last.own:
            pages = pages[:-1]
        return " ← ".join([*pages, *between])


def origins(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    entities: Sequence[Entity] = (),
    places: Sequence[Place] = (),
    derivations: Sequence[Derivation] = (),
) -> tuple[Origin, ...]:
    """Every claim's origin, in order of first appearance; claims of the same first-hand source stand together."""
    senses = Senses(documents, claims, entities, places)
    return Traced(documents, claims, entities, senses, Retellings(documents, senses, derivations)).origins


def _display(sources: list[Told], *, cyrillic: bool) -> str:
    """The fullest name, in the script that most of the case's pages are written in where it is known in that."""
    for source in sources:
        if source.kind is OriginKind.PUBLISHER and source.own:
            return source.name
    counted = Counter(source.name for source in sources)
    names = [name for name, _ in counted.most_common()]
    entity = next((source.entity for source in sources if source.entity), None)
    if entity:
        names = list(entity.names)
    same = [name for name in names if is_cyrillic(name) == cyrillic] or names
    return max(same, key=lambda name: len(source_key(name)))
