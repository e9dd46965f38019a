"""`doctor`: whether this installation has all it needs, found out by using it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from firsthand.reports import Check

ROOM = 200 << 20
"""Free bytes below which a case can no longer be worked on in comfort."""


def run() -> tuple[Check, ...]:
    """All checks, each made even when the one before failed."""
    return tuple(_made(what, check) for what, check in _CHECKS.items())


def _made(what: str, check: Callable[[], tuple[bool, str, str]]) -> Check:
    try:
        fine, found, hint = check()
    except Exception as error:  # whatever is broken, the other checks must still run
        return Check(what=what, fine=False, found=f"{type(error).__name__}: {error}", hint="install Firsthand again")
    return Check(what=what, fine=fine, found=found, hint="" if fine else hint)


def _python() -> tuple[bool, str, str]:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return sys.version_info >= (3, 11), version, "install Python 3.11 or newer"


def _database() -> tuple[bool, str, str]:
    import sqlite3

    with sqlite3.connect(":memory:") as connection:
        connection.execute("create virtual table words using fts5(text)")
    connection.close()
    return True, f"SQLite {sqlite3.sqlite_version} with full-text search", ""


def _model() -> tuple[bool, str, str]:
    from firsthand.read import EXTRACTOR, Reader

    Reader()
    return True, EXTRACTOR, ""


def _gazetteer() -> tuple[bool, str, str]:
    from firsthand.gazetteer import standard

    # A place everybody knows, so that an empty gazetteer does not pass.
    found = standard().find("Paris")
    return bool(found), "places can be looked up", "delete the folder firsthand in your cache folder, then: doctor"


def _collector() -> tuple[bool, str, str]:
    from firsthand.collect import COLLECTOR

    return True, COLLECTOR, ""


def _disk() -> tuple[bool, str, str]:
    free = shutil.disk_usage(Path.cwd()).free
    return free > ROOM, f"{free / (1 << 30):.1f} GB free here", "make room, or work on another disk"


_CHECKS: dict[str, Callable[[], tuple[bool, str, str]]] = {
    "Python": _python,
    "database": _database,
    "text of pages": _collector,
    "reading model": _model,
    "gazetteer": _gazetteer,
    "free disk": _disk,
}
