"""The places as GeoJSON (RFC 7946): each with how far off it may be; a country is listed, but is no dot."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from firsthand.records import Material, Place
from firsthand.show.links import Index, claims_by_thing

POLICY = (
    "Borders: disputed, UN view. A contested place belongs to the state that the United Nations' member states as a "
    "body recognise, and says so; where they take no side its country is empty."
)
"""The border policy, as it goes out with every file."""
ATTRIBUTION = "Coordinates: GeoNames (CC BY 4.0)"
_CONTESTED = " is contested: "


class Point(Struct, frozen=True, tag_field="type", tag="Point"):
    """A point: longitude, then latitude, in degrees (WGS 84)."""

    coordinates: tuple[float, float]


class Properties(Struct, frozen=True, kw_only=True):
    """What is known of a place."""

    name: str
    names: tuple[str, ...]
    level: str
    country: str
    precision_m: int
    """Radius in metres within which the place lies."""
    disputed: str
    """What the border policy says of it, else empty."""
    gazetteer: str
    claims: tuple[str, ...]
    found_by: tuple[str, ...]


class Feature(Struct, frozen=True, kw_only=True, tag_field="type", tag="Feature"):
    """A place; without a geometry where a point would say more than is known."""

    id: str
    geometry: Point | None
    properties: Properties


class Collection(Struct, frozen=True, kw_only=True, tag_field="type", tag="FeatureCollection"):
    """All places of a case, with the policy and the credit that belong to them."""

    features: tuple[Feature, ...]
    border_policy: str = POLICY
    attribution: str = ATTRIBUTION


def geojson(material: Material) -> bytes:
    """The places of the case, in its own order."""
    claims = claims_by_thing(material.claims, Index(material.places))
    features = tuple(_feature(place, tuple(claims.get(place.id, ()))) for place in material.places)
    return msgspec.json.format(msgspec.json.encode(Collection(features=features)), indent=1) + b"\n"


def _feature(place: Place, claims: tuple[str, ...]) -> Feature:
    names = tuple(dict.fromkeys(mention.name for mention in place.mentions if mention.name != place.name))
    point = Point((round(place.longitude, 5), round(place.latitude, 5)))
    return Feature(
        id=place.id,
        geometry=None if place.level == "country" else point,
        properties=Properties(
            name=place.name,
            names=names,
            level=place.level,
            country=place.country,
            precision_m=place.precision_m,
            disputed="; ".join(reason for reason in place.because if _CONTESTED in reason),
            gazetteer=place.gazetteer,
            claims=claims,
            found_by=place.because,
        ),
    )
