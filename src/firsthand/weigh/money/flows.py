"""Flows: one claim's money from one to another, then the same flow out of many claims as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from firsthand.records import (
    Amount,
    Argument,
    Certainty,
    Claim,
    Flow,
    Frame,
    Gap,
    Party,
    Polarity,
    Relation,
    Standing,
    Tense,
)
from firsthand.weigh.money.figures import PERCENT, Figure, Names, Page, argument, figure, hedged, sums

_STANDING = {
    Frame.PAYS: Standing.PAID,
    Frame.FINANCES: Standing.PAID,
    Frame.RECEIVES: Standing.RECEIVED,
    Frame.SEEKS: Standing.SOUGHT,
}
"""Frames that are about money, and how far it has come where nothing says that it is yet to be given."""
Key = tuple[str, str, str, str, float, float, bool]


def flows(claims: Sequence[Claim], pages: dict[str, Page], names: Names, gaps: Sequence[Gap]) -> tuple[Flow, ...]:
    """All flows of the case, each with every claim that tells it, in the order of the first.

    What several pages tell of one sum is one flow, whatever they call its ends: `gaps` has put their claims together.
    """
    together = {name: f"{gap.id} whole" for gap in gaps for name in gap.claims}
    together |= {name: f"{gap.id} {at}" for gap in gaps for at, one in enumerate(gap.shares) for name in one.claims}
    together |= {name: f"{gap.id} rest" for gap in gaps for name in gap.rest if name not in together}
    merged: dict[Key, Flow] = {}
    for flow in _all(claims, pages, names):
        key = _key(flow, together)
        same = merged.get(key)
        merged[key] = (
            flow
            if same is None
            else structs.replace(
                same,
                claims=tuple(dict.fromkeys(same.claims + flow.claims)),
                hedged=same.hedged and flow.hedged,
                payer=same.payer or flow.payer,
                payee=same.payee or flow.payee,
            )
        )
    return tuple(structs.replace(flow, id=f"F{number}") for number, flow in enumerate(merged.values(), start=1))


def _key(flow: Flow, together: dict[str, str]) -> Key:
    amount = flow.amount
    if amount and flow.claims[0] in together and len(flow.claims) == 1:
        return (flow.standing, together[flow.claims[0]], "", amount.currency, amount.low, amount.high, flow.denied)
    ends = [(party.id or party.name.casefold()) if party else "" for party in (flow.payer, flow.payee)]
    money = (amount.currency, amount.low, amount.high) if amount else ("", 0.0, 0.0)
    rest = together.get(flow.claims[0], "") if flow.standing is Standing.SOUGHT else ""
    purpose = "" if all(ends) else rest.split()[0] if rest else flow.purpose.casefold()
    return (flow.standing, ends[0], ends[1], money[0] + purpose, money[1], money[2], flow.denied)


def _all(claims: Sequence[Claim], pages: dict[str, Page], names: Names) -> Iterator[Flow]:
    for number, claim in enumerate(claims):
        page = pages[claim.document]
        told = [relation for relation in claim.relations if relation.frame in _STANDING]
        after = claims[number + 1] if number + 1 < len(claims) else None
        found = figure(claim, page)
        # A sum belongs to the verb that heads the claim: "30 came from the budget, and they sought the rest".
        head = claim.predicate.span if found and claim.predicate else None
        heading = [relation for relation in told if head is None or relation.span.overlaps(head)]
        for relation in told:
            amount, more = _amount(claim, after, page) if relation in heading else (None, ())
            yield _of_relation(relation, claim, amount, more, page, names)
        given = found is not None and found.amount.unit != PERCENT
        if found and given and not heading and (flow := _of_figure(found, page, names)):
            yield flow


def _of_relation(
    relation: Relation, claim: Claim, amount: Amount | None, more: tuple[str, ...], page: Page, names: Names
) -> Flow:
    standing = _STANDING[relation.frame]
    if standing is Standing.PAID and relation.judged.tense is Tense.FUTURE:
        standing = Standing.PLANNED
    payer, payee = relation.subject, relation.object
    if relation.frame in {Frame.RECEIVES, Frame.SEEKS}:
        payer, payee = payee, payer
    ends = _party(claim, payer, page, names), _party(claim, payee, page, names)
    sought = relation.object.text if None in ends and not amount else ""
    return Flow(
        id="F",
        payer=ends[0],
        payee=ends[1],
        amount=amount,
        purpose=sought,
        standing=standing,
        hedged=hedged(claim) or relation.judged.certainty is not Certainty.CERTAIN,
        denied=relation.judged.polarity is Polarity.NEGATIVE,
        claims=(claim.id, *more),
    )


def _amount(claim: Claim, after: Claim | None, page: Page) -> tuple[Amount | None, tuple[str, ...]]:
    """The claim's one sum, or that of the next claim which says of how much this one spoke, with that claim's id."""
    own = sums(claim, page)
    if own or after is None or page.words is None or after.document != claim.document:
        return (own[0] if len(own) == 1 else None), ()
    spoken_of = page.words.search(page.words.sum, page.content(after)) and page.block(after) == page.block(claim)
    given = sums(after, page) if spoken_of else []
    return (given[0], (after.id,)) if len(given) == 1 else (None, ())


def _party(claim: Claim, end: Argument, page: Page, names: Names) -> Party | None:
    """Who an end is; None where it is the money itself."""
    party = names.party(claim.document, end)
    money = any(amount.currency and amount.span.overlaps(end.span) for amount in claim.amounts)
    named = bool(party.id) or any(word[:1].isupper() for word in end.text.split()[1:])
    spoken_of = not named and page.words is not None and page.words.search(page.words.money, end.text)
    return None if (money or spoken_of) else party


def _of_figure(found: Figure, page: Page, names: Names) -> Flow | None:
    """The flow of a claim whose verb is about money; None where it names neither an end nor a purpose."""
    assert page.words is not None
    claim, words = found.claim, page.words
    subject = argument(claim, ("subject",), words)
    givers = {Standing.PAID: subject, Standing.RECEIVED: argument(claim, words.source, words)}
    giver = givers.get(found.standing)
    # Beside the sum itself, the object of giving is who gets it.
    beside = ("recipient", *words.goal, *(["object"] if found.standing is Standing.PAID else []))
    getter = argument(claim, beside, words)
    purpose = subject.text if subject and giver is not subject else ""
    if giver is None and getter is None and not purpose:
        return None
    return Flow(
        id="F",
        payer=_party(claim, giver, page, names) if giver else None,
        payee=_party(claim, getter, page, names) if getter else None,
        amount=found.amount,
        purpose=purpose,
        standing=found.standing,
        hedged=hedged(claim),
        claims=(claim.id,),
    )
