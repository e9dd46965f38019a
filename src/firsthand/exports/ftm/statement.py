"""Statement: one dataset says one value of one property of one entity (FollowTheMoney 4.11)."""

from __future__ import annotations

import hashlib

from msgspec import Struct

TYPES = {
    "name": "name",
    "alias": "name",
    "proof": "entity",
    "entity": "entity",
    "addressEntity": "entity",
    "owner": "entity",
    "asset": "entity",
    "director": "entity",
    "organization": "entity",
    "employer": "entity",
    "employee": "entity",
    "agent": "entity",
    "client": "entity",
    "subject": "entity",
    "object": "entity",
    "payer": "entity",
    "beneficiary": "entity",
    "organizer": "entity",
    "involved": "entity",
    "summary": "text",
    "description": "text",
    "notes": "text",
    "bodyText": "text",
    "purpose": "text",
    "sourceUrl": "url",
    "language": "language",
    "country": "country",
    "full": "address",
    "location": "address",
    "latitude": "number",
    "longitude": "number",
    "amount": "number",
    "mimeType": "mimetype",
    "startDate": "date",
    "endDate": "date",
    "publishedAt": "date",
    "retrievedAt": "date",
}
"""Property → its type, of the properties that are written here; all others are strings."""

NO_LANGUAGE = frozenset({"entity", "date", "mimetype", "url", "country", "language", "number"})
"""Types whose values are in no language."""


class Statement(Struct, frozen=True, kw_only=True):
    """One value. `external` marks what is not established: possible, planned, denied or told as hearsay."""

    entity: str
    schema: str
    prop: str
    value: str
    dataset: str
    lang: str = ""
    """ISO 639-3, where the type of the property has a language."""
    origin: str = ""
    """The claim (c12) or document (D1) of the case that it stands on."""
    external: bool = False

    @property
    def type(self) -> str:
        """The property's type."""
        return TYPES.get(self.prop, "string")

    @property
    def id(self) -> str:
        """The id that FollowTheMoney itself computes: it stays the same when entities are merged."""
        key = f"{self.dataset}.{self.entity}.{self.prop}.{self.value}"
        if self.lang:
            key += f"@{self.lang}"
        if self.external:
            key += ".ext"
        return hashlib.sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()
