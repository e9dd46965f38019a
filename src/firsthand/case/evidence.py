"""The evidence: the captured bytes, each in a file that is named by its sha256, written once and never again.

    evidence/ab/cdef…         kept
    evidence/incoming/abcdef… written, but perhaps not yet in the database

The order is: write and flush the incoming file, commit its row, then rename it into place. A process that dies in
between leaves either an incoming file without a row, which `sweep` throws away, or a row whose file `sweep` (and every
read) finds among the incoming ones. A kept file without a row can therefore never come from an interruption.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from firsthand.errors import CaseError, CaseFull, Damaged

INCOMING = "incoming"
NAME = re.compile(r"[0-9a-f]{64}")
READ_ONLY = 0o444
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def settle(folder: Path) -> None:
    """Make the names in `folder` durable; without effect where the system cannot open a folder (Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def explain(error: OSError, what: str) -> CaseError:
    """The error of this house that stands for `error`, met while doing `what`."""
    if error.errno in NO_ROOM:
        return CaseFull(f"{what} failed: the disk is full", hint="make room, then run the same command again")
    return CaseError(f"{what} failed: {error.strerror or error}", hint="firsthand doctor")


class Shelf:
    """The evidence folder of one case. No path leads out of it: names are checked, links are not followed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._incoming = folder / INCOMING

    def make(self) -> None:
        """Make the empty folders; those that exist are left as they are."""
        self._incoming.mkdir(parents=True, exist_ok=True)
        settle(self.folder)

    def place(self, sha256: str) -> Path:
        """Where the bytes with this hash are kept. Raises `Damaged` when the name is none or leads out of the case."""
        if not NAME.fullmatch(sha256):
            raise Damaged(f"“{sha256[:80]}” is not the name of a piece of evidence")
        return self._inside(self.folder / sha256[:2] / sha256[2:])

    def receive(self, raw: bytes, sha256: str) -> None:
        """Write `raw` among the incoming files, durably; the caller holds the case's write lock.

        What is kept or was received before is left alone. Raises `CaseFull`, and `Damaged` when other bytes lie there.
        """
        place, draft = self.place(sha256), self._waiting(sha256)
        if place.exists():
            self.read(sha256)
            return
        if draft.exists() and hashlib.sha256(draft.read_bytes()).hexdigest() == sha256:
            return
        try:
            self._incoming.mkdir(exist_ok=True)
            draft.unlink(missing_ok=True)
            with open(draft, "xb", opener=_new_file) as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            draft.chmod(READ_ONLY)
            settle(self._incoming)
            if not place.parent.is_dir():
                place.parent.mkdir(exist_ok=True)
                settle(self.folder)
        except OSError as error:
            self._discard(sha256)
            raise explain(error, "keeping the evidence") from error

    def keep(self, sha256: str) -> None:
        """Move an incoming file, whose row is committed, to its place. Harmless when another process has done it."""
        place = self.place(sha256)
        try:
            if not place.exists():
                self._waiting(sha256).rename(place)
                settle(place.parent)
        except FileNotFoundError:
            if not place.exists():
                raise Damaged(f"the evidence {sha256[:12]}… vanished while it was being kept") from None
        except OSError as error:
            raise explain(error, "keeping the evidence") from error

    def read(self, sha256: str) -> bytes:
        """The bytes with this hash. Raises `Damaged` when they are missing or are no longer those that were kept."""
        place = self.place(sha256)
        # The place twice: a writer may move the file between our first look there and that among the incoming ones.
        for path in (place, self._waiting(sha256), place):
            try:
                raw = path.read_bytes()
            except FileNotFoundError:
                continue
            except OSError as error:
                raise Damaged(f"the evidence {sha256[:12]}… cannot be read: {error.strerror}") from error
            if hashlib.sha256(raw).hexdigest() != sha256:
                raise Damaged(f"the evidence {sha256[:12]}… holds other bytes than those that were kept")
            return raw
        raise Damaged(f"the evidence {sha256[:12]}… is missing", hint="add the same file again to put it back")

    def holds(self, sha256: str) -> bool:
        """Whether there is a file under this name (its bytes are not looked at)."""
        return self.place(sha256).exists() or self._waiting(sha256).exists()

    def sweep(self, owned: Callable[[str], bool]) -> None:
        """Finish what an interrupted process began; the caller holds the write lock.

        `owned` tells whether a row with this hash is committed.
        """
        for path in self.waiting():
            if NAME.fullmatch(path.name) and not path.is_symlink() and owned(path.name):
                self.place(path.name).parent.mkdir(exist_ok=True)
                self.keep(path.name)
            path.unlink(missing_ok=True)

    def waiting(self) -> list[Path]:
        """The incoming files. Raises `Damaged` when their folder is a link: nothing outside may be swept."""
        folder = self._inside(self._incoming)
        return sorted(path for path in folder.iterdir() if not path.is_dir()) if folder.is_dir() else []

    def kept(self) -> Iterator[Path]:
        """Everything else that lies in the evidence folder: files and links, at any depth that this house makes."""
        for folder in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if folder == self._incoming:
                continue
            if folder.is_symlink() or not folder.is_dir():
                yield folder
                continue
            yield from sorted(folder.iterdir())

    def _waiting(self, sha256: str) -> Path:
        return self._inside(self._incoming / sha256)

    def _discard(self, sha256: str) -> None:
        """Throw a half-written file away, as far as the system lets us: what stays is swept later."""
        with suppress(OSError):
            self._waiting(sha256).unlink(missing_ok=True)

    def _inside(self, path: Path) -> Path:
        """`path`, unless it or its folder is a link: bytes and hashes must come from this case only."""
        if path.is_symlink() or path.parent.is_symlink() or self.folder.is_symlink():
            raise Damaged(f"the evidence {path.name[:12]}… is a link that leads out of the case")
        return path


def _new_file(path: str, flags: int) -> int:
    """Open without following a link, for this user only until it is made read-only."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)
