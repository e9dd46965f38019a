"""The frames: what their ends can be, and how each is told in FollowTheMoney (4.11).

Where FollowTheMoney has no schema for what happens, an Event or Project in which the end takes part stands in; where
it has none for the tie either, UnknownLink with the frame's name as role. Money goes out as Payment without an amount.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from firsthand.records import Frame


class Kind(StrEnum):
    """What an end can be."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    THING = "thing"
    """Whatever has no name of its own: goods, buildings, documents."""
    MONEY = "money"
    CLAUSE = "clause"
    """What is denied or planned."""


class Exported(NamedTuple):
    """A FollowTheMoney schema and the properties for the frame's two ends; "" where an end goes into `summary`."""

    schema: str
    subject: str
    object: str


class Row(NamedTuple):
    """One frame. Kinds bind names only: what has no name is a thing to the text, whatever it is in the world."""

    frame: Frame
    subject: frozenset[Kind]
    object: frozenset[Kind]
    exported: Exported


_PERSON, _ORG, _PLACE = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE
_THING, _MONEY, _CLAUSE = Kind.THING, Kind.MONEY, Kind.CLAUSE
_ACTOR = frozenset({_PERSON, _ORG})
# A country or a town acts by its government: "Norway sanctioned", "Bergen bought".
_STATE = _ACTOR | {_PLACE}
_BODY = frozenset({_ORG, _PLACE})
_ANY = frozenset({_PERSON, _ORG, _PLACE, _THING})
_GOODS = frozenset({_ORG, _THING, _PLACE})
_LINK = Exported("UnknownLink", "subject", "object")
_EVENT = Exported("Event", "organizer", "involved")
_PROJECT = Exported("ProjectParticipant", "participant", "project")

FRAMES: dict[Frame, Row] = {
    row.frame: row
    for row in (
        Row(Frame.LOCATED_IN, _ANY, frozenset({_PLACE}), Exported("Address", "addressEntity", "full")),
        Row(Frame.FOUNDED, _STATE | {_THING}, _GOODS, _LINK),
        Row(Frame.OWNS, _STATE | {_THING}, _GOODS, Exported("Ownership", "owner", "asset")),
        Row(Frame.OPERATES, _STATE | {_THING}, _GOODS, _LINK),
        Row(Frame.DIRECTS, _ACTOR | {_THING}, _BODY | {_THING}, Exported("Directorship", "director", "organization")),
        Row(
            Frame.EMPLOYS,
            _BODY | {_THING},
            frozenset({_PERSON, _THING}),
            Exported("Employment", "employer", "employee"),
        ),
        Row(Frame.SPEAKS_FOR, frozenset({_PERSON}), _STATE | {_THING}, Exported("Representation", "agent", "client")),
        Row(Frame.PRODUCES, _STATE | {_THING}, _GOODS, _LINK),
        Row(Frame.SUPPLIES, _STATE | {_THING}, _ANY, Exported("ContractAward", "supplier", "contract")),
        Row(Frame.BUYS, _STATE | {_THING}, _GOODS, _LINK),
        Row(Frame.BUILDS, _STATE | {_THING}, _GOODS, _PROJECT),
        Row(Frame.CONVERTS, _STATE | {_THING}, _GOODS, _PROJECT),
        Row(Frame.USES, _STATE | {_THING}, _GOODS, _LINK),
        Row(Frame.FINANCES, _STATE | {_THING}, _ANY | {_MONEY}, Exported("Payment", "payer", "beneficiary")),
        Row(Frame.PAYS, _STATE | {_THING}, _ANY | {_MONEY}, Exported("Payment", "payer", "beneficiary")),
        Row(Frame.RECEIVES, _ANY, _STATE | {_THING}, Exported("Payment", "beneficiary", "payer")),
        Row(Frame.SEEKS, _STATE | {_THING}, frozenset({_MONEY, _THING}), _LINK),
        Row(Frame.AGREES, _STATE, _STATE | {_THING}, _LINK),
        Row(Frame.SANCTIONS, _STATE | {_THING}, _ANY, Exported("Sanction", "authority", "entity")),
        Row(Frame.INVESTIGATES, _STATE | {_THING}, _ANY, _EVENT),
        Row(Frame.RECRUITS, _STATE | {_THING}, frozenset({_PERSON, _THING}), _LINK),
        Row(Frame.MOVES, _STATE | {_THING}, _ANY, _EVENT),
        Row(Frame.SHOWS, _ANY, _ANY, Exported("Documentation", "document", "entity")),
        Row(Frame.RESEMBLES, _ANY, _ANY, Exported("Similar", "candidate", "match")),
        Row(Frame.OPENS, _STATE | {_THING}, _ANY, _EVENT),
        Row(Frame.LAUNCHES, _STATE | {_THING}, _GOODS, _EVENT),
        Row(Frame.ASKS, _STATE | {_THING}, _ANY, _EVENT),
        Row(Frame.DENIES, _STATE | {_THING}, frozenset({_CLAUSE, _THING}), Exported("Note", "entity", "")),
        Row(Frame.PLANS, _STATE | {_THING}, frozenset({_CLAUSE, _THING}), Exported("Event", "organizer", "")),
    )
}
"""Every frame by name."""
