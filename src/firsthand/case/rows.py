"""Records to rows and back, and the questions that rooms ask: what is alive, which reading counts, which ids are used.

`dead` is always the set of actions that were taken back (`Timeline.dead`).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, Subquery, Table, and_, func, select

from firsthand.case.numbering import place, source
from firsthand.case.schema import claim, decision, edition, log, mention, reading
from firsthand.errors import CaseError, Damaged, RecordError, UsageError
from firsthand.records import Claim, Decision, Document, Mention

Record = TypeVar("Record", Document, Claim, Mention, Decision)

_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(kind) for kind in (Document, Claim, Mention, Decision)
}


def pack(record: Document | Claim | Mention | Decision) -> str:
    """The record as it is stored. Raises `RecordError` when its text holds what is not Unicode."""
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:
        raise RecordError(
            f"{name_of(record)} holds half a character (a lone surrogate), which cannot be kept"
        ) from None


def unpack(kind: type[Record], stored: str, where: str) -> Record:
    """The record that `stored` holds. Raises `Damaged`, naming `where`, when it holds none."""
    try:
        found: Record = _DECODERS[kind].decode(stored)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Damaged(f"{where} cannot be read back: {error}", hint="firsthand verify") from error
    return found


def document_from(row: Row[Any]) -> Document:
    """The document of an edition's row."""
    return unpack(Document, row.record, f"D{row.number}")


def claim_from(row: Row[Any]) -> Claim:
    """The claim of its row."""
    return unpack(Claim, row.record, f"c{row.number}")


def mention_from(row: Row[Any]) -> Mention:
    """The mention of its row."""
    return unpack(Mention, row.record, f"the mention “{row.name}”")


def decision_from(row: Row[Any]) -> Decision:
    """The decision of its row."""
    return unpack(Decision, row.record, f"the decision of log entry {row.entry}")


def document_row(record: Document, number: int) -> dict[str, object]:
    """An edition's row, but for its entry: its seal is taken over this."""
    return {
        "number": number,
        "sha256": record.sha256,
        "text_sha256": record.text_sha256,
        "record": pack(record),
    }


def claim_row(position: int, record: Claim) -> dict[str, object]:
    """A claim's row, but for its reading."""
    return {
        "position": position,
        "number": number_of(record.id, "c"),
        "place": place(record),
        "source": source(record),
        "record": pack(record),
    }


def mention_row(position: int, record: Mention) -> dict[str, object]:
    """A mention's row, but for its reading."""
    return {"position": position, "name": record.name, "kind": record.kind.value, "record": pack(record)}


def decision_row(record: Decision) -> dict[str, object]:
    """A decision's row, but for its entry: its seal is taken over this."""
    return {"kind": record.kind.value, "record": pack(record)}


def sealed(row: Row[Any], but: str) -> dict[str, object]:
    """What stands in the database now, in the form that the seal was taken over: all columns except `but`."""
    return {str(name): value for name, value in row._mapping.items() if name != but}


def name_of(record: Document | Claim | Mention | Decision) -> str:
    """How a message calls the record."""
    if isinstance(record, Document):
        return f"“{record.name}”"
    if isinstance(record, Decision):
        return f"a decision ({record.kind})"
    return f"a {type(record).__name__.lower()} of {record.document}"


def number_of(id_: str, letter: str) -> int:
    """12 for D12 or c12. Raises `UsageError` on anything else."""
    digits = id_[1:]
    if id_[:1] != letter or not (digits.isascii() and digits.isdigit()) or len(digits) > 9:
        raise UsageError(f"“{id_[:40]}” is no id such as {letter}1", hint="firsthand claims")
    return int(digits)


def next_number(connection: Connection, table: Table) -> int:
    """The first number that no row of `table` ever had: rows are never deleted, so ids are never reused."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.number), 0) + 1)).scalar_one())


def stands(dead: AbstractSet[int]) -> ColumnElement[bool]:
    """The condition that the log entry of a row has not been taken back."""
    return log.c.action.not_in(sorted(dead))


def editions(dead: AbstractSet[int]) -> Select[Any]:
    """The edition of each document that counts, the newest alive one, in the order of their ids."""
    joined = edition.join(log, log.c.number == edition.c.entry)
    newest = select(func.max(edition.c.entry)).select_from(joined).where(stands(dead)).group_by(edition.c.number)
    return select(edition).where(edition.c.entry.in_(newest.correlate(None))).order_by(edition.c.number)


def editions_with(connection: Connection, sha256: str) -> list[Row[Any]]:
    """All editions of these bytes, dead ones too, each with the `action` it belongs to."""
    joined = edition.join(log, log.c.number == edition.c.entry)
    query = select(edition, log.c.action).select_from(joined).where(edition.c.sha256 == sha256)
    return list(connection.execute(query.order_by(edition.c.entry)))


def edition_of(connection: Connection, dead: AbstractSet[int], document: str) -> Row[Any]:
    """The alive edition of a document. Raises `CaseError` when there is none, saying whether it was taken back."""
    number = number_of(document, "D")
    found = connection.execute(editions(dead).where(edition.c.number == number)).first()
    if found is not None:
        return found
    if connection.execute(select(edition.c.entry).where(edition.c.number == number)).first():
        raise CaseError(f"{document} was taken back", hint="firsthand redo, or add the file again")
    raise CaseError(f"there is no document {document} in this case", hint="firsthand log")


def current(dead: AbstractSet[int]) -> Subquery:
    """The reading that counts for each alive edition: the newest that stands."""
    alive = editions(dead).order_by(None).subquery()
    joined = reading.join(log, log.c.number == reading.c.entry).join(alive, alive.c.entry == reading.c.edition)
    newest = func.max(reading.c.entry).label("entry")
    query = select(newest, alive.c.number.label("number")).select_from(joined).where(stands(dead))
    return query.group_by(alive.c.number).subquery()


def found_in(table: Table, dead: AbstractSet[int], document: str | None) -> Select[Any]:
    """Claims or mentions of the readings that count, by document and position."""
    counts = current(dead)
    query = select(table).join_from(table, counts, table.c.reading == counts.c.entry)
    if document is not None:
        query = query.where(counts.c.number == number_of(document, "D"))
    return query.order_by(counts.c.number, table.c.position)


def unread(connection: Connection, dead: AbstractSet[int], extractor: str) -> list[Row[Any]]:
    """Alive editions whose reading that counts is not by `extractor`, or that have none."""
    counts = current(dead)
    by_this = (
        select(counts.c.number)
        .join_from(counts, reading, reading.c.entry == counts.c.entry)
        .where(reading.c.extractor == extractor)
    )
    return list(connection.execute(editions(dead).where(edition.c.number.not_in(by_this))))


def readings_on(connection: Connection, dead: AbstractSet[int], on: int) -> list[Row[Any]]:
    """All readings of one edition that stand, oldest first."""
    joined = reading.join(log, log.c.number == reading.c.entry)
    query = select(reading).select_from(joined).where(and_(reading.c.edition == on, stands(dead)))
    return list(connection.execute(query.order_by(reading.c.entry)))


def known_claims(connection: Connection, number: int, text_sha256: str) -> list[Row[Any]]:
    """Number, place and source of every claim ever read in this text of this document, taken back or not."""
    joined = claim.join(reading, reading.c.entry == claim.c.reading).join(edition, edition.c.entry == reading.c.edition)
    query = select(claim.c.number, claim.c.place, claim.c.source).distinct().select_from(joined)
    same = and_(edition.c.number == number, edition.c.text_sha256 == text_sha256)
    return list(connection.execute(query.where(same).order_by(claim.c.number)))


def claims_in(connection: Connection, entry: int) -> list[Row[Any]]:
    """The claims of one reading, in order."""
    return list(connection.execute(select(claim).where(claim.c.reading == entry).order_by(claim.c.position)))


def mentions_in(connection: Connection, entry: int) -> list[Row[Any]]:
    """The mentions of one reading, in order."""
    return list(connection.execute(select(mention).where(mention.c.reading == entry).order_by(mention.c.position)))


def decisions(connection: Connection, dead: AbstractSet[int]) -> list[Row[Any]]:
    """The decisions that stand, oldest first."""
    joined = decision.join(log, log.c.number == decision.c.entry)
    return list(connection.execute(select(decision).select_from(joined).where(stands(dead)).order_by(decision.c.entry)))
