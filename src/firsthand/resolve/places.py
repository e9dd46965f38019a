"""Mentions to places: a point each, with how far off it may be, or nothing where we would have to guess."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from firsthand.gazetteer import (
    Gazetteer,
    Level,
    Spot,
    contested,
    countries_told,
    country_of,
    country_told,
    distance_km,
    is_cyrillic,
    key,
    standard,
)
from firsthand.records import Document, Mention, MentionKind, Place
from firsthand.resolve.choice import Chosen, Clues, choose, lies_in, scene
from firsthand.resolve.kinds import settled
from firsthand.resolve.nearby import container, levels_said, neighbours, parts
from firsthand.resolve.own_sites import FILE, OwnNames, OwnSite
from firsthand.resolve.sites import Site, core, site

SITE = "site"
_CYRILLIC = frozenset({"ru", "uk"})
_SMALL_M = 200_000
"""An unknown place is put where what it lies in lies, if that is no larger: a radius, not a guess."""


_SAME_KM = 60.0


class _Found(Struct, frozen=True):
    """One mention with its place; `site` or `own` where it is a site, `unknown` where only what it lies in is known."""

    mention: Mention
    chosen: Chosen
    site: Site | None = None
    own: OwnSite | None = None
    unknown: str = ""

    @property
    def place(self) -> tuple[str, str]:
        """What mentions of one place have in common."""
        return self.chosen.spot.id, self.unknown or (self.site.what if self.site else "")


class _Page(Struct, frozen=True):
    """A document with its place mentions in the order of the text, and what each may mean."""

    document: Document
    mentions: list[Mention]
    spots: dict[Mention, tuple[Spot, ...]]
    named: dict[str, list[int]]
    """Where in `mentions` each name stands."""
    told: frozenset[str]
    """Countries whose demonyms stand in the text."""


_Choices = Mapping[str, Chosen]
"""What each name of a page was found to mean."""


def places(
    documents: Sequence[Document],
    mentions: Sequence[Mention],
    *,
    gazetteer: Gazetteer | None = None,
    sites: Sequence[OwnSite] = (),
) -> tuple[Place, ...]:
    """The places that the mentions name; a mention in none of them could not be placed. Default: the world's gazetteer.

    `sites` are the case's own (`own_sites`) and win over the gazetteer. The country of each place follows the border
    policy "disputed, UN view" (`firsthand.gazetteer.country_of`).
    """
    known = gazetteer or standard()
    by_document: dict[str, list[Mention]] = defaultdict(list)
    kinds = settled(mentions)
    for mention in mentions:
        if kinds[mention] is MentionKind.PLACE:
            by_document[mention.document].append(mention)
    own = OwnNames(sites)
    together: dict[tuple[str, str], list[_Found]] = defaultdict(list)
    pages = [_page(document, by_document[document.id], known) for document in documents]
    first = [_choices(page, known, page.spots, {}) for page in pages]
    elsewhere = _settled(first)
    for page, before in zip(pages, first, strict=True):
        narrowed = {
            m: (before[name].spot,) if (name := key(m.name)) in before else page.spots[m] for m in page.mentions
        }
        for found in _found(page, _choices(page, known, narrowed, elsewhere), own):
            together[found.place].append(found)
    cyrillic = 2 * sum(document.language in _CYRILLIC for document in documents) > len(documents)
    return tuple(_place(number, found, cyrillic) for number, found in enumerate(together.values(), start=1))


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


def _settled(first: Sequence[_Choices]) -> dict[str, frozenset[str]]:
    """The spots that each name stands for in documents where the text itself tells which is meant."""
    spots: dict[str, set[str]] = defaultdict(set)
    for choices in first:
        for name, chosen in choices.items():
            if chosen.told:
                spots[name].add(chosen.spot.id)
    return {name: frozenset(ids) for name, ids in spots.items()}


def _choices(
    page: _Page,
    known: Gazetteer,
    around: Mapping[Mention, Sequence[Spot]],
    elsewhere: Mapping[str, frozenset[str]],
) -> dict[str, Chosen]:
    """Every name of a document has one meaning in it: what one mention's surroundings tell holds for all."""
    others = {name: around[page.mentions[at[0]]] for name, at in page.named.items()}
    found = {}
    for name, at in page.named.items():
        spots = page.spots[page.mentions[at[0]]]
        if not spots:
            continue
        clues = _clues(page, at, around, elsewhere.get(name, frozenset()))
        spots = _called_after(spots, clues.wholes, known) or spots
        chosen = choose(spots, scene(others, page.told, without=name), clues)
        if chosen:
            found[name] = chosen
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


def _found(page: _Page, choices: _Choices, own: OwnNames) -> Iterator[_Found]:
    text = page.document.text
    of_own = {mention: own.find(mention, text, page.document.language) for mention in page.mentions}
    for name, at in page.named.items():
        chosen, alike = choices.get(name), [page.mentions[one] for one in at]
        around = next(filter(None, (site(mention, text) or core(mention.text)[1] for mention in alike)), None)
        of_town = chosen is not None and chosen.spot.level is Level.CITY
        for one, mention in zip(at, alike, strict=True):
            its_own = of_own[mention]
            if its_own:
                reason = f"{FILE}, line {its_own.line}: {its_own.source}"
                yield _Found(mention, Chosen(_of_own(its_own, chosen), (reason,), told=True), own=its_own)
            elif chosen:
                yield _Found(mention, chosen, site=around if of_town else None)
            elif not page.spots[mention]:
                yield from _in_whole(page, one, choices)


def _of_own(site: OwnSite, chosen: Chosen | None) -> Spot:
    """A site of the case's own; it lies in the country of the town that it shares its name with, if that is near."""
    spot = site.spot()
    if chosen is None or distance_km(site.point, (chosen.spot.latitude, chosen.spot.longitude)) > _SAME_KM:
        return spot
    return msgspec.structs.replace(spot, country=chosen.spot.country, region=chosen.spot.region)


def _in_whole(page: _Page, at: int, choices: _Choices) -> Iterator[_Found]:
    """A place that the gazetteer does not know, where the text says what small region or town it lies in."""
    mention = page.mentions[at]
    if country_told(mention.text, page.document.language):
        return
    settled_spots = {
        other: (choices[name].spot,) if (name := key(other.name)) in choices else () for other in page.mentions
    }
    for whole in container(at, page.mentions, settled_spots, page.document.text):
        if whole.level is not Level.COUNTRY and whole.precision_m <= _SMALL_M:
            reason = (
                f"the gazetteer does not know {mention.name}; the text puts it in {whole.name}: "
                f"the point is that of {whole.name}"
            )
            yield _Found(mention, Chosen(whole, (reason,), told=True), unknown=mention.name)
            return


def _name(spot: Spot, found: list[_Found], cyrillic: bool) -> str:
    """How the place is called most often in the script of most pages; the gazetteer's name where it never is."""
    names = Counter(one.mention.name for one in found if is_cyrillic(one.mention.name) == cyrillic)
    return names.most_common(1)[0][0] if names else spot.name


def _place(number: int, found: list[_Found], cyrillic: bool) -> Place:
    first = found[0]
    spot, there = first.chosen.spot, first.site
    reasons = [reason for one in found for reason in one.chosen.because]
    name, precision = _name(spot, found, cyrillic), spot.precision_m
    if there:
        reasons.append(
            f"a site ({there.what}) that the gazetteer does not know: the point is that of {spot.name}, "
            f"the site may lie {there.reach_km:g} km from it"
        )
        name = there.words
        precision += round(there.reach_km * 1000)
    area = contested(spot)
    if area:
        reasons.append(f"{area.area} is contested: {area.note}")
    return Place(
        id=f"P{number}",
        name=first.own.name if first.own else first.unknown or name,
        latitude=spot.latitude,
        longitude=spot.longitude,
        precision_m=precision,
        level=SITE if there or first.own or first.unknown else spot.level.value,
        country=country_of(spot),
        gazetteer=spot.id,
        mentions=tuple(one.mention for one in found),
        because=tuple(dict.fromkeys(reasons)),
    )
