"""The index file: sections of bytes, and a sheet at its end that says what they are. A file without it is none."""

from __future__ import annotations

import os
import tempfile
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from firsthand.errors import ListError
from firsthand.reports import Failed

SHAPE = 3
"""Raise it when what is put into the file changes: the next run builds a new one."""
MAGIC = b"firsthand-list\0"
_SIZE = 8
_CHUNK = 1 << 20


class Dated(Struct, frozen=True):
    """The date of a list, and what it rests on."""

    day: str
    """ISO 8601; never empty."""
    basis: str


class Sheet(Struct, frozen=True, kw_only=True):
    """What an index is of."""

    shape: int = SHAPE
    name: str
    """The dataset that all entries are of, else the file's name."""
    file: str
    sha256: str
    reading: str
    """By which rules names were read; others would look for other keys."""
    form: str
    dated: Dated
    entries: int
    passed_over: int = 0
    """Lines that are understood and hold nothing to screen against: addresses, documents, relations."""
    topics_told: bool = True
    """False for a format that has no topics: what kind of list it is, its publisher must be asked."""
    bad: int = 0
    """Lines that could not be understood."""
    failed: tuple[Failed, ...] = ()
    """The first of them."""
    parts: dict[str, tuple[int, int, str]] = {}
    """Section → offset, bytes, numpy type."""

    @property
    def told(self) -> tuple[Failed, ...]:
        """The lines that could not be understood: the first ones by their numbers, the rest as a number."""
        more = self.bad - len(self.failed)
        if more <= 0:
            return self.failed
        return (*self.failed, Failed(name=self.file, why=f"{more} more lines of {self.file} could not be understood"))


class Writer:
    """Writes an index beside its place and moves it there when it is whole: `part` for each section, then `seal`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
        self._part = Path(name)
        self._file: IO[bytes] = os.fdopen(handle, "wb")
        self._parts: dict[str, tuple[int, int, str]] = {}

    def part(self, name: str, pieces: Iterable[Any], dtype: type[np.generic] = np.uint8) -> None:
        """Write a section from pieces of bytes or arrays, aligned for numpy."""
        self._file.write(b"\0" * (-self._file.tell() % 64))
        start = self._file.tell()
        for piece in pieces:
            self._file.write(piece)
        self._parts[name] = (start, self._file.tell() - start, np.dtype(dtype).name)

    def seal(self, sheet: Sheet) -> None:
        """Write the sheet, put everything on the disk, and let the file appear."""
        raw = msgspec.json.encode(msgspec.structs.replace(sheet, parts=self._parts))
        self._file.write(raw + len(raw).to_bytes(_SIZE, "big") + MAGIC)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._path)

    def drop(self) -> None:
        """Leave nothing behind, unless it was sealed."""
        self._file.close()
        self._part.unlink(missing_ok=True)


Section = Callable[[str], npt.NDArray[Any]]


class Pile:
    """Pieces of bytes on their way to a file: `add` them in their order, then `write`.

    They wait in a file that has no name and goes with the process, however it ends.
    """

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] = TemporaryFile(dir=folder)  # noqa: SIM115
        self._sizes = array("I")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def add(self, piece: bytes) -> None:
        """Put a piece behind the others."""
        self._sizes.append(self._file.write(piece))

    def write(self, writer: Writer, name: str) -> None:
        """Write the pieces as one section, and as another where each of them begins and the last one ends."""
        self._file.seek(0)
        writer.part(name, iter(lambda: self._file.read(_CHUNK), b""))
        starts = np.zeros(len(self._sizes) + 1, np.uint64)
        np.cumsum(np.frombuffer(self._sizes, np.uint32), out=starts[1:])
        writer.part(f"{name} start", [starts.tobytes()], np.uint64)


class Pieces:
    """The pieces of a pile as they lie in the file."""

    def __init__(self, section: Section, name: str) -> None:
        self._bytes, self._starts = section(name).data, section(f"{name} start")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def of(self, numbers: npt.NDArray[np.integer[Any]]) -> list[bytes]:
        """The pieces of these numbers."""
        starts, ends = self._starts[numbers].tolist(), self._starts[numbers + 1].tolist()
        return [bytes(self._bytes[start:end]) for start, end in zip(starts, ends, strict=True)]


def read(path: Path) -> tuple[Sheet, Section]:
    """The sheet of an index, and its sections by name, mapped into memory. Raises `ListError` where it is none."""
    try:
        with path.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - _SIZE - len(MAGIC)))
            foot = file.read()
            size = int.from_bytes(foot[:_SIZE], "big")
            if foot[_SIZE:] != MAGIC or size > end:
                raise _none(path)
            file.seek(end - len(foot) - size)
            sheet = msgspec.json.decode(file.read(size), type=Sheet)
    except (OSError, msgspec.DecodeError) as error:
        raise _none(path) from error
    if sheet.shape != SHAPE:
        raise _none(path)

    def section(name: str) -> npt.NDArray[Any]:
        start, size, dtype = sheet.parts[name]
        kind = np.dtype(dtype)
        if not size:
            return np.empty(0, kind)
        return np.asarray(np.memmap(path, kind, "r", start, (size // kind.itemsize,)))

    return sheet, section


def _none(path: Path) -> ListError:
    return ListError(f"{path.name} is no index of a list", hint=f"delete it, then screen again: {path}")
