"""Progress on a terminal: count, current file and time left. Silent when stderr is no terminal or CI reads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.reports import Progress, Step


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Progress]:
    """A bar on stderr for the time of the block; yields the callback that moves it."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, name="")

        def move(step: Step) -> None:
            bar.update(task, completed=step.done, total=step.total, name=step.name)

        yield move
