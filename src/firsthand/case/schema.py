"""The tables of a case, in types that SQLite and PostgreSQL both have.

No row is ever changed or deleted. Every row of `edition`, `reading` and `decision` belongs to one log entry, and
every log entry to one action; a row is alive while its action has not been taken back. So what is alive follows from
the log alone.

    log ◀── edition ◀── reading ◀── claim
                              ◀── mention
        ◀── decision

An *edition* is a document as it was shelved once. A document whose add was undone and that is added again gets a second
edition under its old number, perhaps with another text; at most one edition of a document is alive. Readings belong to
an edition, so that a claim can never meet a text that it was not cut from.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text

VERSION = 2
"""Of the tables below; a case of an older one is given the tables it lacks, one of a newer one is refused."""

metadata = MetaData()

shelf = Table(
    "shelf",
    metadata,
    Column("key", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Facts about the file itself: `version`."""

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("action", Integer, nullable=False),
    Column("at", String(32), nullable=False),
    Column("verb", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("target", Integer, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

edition = Table(
    "edition",
    metadata,
    Column("entry", ForeignKey(log.c.number), primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("record", Text, nullable=False),
    Index("edition_number", "number"),
    Index("edition_sha256", "sha256"),
)

reading = Table(
    "reading",
    metadata,
    Column("entry", ForeignKey(log.c.number), primary_key=True, autoincrement=False),
    Column("edition", ForeignKey(edition.c.entry), nullable=False),
    Column("extractor", Text, nullable=False),
    Index("reading_edition", "edition"),
)

claim = Table(
    "claim",
    metadata,
    Column("reading", ForeignKey(reading.c.entry), nullable=False),
    Column("position", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("reading", "position"),
    Index("claim_number", "number"),
)
"""`place` (content and cue) and `source` are the spans that a claim is known again by when a page is read again."""

mention = Table(
    "mention",
    metadata,
    Column("reading", ForeignKey(reading.c.entry), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("reading", "position"),
)

decision = Table(
    "decision",
    metadata,
    Column("entry", ForeignKey(log.c.number), primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("record", Text, nullable=False),
)
"""What a person decided; since version 2."""
