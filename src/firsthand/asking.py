"""Asking: the index of a case kept fresh, and a question put to it; every quote is held against its page once more."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from firsthand import __version__
from firsthand.errors import CaseError, QuoteMismatch, ShowError
from firsthand.search import Answer, Filters, Index, build, look
from firsthand.search.index import in_memory
from firsthand.writing import write

if TYPE_CHECKING:
    from firsthand.workbench import Case

FOLDER = "cache"
FILE = "search.db"
"""Where a case keeps its index; it can be deleted, and is made again when it is missing."""
_SITES = "places.csv"
_ROOMS = ("resolve", "weigh")


def ask(case: Case, question: str, filters: Filters | None = None) -> Answer:
    """The quotes of a case that answer a question. Raises `UsageError` where it holds nothing to look for.

    The index is made again when anything was added, read, decided or taken back since.
    """
    filters = filters or Filters()
    try:
        with _fresh(case) as index:
            answer = look(index, question, filters)
        _check(case, answer)
    except (sqlite3.Error, msgspec.MsgspecError, QuoteMismatch, CaseError):
        # The index is derived data: where it is damaged or says what no page says, it is made again.
        with _made(case, state(case)) as index:
            answer = look(index, question, filters)
        _check(case, answer)
    return answer


def state(case: Case) -> str:
    """What an index is made of: the log's newest entry, the case's own places, this Firsthand and its weighing."""
    sites = case.folder / _SITES
    own = hashlib.sha256(sites.read_bytes()).hexdigest() if sites.is_file() else ""
    return f"{case.head()} {own} {__version__} {_weighing()}"


@cache
def _weighing() -> str:
    """A hash of the rooms that standings and names rest on: what they find changes within one version too."""
    found = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((Path(__file__).parent / room).rglob("*")):
            if path.suffix in {".py", ".toml"}:
                found.update(path.read_bytes())
    return found.hexdigest()[:16]


def _fresh(case: Case) -> Index:
    wanted = state(case)
    return Index.open(case.folder / FOLDER / FILE, wanted) or _made(case, wanted)


def _made(case: Case, wanted: str) -> Index:
    """A new index, kept where the folder can be written to; a case on a read-only disk is answered from memory."""
    raw = build(case.material(), wanted)
    folder = case.folder / FOLDER
    with suppress(OSError, ShowError):
        folder.mkdir(exist_ok=True)
        if not folder.is_symlink():
            write(folder / FILE, raw, "firsthand ask")
    return in_memory(raw)


def _check(case: Case, answer: Answer) -> None:
    """Raise `QuoteMismatch` unless every quote stands in the page that is on the shelf, to the letter."""
    shown = (*answer.found, *answer.mentions)
    texts = {page: case.document(page).text for page in sorted({found.passage.document for found in shown})}
    for found in shown:
        found.passage.quote.check(texts[found.passage.document])
