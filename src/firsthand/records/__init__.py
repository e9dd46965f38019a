"""The frozen, typed records that every room takes and gives.

Those that a case holds by the hundred thousand are made with `gc=False`: being frozen they cannot hold themselves, so
that the collector need not visit them, and each takes 16 bytes less.
"""

from firsthand.records.amount import Amount
from firsthand.records.argument import Argument
from firsthand.records.attribution import FIRM, Attribution, Distance, Resolved, Source, Speech, Stance
from firsthand.records.claim import Claim, Evidence, Predicate, Reading
from firsthand.records.contradiction import Clash, Contradiction
from firsthand.records.decision import Decision, DecisionKind
from firsthand.records.derivation import Derivation, Ground, GroundKind
from firsthand.records.document import Block, BlockKind, Cut, Document, Link
from firsthand.records.drift import Change, Drift
from firsthand.records.entity import Entity, Mention, MentionKind, Place
from firsthand.records.finding import LETTERS, LIKELIHOODS, Finding, Status
from firsthand.records.judged import Certainty, Judged, Polarity, Tense
from firsthand.records.material import Material
from firsthand.records.money import Flow, Gap, Money, Party, Share, Standing, Uncounted, Why
from firsthand.records.origin import Origin, OriginKind
from firsthand.records.reason import Reason, ReasonKey
from firsthand.records.relation import Frame, Relation
from firsthand.records.span import Quote, Span, digest
from firsthand.records.story import Appearance, Story, Thread
from firsthand.records.trace import Interest, Step, StepKind, Trace
from firsthand.records.when import Basis, Modifier, TimeKind, When

__all__ = [
    "FIRM",
    "LETTERS",
    "LIKELIHOODS",
    "Amount",
    "Appearance",
    "Argument",
    "Attribution",
    "Basis",
    "Block",
    "BlockKind",
    "Certainty",
    "Change",
    "Claim",
    "Clash",
    "Contradiction",
    "Cut",
    "Decision",
    "DecisionKind",
    "Derivation",
    "Distance",
    "Document",
    "Drift",
    "Entity",
    "Evidence",
    "Finding",
    "Flow",
    "Frame",
    "Gap",
    "Ground",
    "GroundKind",
    "Interest",
    "Judged",
    "Link",
    "Material",
    "Mention",
    "MentionKind",
    "Modifier",
    "Money",
    "Origin",
    "OriginKind",
    "Party",
    "Place",
    "Polarity",
    "Predicate",
    "Quote",
    "Reading",
    "Reason",
    "ReasonKey",
    "Relation",
    "Resolved",
    "Share",
    "Source",
    "Span",
    "Speech",
    "Stance",
    "Standing",
    "Status",
    "Step",
    "StepKind",
    "Story",
    "Tense",
    "Thread",
    "TimeKind",
    "Trace",
    "Uncounted",
    "When",
    "Why",
    "digest",
]
