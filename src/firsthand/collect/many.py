"""Many files at once: each is made into a document in a child process, so that no file can hang or end the run."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from firsthand.collect.document import collect
from firsthand.engine import Outcome, run_all
from firsthand.errors import CollectError, TooMuch, Unreadable
from firsthand.records import Document

SECONDS = 60.0
"""Time that one file may take."""
MEMORY = 2 << 30
"""Bytes that a child may take for one file."""


@dataclass(frozen=True)
class Capture:
    """The bytes of one file, how it is called, and when and where they were taken."""

    raw: bytes
    name: str
    retrieved_at: datetime
    url: str = ""


@dataclass(frozen=True)
class Collected:
    """What became of one capture: a document, or the error why there is none."""

    capture: Capture
    document: Document | None = None
    error: CollectError | None = None


def collect_many(
    captures: Iterable[Capture], *, workers: int = 0, seconds: float = SECONDS, memory: int = MEMORY
) -> Iterator[Collected]:
    """Collect each capture in one of `workers` children (0: one a core), in order; never raises for what one holds."""
    for capture, outcome in run_all(_collect, captures, workers=workers, seconds=seconds, memory=memory):
        yield Collected(capture, outcome.value, _named(capture.name, outcome))


def _collect(capture: Capture) -> Document:
    # libraries' own complaints about a page are of no use to the reader of the command line
    logging.disable(logging.CRITICAL)
    return collect(capture.raw, name=capture.name, retrieved_at=capture.retrieved_at, url=capture.url)


def _named(name: str, outcome: Outcome[Document]) -> CollectError | None:
    """The error with the file's name in it; a fault of ours becomes Unreadable, with what went wrong."""
    error = outcome.error
    if error is None or (isinstance(error, CollectError) and error.hint):
        return error
    if isinstance(error, TooMuch):
        return TooMuch(f"{name}: {error}", hint="print the page to PDF or save its text, and add that file")
    return Unreadable(f"{name}: reading it failed ({error})", hint="save it in another form (PDF, text) and add that")
