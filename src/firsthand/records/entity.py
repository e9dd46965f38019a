"""Mentions in a text, the entities they name, and the places among them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.span import Span


class MentionKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A name as it stands in a document."""

    document: str
    span: Span
    text: str
    """The words as written."""
    name: str
    """The words in their dictionary form ("Андрею Костину" → "Андрей Костин"); the same as `text` where unknown."""
    kind: MentionKind
    found_by: str
    """What decided the kind: "model", "natasha", "gazetteer", "vote", "title" …"""


class Entity(Struct, frozen=True, kw_only=True):
    """Someone or something that mentions across a case name.

    `schema` is a FollowTheMoney schema name: Person, Organization, Company, PublicBody, LegalEntity or Address, and of
    named things Vessel, Airplane, Vehicle or Asset (a product, a weapon).
    """

    id: str
    schema: str
    name: str
    """The fullest spelling, for display."""
    names: tuple[str, ...]
    """All spellings, most frequent first."""
    mentions: tuple[Mention, ...]
    because: tuple[str, ...] = ()
    """Why mentions that are spelt differently were put together, in words."""


class Place(Struct, frozen=True, kw_only=True):
    """A place that mentions name: a point in degrees (WGS 84) and how far off it may be."""

    id: str
    name: str
    latitude: float
    longitude: float
    precision_m: int
    """Radius in metres within which the place lies: a country is not a dot."""
    level: str
    """"country", "region", "city" or "site"."""
    country: str
    """ISO 3166-1 alpha-2 code by the border policy; empty where disputed or unknown."""
    gazetteer: str
    """The gazetteer and the id there ("geonames:484907")."""
    mentions: tuple[Mention, ...]
    because: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise RecordError(f"{self.name} would lie at {self.latitude}, {self.longitude}")
