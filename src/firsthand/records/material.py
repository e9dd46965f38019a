"""Material: all that a dossier is made of, taken from the case at one moment."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from firsthand.records.claim import Claim
from firsthand.records.contradiction import Contradiction
from firsthand.records.decision import Decision
from firsthand.records.derivation import Derivation
from firsthand.records.document import Document
from firsthand.records.drift import Drift
from firsthand.records.entity import Entity, Mention, Place
from firsthand.records.finding import Finding
from firsthand.records.money import Money
from firsthand.records.origin import Origin
from firsthand.records.story import Story
from firsthand.records.trace import Interest, Trace


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
    derivations: tuple[Derivation, ...] = ()
    traces: tuple[Trace, ...] = ()
    """One for each claim: the way down to its origin."""
    interests: tuple[Interest, ...] = ()
    findings: tuple[Finding, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    drifts: tuple[Drift, ...] = ()
    decisions: tuple[Decision, ...] = ()
    story: Story = Story()
    money: Money = Money()
