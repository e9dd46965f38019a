"""Independence: which origins of a finding count as another one, and which may only repeat what is counted already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from firsthand.records import Origin, OriginKind
from firsthand.weigh.bonds import Party
from firsthand.weigh.clusters import Clusters
from firsthand.weigh.interests import Interests
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses

NAMELESS = frozenset({OriginKind.IMPERSONAL, OriginKind.MEDIA_REPORT})
"""Origins of which so little is known that they may be any other: they never count as another one."""
CLOSE = 3
"""Claims that two pages must have in common, and half of what one of them tells, for the one to rest on the other."""


@dataclass(frozen=True)
class Side:
    """Claims on one side with their origins."""

    claims: tuple[str, ...]
    origins: tuple[Origin, ...]


class Independence:
    """Counts the origins of a side; `against` are the claims that gainsay a group of claims, by the group's root."""

    def __init__(
        self,
        senses: Senses,
        retellings: Retellings,
        traced: Traced,
        interests: Interests,
        clusters: Clusters,
        against: Mapping[str, Mapping[str, None]],
    ) -> None:
        self._senses = senses
        self._retellings = retellings
        self._traced = traced
        self._interests = interests
        self._clusters = clusters
        self._against = against

    def of(self, side: Side) -> list[Origin]:
        """One origin for each interest that counts as another: known, and not resting on the same page's own eyes."""
        found: dict[Party, Origin] = {}
        pages: dict[str, Party] = {}
        ends: dict[str, Party] = {}
        papers: dict[str, str] = {}
        for origin in side.origins:
            if origin.kind in NAMELESS or self._unknown(origin):
                continue
            interest = self._interests.of(origin)
            end, texts = self._seen_on(origin, side)
            if any(pages.get(page, interest) != interest for page in texts):
                continue
            if origin.kind is OriginKind.PUBLISHER and self._after(end, interest, side):
                continue
            own = origin.kind is OriginKind.PUBLISHER and self._interests.body(interest)
            if not own and any(party != interest and self._close(end, page) for page, party in ends.items()):
                continue
            if origin.kind is OriginKind.DOCUMENT and not self._another(origin, side, papers):
                continue
            pages |= dict.fromkeys(texts, interest)
            if texts:
                ends[end] = interest
            found.setdefault(interest, origin)
        return list(found.values()) or list(side.origins[:1])

    def _unknown(self, origin: Origin) -> bool:
        """Whether a source is nobody who is known, neither by name nor as somebody of a body: it may be any other."""
        bound = self._interests.of(origin) != ("origin", origin.id)
        return not bound and (origin.kind is OriginKind.UNNAMED_OFFICIAL or not self._traced.named(origin))

    def _after(self, page: str, interest: Party, side: Side) -> bool:
        """Whether a newspaper tells in its own words what another interest said before: it may rest on that.

        Two newspapers of one day may both have seen it; where the other page of that day names somebody who says so,
        the one that names nobody may have left them out. Who speaks for nobody is a newspaper; an authority's or a
        firm's own page has a word of its own at any time.
        """
        if self._interests.body(interest):
            return False
        day = self._senses.day(page)
        return any(self._earlier(claim, day) for claim in side.claims if self._of(claim) != interest)

    def _earlier(self, claim: str, day: date | None) -> bool:
        """Whether a claim was made before a day, or on it by somebody who is named."""
        before = self._senses.day(self._senses.of[claim].claim.document)
        said = self._traced.origin_of[claim].kind is not OriginKind.PUBLISHER
        return before is not None and (day is None or before < day or (before == day and said))

    def _of(self, claim: str) -> Party:
        return self._interests.of(self._traced.origin_of[claim])

    def _another(self, origin: Origin, side: Side, papers: dict[str, str]) -> bool:
        """Whether a paper is none of those counted: told of in another language it may be the same paper."""
        claim = self._claim(origin, side)
        language = self._senses.of[claim].language
        other = bool(papers) and language not in papers.values()
        papers[origin.id] = language
        return not other

    def _claim(self, origin: Origin, side: Side) -> str:
        """The claim in which the way to an origin ends."""
        return next(self._traced.ways[claim][-1] for claim in side.claims if self._traced.origin_of[claim] is origin)

    def _seen_on(self, origin: Origin, side: Side) -> tuple[str, set[str]]:
        """The page where an origin speaks, and the pages on whose word alone it rests.

        These are, for a publisher's own words, a paper that it saw and an unnamed voice, the page and all that it was
        taken from. Who has a name speaks for themselves wherever they are quoted – unless the page is a retelling from
        beginning to end of one that says the same: then it is that one's matter under another name.
        """
        claim = self._claim(origin, side)
        page = self._senses.of[claim].claim.document
        if origin.kind is not OriginKind.NAMED or origin.known:
            return page, self._retellings.ancestry(page)
        below = self._retellings.way(claim)[:1]
        base = self._senses.of[below[0]].claim.document if below else ""
        return page, {base} if base and self._retellings.whole(page, base) else set()

    def _close(self, one: str, other: str) -> bool:
        """Whether two pages tell so much in common that the one may rest on the other, though nothing says so."""
        here, there = self._senses.on.get(one, ()), self._senses.on.get(other, ())
        roots = {self._clusters.root(sense.id) for sense in here}
        against = {claim for root in roots for claim in self._against.get(root, ())}
        shared = sum(self._clusters.root(sense.id) in roots or sense.id in against for sense in there)
        return shared >= CLOSE and 2 * shared >= min(len(here), len(there))
