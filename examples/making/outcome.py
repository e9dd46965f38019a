"""Outcome: what a careful reader of generated pages comes to, from who told what after whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from examples import gold
from examples.making.people import interest_of, origin_of
from examples.making.roster import Page, Said
from examples.making.telling import Told
from examples.making.wording import spelt, table
from examples.vocabulary import Change, Clash, Reason, Status

_NOBODY = frozenset({"", "outlet", "media"})
_CHANGED = {"town": Change.PLACE_CHANGED, "n": Change.NUMBER_CHANGED}
_CLASHES = {"town": Clash.PLACE, "n": Clash.AMOUNT}

At = tuple[Page, int]
"""A sentence: its page and its number there."""


@dataclass
class Sides:
    """All that is told of one fact of one story."""

    fact: str
    supporting: list[At] = field(default_factory=list)
    opposing: list[At] = field(default_factory=list)


def _said(at: At) -> Said:
    return at[0].said[at[1]]


def _id(at: At) -> str:
    return at[0].claim(at[1])


def sides(pages: Sequence[Page]) -> list[Sides]:
    """Who says so and who says otherwise, fact by fact."""
    found: dict[tuple[int, str], Sides] = {}
    for page in pages:
        for number, said in enumerate(page.said):
            if said.fact not in ("own", "namesake"):
                one = found.setdefault((page.world.number, said.fact), Sides(said.fact))
                (one.opposing if said.wrong or said.form == "not" else one.supporting).append((page, number))
    return list(found.values())


def _origins(listed: Sequence[At]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(origin_of(at[0], _said(at)) for at in listed))


def findings(pages: Sequence[Page]) -> tuple[gold.Finding, ...]:
    """One for each fact that two pages or more tell."""
    shared = [one for one in sides(pages) if len(one.supporting) > 1]
    return tuple(_finding(number, one) for number, one in enumerate(shared, start=1))


def _finding(number: int, told: Sides) -> gold.Finding:
    supporting = _origins(told.supporting)
    against = [at for at in told.opposing if origin_of(at[0], _said(at)) not in supporting]
    interests = {interest_of(at[0], _said(at)) for at in told.supporting}
    page = told.supporting[0][0]
    return gold.Finding(
        id=f"f{number}",
        says=f"{page.world.plot.name} {page.world.number}: {told.fact}",
        status=_status(page, interests, {interest_of(at[0], _said(at)) for at in against}),
        supporting=tuple(map(_id, told.supporting)),
        opposing=tuple(map(_id, told.opposing)),
        supporting_origins=supporting,
        opposing_origins=_origins(against),
        independent=len(interests),
    )


def _status(page: Page, interests: set[str], against: set[str]) -> Status:
    """The first that applies; the company is whom the denied facts are about."""
    party = f"{page.world.number}-company"
    if against:
        return Status.DENIED if party in against else Status.DISPUTED
    if len(interests) > 1:
        return Status.CORROBORATED
    return Status.SELF_REPORTED if interests == {party} else Status.SINGLE


def contradictions(pages: Sequence[Page]) -> tuple[gold.Contradiction, ...]:
    """A pair of sentences for each fact that is denied or told wrong."""
    found = []
    for told in sides(pages):
        kinds = {_CLASHES.get(_said(at).wrong, Clash.POLARITY): at for at in reversed(told.opposing)}
        for kind, at in kinds.items():
            if told.supporting:
                found.append(gold.Contradiction(kind=kind, a=_id(told.supporting[0]), b=_id(at), about=told.fact))
    return tuple(found)


def derivations(pages: Sequence[Page], told: dict[int, list[Told]]) -> tuple[gold.Derivation, ...]:
    """Which page was taken from which, and what says so."""
    return tuple(
        gold.Derivation(page=page.id, source=pages[page.base - 1].id, reasons=reasons, words=words)
        for page in pages
        if page.base
        for reasons, words in [_reasons(page, pages[page.base - 1], told[page.number])]
    )


def _reasons(page: Page, base: Page, told: Sequence[Told]) -> tuple[tuple[Reason, ...], tuple[str, ...]]:
    same = Reason.SHARED_TEXT if page.language == base.language else Reason.TRANSLATION
    if page.how == "byline":
        return (Reason.CREDIT_LINE, same), (spelt(base.outlet, page.language), "")
    if page.how == "naming":
        return (Reason.NAMED_OUTLET, same), (table().naming_cue[page.language], "")
    cue = next((one.words.cue for one in told if one.said.source == "outlet"), "")
    return ((Reason.NAMED_OUTLET, same), (cue, "")) if cue else ((same,), ("",))


def _root(page: Page, number: int, pages: Sequence[Page]) -> tuple[Page, int | None]:
    """The earliest version of a page, and which of its sentences this one goes back to."""
    at: int | None = number
    while page.base:
        at = page.said[at].base if at is not None else None
        page = pages[page.base - 1]
    return page, at


def drift(pages: Sequence[Page], told: dict[int, list[Told]]) -> tuple[gold.Drift, ...]:
    """What each retelling changed, added and dropped."""
    return tuple(change for page in pages if page.base for change in _drift(page, pages, told))


def _drift(page: Page, pages: Sequence[Page], told: dict[int, list[Told]]) -> Iterator[gold.Drift]:
    kept: set[int | None] = set()
    root = page
    for number, now in enumerate(told[page.number]):
        root, at = _root(page, number, pages)
        kept.add(at)
        if at is None:
            yield gold.Drift(
                page=page.id, source=root.id, change=Change.ADDED, now=now.words.content, now_claim=page.claim(number)
            )
        else:
            for change, before, after in _changes(told[root.number][at], now):
                yield gold.Drift(
                    page=page.id,
                    source=root.id,
                    change=change,
                    then=before,
                    now=after,
                    then_claim=root.claim(at),
                    now_claim=page.claim(number),
                )
    for at, then in enumerate(told[root.number]):
        if at not in kept:
            yield gold.Drift(
                page=page.id, source=root.id, change=Change.DROPPED, then=then.words.content, then_claim=root.claim(at)
            )


def _changes(then: Told, now: Told) -> Iterator[tuple[Change, str, str]]:
    if then.words.hedges and not now.words.hedges:
        yield Change.HEDGE_LOST, then.words.hedges[0], now.words.content
    if then.said.source not in _NOBODY and now.said.source in _NOBODY:
        yield Change.SOURCE_LOST, then.words.who, now.words.text
    if now.said.wrong:
        yield _CHANGED[now.said.wrong], then.words.spelt[now.said.wrong], now.words.spelt[now.said.wrong]
