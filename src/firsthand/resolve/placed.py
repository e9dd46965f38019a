"""A place from its mentions: where it lies, how far off that may be, what it is called, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from firsthand.gazetteer import Spot, contested, country_of, is_cyrillic
from firsthand.records import Mention, Place
from firsthand.resolve.choice import Chosen
from firsthand.resolve.own_sites import OwnSite
from firsthand.resolve.sites import Site

SITE = "site"
"""`Place.level` of what lies near a town or is the case's own."""


class Found(Struct, frozen=True):
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


class Unplaced(Struct, frozen=True):
    """A mention of a place that was not placed, and why, in words."""

    mention: Mention
    because: str


class Placing(Struct, frozen=True):
    """What became of all place mentions: every one is in one of the two."""

    places: tuple[Place, ...]
    unplaced: tuple[Unplaced, ...]


def _name(spot: Spot, found: Sequence[Found], cyrillic: bool) -> str:
    """How the place is called most often in the script of most pages; the gazetteer's name where it never is."""
    names = Counter(one.mention.name for one in found if is_cyrillic(one.mention.name) == cyrillic)
    return names.most_common(1)[0][0] if names else spot.name


def place_of(number: int, found: Sequence[Found], cyrillic: bool) -> Place:
    """The place number `number`, which all of `found` name; `cyrillic` says in which script to call it."""
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
