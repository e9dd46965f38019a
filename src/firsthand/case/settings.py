"""`firsthand.yaml`: the sheet that makes a folder a case, readable and editable by hand."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

from firsthand.case.evidence import settle
from firsthand.errors import CaseError, NoCase, UsageError

SHEET = "firsthand.yaml"
DATABASE = "case.db"
EVIDENCE = "evidence"

MOST_BYTES = 1_000_000
"""A sheet is written by hand; anything larger is not one."""


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the sheet says: the case's name, when it was begun (UTC), and choices that hold for this case only."""

    name: str
    created: datetime
    settings: dict[str, str | int | float | bool] = {}


def find_case(start: Path) -> Path:
    """The folder of the case that `start` lies in: itself or the nearest one above. Raises `NoCase`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SHEET).is_file():
            return folder
    raise NoCase(f"there is no case in “{here.name or here}” or in a folder above it", hint="firsthand init NAME")


def begin(name: str) -> Settings:
    """The settings of a new case, begun now. Raises `UsageError` when `name` is empty or holds control characters."""
    name = name.strip()
    if not name or not name.isprintable():
        raise UsageError("a case needs a name that can be printed", hint="firsthand init NAME")
    return Settings(name=name, created=datetime.now(UTC).replace(microsecond=0))


def read_settings(folder: Path) -> Settings:
    """Read the sheet of the case in `folder`. Raises `NoCase` or, when it cannot be understood, `CaseError`."""
    path = folder / SHEET
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise NoCase(f"there is no case in “{folder.name}”", hint="firsthand init NAME") from None
    except OSError as error:
        raise CaseError(f"{SHEET} cannot be read: {error.strerror}") from error
    if len(raw) > MOST_BYTES:
        raise CaseError(f"{SHEET} is too large to be the sheet of a case")
    try:
        return msgspec.convert(yaml.safe_load(raw), Settings)
    except (yaml.YAMLError, msgspec.ValidationError, RecursionError, ValueError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise CaseError(
            f"{SHEET} cannot be understood: {why}",
            hint="it needs the lines “name: …” and “created: 2024-01-31T12:00:00Z”",
        ) from error


def write_settings(folder: Path, settings: Settings) -> None:
    """Write the sheet whole or not at all; an `OSError` is the caller's to explain."""
    text = yaml.safe_dump(msgspec.to_builtins(settings, builtin_types=(datetime,)), allow_unicode=True, sort_keys=False)
    draft = folder / f".{SHEET}.part"
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / SHEET)
    settle(folder)
