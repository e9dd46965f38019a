"""A list's file as bounded lines: plain or gzip, of any length, never held in memory as a whole."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from msgspec import Struct

from firsthand.errors import ListError

MOST_LINE = 8 << 20
"""Bytes of one line; the longest lines of published lists have about a megabyte."""
MOST_BYTES = 64 << 30
"""Bytes of a list once unpacked: a bomb ends here, the largest published list is a tenth of it."""
_GZIP = b"\x1f\x8b"


class Line(Struct, frozen=True):
    """A line of a file by its number from 1; `raw` is None where it is longer than a line may be."""

    number: int
    raw: bytes | None


Tell = Callable[[int], None]
"""Told how many bytes of the file have been taken."""


def digest(path: Path) -> str:
    """The sha256 of the file as it lies there, in hex. Raises `ListError`."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(path, error.strerror or str(error)) from error


def unreadable(path: Path, why: str) -> ListError:
    """The error for a list that cannot be read."""
    return ListError(f"the list {path.name} cannot be read: {why}", hint="firsthand screen NAME --list FILE")


def lines(path: Path, tell: Tell = lambda _taken: None) -> Iterator[Line]:
    """The lines of a plain or gzipped file, without their ends. Raises `ListError` where the file breaks off."""
    try:
        with path.open("rb") as file:
            packed = file.read(2) == _GZIP
            file.seek(0)
            # GzipFile reads like any binary file; typeshed only does not say so.
            source = cast("IO[bytes]", gzip.GzipFile(fileobj=file)) if packed else file
            yield from _lines(source, file, tell)
    except (OSError, EOFError, zlib.error) as error:
        raise unreadable(path, getattr(error, "strerror", None) or str(error)) from error


def _lines(source: IO[bytes], file: IO[bytes], tell: Tell) -> Iterator[Line]:
    number = taken = 0
    while piece := source.readline(MOST_LINE):
        number += 1
        if not number % 1000:
            tell(file.tell())
        taken += len(piece)
        whole = len(piece) < MOST_LINE or piece.endswith(b"\n")
        while not whole and (rest := source.readline(MOST_LINE)):
            taken += len(rest)
            whole = rest.endswith(b"\n")
            piece = b""
            if taken > MOST_BYTES:
                break
        if taken > MOST_BYTES:
            raise EOFError(f"it has more than {MOST_BYTES >> 30} GB once unpacked")
        yield Line(number, piece.rstrip(b"\r\n") if piece else None)
