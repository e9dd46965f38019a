"""The only module that knows the case is an SQLite file: opening it, locking it, its word index, and its failures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from firsthand.errors import CaseBusy, CaseError, CaseFull, Damaged

WAIT = 5.0
"""Seconds that a writer waits for another one before it gives up."""

WRITES = "case_writes"

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF")
"""FULL: a commit is on the disk when it returns. The schema of a case handed over by someone else is not trusted."""

_NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})
"""A quota or a limit on file size shows as a failed write, not as a full disk."""

_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def connect(path: Path, wait: float = WAIT) -> Engine:
    """An engine on the file at `path`; nothing is opened before it is used."""
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver would begin transactions at moments of its own choosing; `start` below does it instead.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the write lock from its first moment; commits at the end, or changes nothing."""
    with explained(), engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A view of the case at one moment; writers go on meanwhile."""
    with explained(), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def explained() -> Iterator[None]:
    """Turn the database's failures into this house's errors."""
    try:
        yield
    except DBAPIError as error:
        raise _explain(error.orig or error) from error
    except sqlite3.Error as error:
        raise _explain(error) from error


def _explain(error: BaseException) -> CaseError:
    code = getattr(error, "sqlite_errorcode", 0)
    if code in _NO_ROOM:
        return CaseFull("the case could not be written: the disk is full", hint="make room, then run the command again")
    if code & 0xFF in _LOCKED:
        return CaseBusy(
            "another process is writing to this case",
            hint="wait until it has finished, then run the command again",
        )
    if code & 0xFF in _BROKEN:
        hint = "put case.db back from a copy of the case; the evidence folder is not touched by this"
        return Damaged(f"case.db is no database, or is damaged: {error}", hint=hint)
    return CaseError(f"the case's database cannot be used: {error}", hint="firsthand doctor")


def make_word_index(connection: Connection) -> None:
    """Make the full-text index over titles and texts; it holds no copy of them."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE IF NOT EXISTS words USING"
            " fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')"
        )
    )


def index_words(connection: Connection, entry: int, title: str, body: str) -> None:
    """Put the words of one edition into the index."""
    statement = text("INSERT INTO words(rowid, title, body) VALUES (:entry, :title, :body)")
    connection.execute(statement, {"entry": entry, "title": title, "body": body})


def find_words(connection: Connection, words: str) -> list[int]:
    """Editions (by entry) that hold all of `words`, best first; a quoted "word" cannot be a command of the index."""
    terms = " ".join('"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split())
    if not terms:
        return []
    statement = text("SELECT rowid FROM words WHERE words MATCH :terms ORDER BY rank")
    return list(connection.execute(statement, {"terms": terms}).scalars())


def integrity(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file, in its own words; empty when nothing is."""
    said = connection.execute(text("PRAGMA integrity_check")).scalars()
    found = [str(line) for line in said if line != "ok"]
    strays = connection.execute(text("PRAGMA foreign_key_check")).all()
    return found + [f"a row of “{row[0]}” belongs to a row of “{row[2]}” that is gone" for row in strays]
