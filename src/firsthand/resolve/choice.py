"""Which of a name's places is meant: size, what else the document names, and "X, in Y"; or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from firsthand.gazetteer import Level, Spot, distance_km

MARGIN = 0.5
"""How much better than the next the best must be; one unit is ten times the people."""
_NEAR_KM = 60.0
"""Candidates that lie closer together than this need no decision."""
_COUNTRY_NAMED = 1.5
_COUNTRY_OF_REGION_NAMED = 0.3
"""Where a country is named, that alone hardly speaks for a region of it: the United States may speak with Georgia."""
_PLACES_OF_COUNTRY = 1.0
_REGION_NAMED = 1.5
_CLOSE_BY = 1.0
_CLOSE_KM = 120.0
_LIKE_ITS_NEIGHBOUR = 1.5
_SAID_LEVEL = 3.0
"""For "New York state", and for the French article."""
_HOLDS = 2.0
_CONTAINED = 4.0
_ELSEWHERE = 1.0
_GREAT = 6.0
"""A city of this weight is meant whenever its name is written, and so is its country, before a region of that name."""
_BELOW_CITY = 0.6
_BELOW_COUNTRY = 3.0
"""A town of its country's name is only meant where the text says so: Mexico."""
_UNSUPPORTED = 30_000
"""A town with fewer people is only believed where something speaks for its country: elsewhere such a name is often
that of a village, a river or a hill that no gazetteer of towns knows."""
_ANCHOR_KM = 250.0
"""Places larger than this are near to everything."""
_TIED = 0.5
_ROUGHLY = 1.5
"""A region is no circle: a town half as far again as it reaches may still lie in it."""


class Chosen(Struct, frozen=True):
    """The spot that was chosen, and why, in words."""

    spot: Spot
    because: tuple[str, ...]
    told: bool = False
    """Whether the document itself speaks for it, not only the gazetteer."""


class Open(Struct, frozen=True):
    """That no spot was chosen, and why, in words."""

    because: str


class Scene(Struct, frozen=True):
    """What a document tells of where it plays, besides the name asked about."""

    countries: frozenset[str] = frozenset()
    """Countries named outright or by their people, as codes."""
    inside: frozenset[str] = frozenset()
    """Countries of which a region or a city is named."""
    regions: frozenset[tuple[str, str]] = frozenset()
    anchors: tuple[Spot, ...] = ()
    """Places that are settled, and small enough for something to be near them."""


class Clues(Struct, frozen=True):
    """What the words around a name tell of it."""

    wholes: tuple[Spot, ...] = ()
    """What the text puts it in."""
    parts: tuple[Spot, ...] = ()
    """What the text puts in it: in "Buffalo, New York" the second is the state."""
    listed: frozenset[Level] = frozenset()
    """The levels of its neighbours in a list."""
    said: frozenset[Level] = frozenset()
    """The levels that the words beside it allow: "New York state"; empty where they say nothing."""
    elsewhere: frozenset[str] = frozenset()
    """Ids of what the name stands for in other documents."""


def _likely(spots: Sequence[Spot]) -> list[Spot]:
    """The spots that the name may well mean by itself."""
    return [spot for spot in spots[:3] if spot.weight > spots[0].weight - _TIED]


def scene(names: Mapping[str, Sequence[Spot]], told: Collection[str], without: str) -> Scene:
    """What the names of a document but for one tell; `names` has the candidates of each, likeliest first."""
    countries, inside, anchors = set(told), set(), []
    regions: set[tuple[str, str]] = set()
    for name, spots in names.items():
        if name == without:
            continue
        for spot in _likely(spots):
            if spot.level is Level.COUNTRY:
                countries.add(spot.country)
            elif spot.level is Level.REGION and spot.country:
                inside.add(spot.country)
                regions.add((spot.country, spot.region))
            elif spot.level is Level.CITY and (len(spots) == 1 or spot.weight >= _GREAT):
                inside.add(spot.country)
        if len(spots) == 1 and spots[0].level is not Level.COUNTRY and spots[0].precision_m < 1000 * _ANCHOR_KM:
            anchors.append(spots[0])
    return Scene(frozenset(countries), frozenset(inside), frozenset(regions), tuple(anchors))


def lies_in(spot: Spot, whole: Spot) -> bool:
    """Whether a town or region is one of a country's or a region's."""
    if not spot.country or spot.level is Level.COUNTRY or spot.id == whole.id:
        return False
    if whole.level is Level.COUNTRY:
        return spot.country == whole.country
    if whole.region and spot.region:
        return (spot.country, spot.region) == (whole.country, whole.region)
    if whole.country and spot.country != whole.country:
        return False
    return 1000 * _apart(spot, whole) <= _ROUGHLY * whole.precision_m


def _apart(one: Spot, other: Spot) -> float:
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude))


def _close(spot: Spot, anchors: Iterable[Spot]) -> Spot | None:
    """A settled place near a candidate; degrees are compared first because most lie far away."""
    for anchor in anchors:
        if abs(spot.latitude - anchor.latitude) < 1.1 and _apart(spot, anchor) < _CLOSE_KM:
            return anchor
    return None


def _of_country(spot: Spot, around: Scene) -> tuple[float, str]:
    """What the countries that the document speaks of say for a spot."""
    named, inside = spot.country in around.countries, spot.country in around.inside
    if spot.level is Level.CITY and (named or inside):
        return _COUNTRY_NAMED, f"the document names its country or a place of it ({spot.country})"
    if spot.level is Level.REGION and spot.country and inside:
        return _PLACES_OF_COUNTRY, f"the document names other places of its country ({spot.country})"
    if spot.level is Level.REGION and spot.country and named:
        return _COUNTRY_OF_REGION_NAMED, ""
    return 0.0, ""


def _around(spot: Spot, around: Scene) -> list[tuple[float, str]]:
    """What the rest of the document says for a spot: points, and the reason in words."""
    found = [_of_country(spot, around)]
    if spot.level is Level.CITY and spot.region and (spot.country, spot.region) in around.regions:
        found.append((_REGION_NAMED, "the document names its region"))
    if spot.level is Level.COUNTRY and spot.country in around.countries | around.inside:
        found.append((_PLACES_OF_COUNTRY, f"the document names it otherwise, or places of it ({spot.country})"))
    inner = next((one for one in around.anchors if lies_in(one, spot)), None) if spot.level is Level.REGION else None
    close = _close(spot, around.anchors) if spot.level is not Level.COUNTRY else None
    if inner:
        found.append((_CLOSE_BY, f"{inner.name}, which the document names, lies in it"))
    elif close:
        found.append((_CLOSE_BY, f"{close.name}, which the document names, is near"))
    return found


def _beside(spot: Spot, clues: Clues) -> list[tuple[float, str]]:
    """What the words right around the name say for a spot."""
    found = []
    whole = next((whole for whole in clues.wholes if lies_in(spot, whole)), None)
    if whole:
        found.append((_CONTAINED, f"the text puts it in {whole.name}"))
    if spot.level is not Level.CITY and any(lies_in(part, spot) for part in clues.parts):
        found.append((_HOLDS, "the text puts a place of it in it"))
    if spot.level in clues.listed:
        found.append((_LIKE_ITS_NEIGHBOUR, ""))
    if spot.level in clues.said:
        found.append((_SAID_LEVEL, ""))
    if spot.id in clues.elsewhere:
        found.append((_ELSEWHERE, "another document of the case names it, and its country"))
    return found


def _bases(spots: Sequence[Spot]) -> list[float]:
    """How likely each spot is by itself.

    A great city comes before a region of its country that shares its name, and a country before its towns.
    """
    bases = [spot.weight for spot in spots]
    countries = {spot.country for spot in spots if spot.level is Level.COUNTRY}
    great = {
        spot.country: base
        for spot, base in zip(spots, bases, strict=True)
        if spot.level is Level.CITY and base >= _GREAT
    }
    for at, spot in enumerate(spots):
        if spot.level is Level.REGION and spot.country in great:
            bases[at] = min(bases[at], great[spot.country] - _BELOW_CITY)
        elif spot.level is Level.CITY and spot.country in countries:
            bases[at] -= _BELOW_COUNTRY
    return bases


def _points(spots: Sequence[Spot], bases: Sequence[float], around: Scene) -> list[list[tuple[float, str]]]:
    """What the document says for each spot; for a town no more than for a larger region of its country and name."""
    found = [_around(spot, around) for spot in spots]
    for at, spot in enumerate(spots):
        over = [
            sum(points for points, _ in found[other])
            for other, region in enumerate(spots)
            if region.level is Level.REGION and region.country == spot.country and bases[other] > bases[at]
        ]
        if spot.level is Level.CITY and over:
            most = max(over)
            found[at] = [(min(points, most / len(found[at])), reason) for points, reason in found[at]]
    return found


def choose(spots: Sequence[Spot], around: Scene, clues: Clues) -> Chosen | Open:
    """The place meant among `spots`, of which there must be one; `Open` where that would be a guess."""
    bases = _bases(spots)
    of_document = _points(spots, bases, around)
    evidence = [of_document[at] + _beside(spot, clues) for at, spot in enumerate(spots)]
    scores = [base + sum(points for points, _ in found) for base, found in zip(bases, evidence, strict=True)]
    ranked = sorted(range(len(spots)), key=lambda at: (-scores[at], spots[at].id))
    first = ranked[0]
    best, reasons = spots[first], [reason for _, reason in evidence[first] if reason]
    if best.level is Level.NATURE:
        return Open(f"{best.name} is a river, a lake or mountains: no point stands for it")
    if best.level is Level.CITY and best.population < _UNSUPPORTED and not reasons:
        return Open(f"{best.name} ({best.country}) is small, and nothing in the document speaks for its country")
    for at in ranked[1:6]:
        far = _apart(best, spots[at]) > _NEAR_KM or spots[at].level is Level.NATURE
        if far and scores[first] - scores[at] < MARGIN:
            return Open(f"it could be {_called(best)} or {_called(spots[at])}, and the document does not tell which")
    if reasons:
        return Chosen(best, tuple(reasons), told=True)
    alone = "the only place of this name" if len(spots) == 1 else f"the best known of {len(spots)} of this name"
    return Chosen(best, (f"{best.name} is {alone} in the gazetteer",))


def _called(spot: Spot) -> str:
    """A spot in words that tell it from its namesakes."""
    place = f"{spot.latitude:.1f}, {spot.longitude:.1f}"
    return f"{spot.name} ({spot.country}, {place})" if spot.country else f"{spot.name} ({place})"
