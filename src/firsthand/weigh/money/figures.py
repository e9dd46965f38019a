"""Figures: the sums of money that claims name, each with how far the money has come and who is named beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec import structs

from firsthand.records import (
    Amount,
    Argument,
    Certainty,
    Claim,
    Distance,
    Document,
    Entity,
    Party,
    Place,
    Polarity,
    Span,
    Stance,
    Standing,
    Tense,
)
from firsthand.weigh.money.lexicon import Lexicon, lexicon

PERCENT = "%"
"""The unit of a share."""
_BEFORE = 24
"""Letters before a figure in which a word may refuse it or make it a whole."""


class Names:
    """Who and what stands where in the documents of a case."""

    def __init__(self, named: Iterable[Entity | Place]) -> None:
        there: dict[str, list[tuple[Span, Party]]] = defaultdict(list)
        for thing in named:
            for mention in thing.mentions:
                there[mention.document].append((mention.span, Party(thing.name, thing.id)))
        # By place: a register names tens of thousands, and each payment asks.
        self._there = {document: sorted(found, key=lambda pair: pair[0]) for document, found in there.items()}
        self._starts = {document: [span.start for span, _ in found] for document, found in self._there.items()}

    def within(self, document: str, span: Span) -> list[tuple[Span, Party]]:
        """What is named inside `span`, in reading order."""
        starts = self._starts.get(document, [])
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [(at, party) for at, party in self._there.get(document, [])[first:last] if span.covers(at)]

    def party(self, document: str, argument: Argument) -> Party:
        """Who an argument is: the one entity named in it, else its own words."""
        for span in filter(None, (argument.span, argument.named_at)):
            parties = {party.id: party for _, party in self.within(document, span)}
            if len(parties) == 1:
                return next(iter(parties.values()))
        return Party(argument.text)


@dataclass(frozen=True)
class Page:
    """A document as it is asked here: its text, its language's words, and in which block a place lies."""

    document: Document
    words: Lexicon | None
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Page:
        """Make a document ready to be asked."""
        return cls(document, lexicon(document.language), tuple(block.span.start for block in document.blocks))

    def block(self, claim: Claim) -> int:
        """The number of the block in which the claim's content begins."""
        return bisect_right(self.starts, claim.content[0].start) - 1

    def content(self, claim: Claim) -> str:
        """The words of the content."""
        return " … ".join(span.of(self.document.text) for span in claim.content)

    def before(self, amount: Amount) -> str:
        """The letters before a figure."""
        return self.document.text[max(0, amount.span.start - _BEFORE) : amount.span.start]


@dataclass(frozen=True)
class Figure:
    """One sum in one claim, or one share of a sum in per cent."""

    claim: Claim
    amount: Amount
    standing: Standing
    whole: Amount | None = None
    """The sum that the same claim says it is a part of ("of 80 million, 50")."""

    def of(self, whole: Amount) -> tuple[float, float]:
        """How much it is at least and at most, where it is a part of `whole`."""
        low, high = self.amount.low, self.amount.high
        return (whole.low * low / 100, whole.high * high / 100) if self.amount.unit == PERCENT else (low, high)


def sums(claim: Claim, page: Page) -> list[Amount]:
    """The sums of money that the claim gives; not those it refuses ("18 million, not 30 million")."""
    words = page.words
    money = [amount for amount in claim.amounts if amount.currency]
    return [amount for amount in money if not (words and words.search(words.no, page.before(amount)))]


def figure(claim: Claim, page: Page) -> Figure | None:
    """The claim's sum and how far it has come; None where it has none, several, or nothing tells."""
    words = page.words
    if words is None or claim.judged.polarity is Polarity.NEGATIVE:
        return None
    standing = words.standing(claim.predicate.lemma.casefold()) if claim.predicate else None
    found = _part_of_whole(claim, page, words) or _alone(claim, page)
    if found is None or standing is None:
        return None
    amount, whole = found
    return Figure(claim, amount, _yet_to_come(claim, page, words) or standing, whole)


def _alone(claim: Claim, page: Page) -> tuple[Amount, None] | None:
    """The one sum of the claim, or the one share in per cent of a claim without any."""
    found = sums(claim, page) or [amount for amount in claim.amounts if amount.unit == PERCENT]
    return (found[0], None) if len(found) == 1 else None


def _part_of_whole(claim: Claim, page: Page, words: Lexicon) -> tuple[Amount, Amount] | None:
    """A sum and its whole in one claim: "of 80 million, 50", "50 million of the 80", "80 million, of which 50"."""
    for whole in sums(claim, page):
        kin = [one for one in claim.amounts if one.currency == whole.currency or not (one.currency or one.unit)]
        parts = [one for one in kin if one is not whole and one.high < whole.low]
        between = page.document.text[whole.span.end : parts[0].span.start] if parts else ""
        tied = words.search(words.of, page.before(whole)) or words.search(words.split, between)
        if tied and len(parts) == 1:
            return structs.replace(parts[0], currency=whole.currency), whole
    return None


def _yet_to_come(claim: Claim, page: Page, words: Lexicon) -> Standing | None:
    meant = claim.judged.tense is Tense.FUTURE or claim.speaker.stance is Stance.PLAN
    return Standing.PLANNED if meant or words.search(words.meant, page.content(claim)) else None


def argument(claim: Claim, roles: Sequence[str], words: Lexicon) -> Argument | None:
    """The claim's first argument in one of the roles that neither holds its sum nor stands for one."""
    amounts = [amount.span for amount in claim.amounts if amount.currency or amount.unit == PERCENT]
    mine = (one for one in claim.arguments if one.role.casefold() in roles)
    fits = (one for one in mine if one.text.casefold() not in words.them)
    return next((one for one in fits if not any(one.span.overlaps(amount) for amount in amounts)), None)


def hedged(claim: Claim) -> bool:
    """Whether the claim's source is less than certain, or its writer keeps a distance."""
    near = all(link.distance is Distance.NEUTRAL for link in claim.chain)
    return claim.judged.certainty is not Certainty.CERTAIN or not near
