"""Origins: claims grouped by the first-hand source they go back to, with the ways they took to the pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from firsthand.gazetteer import is_cyrillic
from firsthand.records import Attribution, Claim, Document, Entity, Origin, OriginKind, Resolved
from firsthand.weigh.sources import Key, Known, kind_of, source_key, speaker

_GUESSED = frozenset({Resolved.INHERITED, Resolved.ROLE})
"""Ways of finding a source that a reader should be shown with a question mark."""
_CYRILLIC = frozenset({"ru", "uk"})


def origins(
    documents: Sequence[Document], claims: Sequence[Claim], entities: Sequence[Entity] = ()
) -> tuple[Origin, ...]:
    """Every claim's origin, in order of first appearance; claims of the same source stand together.

    Sources are put together when they are one of `entities`, or by name across spellings and scripts, never by guess:
    "the ministry" and "the defence ministry" stay two. An outlet that others quote is the publisher of its own pages.
    Claims that name nobody are one origin a page, for two pages' rumours need not be one.
    """
    known = Known.of(documents, entities)
    sources = [_Source(claim, known) for claim in claims]
    short = _short_forms(sources, known)
    together: dict[Key, list[_Source]] = defaultdict(list)
    for source in sources:
        together[short.get(source.key, source.key)].append(source)
    cyrillic = 2 * sum(document.language in _CYRILLIC for document in documents) > len(documents)
    return tuple(
        _origin(number, found, known, cyrillic=cyrillic) for number, found in enumerate(together.values(), start=1)
    )


class _Source:
    """A claim with its source: what it is called, what kind it is, and the key that all its claims share."""

    def __init__(self, claim: Claim, known: Known) -> None:
        self.claim = claim
        self.link: Attribution = speaker(claim)
        self.entity = known.entity(claim, self.link.source) if len(claim.chain) > 1 else None
        self.kind = kind_of(self.link, self.entity)
        self.name = self.link.source.text.strip()
        self.key: Key
        outlet = known.outlet(claim)
        if self.kind is OriginKind.IMPERSONAL:
            self.name, self.key = "", ("", claim.document)
        elif self.kind is OriginKind.PUBLISHER:
            self.name, self.key = outlet, source_key(outlet) or (claim.document,)
        else:
            self.key = self._key(known)

    def _key(self, known: Known) -> Key:
        spellings = [self.name, *(self.entity.names if self.entity else ())]
        quoted = next((key for key in map(source_key, spellings) if key in known.outlets), None)
        if quoted:
            self.kind = OriginKind.PUBLISHER
            return quoted
        return ("entity", self.entity.id) if self.entity else source_key(self.name)


def _short_forms(sources: Iterable[_Source], known: Known) -> dict[Key, Key]:
    """Which short names stand for exactly one of the sources.

    "FT" for "Financial Times", "the Herald" for the only outlet of the case that ends so.
    """
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key in {source_key(source.name): source.key for source in sources if source.name}:
        longer[("".join(word[:1] for word in key),)].add(key)
    for key in known.outlets:
        if len(key) > 1:
            longer[key[-1:]].add(key)
    return {short: keys.pop() for short, keys in longer.items() if len(keys) == 1 and len(short[0]) > 1}


def _origin(number: int, sources: list[_Source], known: Known, *, cyrillic: bool) -> Origin:
    kinds = [source.kind for source in sources]
    kind = OriginKind.PUBLISHER if OriginKind.PUBLISHER in kinds else kinds[0]
    paths = dict.fromkeys(_path(source, known) for source in sources)
    return Origin(
        id=f"O{number}",
        name=_display(sources, cyrillic=cyrillic),
        kind=kind,
        claims=tuple(source.claim.id for source in sources),
        through=tuple(filter(None, paths)),
        doubtful=any(_guessed(link) for source in sources for link in source.claim.chain),
    )


def _display(sources: list[_Source], *, cyrillic: bool) -> str:
    """The fullest name, in the script that most of the case's pages are written in where it is known in that."""
    for source in sources:
        if source.kind is OriginKind.PUBLISHER and len(source.claim.chain) == 1:
            return source.name
    counted = Counter(source.name for source in sources)
    names = [name for name, _ in counted.most_common()]
    entity = next((source.entity for source in sources if source.entity), None)
    if entity:
        names = list(entity.names)
    same = [name for name in names if is_cyrillic(name) == cyrillic] or names
    return max(same, key=lambda name: len(source_key(name)))


def _path(source: _Source, known: Known) -> str:
    """The links between reader and source, outermost first; empty where the source is the page."""
    claim = source.claim
    between = [link.source.text for link in claim.chain[1:] if link is not source.link]
    return " ← ".join([known.outlet(claim), *between]) if len(claim.chain) > 1 else ""


def _guessed(link: Attribution) -> bool:
    return link.source.doubtful or link.source.resolved in _GUESSED
