"""Verify: everything on the shelf is looked at again, and whatever is not as it was put there is a `Problem`.

The log is trusted only as far as its chain holds; rows are compared with the seal in their log entry, bytes and texts
with their hashes, quotes with the text they were cut from. A chain cannot show that its newest entries were cut off
together with their rows: for that, note the last hash of `log` outside the case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Engine, Row, func, select

from firsthand.case import log, quotes, rows, schema, sqlite
from firsthand.case.evidence import Shelf
from firsthand.errors import CaseError, Damaged, RecordError
from firsthand.records import Document, digest

OnProgress = Callable[[int, int, str], None]
"""Called with the pieces done, the pieces in all, and the name of the one at hand."""


class Problem(Struct, frozen=True, kw_only=True):
    """Something that is not as it was put there: `what` it is, `where` it lies, and `why` that is known."""

    what: str
    where: str
    why: str


def inspect(engine: Engine, shelf: Shelf, on_progress: OnProgress) -> list[Problem]:
    """Everything that is wrong with a case, in the order: database, log, documents, decisions, stray files."""
    problems: list[Problem] = []
    # Files first, rows after: a file that a writer adds meanwhile then never looks like one that nobody owns.
    files = [path.relative_to(shelf.folder).as_posix() for path in shelf.kept()]
    try:
        with sqlite.reading(engine) as connection:
            problems += [_broken("the database", why) for why in sqlite.integrity(connection)]
            problems += _log(connection)
            problems += _documents(connection, shelf, on_progress)
            problems += _decisions(connection)
            problems += _strays(connection, files)
    except CaseError as error:
        problems.append(_broken("the database", str(error)))
    return problems


def _broken(what: str, why: str) -> Problem:
    return Problem(what=f"{what} is damaged", where="case.db", why=why)


def _log(connection: Connection) -> Iterator[Problem]:
    try:
        chain = log.entries(connection)
    except (msgspec.MsgspecError, ValueError) as error:
        yield Problem(what="the log cannot be read", where="log", why=str(error))
        return
    yield from _chain(chain)
    sealed = set(connection.execute(select(schema.edition.c.entry)).scalars())
    sealed |= set(connection.execute(select(schema.reading.c.entry)).scalars())
    sealed |= set(connection.execute(select(schema.decision.c.entry)).scalars())
    for entry in chain:
        if entry.seal and entry.number not in sealed:
            why = f"the entry “{entry.verb} {entry.detail}” stands, but nothing that it made"
            yield Problem(what="something was deleted", where=f"log {entry.number}", why=why)


def _chain(chain: list[log.Entry]) -> Iterator[Problem]:
    last, previous = 0, log.GENESIS
    if not chain or chain[0].verb != log.INIT:
        yield Problem(what="the log was cut", where="log 1", why="its first entry is not the beginning of a case")
    for entry in chain:
        where = f"log {entry.number}"
        if entry.reckon() != entry.hash:
            yield Problem(what="a log entry was altered", where=where, why="its hash is not that of its words")
        if entry.previous != previous or entry.number != last + 1:
            why = "it does not follow the entry before it: one was altered, deleted or put in"
            yield Problem(what="the log's chain is broken", where=where, why=why)
        last, previous = entry.number, entry.hash


def _documents(connection: Connection, shelf: Shelf, on_progress: OnProgress) -> Iterator[Problem]:
    """Every edition ever shelved, also those that were taken back: an undo can be undone."""
    total = connection.execute(select(func.count()).select_from(schema.edition)).scalar_one()
    seals = {row.number: row.seal for row in connection.execute(select(schema.log.c.number, schema.log.c.seal))}
    for done, entry in enumerate(list(connection.execute(select(schema.edition.c.entry)).scalars())):
        row = connection.execute(select(schema.edition).where(schema.edition.c.entry == entry)).one()
        where = f"D{row.number}"
        on_progress(done, total, where)
        yield from _evidence(shelf, row.sha256, where)
        if log.seal(rows.sealed(row, but="entry")) != seals.get(entry):
            why = "its row is not the one that the log sealed"
            yield Problem(what="a document was altered", where=where, why=why)
        try:
            document = rows.document_from(row)
        except Damaged as error:
            yield Problem(what="a document cannot be read", where=where, why=str(error))
            continue
        yield from _text(document, row)
        yield from _readings(connection, entry, document, seals)
    on_progress(total, total, "")


def _evidence(shelf: Shelf, sha256: str, where: str) -> Iterator[Problem]:
    try:
        shelf.read(sha256)
    except CaseError as error:
        yield Problem(what="evidence is missing or altered", where=where, why=str(error))


def _text(document: Document, row: Row[Any]) -> Iterator[Problem]:
    where = f"D{row.number}"
    if digest(document.text) != document.text_sha256 or document.text_sha256 != row.text_sha256:
        yield Problem(what="a text was altered", where=where, why="the text's hash differs from the one kept with it")
    if document.id != where or document.sha256 != row.sha256:
        why = f"the record calls itself {document.id} with the bytes {document.sha256[:12]}…"
        yield Problem(what="a document was exchanged", where=where, why=why)


def _readings(connection: Connection, edition: int, document: Document, seals: dict[int, str]) -> Iterator[Problem]:
    for reading in list(connection.execute(select(schema.reading).where(schema.reading.c.edition == edition))):
        claims = rows.claims_in(connection, reading.entry)
        mentions = rows.mentions_in(connection, reading.entry)
        parts = [[rows.sealed(row, but="reading") for row in found] for found in (claims, mentions)]
        if log.seal(edition, reading.extractor, *parts) != seals.get(reading.entry):
            why = f"its claims or mentions are not those that the log sealed (entry {reading.entry})"
            yield Problem(what="a reading was altered", where=document.id, why=why)
        for row in claims:
            yield from _claim(row, document)
        for row in mentions:
            yield from _mention(row, document)


def _claim(row: Row[Any], document: Document) -> Iterator[Problem]:
    where = f"c{row.number}"
    try:
        quotes.check_claim(rows.claim_from(row), document)
    except RecordError as error:
        yield Problem(what="a quote does not stand in its text", where=where, why=str(error))
    except Damaged as error:
        yield Problem(what="a claim cannot be read", where=where, why=str(error))


def _mention(row: Row[Any], document: Document) -> Iterator[Problem]:
    try:
        quotes.check_mention(rows.mention_from(row), document)
    except (RecordError, Damaged) as error:
        yield Problem(what="a mention does not stand in its text", where=document.id, why=str(error))


def _decisions(connection: Connection) -> Iterator[Problem]:
    seals = {row.number: row.seal for row in connection.execute(select(schema.log.c.number, schema.log.c.seal))}
    for row in list(connection.execute(select(schema.decision))):
        where = f"log {row.entry}"
        if log.seal(rows.sealed(row, but="entry")) != seals.get(row.entry):
            why = "its row is not the one that the log sealed"
            yield Problem(what="a decision was altered", where=where, why=why)
        try:
            rows.decision_from(row)
        except Damaged as error:
            yield Problem(what="a decision cannot be read", where=where, why=str(error))


def _strays(connection: Connection, files: list[str]) -> Iterator[Problem]:
    owned = {f"{name[:2]}/{name[2:]}" for name in connection.execute(select(schema.edition.c.sha256)).scalars()}
    for name in files:
        if name not in owned:
            why = "no document of the case owns this file"
            yield Problem(what="a stray file lies in the evidence", where=f"evidence/{name}", why=why)
