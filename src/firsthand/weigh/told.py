"""Told: who a page itself says that a claim comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from firsthand.records import Attribution, Claim, Entity, OriginKind
from firsthand.weigh.sources import Key, Known, a_company, a_picture, an_outlet, kind_of, nameless, source_key, speaker


class Told:
    """A claim with its source: what it is called, what kind it is, and the key that all its claims share."""

    __slots__ = ("claim", "entity", "key", "kind", "link", "name", "passed", "spelt")

    def __init__(self, claim: Claim, known: Known) -> None:
        self.claim = claim
        self.link: Attribution = speaker(claim)
        self.entity: Entity | None = known.entity(claim, self.link.source) if len(claim.chain) > 1 else None
        if self.entity is None and a_company(self.link.source):
            self.entity = self._company(known)
        self.kind = kind_of(self.link, self.entity)
        self.name = self.link.source.text.strip()
        self.key: Key
        self.spelt: Key = source_key(self.name)
        """The words of the name, which may be a short form of another source's."""
        self.passed: frozenset[Key] = frozenset()
        """Keys of the named sources between the page and this one."""
        outlet = known.outlet(claim)
        if self.kind is OriginKind.IMPERSONAL:
            self.name, self.key = "", ("", claim.document)
        elif self.kind is OriginKind.PUBLISHER or (self.entity is None and self._publisher_s(known)):
            self.kind = OriginKind.PUBLISHER
            self.name, self.key = outlet, source_key(outlet) or (claim.document,)
        else:
            self.key = self._key(known)
            between = [link.source for link in claim.chain[1:] if link is not self.link and link.source.text]
            found = [(known.entity(claim, source), source) for source in between]
            self.passed = frozenset(("entity", one.id) if one else source_key(source.text) for one, source in found)

    def _company(self, known: Known) -> Entity | None:
        """The company that the page named as a source before it said "the company"."""
        outer = [known.entity(self.claim, link.source) for link in self.claim.chain[1:] if link is not self.link]
        return next((entity for entity in reversed(outer) if entity and entity.schema == "Company"), None)

    def _publisher_s(self, known: Known) -> bool:
        """Whether the publisher speaks: of a picture it shows, or as the company whose own page it is."""
        source = self.link.source
        return a_picture(source) or (a_company(source) and known.company(self.claim))

    def _key(self, known: Known) -> Key:
        spellings = [self.name, *(self.entity.names if self.entity else ())]
        quoted = next(filter(None, map(known.outlet_called, spellings)), None)
        if quoted:
            self.kind = OriginKind.PUBLISHER
            return quoted
        return ("entity", self.entity.id) if self.entity else source_key(self.name)

    @property
    def own(self) -> bool:
        """Whether these are the page's own words."""
        return len(self.claim.chain) == 1

    @property
    def nobody(self) -> bool:
        """Whether nobody is named: the page's own words, hearsay, "the media", "the newspaper"."""
        kinds = (OriginKind.IMPERSONAL, OriginKind.MEDIA_REPORT)
        return self.own or self.kind in kinds or (self.entity is None and an_outlet(self.link.source))

    @property
    def bare(self) -> bool:
        """Whether the source has no name of its own: an official, a paper, "a former foreman"."""
        return self.entity is None and nameless(self.link.source)

    @property
    def passing(self) -> bool:
        """Whether the source only passes on: nobody, "the media", a newspaper, the page itself."""
        return self.kind is OriginKind.PUBLISHER or self.nobody


def short_forms(sources: Iterable[Told], known: Known) -> dict[Key, Key]:
    """Which short names stand for exactly one of the sources.

    "FT" for "Financial Times", "the Herald" for the only outlet of the case that ends so.
    """
    longer: dict[Key, set[Key]] = defaultdict(set)
    for spelt, key in {source_key(source.name): source.key for source in sources if source.name}.items():
        longer[("".join(word[:1] for word in spelt),)].add(key)
    for key in known.outlets:
        if len(key) > 1:
            longer[key[-1:]].add(key)
            longer[key[:1]].add(key)
    return {short: keys.pop() for short, keys in longer.items() if len(keys) == 1 and len(short[0]) > 1}
