"""The ledger: how a change enters the log, and how it is taken back. `Store` stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from threading import Lock

import msgspec
from sqlalchemy import Connection, Engine, select

from firsthand.case import log, schema, sqlite
from firsthand.case.evidence import Shelf, explain
from firsthand.case.log import Deed, Entry
from firsthand.errors import Damaged, UsageError


class _Action:
    """What one command does. It enters the log with its first change, so that what changes nothing leaves no trace."""

    def __init__(self, verb: str, detail: str) -> None:
        self.verb, self.detail, self.number = verb, detail, 0


class Ledger:
    """An open database with its log: transactions, actions, undo and redo."""

    def __init__(self, engine: Engine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf
        self._timeline = log.Timeline()
        self._following = Lock()
        self._action: _Action | None = None
        self._swept = False

    def close(self) -> None:
        """Let go of the database; closing twice does no harm."""
        self._engine.dispose()

    @contextmanager
    def action(self, verb: str, detail: str) -> Iterator[None]:
        """Everything shelved inside is one thing to undo, each change still durable by itself.

        `detail` says in plain words what is being done; paths in it are cut to their last part. An action inside an
        action is part of it. What was done before an error or the end of the process stays, and can be undone.
        """
        if verb in log.RESERVED or not verb:
            raise UsageError(f"an action cannot be called “{verb}”")
        outer = self._action
        self._action = outer or _Action(verb, detail)
        try:
            yield
        finally:
            self._action = outer

    def log(self) -> list[Entry]:
        """The whole log, oldest first. Raises `Damaged` when a row of it cannot be read."""
        with self._viewing() as (connection, _):
            try:
                return log.entries(connection)
            except (msgspec.MsgspecError, ValueError) as error:
                raise Damaged(f"the log cannot be read: {error}", hint="firsthand verify") from error

    def head(self) -> str:
        """The hash of the newest entry, which stands for all that came before."""
        with self._viewing() as (connection, _):
            return log.head(connection)

    def history(self) -> list[Deed]:
        """What was done, oldest first, one item for each thing that can be undone."""
        return log.deeds(self.log())

    def undo(self) -> Entry:
        """Take back the last action that stands. Raises `UsageError` when there is none."""
        return self._turn(log.UNDO, "took back")

    def redo(self) -> Entry:
        """Bring back what the last undo took; any change made since rules that out. Raises `UsageError`."""
        return self._turn(log.REDO, "brought back")

    def _turn(self, verb: str, words: str) -> Entry:
        if self._action is not None:
            raise UsageError(f"{verb} cannot be part of an action")
        with self._changing() as connection:
            pile = self._timeline.standing if verb == log.UNDO else self._timeline.undone
            if not pile:
                raise UsageError(f"there is nothing to {verb}", hint="firsthand log")
            target = pile[-1]
            columns = select(schema.log.c.verb, schema.log.c.detail)
            what = connection.execute(columns.where(schema.log.c.number == target)).one()
            return log.append(connection, verb, f"{words} {target}: {what.verb} {what.detail}", target=target)

    def _enter(self, connection: Connection, verb: str, detail: str, made: Iterable[str], sealed: str) -> int:
        """Append the entry of one change, under the open action if there is one; returns its number."""
        action = self._action
        if action is None:
            return log.append(connection, verb, detail, made=made, sealed=sealed).number
        if not action.number or action.number in self._dead:
            # Another process may have undone the action while it ran: what follows is then a new thing to undo.
            action.number = log.append(connection, action.verb, action.detail).number
        return log.append(connection, verb, detail, action=action.number, made=made, sealed=sealed).number

    @property
    def _dead(self) -> AbstractSet[int]:
        """Actions that were taken back, as of the transaction at hand."""
        return self._timeline.dead

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A transaction that writes. Whatever stops it, nothing of it is seen."""
        begun = self._action.number if self._action else 0
        try:
            with sqlite.writing(self._engine) as connection:
                self._follow(connection)
                self._sweep(connection)
                yield connection
        except BaseException:
            if self._action:
                self._action.number = begun
            raise

    @contextmanager
    def _viewing(self) -> Iterator[tuple[Connection, AbstractSet[int]]]:
        """A view of one moment, and the actions that were taken back by then."""
        with sqlite.reading(self._engine) as connection:
            yield connection, self._follow(connection)

    def _follow(self, connection: Connection) -> AbstractSet[int]:
        with self._following:
            self._timeline.follow(connection)
            return frozenset(self._timeline.dead)

    def _sweep(self, connection: Connection) -> None:
        """Before the first write: finish or discard the files that an interrupted process left."""
        if self._swept:
            return

        def owned(sha256: str) -> bool:
            query = select(schema.edition.c.entry).where(schema.edition.c.sha256 == sha256)
            return connection.execute(query).first() is not None

        try:
            self._shelf.sweep(owned)
        except OSError as error:
            raise explain(error, "clearing the incoming evidence") from error
        self._swept = True
