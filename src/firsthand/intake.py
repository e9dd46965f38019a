"""Intake: from what the user names – paths, folders, standard input – to documents on the shelf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

from firsthand.errors import CollectError, UsageError
from firsthand.reports import AddReport, Failed, Progress, Step

if TYPE_CHECKING:
    from firsthand.case import Store
    from firsthand.collect import Capture, Found
    from firsthand.records import Document

STDIN = "-"
"""The name under which `add` reads standard input."""

NAMED = 5
"""Broken lines that a message names; the document's record names more."""

MOST_STDIN = 256 << 20
"""Bytes taken from standard input; collect refuses what is too large with a reason, this only keeps memory bounded."""


def add(
    store: Store, paths: Sequence[str | Path], stdin: IO[bytes] | None, progress: Progress, *, dry_run: bool
) -> AddReport:
    """Keep files, the files of folders, and `stdin` (as "-") in the case; with `dry_run` all is tried, nothing kept."""
    from firsthand.collect import Found, Problem, Skipped, discover

    named = [Path(path) for path in paths if str(path) != STDIN]
    items = list(discover([local(path) for path in named]))
    found = [item for item in items if isinstance(item, Found)]
    failed = [Failed.of(item.name, item.error) for item in items if isinstance(item, Problem)]
    skipped = tuple(item.name for item in items if isinstance(item, Skipped))
    piped = stdin if stdin is not None and any(str(path) == STDIN for path in paths) else None
    added, known, broken = _collected(store, found, piped, progress, dry_run)
    return AddReport(added=tuple(added), known=tuple(known), skipped=skipped, failed=(*failed, *broken))


def _collected(
    store: Store, found: list[Found], piped: IO[bytes] | None, progress: Progress, dry_run: bool
) -> tuple[list[Document], list[Document], list[Failed]]:
    """The documents that are new, those that were known, and what failed; each is kept before the next begins."""
    from firsthand.collect import collect_many

    failed: list[Failed] = []
    added: list[Document] = []
    known: list[Document] = []
    total = len(found) + (piped is not None)
    taken = chain(piped_capture(piped), captures(found, failed))
    have = {document.sha256: document for document in store.documents()}
    with store.action("add", f"{total} files"):
        for done, collected in enumerate(collect_many(taken)):
            progress(Step(done, total, collected.capture.name))
            if collected.document is None:
                assert collected.error is not None
                failed.append(Failed.of(collected.capture.name, collected.error))
                continue
            failed += broken_lines(collected.document)
            if dry_run:
                same = have.get(collected.document.sha256)
                (known if same else added).append(same or collected.document)
            else:
                kept = store.add(collected.document, collected.capture.raw)
                (added if kept.new else known).append(kept.document)
    progress(Step(total, total, ""))
    return added, known, failed


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
            failed.append(Failed.of(item.name, error))


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
