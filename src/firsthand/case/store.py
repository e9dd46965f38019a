"""The store: puts records on the shelf and takes them off, one transaction a change."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Self

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert

from firsthand.case import log, numbering, quotes, rows, schema, sqlite
from firsthand.case.evidence import Shelf
from firsthand.case.ledger import Ledger
from firsthand.case.opening import lay_out, make_ready
from firsthand.case.settings import DATABASE, EVIDENCE, Settings, read_settings
from firsthand.case.verify import OnProgress, Problem, inspect
from firsthand.errors import RecordError
from firsthand.records import Claim, Decision, Document, Mention, Reading, digest


class Added(Struct, frozen=True):
    """The document as it stands in the case; `new` is False when it was there already, byte for byte."""

    document: Document
    new: bool


class Store(Ledger):
    """One open case. Any number of processes may read it; one at a time may write, and others wait for it.

    A store may be read from several threads and written to from one. Every write is durable when the call returns.
    Writers raise `CaseBusy` and `CaseFull`; every method raises `CaseError` when the database cannot be used.
    """

    def __init__(self, folder: Path, settings: Settings, wait: float) -> None:
        shelf = Shelf(folder / EVIDENCE)
        super().__init__(sqlite.connect(folder / DATABASE, wait), shelf)
        self.folder = folder
        self.settings = settings

    @classmethod
    def create(cls, folder: Path, name: str, *, wait: float = sqlite.WAIT) -> Store:
        """Begin a case called `name` in `folder`, which is made when missing. Raises `CaseError` if one is there."""
        settings = lay_out(folder, name)
        return cls(folder, settings, wait)

    @classmethod
    def open(cls, folder: Path, *, wait: float = sqlite.WAIT) -> Store:
        """Open the case in `folder` itself (see `find_case`); `wait` is how many seconds a write waits for another.

        Raises `NoCase`, `Damaged` when the database is none, `CaseError` when a newer Firsthand has written it.
        """
        settings = read_settings(folder)
        make_ready(folder / DATABASE)
        return cls(folder, settings, wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Documents

    def add(self, document: Document, raw: bytes) -> Added:
        """Shelve a capture; it is durable on return. The same bytes are the same document, under the same id.

        Raises `RecordError` when the document's hashes are not those of `raw` and of its text.
        """
        _check_hashes(document, raw)
        with self._changing() as connection:
            same = rows.editions_with(connection, document.sha256)
            alive = next((row for row in reversed(same) if row.action not in self._dead), None)
            if alive is not None and self._shelf.holds(document.sha256):
                return Added(rows.document_from(alive), new=False)
            self._shelf.receive(raw, document.sha256)
            if alive is None:
                number = same[0].number if same else rows.next_number(connection, schema.edition)
                document = msgspec.structs.replace(document, id=f"D{number}")
                self._shelve(connection, document, number)
        self._shelf.keep(document.sha256)
        return Added(document, new=True) if alive is None else Added(rows.document_from(alive), new=False)

    def amend(self, document: Document, why: str) -> None:
        """Shelve a document anew with what a person decided about it, such as its date; `why` enters the log.

        What was read from it is read again, since it may hang on what has changed. Raises `RecordError` when bytes or
        text are not those on the shelf.
        """
        with self._changing() as connection:
            row = rows.edition_of(connection, self._dead, document.id)
            if (row.sha256, row.text_sha256) != (document.sha256, document.text_sha256):
                raise RecordError(f"{document.id} has other bytes or another text on the shelf")
            self._shelve(connection, document, row.number, "amend", f"{document.id} {why}")

    def _shelve(
        self, connection: Connection, document: Document, number: int, verb: str = "add", why: str = ""
    ) -> None:
        row = rows.document_row(document, number)
        detail = why or f"{document.id} {log.last_part(document.name)}"
        entry = self._enter(connection, verb, detail, (document.id,), log.seal(row))
        connection.execute(insert(schema.edition), row | {"entry": entry})
        sqlite.index_words(connection, entry, document.title, document.text)

    def documents(self) -> tuple[Document, ...]:
        """All documents that have not been taken back, in the order of their ids."""
        with self._viewing() as (connection, dead):
            return tuple(rows.document_from(row) for row in connection.execute(rows.editions(dead)))

    def document(self, document: str) -> Document:
        """The document with this id (D1). Raises `CaseError` when there is none or it was taken back."""
        with self._viewing() as (connection, dead):
            return rows.document_from(rows.edition_of(connection, dead, document))

    def raw(self, document: Document) -> bytes:
        """The captured bytes of a document. Raises `Damaged` when they are not those that were kept."""
        return self._shelf.read(document.sha256)

    def search(self, words: str) -> tuple[Document, ...]:
        """Documents whose title or text holds all of `words`, best first; case and accents do not matter."""
        with self._viewing() as (connection, dead):
            found = sqlite.find_words(connection, words)
            alive = {row.entry: row for row in connection.execute(rows.editions(dead))} if found else {}
            return tuple(rows.document_from(alive[entry]) for entry in found if entry in alive)

    # Readings

    def put(self, reading: Reading) -> Reading:
        """Shelve what was read in a document, in one transaction; returns it with the ids that its claims have now.

        A claim with the content and cue of an earlier one has that one's id. Raises `RecordError`, and keeps nothing,
        when a quote does not stand in the document to the letter or the claims are not soundly numbered.
        """
        with self._changing() as connection:
            row = rows.edition_of(connection, self._dead, reading.document)
            document = rows.document_from(row)
            for claim in reading.claims:
                quotes.check_claim(claim, document)
            for mention in reading.mentions:
                quotes.check_mention(mention, document)
            known = rows.known_claims(connection, row.number, row.text_sha256)
            fresh = rows.next_number(connection, schema.claim)
            numbered = numbering.renumber(reading, known, fresh)
            self._shelve_reading(connection, numbered, row.entry, fresh)
        return numbered

    def _shelve_reading(self, connection: Connection, reading: Reading, edition: int, fresh: int) -> None:
        claims = [rows.claim_row(position, claim) for position, claim in enumerate(reading.claims)]
        mentions = [rows.mention_row(position, mention) for position, mention in enumerate(reading.mentions)]
        made = [claim.id for claim in reading.claims if rows.number_of(claim.id, "c") >= fresh]
        sealed = log.seal(edition, reading.extractor, claims, mentions)
        detail = f"{reading.document}, claims: {len(claims)} (new: {len(made)})"
        entry = self._enter(connection, "read", detail, made, sealed)
        values = {"entry": entry, "edition": edition, "extractor": reading.extractor}
        connection.execute(insert(schema.reading), values)
        for table, found in ((schema.claim, claims), (schema.mention, mentions)):
            if found:
                connection.execute(insert(table), [row | {"reading": entry} for row in found])

    def readings_of(self, document: str) -> tuple[Reading, ...]:
        """All readings of a document that stand, oldest first.

        The last one counts; claims that only earlier ones hold are superseded, and kept.
        """
        with self._viewing() as (connection, dead):
            edition = rows.edition_of(connection, dead, document)
            return tuple(
                Reading(
                    document=document,
                    extractor=row.extractor,
                    claims=tuple(rows.claim_from(found) for found in rows.claims_in(connection, row.entry)),
                    mentions=tuple(rows.mention_from(found) for found in rows.mentions_in(connection, row.entry)),
                )
                for row in rows.readings_on(connection, dead, edition.entry)
            )

    def unread(self, extractor: str) -> list[Document]:
        """Documents whose reading that counts is not by this extractor, and those that have none."""
        with self._viewing() as (connection, dead):
            return [rows.document_from(row) for row in rows.unread(connection, dead, extractor)]

    def claims(self, document: str | None = None) -> tuple[Claim, ...]:
        """The claims of the readings that count, of one document or of all, in page order."""
        with self._viewing() as (connection, dead):
            return tuple(
                rows.claim_from(row) for row in connection.execute(rows.found_in(schema.claim, dead, document))
            )

    def mentions(self, document: str | None = None) -> tuple[Mention, ...]:
        """The mentions of the readings that count, of one document or of all, in page order."""
        with self._viewing() as (connection, dead):
            return tuple(
                rows.mention_from(row) for row in connection.execute(rows.found_in(schema.mention, dead, document))
            )

    # Decisions

    def decide(self, decision: Decision) -> None:
        """Shelve what a person decided. Of two about the same subjects both are kept; the later one counts."""
        with self._changing() as connection:
            row = rows.decision_row(decision)
            detail = f"{decision.kind}: {', '.join(decision.subjects)} {decision.value}".strip()
            entry = self._enter(connection, "decide", detail, (), log.seal(row))
            connection.execute(insert(schema.decision), row | {"entry": entry})

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that have not been taken back, oldest first."""
        with self._viewing() as (connection, dead):
            return tuple(rows.decision_from(row) for row in rows.decisions(connection, dead))

    def verify(self, on_progress: OnProgress | None = None) -> list[Problem]:
        """Hash all evidence again and check every text, quote, row and log entry; the list is empty when all is well.

        `on_progress(done, total, name)` is called before each document and once at the end.
        """
        return inspect(self._engine, self._shelf, on_progress or (lambda _done, _total, _name: None))


def _check_hashes(document: Document, raw: bytes) -> None:
    if hashlib.sha256(raw).hexdigest() != document.sha256:
        raise RecordError(f"“{document.name}” has other bytes than its hash says")
    if digest(document.text) != document.text_sha256:
        raise RecordError(f"“{document.name}” has another text than its hash says")
