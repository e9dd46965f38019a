"""The frozen, typed records that every room takes and gives."""

from firsthand.records.amount import Amount
from firsthand.records.argument import Argument
from firsthand.records.attribution import Attribution, Distance, Resolved, Source, Speech, Stance
from firsthand.records.claim import Claim, Evidence, Predicate, Reading
from firsthand.records.decision import Decision, DecisionKind
from firsthand.records.derivation import Derivation, Ground, GroundKind
from firsthand.records.document import Block, BlockKind, Cut, Document, Link
from firsthand.records.entity import Entity, Mention, MentionKind, Place
from firsthand.records.judged import Certainty, Judged, Polarity, Tense
from firsthand.records.material import Material
from firsthand.records.origin import Origin, OriginKind
from firsthand.records.relation import Frame, Relation
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
    "Decision",
    "DecisionKind",
    "Derivation",
    "Distance",
    "Document",
    "Entity",
    "Evidence",
    "Frame",
    "Ground",
    "GroundKind",
    "Judged",
    "Link",
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
    "Relation",
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
