"""Material: all that a dossier is made of, taken from the case at one moment."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from firsthand.records.claim import Claim
from firsthand.records.document import Document
from firsthand.records.entity import Entity, Mention, Place
from firsthand.records.origin import Origin


class Material(Struct, frozen=True, kw_only=True):
    """What the rooms before have found out; `show` draws it and adds nothing of its own."""

    title: str
    built_at: datetime
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    origins: tuple[Origin, ...]
    unread: tuple[str, ...] = ()
    """Ids of documents that have not been read yet."""
    software: str = ""
    """Name and version of what built it."""
