"""Intake: from what the user names – paths, folders, standard input – to the bytes that are collected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from firsthand.errors import CollectError, FirsthandError, UsageError
from firsthand.reports import Failed

if TYPE_CHECKING:
    from firsthand.collect import Capture, Found
    from firsthand.records import Document

STDIN = "-"
"""The name under which `add` reads standard input."""

NAMED = 5
"""Broken lines that a message names; the document's record names more."""

MOST_STDIN = 256 << 20
"""Bytes taken from standard input; collect refuses what is too large with a reason, this only keeps memory bounded."""


def local(path: Path) -> Path:
    """The path, unless it is an address: nothing is fetched from a network here."""
    if path.parts and path.parts[0].lower() in ("http:", "https:"):
        address = str(path).replace(":/", "://", 1)
        raise UsageError(
            f"{address} is an address, and nothing is fetched from the network",
            hint="save the page in a browser, then: firsthand add FILE",
        )
    return path


def captures(found: list[Found], failed: list[Failed]) -> Iterator[Capture]:
    """The bytes of the files, one at a time; those that cannot be read go to `failed`."""
    from firsthand.collect import Capture, read_bytes

    for item in found:
        try:
            # "now" is when the bytes were taken into the case: a file's own times can be anything.
            yield Capture(read_bytes(item), item.name, datetime.now(UTC))
        except CollectError as error:
            failed.append(failure(item.name, error))


def piped_capture(stdin: IO[bytes] | None) -> Iterator[Capture]:
    """What stands on standard input, where there is one."""
    from firsthand.collect import Capture

    if stdin is not None:
        yield Capture(stdin.read(MOST_STDIN), "stdin", datetime.now(UTC))


def broken_lines(document: Document) -> list[Failed]:
    """The lines of a register that could not be read, as one failure; the document is kept with all others."""
    from firsthand.collect.register import BROKEN

    broken = [cut for cut in document.cut if cut.reason.startswith(BROKEN)]
    if not broken:
        return []
    first = "; ".join(cut.reason.removeprefix(f"{BROKEN} ") for cut in broken[:NAMED])
    more = f"; and {len(broken) - NAMED} more" if len(broken) > NAMED else ""
    return [
        Failed(
            name=document.name,
            why=f"{document.name}: broken lines were left out, all others are kept: line {first}{more}",
            hint="mend these lines and add the file again; firsthand add --json names them all",
        )
    ]


def failure(name: str, error: FirsthandError) -> Failed:
    """An error as a report has it."""
    return Failed(name=name, why=str(error), hint=error.hint)
