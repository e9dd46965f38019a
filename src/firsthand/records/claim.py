"""Claim: one proposition, one immediate source, one place in one kept document."""

from __future__ import annotations

from msgspec import Struct

from firsthand.errors import RecordError
from firsthand.records.amount import Amount
from firsthand.records.argument import Argument
from firsthand.records.attribution import Attribution, Resolved
from firsthand.records.entity import Mention
from firsthand.records.judged import Judged
from firsthand.records.relation import Relation
from firsthand.records.span import Quote, Span
from firsthand.records.when import When


class Predicate(Struct, frozen=True, kw_only=True, gc=False):
    """What is said of the arguments: the head word of the content and its dictionary form."""

    words: str
    lemma: str
    span: Span


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """Proof that the text itself cites: a document, a dated image, a register."""

    kind: str
    """"document", "image", "video", "register", "law"."""
    text: str
    span: Span


class Claim(Struct, frozen=True, kw_only=True, gc=False):
    """One proposition as one source puts it in one document.

    `id` is the case's (c1, c2 …); a reader numbers its claims "1", "2" … within the document until they are shelved.
    `chain` runs from the page's publisher to the immediate source; `parent` is the claim that this one is nested in.
    """

    id: str = ""
    document: str
    quote: Quote
    content: tuple[Span, ...]
    chain: tuple[Attribution, ...]
    parent: str = ""
    judged: Judged = Judged()
    predicate: Predicate | None = None
    arguments: tuple[Argument, ...] = ()
    said_at: When | None = None
    happened: tuple[When, ...] = ()
    amounts: tuple[Amount, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    relations: tuple[Relation, ...] = ()
    extractor: str

    def __post_init__(self) -> None:
        if not self.content:
            raise RecordError("a claim must have a content")
        if not self.chain or self.chain[0].source.resolved is not Resolved.PUBLISHER:
            raise RecordError("a claim's chain must begin with the page's publisher")

    @property
    def speaker(self) -> Attribution:
        """The innermost link: the immediate source."""
        return self.chain[-1]


class Reading(Struct, frozen=True, kw_only=True):
    """All that one reader found in one document."""

    document: str
    extractor: str
    """The reader and its version; a document is read again only when this changes."""
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
