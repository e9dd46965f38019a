"""Relation: what one claim says that somebody is or does to somebody or something, as one frame of a closed table."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.records.argument import Argument
from firsthand.records.judged import Judged
from firsthand.records.span import Span


class Frame(StrEnum):
    """What a relation says; subject and object stand in the order of the English verb, whatever the voice."""

    LOCATED_IN = "located in"
    FOUNDED = "founded"
    OWNS = "owns"
    OPERATES = "operates"
    DIRECTS = "directs"
    EMPLOYS = "employs"
    SPEAKS_FOR = "speaks for"
    PRODUCES = "produces"
    SUPPLIES = "supplies"
    BUYS = "buys"
    BUILDS = "builds"
    CONVERTS = "converts"
    USES = "uses"
    FINANCES = "finances"
    PAYS = "pays"
    RECEIVES = "receives from budget"
    SEEKS = "seeks money"
    AGREES = "agrees with"
    SANCTIONS = "sanctions"
    INVESTIGATES = "investigates"
    RECRUITS = "recruits for"
    MOVES = "moves"
    SHOWS = "shows or publishes"
    RESEMBLES = "resembles"
    OPENS = "opens"
    LAUNCHES = "launches service"
    ASKS = "asks of"
    DENIES = "denies"
    PLANS = "plans"


class Relation(Struct, frozen=True, kw_only=True, gc=False):
    """A frame between two ends, both in the words of the text.

    `words` are those that carry the frame ("was delivered" → "delivered", "director"). `judged` is what the source
    says of this relation alone: beside "did not close the plant run by Orvane" that Orvane runs it stays certain.
    `apposition` tells that a noun phrase asserts it in passing ("Its director, Ilka Toran").
    """

    frame: Frame
    words: str
    span: Span
    subject: Argument
    object: Argument
    judged: Judged = Judged()
    apposition: bool = False
