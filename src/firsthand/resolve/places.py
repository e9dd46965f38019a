"""Mentions to places: a point each, with how far off it may be, or nothing where we would have to guess."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from firsthand.gazetteer import (
    Gazetteer,
    Level,
    Spot,
    contested,
    countries_told,
    country_of,
    is_cyrillic,
    key,
    standard,
)
from firsthand.records import Document, Mention, MentionKind, Place
from firsthand.resolve.choice import Chosen, choose, container, scene
from firsthand.resolve.kinds import settled
from firsthand.resolve.sites import Site, site

_Found = tuple[Mention, Chosen, Site | None]
SITE = "site"
_CYRILLIC = frozenset({"ru", "uk"})


def places(
    documents: Sequence[Document], mentions: Sequence[Mention], *, gazetteer: Gazetteer | None = None
) -> tuple[Place, ...]:
    """The places that the mentions name; a mention in none of them could not be placed. Default: the world's gazetteer.

    The country of each follows the border policy "disputed, UN view" (`firsthand.gazetteer.country_of`).
    """
    known = gazetteer or standard()
    by_document: dict[str, list[Mention]] = defaultdict(list)
    kinds = settled(mentions)
    for mention in mentions:
        if kinds[mention] is MentionKind.PLACE:
            by_document[mention.document].append(mention)
    pages = [(document, sorted(by_document[document.id], key=lambda m: m.span)) for document in documents]
    settled_spots = _settled(list(_found(pages, known, {})))
    together: dict[tuple[str, str], list[_Found]] = defaultdict(list)
    for found in _found(pages, known, settled_spots):
        _mention, chosen, there = found
        together[chosen.spot.id, there.what if there else ""].append(found)
    cyrillic = 2 * sum(document.language in _CYRILLIC for document in documents) > len(documents)
    return tuple(_place(number, found, cyrillic) for number, found in enumerate(together.values(), start=1))


def _found(
    pages: Sequence[tuple[Document, list[Mention]]], known: Gazetteer, elsewhere: dict[str, frozenset[str]]
) -> Iterator[_Found]:
    for document, mentions in pages:
        yield from _in_document(document, mentions, known, elsewhere)


def _settled(found: Sequence[_Found]) -> dict[str, frozenset[str]]:
    """The spots that each name stands for in documents where the text itself tells which is meant."""
    spots: dict[str, set[str]] = defaultdict(set)
    for mention, chosen, _ in found:
        if chosen.told:
            spots[key(mention.name)].add(chosen.spot.id)
    return {name: frozenset(ids) for name, ids in spots.items()}


def _in_document(
    document: Document, mentions: list[Mention], known: Gazetteer, elsewhere: dict[str, frozenset[str]]
) -> Iterator[_Found]:
    """Every name of a document has one meaning in it: what one mention's surroundings tell holds for all."""
    spots = {mention: known.find(mention.name, document.language) for mention in mentions}
    spots = {m: found or known.find(m.text, document.language) for m, found in spots.items()}
    around = scene(spots.items(), countries_told(document.text, document.language))
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[key(mention.name)].append(mention)
    for name, alike in named.items():
        wholes = [whole for mention in alike for whole in container(mention, mentions, document, known)]
        chosen = choose(spots[alike[0]], around, wholes, elsewhere.get(name, frozenset()))
        if chosen is None:
            continue
        of_site = next(filter(None, (site(mention, document.text) for mention in alike)), None)
        if chosen.spot.level is not Level.CITY:
            of_site = None
        yield from ((mention, chosen, of_site) for mention in alike)


def _name(spot: Spot, found: list[_Found], cyrillic: bool) -> str:
    """How the place is called most often in the script of most pages; the gazetteer's name where it never is."""
    names = Counter(mention.name for mention, _, _ in found if is_cyrillic(mention.name) == cyrillic)
    return names.most_common(1)[0][0] if names else spot.name


def _place(number: int, found: list[_Found], cyrillic: bool) -> Place:
    _mention, chosen, there = found[0]
    spot = chosen.spot
    reasons = [reason for _, one, _ in found for reason in one.because]
    name = _name(spot, found, cyrillic)
    precision = spot.precision_m
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
        name=name,
        latitude=spot.latitude,
        longitude=spot.longitude,
        precision_m=precision,
        level=SITE if there else spot.level.value,
        country=country_of(spot),
        gazetteer=spot.id,
        mentions=tuple(mention for mention, _, _ in found),
        because=tuple(dict.fromkeys(reasons)),
    )
