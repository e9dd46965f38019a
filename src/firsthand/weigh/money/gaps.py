"""Gaps: a sum, the parts of it that the same passage accounts for, and the difference.

A part is only taken from a whole where words tie them: "only 30 million came …", "of them", "the rest". The whole is
the one sum that the passage names before; with two that fit, with another currency, with parts larger than the whole
nothing is computed, and that is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import structs

from firsthand.records import Amount, Claim, Frame, Gap, Party, Share, Span, Standing, Uncounted, Why
from firsthand.weigh.lexicon import empty, tokens, words
from firsthand.weigh.money.figures import PERCENT, Figure, Names, Page, argument, figure, hedged
from firsthand.weigh.money.lexicon import Lexicon

NEAR = 1
"""Blocks that a whole may stand before its part."""


@dataclass
class _Passage:
    """A whole and what follows it."""

    wholes: list[Figure] = field(default_factory=list)
    parts: list[Figure] = field(default_factory=list)
    rest: list[Claim] = field(default_factory=list)
    tied: bool = False
    firmly: bool = False
    """Whether words such as "the rest" or "of which" tie them, and not "only" alone."""
    block: int = 0


def gaps(
    claims: Sequence[Claim], pages: dict[str, Page], names: Names
) -> tuple[tuple[Gap, ...], tuple[Uncounted, ...]]:
    """All gaps of the case, the same figures of several documents as one, and what could not be computed."""
    merged: dict[tuple[object, ...], Gap] = {}
    uncounted: list[Uncounted] = []
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    for name, page in pages.items():
        for passage in _passages(told[name], page):
            found = _compute(passage, page, names)
            if isinstance(found, Uncounted):
                uncounted.append(found)
            else:
                parts = tuple(sorted((share.low, share.high) for share in found.shares))
                key = (found.currency, found.low, found.high, parts)
                merged[key] = _joined(merged[key], found) if key in merged else found
    numbered = (structs.replace(gap, id=f"G{number}") for number, gap in enumerate(merged.values(), start=1))
    return tuple(numbered), tuple(uncounted)


class _Walk:
    """Goes down the claims of a page and puts together what words tie."""

    def __init__(self, page: Page, words: Lexicon) -> None:
        self._page, self._words = page, words
        self._passage = _Passage()
        self.passages: list[_Passage] = []

    def take(self, claim: Claim) -> None:
        """The next claim of the page."""
        found, block, text = figure(claim, self._page), self._page.block(claim), self._page.content(claim)
        if block - self._passage.block > (0 if self._passage.parts else NEAR):
            self.close(block)
        if found and found.whole:
            self.close(block)
            self._passage.wholes.append(Figure(claim, found.whole, Standing.PLANNED))
            self._passage.parts.append(found)
            self._passage.tied = self._passage.firmly = True
            self.close(block)
        elif found:
            self._figure(found, block, text)
        if self._passage.parts and self._words.search(self._words.rest, text):
            self._passage.rest.append(claim)
            self._passage.tied = self._passage.firmly = True

    def _figure(self, found: Figure, block: int, text: str) -> None:
        firm = self._words.search(self._words.split, text) is not None
        marked = firm or self._words.search(self._words.part, text) is not None
        if found.standing is Standing.PLANNED and not (marked and self._passage.wholes):
            if self._passage.parts:
                self.close(block)
            self._passage.wholes.append(found)
        elif found.standing is not Standing.SOUGHT:
            self._passage.parts.append(found)
            self._passage.tied = self._passage.tied or marked
            self._passage.firmly = self._passage.firmly or firm
        self._passage.block = block

    def close(self, block: int) -> None:
        """End the passage at hand; it counts where it has parts that words tie to what stands before."""
        if self._passage.tied and self._passage.parts:
            self.passages.append(self._passage)
        self._passage = _Passage(block=block)


def _passages(claims: Sequence[Claim], page: Page) -> Sequence[_Passage]:
    """Stretches of claims in which parts follow a whole; only those that words tie together."""
    if page.words is None:
        return ()
    walk = _Walk(page, page.words)
    for claim in claims:
        walk.take(claim)
    walk.close(0)
    return walk.passages


def _compute(passage: _Passage, page: Page, names: Names) -> Gap | Uncounted:
    """The difference, or why there is none."""
    spoken = tuple(dict.fromkeys(found.claim.id for found in (*passage.wholes, *passage.parts)))
    wholes = {(one.amount.low, one.amount.high, one.amount.currency): one for one in passage.wholes}
    if not wholes:
        return Uncounted(Why.NO_WHOLE, spoken)
    if len(wholes) > 1:
        return Uncounted(Why.SEVERAL_WHOLES, spoken)
    whole = next(iter(wholes.values()))
    parts = passage.parts
    if not passage.firmly and any(_elsewhere(part, whole, page) for part in parts):
        return Uncounted(Why.THINGS_DIFFER, spoken)
    if any(part.amount.unit != PERCENT and part.amount.currency != whole.amount.currency for part in parts):
        return Uncounted(Why.CURRENCIES_DIFFER, spoken)
    low = whole.amount.low - sum(part.of(whole.amount)[1] for part in parts)
    high = whole.amount.high - sum(part.of(whole.amount)[0] for part in parts)
    if low < 0:
        return Uncounted(Why.LARGER, spoken)
    assert page.words is not None
    subject = argument(whole.claim, ("subject",), page.words)
    return Gap(
        id="G",
        about=subject.text if subject else "",
        currency=whole.amount.currency,
        low=whole.amount.low,
        high=whole.amount.high,
        shares=tuple(_share(part, whole.amount, page, names) for part in parts),
        open_low=low,
        open_high=high,
        approximate=any(found.amount.approximate for found in (whole, *parts)),
        hedged=any(hedged(found.claim) for found in (whole, *parts)),
        claims=tuple(one.claim.id for one in passage.wholes),
        rest=tuple(claim.id for claim in passage.rest),
        seeker=next(filter(None, (_seeker(claim, page, names) for claim in passage.rest)), None),
    )


def _elsewhere(part: Figure, whole: Figure, page: Page) -> bool:
    """Whether the part is said to go to somebody or something that the whole's claim does not name."""
    assert page.words is not None
    roles = (*page.words.goal, "recipient", *(["subject"] if part.standing is Standing.RECEIVED else []))
    target = argument(part.claim, roles, page.words)
    if target is None or target.text.casefold() in words().pronouns:
        return False
    named = {word for word, _ in tokens(page.content(whole.claim))}
    language = page.document.language
    return not any(word in named for word, _ in tokens(target.text) if not empty(word, language))


def _share(part: Figure, whole: Amount, page: Page, names: Names) -> Share:
    assert page.words is not None
    low, high = part.of(whole)
    roles = ("subject",) if part.standing is Standing.PAID else page.words.source
    giver = argument(part.claim, roles, page.words)
    return Share(
        low=low,
        high=high,
        standing=part.standing,
        payer=_named(part.claim, giver.span, part.amount, names) or Party(giver.text) if giver else None,
        claims=(part.claim.id,),
    )


def _named(claim: Claim, span: Span, amount: Amount, names: Names) -> Party | None:
    parties = {party.id: party for at, party in names.within(claim.document, span) if not at.overlaps(amount.span)}
    return next(iter(parties.values())) if len(parties) == 1 else None


def _seeker(claim: Claim, page: Page, names: Names) -> Party | None:
    """Who looks for the rest: the subject of that relation, else who is named last before the word."""
    assert page.words is not None
    for relation in claim.relations:
        if relation.frame is Frame.SEEKS:
            return names.party(claim.document, relation.subject)
    text = page.document.text[claim.content[0].start : claim.content[-1].end]
    found = page.words.search(page.words.rest, text)
    sought = found and page.words.search("|".join(rf"\b{verb[:-2]}" for verb in page.words.sought), text)
    if not found or not sought:
        return None
    end = claim.content[0].start + found.start()
    amounts = [amount.span.end for amount in claim.amounts if amount.span.end < end]
    start = max(amounts, default=claim.content[0].start)
    named = names.within(claim.document, Span(start, end)) if start < end else []
    return named[-1][1] if named else None


def _joined(one: Gap, other: Gap) -> Gap:
    """The same figures told twice: all claims of both."""
    shares = tuple(
        structs.replace(a, claims=tuple(dict.fromkeys(a.claims + b.claims)))
        for a, b in zip(
            sorted(one.shares, key=lambda share: share.low),
            sorted(other.shares, key=lambda share: share.low),
            strict=True,
        )
    )
    return structs.replace(
        one,
        shares=shares,
        claims=tuple(dict.fromkeys(one.claims + other.claims)),
        rest=tuple(dict.fromkeys(one.rest + other.rest)),
        approximate=one.approximate or other.approximate,
        hedged=one.hedged and other.hedged,
        seeker=one.seeker or other.seeker,
    )
