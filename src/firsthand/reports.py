"""What the verbs report: small frozen records that the command line prints and `--json` writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from msgspec import Struct

from firsthand.errors import FirsthandError
from firsthand.records import Document


class Step(Struct, frozen=True):
    """How far a verb has come: `done` of `total` pieces, and the name of the one at hand."""

    done: int
    total: int
    name: str


Progress = Callable[[Step], None]
"""Called before each piece of work and once at the end."""

Notice = Callable[[str], None]
"""Told before texts leave the machine: where they go."""


def silent(_: Step) -> None:
    """The progress of somebody who does not look."""


def unheard(_: str) -> None:
    """The notice to somebody who has been told elsewhere."""


class Failed(Struct, frozen=True, kw_only=True):
    """A file or document that could not be worked on; the others went on."""

    name: str
    why: str
    hint: str = ""

    @classmethod
    def of(cls, name: str, error: FirsthandError) -> Self:
        """An error as a report has it."""
        return cls(name=name, why=str(error), hint=error.hint)


class AddReport(Struct, frozen=True, kw_only=True):
    """What `add` did; `known` were in the case already, byte for byte; `skipped` are hidden and system files."""

    added: tuple[Document, ...] = ()
    known: tuple[Document, ...] = ()
    skipped: tuple[str, ...] = ()
    failed: tuple[Failed, ...] = ()


class ReadReport(Struct, frozen=True, kw_only=True):
    """What `read` did: ids of the documents read in this run, and how many claims were found in them."""

    read: tuple[str, ...] = ()
    claims: int = 0
    failed: tuple[Failed, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader has to say in the end: what it cost, what it had to reject."""


class DossierReport(Struct, frozen=True, kw_only=True):
    """Where the dossier was written, and three lines that sum it up."""

    path: str
    summary: tuple[str, ...]


class ExportReport(Struct, frozen=True, kw_only=True):
    """Which files were written, the main one first, and how many bytes they hold together."""

    format: str
    paths: tuple[str, ...]
    bytes: int


class Check(Struct, frozen=True, kw_only=True):
    """One thing that `doctor` looked at."""

    what: str
    fine: bool
    found: str
    hint: str = ""
