"""What FollowTheMoney's schemata and properties mean here: which are relations, which are names, which are dates."""

from __future__ import annotations

from msgspec import Struct

from firsthand.records import Frame, MentionKind


class Edge(Struct, frozen=True):
    """A schema that joins two things: the frame it tells (None: whatever its `role` names) and its two ends."""

    frame: Frame | None
    subject: str
    object: str


EDGES = {
    "Ownership": Edge(Frame.OWNS, "owner", "asset"),
    "Directorship": Edge(Frame.DIRECTS, "director", "organization"),
    "Employment": Edge(Frame.EMPLOYS, "employer", "employee"),
    "Representation": Edge(Frame.SPEAKS_FOR, "agent", "client"),
    "Payment": Edge(Frame.PAYS, "payer", "beneficiary"),
    "Sanction": Edge(Frame.SANCTIONS, "authority", "entity"),
    "ContractAward": Edge(Frame.SUPPLIES, "supplier", "contract"),
    "ProjectParticipant": Edge(Frame.BUILDS, "participant", "project"),
    "Similar": Edge(Frame.RESEMBLES, "candidate", "match"),
    "UnknownLink": Edge(None, "subject", "object"),
    "Event": Edge(None, "organizer", "involved"),
    "Documentation": Edge(None, "document", "entity"),
    "Membership": Edge(None, "member", "organization"),
    "Associate": Edge(None, "person", "associate"),
    "Family": Edge(None, "person", "relative"),
    "Succession": Edge(None, "predecessor", "successor"),
    "Debt": Edge(None, "debtor", "creditor"),
    "Occupancy": Edge(None, "holder", "post"),
}
"""Schema → what it says; without a frame it is one claim about both ends, and no relation of ours."""

ADDRESS = "addressEntity"
"""The property by which a thing is said to be located at an Address."""

NAMES = frozenset({"name", "alias", "previousName", "weakAlias", "abbreviation", "full"})
"""Properties whose value is a name of the entry itself."""

KINDS = {
    "Person": MentionKind.PERSON,
    "Company": MentionKind.ORGANISATION,
    "Organization": MentionKind.ORGANISATION,
    "PublicBody": MentionKind.ORGANISATION,
    "LegalEntity": MentionKind.ORGANISATION,
    "Address": MentionKind.PLACE,
    "Territory": MentionKind.PLACE,
    "Vessel": MentionKind.OTHER,
    "Airplane": MentionKind.OTHER,
    "Vehicle": MentionKind.OTHER,
}
"""Schema → what a name of it names; names of other schemata (notes, documents, events) are titles."""

PROOF = "proof"
NOT_CLAIMED = frozenset({PROOF, "bodyText", "indexText", "translatedText", "namesMentioned"})
"""Rows that claim nothing of the entry: what proves the others, and the text of whole documents."""

_DATES = ("Date", "At")


def is_date(prop: str) -> bool:
    """Whether a property holds a date."""
    return prop == "date" or prop.endswith(_DATES)
