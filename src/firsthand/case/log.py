"""The log: every change is an entry that holds the hash of the one before, so that none can be altered unseen.

Entries belong to actions. What one command does is one action: its first entry has its own number as `action`, and the
changes it makes, each committed by itself, point to it. Undo takes back a whole action by adding an entry; nothing is
removed. `Timeline` replays the entries and tells which actions stand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import PurePath, PureWindowsPath

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Row, insert, select

from firsthand.case import schema

INIT, UNDO, REDO = "init", "undo", "redo"
RESERVED = frozenset({INIT, UNDO, REDO})
GENESIS = "0" * 64

_PATH = re.compile(r"""(?<![^\s"'“„«(=])(?:file:|~|\.{0,2}/|\.{1,2}\\|[A-Za-z]:[\\/])\S+""")
"""A word that names a place on this machine: it begins at a root, a home, a drive, here or above."""


class Entry(Struct, frozen=True, kw_only=True):
    """One link of the chain. It holds no path, user name or machine name.

    `made` are the ids that the change put on the shelf, `seal` is the hash of their rows, `target` the action that an
    undo or redo turns (0 for other verbs), `action` the number of the first entry of the action it belongs to.
    """

    number: int
    at: datetime
    verb: str
    detail: str
    made: tuple[str, ...] = ()
    action: int
    target: int = 0
    seal: str = ""
    previous: str = GENESIS
    hash: str = ""

    def reckon(self) -> str:
        """The hash that this entry must have: of all its other fields, in their order."""
        fields = (self.number, _stamp(self.at), self.verb, self.detail, self.made, self.action, self.target, self.seal)
        return hashlib.sha256(msgspec.json.encode((*fields, self.previous))).hexdigest()


class Deed(Struct, frozen=True, kw_only=True):
    """An action as a person thinks of it: one thing that can be undone, with all that it made."""

    number: int
    at: datetime
    verb: str
    detail: str
    made: tuple[str, ...]
    undone: bool


def seal(*rows: object) -> str:
    """The hash of rows as they stand in the database, whatever the order of their columns, for `Entry.seal`."""
    return hashlib.sha256(msgspec.json.encode(rows, order="sorted")).hexdigest()


def without_paths(detail: str) -> str:
    """`detail` on one line, with every path in it cut down to its last part: folders name people and machines."""
    return _PATH.sub(lambda match: last_part(match.group()), " ".join(detail.split()))


def last_part(path: str) -> str:
    """The last part of a path written for any system."""
    return PureWindowsPath(PurePath(path).name).name or "here"


def append(
    connection: Connection,
    verb: str,
    detail: str,
    *,
    action: int = 0,
    target: int = 0,
    made: Iterable[str] = (),
    sealed: str = "",
) -> Entry:
    """Add the next entry; `action` 0 begins a new one. The caller holds the write lock."""
    newest = select(schema.log.c.number, schema.log.c.hash).order_by(schema.log.c.number.desc()).limit(1)
    last = connection.execute(newest).first()
    number, previous = (last.number + 1, last.hash) if last else (1, GENESIS)
    draft = Entry(
        number=number,
        at=datetime.now(UTC),
        verb=verb,
        detail=without_paths(detail),
        made=tuple(made),
        action=action or number,
        target=target,
        seal=sealed,
        previous=previous,
    )
    entry = msgspec.structs.replace(draft, hash=draft.reckon())
    row = msgspec.structs.asdict(entry) | {"at": _stamp(entry.at), "made": msgspec.json.encode(entry.made).decode()}
    connection.execute(insert(schema.log), row)
    return entry


def head(connection: Connection) -> str:
    """The hash of the newest entry; that of no entry where the log is empty."""
    newest = select(schema.log.c.hash).order_by(schema.log.c.number.desc()).limit(1)
    return str(connection.execute(newest).scalar() or GENESIS)


def entries(connection: Connection) -> list[Entry]:
    """The whole log, oldest first. Raises `msgspec.ValidationError` or `ValueError` on a row that is no entry."""
    return [_entry(row) for row in connection.execute(select(schema.log).order_by(schema.log.c.number))]


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    fields = {str(name): value for name, value in row._mapping.items()}
    fields["made"] = msgspec.json.decode(fields["made"])
    return msgspec.convert(fields, Entry)


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class Timeline:
    """Which actions stand and which were taken back, followed entry by entry as in an editor.

    A new change forgets what could be redone, but not that it was taken back: that stays taken back for good.
    """

    def __init__(self) -> None:
        self.standing: list[int] = []
        self.undone: list[int] = []
        self.dead: set[int] = set()
        self._seen = 0

    def follow(self, connection: Connection) -> None:
        """Take in the committed entries that were added since the last call; the cost is that of the new ones."""
        columns = (schema.log.c.number, schema.log.c.action, schema.log.c.verb, schema.log.c.target)
        news = select(*columns).where(schema.log.c.number > self._seen).order_by(schema.log.c.number)
        for number, action, verb, target in connection.execute(news):
            self.step(number, action, verb, target)

    def step(self, number: int, action: int, verb: str, target: int) -> None:
        """Take in one entry."""
        self._seen = number
        if verb == INIT:
            return
        if verb == UNDO:
            _move(target, self.standing, self.undone)
            self.dead.add(target)
        elif verb == REDO:
            _move(target, self.undone, self.standing)
            self.dead.discard(target)
        else:
            self.undone.clear()
            if number == action:
                self.standing.append(number)


def _move(number: int, giver: list[int], taker: list[int]) -> None:
    """Move an action between stacks; one that is not there (a forged log) moves nothing and is found by verify."""
    if number in giver:
        giver.remove(number)
        taker.append(number)


def deeds(chain: Iterable[Entry]) -> list[Deed]:
    """The actions of a log, oldest first; undo and redo are not among them, but are what tells `undone`."""
    timeline, first, made = Timeline(), dict[int, Entry](), dict[int, list[str]]()
    for entry in chain:
        timeline.step(entry.number, entry.action, entry.verb, entry.target)
        if entry.verb not in RESERVED:
            first.setdefault(entry.action, entry)
            made.setdefault(entry.action, []).extend(entry.made)
    return [
        Deed(
            number=number,
            at=entry.at,
            verb=entry.verb,
            detail=entry.detail,
            made=tuple(made[number]),
            undone=number in timeline.dead,
        )
        for number, entry in first.items()
    ]
