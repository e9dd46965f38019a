"""Which files are there to collect, and their bytes: folders are walked within bounds, nothing odd is ever opened.

A folder of captures may have been made by somebody else. Links in it are named, never followed; pipes and devices are
named, never opened; what cannot be read is named and the others go on.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.collect.document import LARGEST, too_large
from firsthand.collect.draft import one_line
from firsthand.errors import CollectError, TooMuch, Unreadable

SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", "lost+found"})
"""What systems leave in folders, in small letters; hidden files (".DS_Store") are left out as well."""
DEEPEST = 64
"""Folders within one another."""


@dataclass(frozen=True)
class Found:
    """A regular file to collect; `name` is how it is called in messages: its path below the folder that was given."""

    path: Path
    name: str
    within: bool
    """Whether it was found in a folder, where links are not followed."""


@dataclass(frozen=True)
class Skipped:
    """A hidden or system file that was left out."""

    name: str


@dataclass(frozen=True)
class Problem:
    """Something that cannot be collected, and why."""

    name: str
    error: CollectError


def discover(paths: Sequence[Path]) -> Iterator[Found | Skipped | Problem]:
    """The files at `paths`, those of folders in the order of their names; problems are given, not raised."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield _problem(shown(path), error)
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(path)
        else:
            yield _entry(path, shown(Path(path.name)), mode, within=False)


def read_bytes(found: Found) -> bytes:
    """The bytes of a found file; raises Unreadable or TooMuch. Never waits: pipes and devices are not opened."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(found.path, flags | (getattr(os, "O_NOFOLLOW", 0) if found.within else 0))
        with os.fdopen(handle, "rb") as file:
            # looked at again, now that it is open: the folder may have changed since it was walked
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _not_a_file(found.name, status.st_mode)
            if status.st_size > LARGEST:
                raise too_large(found.name, status.st_size, LARGEST)
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _problem(found.name, error).error from error
    if len(raw) > LARGEST:
        raise too_large(found.name, len(raw), LARGEST)
    return raw


def shown(path: Path) -> str:
    """A path as it can be printed: names that are not valid text, or hold control characters, are made so."""
    return one_line(os.fsencode(path).decode("utf-8", "replace")) or "unnamed"


def _folder(root: Path) -> Iterator[Found | Skipped | Problem]:
    """Depth first, without recursion."""
    waiting = [(root, 0)]
    while waiting:
        folder, depth = waiting.pop()
        below: list[tuple[Path, int]] = []
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield _problem(shown(folder), error)
            continue
        for entry in entries:
            path = Path(entry.path)
            name = shown(path.relative_to(root))
            if entry.name.startswith(".") or entry.name.lower() in SYSTEM_FILES:
                yield Skipped(name)
                continue
            try:
                mode = entry.stat(follow_symlinks=False).st_mode
            except OSError as error:
                yield _problem(name, error)
                continue
            if not stat.S_ISDIR(mode):
                yield _entry(path, name, mode, within=True)
            elif depth >= DEEPEST:
                yield Problem(name, TooMuch(f"{name}: folders lie deeper than {DEEPEST} in one another"))
            else:
                below.append((path, depth + 1))
        waiting.extend(reversed(below))


def _entry(path: Path, name: str, mode: int, *, within: bool) -> Found | Problem:
    return Found(path, name, within) if stat.S_ISREG(mode) else Problem(name, _not_a_file(name, mode))


def _not_a_file(name: str, mode: int) -> Unreadable:
    if stat.S_ISLNK(mode):
        return Unreadable(
            f"{name}: this is a link, and links within folders are not followed",
            hint="add the file that it leads to by its own path",
        )
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder"))
    what = next((words for test, words in kinds if test(mode)), "a device")
    return Unreadable(f"{name}: this is {what}, not a file", hint="copy what it gives into a file and add that")


def _problem(name: str, error: OSError | ValueError) -> Problem:
    """The reason in plain words."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT:
        return Problem(name, Unreadable(f"{name}: there is no such file", hint="check the path"))
    if number in {errno.EACCES, errno.EPERM}:
        return Problem(
            name, Unreadable(f"{name}: you may not read it", hint="ask for the right to read it, or copy it")
        )
    if number == errno.ELOOP:
        return Problem(name, _not_a_file(name, stat.S_IFLNK))
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(name, Unreadable(f"{name}: it cannot be read ({why})", hint="copy the file elsewhere and add that"))
