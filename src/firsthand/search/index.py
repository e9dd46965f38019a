"""The index: one SQLite file made of a case's material, rebuilt when the case has changed, safe to delete.

It is derived data and no evidence: nothing is ever read from it but what an answer shows, and whatever is wrong with it
is mended by making it again. It is made in memory and appears in one step, so that a killed process leaves the old one.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

import msgspec

from firsthand.records import Material
from firsthand.search.answer import Passage
from firsthand.search.naming import keyed, spellings
from firsthand.search.passages import Row, cast, rows
from firsthand.search.ranking import worth

_SCHEMA = """
PRAGMA journal_mode = OFF;
CREATE TABLE sheet (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, document TEXT NOT NULL, language TEXT NOT NULL, published TEXT,
    first TEXT, last TEXT, origin TEXT NOT NULL, hedged INTEGER, person INTEGER NOT NULL, day INTEGER NOT NULL,
    place INTEGER NOT NULL, amount INTEGER NOT NULL, worth REAL NOT NULL, finding TEXT NOT NULL, quote TEXT NOT NULL,
    record BLOB NOT NULL
);
CREATE TABLE name (key TEXT NOT NULL, text TEXT NOT NULL, term TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE said (
    passage INTEGER NOT NULL, number INTEGER NOT NULL, frame TEXT NOT NULL, side TEXT NOT NULL, term TEXT NOT NULL
);
CREATE TABLE page (term TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (term, document)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    content, around, about, things, content='', columnsize=1, tokenize="unicode61 remove_diacritics 0"
);
"""
_AFTER = """
CREATE INDEX name_key ON name (key);
CREATE INDEX said_term ON said (frame, term);
CREATE INDEX passage_finding ON passage (finding);
CREATE INDEX passage_quote ON passage (quote);
CREATE INDEX passage_origin ON passage (origin);
INSERT INTO words (words) VALUES ('optimize');
"""


@cache
def rules() -> str:
    """A hash of all in this room that decides what an index holds; another version makes another one."""
    found = hashlib.sha256()
    room = Path(__file__).parent
    for path in sorted((*room.glob("*.py"), *room.glob("data/*.toml"))):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


class Index:
    """An open index: read-only, on disk or in memory. Use it in the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.sheet = dict(connection.execute("SELECT key, value FROM sheet"))
        self.languages = tuple(filter(None, self.sheet["languages"].split()))
        self.passages = int(self.sheet["passages"])

    @classmethod
    def open(cls, path: Path, state: str) -> Self | None:
        """Open the index at `path` if there is one, whole, and made of a case in this `state`; else None."""
        if not path.is_file():
            return None
        with suppress(sqlite3.Error, KeyError, ValueError):
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            try:
                connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;")
                index = cls(connection)
                if index.sheet["state"] == state and index.sheet["rules"] == rules():
                    return index
            except BaseException:
                connection.close()
                raise
            connection.close()
        return None

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def passage(self, number: int) -> Passage:
        """The passage of this number."""
        (record,) = self.connection.execute("SELECT record FROM passage WHERE id = ?", (number,)).fetchone()
        return msgspec.json.decode(record, type=Passage)

    def same(self, finding: str, quote: str, most: int) -> list[str]:
        """Ids of claims that support a finding or were read in one quote, in the order of the case."""
        rows = self.connection.execute(
            "SELECT name FROM passage WHERE (finding = ? AND finding != '') OR quote = ? ORDER BY id LIMIT ?",
            (finding, quote, most),
        )
        return [name for (name,) in rows]


def build(material: Material, state: str) -> bytes:
    """The index of a case as the bytes of a file; `state` names what the case was when it was made."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_SCHEMA)
        languages: Counter[str] = Counter()
        total = 0
        for total, row in enumerate(rows(material), start=1):
            languages[row.passage.language] += 1
            _put(connection, total, row)
        connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", keyed(spellings(material)))
        connection.executemany("INSERT INTO page VALUES (?, ?)", ((term, page) for page, term in cast(material)))
        sheet = {
            "state": state,
            "rules": rules(),
            "passages": str(total),
            "languages": " ".join(language for language, _ in languages.most_common() if language),
        }
        connection.executemany("INSERT INTO sheet VALUES (?, ?)", sheet.items())
        connection.executescript(_AFTER)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def in_memory(raw: bytes) -> Index:
    """An index that is on no disk."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(raw)
    return Index(connection)


def _put(connection: sqlite3.Connection, number: int, row: Row) -> None:
    passage = row.passage
    standing = passage.standing
    hedged = None if standing is None or not (standing.hedged or standing.flat) else standing.hedged
    values = (
        number,
        passage.id,
        passage.document,
        passage.language,
        _iso(passage.published),
        _iso(row.first),
        _iso(row.last),
        standing.origin if standing else "",
        hedged,
        row.tells.person,
        row.tells.day,
        row.tells.place,
        row.tells.amount,
        worth(standing),
        standing.finding if standing else "",
        f"{passage.document}:{passage.quote.start}-{passage.quote.end}",
        msgspec.json.encode(passage),
    )
    connection.execute(f"INSERT INTO passage VALUES ({', '.join('?' * len(values))})", values)  # noqa: S608
    connection.execute(
        "INSERT INTO words (rowid, content, around, about, things) VALUES (?, ?, ?, ?, ?)",
        (number, row.content, row.around, row.about, row.things),
    )
    connection.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?)", [(number, *one) for one in row.said])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
