"""Entries to claims: each row one claim, each edge one claim about its two ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from firsthand.read.register.rows import Entry, Row, Words
from firsthand.read.register.schemata import ADDRESS, EDGES, NOT_CLAIMED, PROOF, Edge, is_date
from firsthand.read.register.values import amount_of, period, when_of
from firsthand.records import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    Document,
    Evidence,
    Frame,
    Judged,
    Predicate,
    Quote,
    Relation,
    Resolved,
    Source,
    Span,
    Speech,
    When,
)

PUBLISHER = "publisher"
MOST_PROOFS = 20
"""Proofs of one entry that stand on each of its claims: a file may name any number."""


@dataclass
class Scribe:
    """Writes the claims of one document and numbers them."""

    document: Document
    extractor: str
    claims: list[Claim] = field(default_factory=list)

    def write(self, content: Sequence[Span], chain: Sequence[Attribution], **details: object) -> None:
        """Add a claim whose quote runs over all of its content."""
        whole = Span(min(span.start for span in content), max(span.end for span in content))
        page = self.document
        self.claims.append(
            Claim(
                id=str(len(self.claims) + 1),
                document=page.id,
                quote=Quote.cut(page.id, page.text, whole, page.text_sha256),
                content=tuple(content),
                chain=tuple(chain),
                extractor=self.extractor,
                **details,  # type: ignore[arg-type]
            )
        )

    def chain(self, entry: Entry, row: Row) -> list[Attribution]:
        """The file's publisher, then whoever states the row: the entry's own publisher, else the dataset."""
        links = [Attribution(source=Source(text=self.document.outlet, resolved=Resolved.PUBLISHER))]
        named = entry.first(PUBLISHER)
        told_by = named.value if named and named.dataset == row.dataset else row.dataset
        if told_by and told_by.text != self.document.outlet:
            links.append(Attribution(source=Source(text=told_by.text, span=told_by.span), speech=Speech.INDIRECT))
        return links


def claim_entry(entry: Entry, scribe: Scribe) -> None:
    """The claims of an entry of any schema but Note."""
    edge = EDGES.get(entry.schema)
    ends = _ends(entry, edge) if edge else None
    proof = tuple(_proof(entry))
    if edge and ends:
        _claim_edge(entry, edge, ends, scribe, proof)
    for row in entry.rows:
        if row.prop.text not in NOT_CLAIMED and not (ends and row in ends):
            _claim_row(entry, row, scribe, proof)


def _ends(entry: Entry, edge: Edge) -> tuple[Row, Row] | None:
    subject, target = entry.first(edge.subject), entry.first(edge.object)
    return (subject, target) if subject and target else None


def _claim_edge(entry: Entry, edge: Edge, ends: tuple[Row, Row], scribe: Scribe, proof: tuple[Evidence, ...]) -> None:
    subject, target = (_argument("subject", ends[0].value), _argument("object", ends[1].value))
    judged = _judged(ends[0])
    frame = _frame(entry) or edge.frame
    relation = frame and Relation(
        frame=frame, words=entry.schema, span=ends[0].prop.span, subject=subject, object=target, judged=judged
    )
    scribe.write(
        (ends[0].whole, ends[1].whole),
        scribe.chain(entry, ends[0]),
        judged=judged,
        predicate=Predicate(words=ends[0].prop.text, lemma=entry.schema, span=ends[0].prop.span),
        arguments=(subject, target),
        happened=period(entry),
        amounts=amount_of(entry),
        relations=(relation,) if relation else (),
        evidence=proof,
    )


def _frame(entry: Entry) -> Frame | None:
    """The frame that an edge names in so many words; a file of ours does."""
    words = {row.value.text for row in entry.rows if row.prop.text in {"role", "keywords"}}
    return next((frame for frame in Frame if frame in words), None)


def _claim_row(entry: Entry, row: Row, scribe: Scribe, proof: tuple[Evidence, ...]) -> None:
    subject, value = _argument("subject", entry.caption), _argument("object", row.value)
    judged = _judged(row)
    relations: tuple[Relation, ...] = ()
    if row.prop.text == ADDRESS:
        located = Relation(
            frame=Frame.LOCATED_IN, words=ADDRESS, span=row.prop.span, subject=subject, object=value, judged=judged
        )
        relations = (located,)
    happened: tuple[When | None, ...] = (when_of(row.value),) if is_date(row.prop.text) else ()
    scribe.write(
        (row.whole,),
        scribe.chain(entry, row),
        judged=judged,
        predicate=Predicate(words=row.prop.text, lemma=row.prop.text, span=row.prop.span),
        arguments=(subject, value),
        happened=tuple(filter(None, happened)),
        amounts=amount_of(entry) if row.prop.text == "amount" else (),
        relations=relations,
        evidence=proof,
    )


def _judged(row: Row) -> Judged:
    return Judged(certainty=Certainty.UNKNOWN if row.external else Certainty.CERTAIN)


def _argument(role: str, words: Words) -> Argument:
    return Argument(role=role, text=words.text, span=words.span)


def _proof(entry: Entry) -> Iterator[Evidence]:
    for row in islice((row for row in entry.rows if row.prop.text == PROOF), MOST_PROOFS):
        yield Evidence(kind="document", text=row.value.text, span=row.value.span)
