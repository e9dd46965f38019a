"""Lists to screen against: where their indexes lie, and who of a case is asked for."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.errors import ListError, UsageError
from firsthand.records import Entity
from firsthand.reports import Failed, Progress, Step
from firsthand.screening import Answer, Asked, Index, ListName, ScreenReport, build, digest
from firsthand.screening import screen as answered

if TYPE_CHECKING:
    from firsthand.workbench import Case

ALL = "all"
"""The name that stands for everybody in the case."""
FOLDER = "lists"
"""Where a case keeps the indexes of lists; they can be deleted, and are built again when they are missing."""
_ENDING = ".firsthand-list"


def shelf(case: Path | None) -> Path:
    """The folder of indexes: the case's own, or the user's cache where there is no case."""
    if case is not None:
        return case / FOLDER
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "firsthand" / FOLDER
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir()) / "firsthand" / FOLDER
    return cache


def opened(path: Path, folder: Path, progress: Progress) -> Index:
    """The index of a list, built when its bytes have none yet. Raises `ListError`."""
    if not path.is_file():
        raise ListError(f"there is no list {path}", hint="firsthand screen NAME --list FILE")
    sha256 = digest(path)
    target = folder / f"{sha256[:32]}{_ENDING}"
    if target.exists():
        try:
            return Index(target)
        except ListError:
            # Written by another version, or damaged: the list itself is at hand.
            target.unlink()
    build(path, sha256, target, progress)
    return Index(target)


def indexes(case: Path) -> list[Path]:
    """The lists that were indexed in a case."""
    return sorted((case / FOLDER).glob(f"*{_ENDING}"))


def everybody(entities: Iterable[Entity]) -> tuple[Asked, ...]:
    """The persons and organisations of a case."""
    return tuple(
        Asked(name=entity.name, entity=entity.id, schema=entity.schema, spellings=entity.names)
        for entity in entities
        if entity.schema != "Address"
    )


def asked_for(name: str, case: Case | None) -> tuple[Asked, ...]:
    """The name itself, or for "all" the persons and organisations of the case. Raises `UsageError` where none is."""
    if name != ALL:
        return (Asked(name=name),)
    if case is None:
        raise UsageError("“all” means everybody in a case, and there is no case here", hint="firsthand init NAME")
    return everybody(case.material().entities)


def screen(case: Case, name: str, lists: Sequence[str | Path], progress: Progress) -> ScreenReport:
    """Ask lists for a name, or for everybody of the case; their indexes are kept in it. Raises as `screened` does."""
    return screened(asked_for(name, case), [Path(path) for path in lists], shelf(case.folder), progress)


def screened(asked: Sequence[Asked], paths: Sequence[Path], folder: Path, progress: Progress) -> ScreenReport:
    """Ask every list for everybody; a list that cannot be read is named and the others are asked.

    Raises `UsageError` where no list or nobody is named, `ListError` where none of the lists can be read.
    """
    if not paths:
        raise UsageError("there is no list to screen against", hint="firsthand screen NAME --list FILE")
    if not all(one.name.strip() for one in asked):
        raise UsageError("a name to screen must not be empty", hint="firsthand screen NAME --list FILE")
    answers: list[Answer] = []
    lists: list[ListName] = []
    failed: list[Failed] = []
    for path in dict.fromkeys(paths):
        try:
            index = opened(path, folder, progress)
        except ListError as error:
            if len(paths) == 1:
                raise
            failed.append(Failed(name=path.name, why=str(error), hint=error.hint))
            continue
        lists.append(ListName.of(index.sheet))
        failed += index.sheet.told
        for done, one in enumerate(asked):
            progress(Step(done, len(asked), one.name))
            answers.append(answered(index, one))
    if not lists:
        raise ListError("none of the lists can be read: " + "; ".join(one.why for one in failed), hint=failed[0].hint)
    return ScreenReport(answers=tuple(answers), lists=tuple(lists), failed=tuple(failed))
