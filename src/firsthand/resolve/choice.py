"""Which of a name's places is meant: size, the countries the document speaks of, and "X, in Y"; or none."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from firsthand.gazetteer import Gazetteer, Level, Spot, distance_km
from firsthand.records import Document, Mention

MARGIN = 0.5
"""How much better than the next the best must be; one unit is ten times the people."""
_NEAR_KM = 50.0
"""Candidates that lie closer together than this need no decision."""
_BASE = {Level.COUNTRY: 8.5, Level.REGION: 7.5}
_SELDOM = 0.7
_COUNTRY_NAMED = 1.5
_REGION_OF_NAMED = 1.0
"""Lifts a region to a country of its name, no further: Georgia is undecided where the United States are named."""
_CONTAINED = 4.0
_ELSEWHERE = 1.0
_GREAT = 1_500_000
"""A city of so many people is meant whenever its name is written, and so is its country."""
_UNSUPPORTED = 30_000
"""A town with fewer people is only believed where something speaks for its country: elsewhere such a name is often
that of a village, a river or a hill that no gazetteer of towns knows."""
_IN = re.compile(
    r"^[\"”»]?\s*(?:[,(]\s*)?(?:in|au|aux|en|dans l[ea']s?|à|de la|du|в|у)?\s*(?:the|la|le|l['’])?\s*$", re.IGNORECASE
)
_GAP = 14
"""Most characters between a town and the region or country that it is said to lie in."""


class Chosen(Struct, frozen=True):
    """The spot that was chosen, and why, in words."""

    spot: Spot
    because: tuple[str, ...]
    told: bool = False
    """Whether the document itself speaks for it, not only the gazetteer."""


class Scene(Struct, frozen=True):
    """What a document as a whole tells of where it plays: countries and regions named, as codes."""

    countries: frozenset[str]
    regions: frozenset[tuple[str, str]]


def scene(mentions: Iterable[tuple[Mention, Sequence[Spot]]], told: frozenset[str] = frozenset()) -> Scene:
    """The countries and regions that a document names outright, those of the great cities that it names, and `told`."""
    countries: set[str] = set(told)
    regions: set[tuple[str, str]] = set()
    for _mention, spots in mentions:
        for spot in spots[:2]:
            if spot.level is Level.COUNTRY:
                countries.add(spot.country)
            elif spot.level is Level.REGION and spot.country:
                regions.add((spot.country, spot.region))
        if spots and spots[0].level is Level.CITY and spots[0].population >= _GREAT:
            countries.add(spots[0].country)
    return Scene(frozenset(countries), frozenset(regions))


def container(mention: Mention, others: Sequence[Mention], document: Document, known: Gazetteer) -> tuple[Spot, ...]:
    """The region or country right behind a name: "Alabuga au Tatarstan"; `others` in the order of the text."""
    at = bisect_left(others, mention.span.end, key=lambda other: other.span.start)
    for other in others[at : at + 1]:
        gap = other.span.start - mention.span.end
        if 0 < gap <= _GAP and _IN.match(document.text[mention.span.end : other.span.start]):
            return tuple(spot for spot in known.find(other.name, document.language) if spot.level is not Level.CITY)
    return ()


def _lies_in(spot: Spot, whole: Spot) -> bool:
    if not spot.country or spot.country != whole.country or spot.level is Level.COUNTRY:
        return False
    return whole.level is Level.COUNTRY or spot.region == whole.region


def _score(spot: Spot, around: Scene, wholes: Sequence[Spot], elsewhere: frozenset[str]) -> tuple[float, list[str]]:
    score = _BASE.get(spot.level) or math.log10(spot.population + 10)
    reasons = []
    if not spot.main:
        score -= _SELDOM
    if spot.level is Level.CITY and spot.country in around.countries | {country for country, _ in around.regions}:
        score += _COUNTRY_NAMED
        reasons.append(f"the document names its country or a region of it ({spot.country})")
    if spot.level is Level.REGION and spot.country in around.countries:
        score += _REGION_OF_NAMED
    if (spot.country, spot.region) in around.regions and spot.level is Level.CITY:
        score += _COUNTRY_NAMED
        reasons.append("the document names its region")
    whole = next((whole for whole in wholes if _lies_in(spot, whole)), None)
    if whole:
        score += _CONTAINED
        reasons.append(f"the text puts it in {whole.name}")
    if spot.id in elsewhere:
        score += _ELSEWHERE
        reasons.append("another document of the case names it, and its country")
    return score, reasons


def choose(
    spots: Sequence[Spot], around: Scene, wholes: Sequence[Spot] = (), elsewhere: frozenset[str] = frozenset()
) -> Chosen | None:
    """The place meant among `spots`, or None where that would be a guess.

    `wholes` is what the text puts it in, `elsewhere` the ids of what the name stands for in other documents.
    """
    ranked = sorted(
        ((*_score(spot, around, wholes, elsewhere), spot) for spot in spots), key=lambda row: (-row[0], row[2].id)
    )
    if not ranked:
        return None
    score, reasons, best = ranked[0]
    if best.level is Level.NATURE:
        return None
    if best.level is Level.CITY and best.population < _UNSUPPORTED and not reasons:
        return None
    for other_score, _reasons, other in ranked[1:4]:
        apart = distance_km((best.latitude, best.longitude), (other.latitude, other.longitude))
        if score - other_score < MARGIN and (apart > _NEAR_KM or other.level is Level.NATURE):
            return None
    told = bool(reasons)
    if not told:
        alone = "the only place of this name" if len(ranked) == 1 else f"the best known of {len(ranked)} of this name"
        reasons = [f"{best.name} is {alone} in the gazetteer"]
    return Chosen(best, tuple(reasons), told)
