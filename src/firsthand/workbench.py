"""The workbench: the verbs of the command line as methods of one `Case`.

This is the only module that knows all rooms. It hands records from one to the next and puts them on the shelf; what
it reports (`Added`, `Read`) is what stands in the case at that moment, so that stopping between two files loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

import firsthand
from firsthand.case import Entry, Store, find_case
from firsthand.case import Problem as Damage
from firsthand.errors import CollectError, FirsthandError, UsageError
from firsthand.records import Claim, Document, Material

if TYPE_CHECKING:
    from firsthand.collect import Found


class Step(Struct, frozen=True):
    """How far a verb has come: `done` of `total` pieces, and the name of the one at hand."""

    done: int
    total: int
    name: str


Progress = Callable[[Step], None]
"""Called before each piece of work and once at the end."""


class Failed(Struct, frozen=True):
    """A file or document that could not be worked on: the others went on."""

    name: str
    why: str
    hint: str = ""


class AddReport(Struct, frozen=True, kw_only=True):
    """What `add` did. `known` were in the case already, byte for byte."""

    added: tuple[Document, ...] = ()
    known: tuple[Document, ...] = ()
    failed: tuple[Failed, ...] = ()


class ReadReport(Struct, frozen=True, kw_only=True):
    """What `read` did: the documents read in this run, and how many claims were found in them."""

    read: tuple[str, ...] = ()
    claims: int = 0
    failed: tuple[Failed, ...] = ()


def _silent(_: Step) -> None:
    pass


class Case:
    """One investigation: a folder with its database, its evidence and its log.

    Use `Case.init` for a new one and `Case.open` for one that is there. Every method has a command of the same name.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def init(cls, folder: str | Path, name: str = "") -> Case:
        """Make an empty case in `folder`, which must be new or empty."""
        path = Path(folder)
        return cls(Store.create(path, name or path.resolve().name))

    @classmethod
    def open(cls, folder: str | Path = ".") -> Case:
        """Open the case in `folder` or in the nearest folder above it."""
        return cls(Store.open(find_case(Path(folder))))

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        documents, claims = self.documents(), self.claims()
        return f"<p><b>{_escape(self.name)}</b>: {len(documents)} pages, {len(claims)} claims</p>"

    @property
    def name(self) -> str:
        """The name the case was given."""
        return self._store.settings.name

    @property
    def folder(self) -> Path:
        """The folder that holds the case."""
        return self._store.folder

    def documents(self) -> tuple[Document, ...]:
        """All documents of the case, in the order they were added."""
        return self._store.documents()

    def claims(self, document: str = "") -> tuple[Claim, ...]:
        """All claims, or those of one document (D1)."""
        if document:
            self._store.document(document)
        return self._store.claims(document or None)

    def add(self, *paths: str | Path, progress: Progress = _silent, dry_run: bool = False) -> AddReport:
        """Keep files, and the files of folders, as evidence. A file that fails is named in the report."""
        from firsthand.collect import discover

        found: list[Found] = []
        failed: list[Failed] = []
        for item in discover([_local(path) for path in paths]):
            if isinstance(item, CollectError):
                failed.append(Failed(str(item).split(":")[0], str(item), item.hint))
            else:
                found.append(item)
        return self._add(found, failed, progress, dry_run)

    def add_bytes(self, raw: bytes, name: str) -> AddReport:
        """Keep bytes that are at hand already, as if they were a file called `name`."""
        from firsthand.collect import Found

        return self._add([Found.held(raw, name)], [], _silent, dry_run=False)
