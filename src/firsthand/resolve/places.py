"""Mentions to places: a point each, with how far off it may be, or nothing where we would have to guess."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from firsthand.gazetteer import (
    Gazetteer,
    Level,
    Spot,
    countries_told,
    country_told,
    key,
    standard,
)
from firsthand.records import Document, Mention, MentionKind, Place
from firsthand.resolve.choice import Chosen, Clues, Open, choose, lies_in, scene
from firsthand.resolve.kinds import settled
from firsthand.resolve.nearby import container, levels_said, neighbours, parts
from firsthand.resolve.own_sites import FILE, OwnNames, OwnSite
from firsthand.resolve.placed import Found, Placing, Unplaced, place_of
from firsthand.resolve.sites import core, site

_CYRILLIC = frozenset({"ru", "uk"})
_SMALL_M = 200_000
"""An unknown place is put where what it lies in lies, if that is no larger: a radius, not a guess."""


class _Page(Struct, frozen=True):
    """A document with its place mentions in the order of the text, and what each may mean."""

    document: Document
    mentions: list[Mention]
    spots: dict[Mention, tuple[Spot, ...]]
    named: dict[str, list[int]]
    """Where in `mentions` each name stands."""
    told: frozenset[str]
    """Countries whose demonyms stand in the text."""


_Choices = Mapping[str, Chosen | Open]
"""What each name of a page was found to mean, or why that stays open."""


def places(
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    *,
    gazetteer: Gazetteer | None = None,
    sites: Sequence[OwnSite] = (),
) -> tuple[Place, ...]:
    """The places that the mentions name; a mention in none of them could not be placed (see `placing`)."""
    return placing(documents, mentions, gazetteer=gazetteer, sites=sites).places


def placing(
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    *,
    gazetteer: Gazetteer | None = None,
    sites: Sequence[OwnSite] = (),
) -> Placing:
    """The places that the mentions name, and the mentions left open, with the reason. Default: the world's gazetteer.

    `sites` are the case's own (`own_sites`) and win over the gazetteer. The country of each place follows the border
    policy "disputed, UN view" (`firsthand.gazetteer.country_of`).
    """
    known = gazetteer or standard()
    by_document: dict[str, list[Mention]] = defaultdict(list)
    kinds, own = settled(mentions), OwnNames(sites)
    texts = {document.id: document for document in documents}
    for mention in mentions:
        if kinds[mention] is MentionKind.PLACE or _is_site(mention, texts.get(mention.document), own):
            by_document[mention.document].append(mention)
    together: dict[tuple[str, str], list[Found]] = defaultdict(list)
    unplaced: list[Unplaced] = []
    pages = [_page(document, by_document[document.id], known) for document in documents]
    first = [_choices(page, known, page.spots, {}) for page in pages]
    known_elsewhere = _settled(first)
    for page, before in zip(pages, first, strict=True):
        elsewhere = _elsewhere(known_elsewhere, before)
        for found in _found(page, _choices(page, known, _narrowed(page, before), elsewhere), own):
            if isinstance(found, Unplaced):
                unplaced.append(found)
            else:
                together[found.place].append(found)
    cyrillic = 2 * sum(document.language in _CYRILLIC for document in documents) > len(documents)
    put = (place_of(number, found, cyrillic) for number, found in enumerate(together.values(), start=1))
    return Placing(tuple(put), tuple(unplaced))


def _is_site(mention: Mention, document: Document | None, own: OwnNames) -> bool:
    """Whether what was read as an organisation is a site too: a zone, an airport, a row of places.csv."""
    if document is None or mention.kind is MentionKind.PERSON:
        return False
    around = site(mention, document.text) or core(mention.text)[1]
    return around is not None or own.find(mention, document.text, document.language) is not None


def _narrowed(page: _Page, choices: _Choices) -> dict[Mention, tuple[Spot, ...]]:
    """What each mention may mean after a first round of choices."""
    found = {}
    for mention in page.mentions:
        chosen = choices.get(key(mention.name))
        found[mention] = (chosen.spot,) if isinstance(chosen, Chosen) else page.spots[mention]
    return found


def _page(document: Document, mentions: list[Mention], known: Gazetteer) -> _Page:
    ordered = sorted(mentions, key=lambda mention: mention.span)
    named: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(ordered):
        named[key(mention.name)].append(at)
    spots = {mention: _candidates(mention, document.language, known) for mention in ordered}
    return _Page(document, ordered, spots, named, countries_told(document.text, document.language))


def _candidates(mention: Mention, language: str, known: Gazetteer) -> tuple[Spot, ...]:
    found = known.find(mention.name, language) or known.find(mention.text, language)
    if not found:
        found = known.find(core(mention.text)[0], language)
    # "Les Russes" live in Russia; the word names no place, whatever village is written like it.
    of_people = country_told(mention.text, language) and not any(spot.level is Level.COUNTRY for spot in found)
    return () if of_people else found


def _settled(first: Sequence[_Choices]) -> dict[str, Counter[str]]:
    """In how many documents, whose text itself tells which is meant, each name stands for which spot."""
    spots: dict[str, Counter[str]] = defaultdict(Counter)
    for choices in first:
        for name, choice in choices.items():
            if isinstance(choice, Chosen) and choice.told:
                spots[name][choice.spot.id] += 1
    return spots


def _elsewhere(settled_spots: Mapping[str, Counter[str]], own: _Choices) -> dict[str, frozenset[str]]:
    """What the names of a page stand for in other documents than its `own`."""
    found = {}
    for name, choice in own.items():
        here = choice.spot.id if isinstance(choice, Chosen) and choice.told else ""
        times = settled_spots.get(name, Counter())
        found[name] = frozenset(spot for spot, documents in times.items() if documents > (spot == here))
    return found


def _choices(
    page: _Page,
    known: Gazetteer,
    around: Mapping[Mention, Sequence[Spot]],
    elsewhere: Mapping[str, frozenset[str]],
) -> dict[str, Chosen | Open]:
    """Every name of a document has one meaning in it: what one mention's surroundings tell holds for all."""
    others = {name: around[page.mentions[at[0]]] for name, at in page.named.items()}
    found: dict[str, Chosen | Open] = {}
    for name, at in page.named.items():
        spots = page.spots[page.mentions[at[0]]]
        if not spots:
            continue
        clues = _clues(page, at, around, elsewhere.get(name, frozenset()))
        spots = _called_after(spots, clues.wholes, known) or spots
        found[name] = choose(spots, scene(others, page.told, without=name), clues)
    return found


def _clues(
    page: _Page, at: Sequence[int], around: Mapping[Mention, Sequence[Spot]], elsewhere: frozenset[str]
) -> Clues:
    text = page.document.text
    wholes = [whole for one in at for whole in container(one, page.mentions, around, text)]
    held = [part for one in at for part in parts(one, page.mentions, around, text)]
    listed: Counter[Level] = Counter()
    said: Counter[Level] = Counter()
    for one in at:
        others = [around[other] for other in neighbours(one, page.mentions, text)]
        listed.update({spots[0].level for spots in others if len(spots) == 1})
        said.update(levels_said(page.mentions[one], page.document))
    return Clues(
        wholes=tuple(whole for whole in wholes if whole.level is not Level.CITY),
        parts=tuple(held),
        listed=_most(listed),
        said=_most(said),
        elsewhere=elsewhere,
    )


def _most(levels: Counter[Level]) -> frozenset[Level]:
    most = max(levels.values(), default=0)
    return frozenset(level for level, times in levels.items() if times == most)


def _called_after(spots: Sequence[Spot], wholes: Sequence[Spot], known: Gazetteer) -> tuple[Spot, ...]:
    """Towns in `wholes` that are called after a famous one, where none is known in this language: Париж, Texas."""
    if not wholes or any(lies_in(spot, whole) for spot in spots for whole in wholes):
        return ()
    named = (other for spot in spots[:3] if spot.level is Level.CITY for other in known.find(spot.name))
    return tuple(other for other in named if any(lies_in(other, whole) for whole in wholes))


def _found(page: _Page, choices: _Choices, own: OwnNames) -> Iterator[Found | Unplaced]:
    text, language = page.document.text, page.document.language
    of_own = {mention: own.find(mention, text, language) for mention in page.mentions}
    for name, at in page.named.items():
        choice, alike = choices.get(name), [page.mentions[one] for one in at]
        chosen = choice if isinstance(choice, Chosen) else None
        around = next(filter(None, (site(mention, text) or core(mention.text)[1] for mention in alike)), None)
        of_town = chosen is not None and chosen.spot.level is Level.CITY
        for one, mention in zip(at, alike, strict=True):
            its_own = of_own[mention]
            if its_own:
                reason = f"{FILE}, line {its_own.line}: {its_own.source}"
                yield Found(
                    mention, Chosen(its_own.spot(chosen.spot if chosen else None), (reason,), told=True), own=its_own
                )
            elif chosen:
                yield Found(mention, chosen, site=around if of_town else None)
            elif isinstance(choice, Open):
                yield Unplaced(mention, choice.because)
            else:
                yield _in_whole(page, one, choices)


def _in_whole(page: _Page, at: int, choices: _Choices) -> Found | Unplaced:
    """A place that the gazetteer does not know, where the text says what small region or town it lies in."""
    mention = page.mentions[at]
    if country_told(mention.text, page.document.language):
        return Unplaced(mention, "the word names people or what is theirs, no place")
    settled_spots = {
        other: (choice.spot,) if isinstance(choice := choices.get(key(other.name)), Chosen) else ()
        for other in page.mentions
    }
    for whole in container(at, page.mentions, settled_spots, page.document.text):
        if whole.level is not Level.COUNTRY and whole.precision_m <= _SMALL_M:
            reason = (
                f"the gazetteer does not know {mention.name}; the text puts it in {whole.name}: "
                f"the point is that of {whole.name}"
            )
            return Found(mention, Chosen(whole, (reason,), told=True), unknown=mention.name)
    return Unplaced(mention, f"the gazetteer does not know {mention.name}")
