"""The frozen, typed records that every room takes and gives."""

from firsthand.records.amount import Amount
from firsthand.records.attribution import Attribution, Distance, Resolved, Source, Speech, Stance
from firsthand.records.claim import (
    Argument,
    Certainty,
    Claim,
    Evidence,
    Judged,
    Polarity,
    Predicate,
    Reading,
    Tense,
)
from firsthand.records.document import Block, BlockKind, Cut, Document
from firsthand.records.entity import Entity, Mention, MentionKind, Place
from firsthand.records.material import Material
from firsthand.records.origin import Origin, OriginKind
from firsthand.records.span import Quote, Span, digest
from firsthand.records.when import Basis, Modifier, TimeKind, When

__all__ = [
    "Amount",
    "Argument",
    "Attribution",
    "Basis",
    "Block",
    "BlockKind",
    "Certainty",
    "Claim",
    "Cut",
    "Distance",
    "Document",
    "Entity",
    "Evidence",
    "Judged",
    "Material",
    "Mention",
    "MentionKind",
    "Modifier",
    "Origin",
    "OriginKind",
    "Place",
    "Polarity",
    "Predicate",
    "Quote",
    "Reading",
    "Resolved",
    "Source",
    "Span",
    "Speech",
    "Stance",
    "Tense",
    "TimeKind",
    "When",
    "digest",
]
