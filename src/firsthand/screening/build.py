"""A list's file becomes its index: one pass over the lines, in bounded memory, and nothing there until it is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile

import msgspec
import numpy as np
from msgspec import Struct

from firsthand.errors import ListError
from firsthand.reports import Failed, Progress, Step
from firsthand.resolve.matching import prepare
from firsthand.screening.entry import Entry, Sanction, kinds, mark
from firsthand.screening.formats import ACCEPTED, Form, rows
from firsthand.screening.keys import of_id, of_name, reading, spelling
from firsthand.screening.postings import Spill, hashed
from firsthand.screening.rows import Bad, Row
from firsthand.screening.store import Dated, Pile, Sheet, Writer

MOST_TOLD = 20
"""Lines that could not be understood and are named; the rest are counted."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CHUNK = 1 << 20


class _Seen(Struct):
    """What is learned of a list on the way."""

    entries: int = 0
    passed_over: int = 0
    bad: int = 0
    failed: list[Failed] = []
    last_seen: str = ""
    last_change: str = ""
    dataset: str | None = None
    """The dataset of all entries so far; empty where they have several."""

    def take(self, row: Row) -> None:
        """Take note of what a line tells of the list as a whole."""
        if isinstance(row.says, Entry):
            self.entries += 1
            one = row.says.datasets[0] if len(row.says.datasets) == 1 else ""
            self.dataset = one if self.dataset in (None, one) else ""
        elif row.says is None:
            self.passed_over += 1
        if _DAY.match(row.last_seen):
            self.last_seen = max(self.last_seen, row.last_seen[:10])
        if _DAY.match(row.last_change):
            self.last_change = max(self.last_change, row.last_change[:10])

    def refuse(self, path: Path, bad: Bad) -> None:
        """Take note of a line that could not be understood."""
        self.bad += 1
        if len(self.failed) < MOST_TOLD:
            self.failed.append(
                Failed(name=f"{path.name}:{bad.number}", why=f"{path.name}, line {bad.number}: {bad.why}")
            )

    def dated(self, path: Path) -> Dated:
        """The list's date: its publisher's last look at it before its last change before the file's own time."""
        if self.last_seen:
            return Dated(self.last_seen, "the latest day on which its publisher saw an entry")
        if self.last_change:
            return Dated(self.last_change, "the latest change that it tells of")
        day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
        return Dated(day.isoformat(), "the file's own time, for the list tells none")


def build(path: Path, sha256: str, target: Path, progress: Progress = lambda _step: None) -> Sheet:
    """Index the list at `path` into `target`, which appears when it is whole. Raises `ListError`.

    Lines that cannot be understood are named in the sheet, and the others go on.
    """
    size = path.stat().st_size
    form, found = rows(path, lambda taken: progress(Step(taken, size, path.name)))
    seen = _Seen()
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(_Kept(target.parent)) as kept:
        for record in _understood(found, path, seen):
            kept.add(record)
        if not seen.entries:
            raise _nobody(path, seen)
        sheet = Sheet(
            name=seen.dataset or path.name,
            file=path.name,
            sha256=sha256,
            reading=reading(),
            form=form.value,
            dated=seen.dated(path),
            entries=seen.entries,
            passed_over=seen.passed_over,
            topics_told=form is Form.FTM,
            bad=seen.bad,
            failed=tuple(seen.failed),
        )
        _write(target, sheet, kept)
    return sheet


def _nobody(path: Path, seen: _Seen) -> ListError:
    why = f"; the first of {seen.bad} lines that could not be understood: {seen.failed[0].why}" if seen.failed else ""
    return ListError(
        f"the list {path.name} holds nobody to screen against{why}. A list is {ACCEPTED}",
        hint="firsthand screen NAME --list FILE",
    )


def _understood(found: Iterator[Row | Bad], path: Path, seen: _Seen) -> Iterator[Entry | Sanction]:
    for row in found:
        if isinstance(row, Bad):
            seen.refuse(path, row)
            continue
        seen.take(row)
        if row.says is not None:
            yield row.says


class _Kept:
    """What is kept of a list until it is written: its records, how each of their names sounds, what it can name."""

    def __init__(self, folder: Path) -> None:
        self.records, self.sounds, self.spill = Pile(folder), Pile(folder), Spill(folder)
        self.marks = bytearray()
        self._encode = msgspec.msgpack.Encoder().encode

    def close(self) -> None:
        """Let go of the files."""
        for each in (self.records, self.sounds, self.spill):
            each.close()

    def add(self, record: Entry | Sanction) -> None:
        """Keep a record under its keys."""
        number = len(self.marks)
        if isinstance(record, Entry):
            named = kinds(record.schema)
            read = [[prepare(name, kind) for kind in named] for name in record.spellings]
            self.sounds.add("\n".join([spelling(first) for first, *_ in read]).encode())
            self.spill.add(number, {hashed(key.text) for each in read for name in each for key in of_name(name)})
            self.marks.append(mark(named))
        else:
            self.sounds.add(b"")
            self.spill.add(number, [hashed(of_id(entry)) for entry in record.entries])
            self.marks.append(0)
        self.records.add(self._encode(record))


def _write(target: Path, sheet: Sheet, kept: _Kept) -> None:
    """Put the sections into the file, postings last, and seal it."""
    writer = Writer(target)
    try:
        kept.records.write(writer, "records")
        kept.sounds.write(writer, "sounds")
        writer.part("marks", [kept.marks])
        bits = kept.spill.bits()
        counts: list[bytes] = []
        with TemporaryFile(dir=target.parent) as lower:
            total = np.zeros(1, np.uint32)
            counts.append(total.tobytes())

            def postings() -> Iterator[bytes]:
                nonlocal total
                for sizes, numbers, low in kept.spill.sorted(bits):
                    ends = np.cumsum(sizes, dtype=np.uint32) + total[-1]
                    counts.append(ends.tobytes())
                    total = ends
                    lower.write(low.tobytes())
                    yield numbers.tobytes()

            writer.part("postings", postings(), np.uint32)
            lower.seek(0)
            writer.part("lower", iter(lambda: lower.read(_CHUNK), b""))
        writer.part("slots", counts, np.uint32)
        writer.seal(sheet)
    finally:
        writer.drop()
