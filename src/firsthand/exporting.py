"""Exporting: the files of one format written beside one another, each whole or not at all."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from firsthand.errors import ShowError
from firsthand.exports import make
from firsthand.records import Material


class ExportReport(Struct, frozen=True, kw_only=True):
    """Which files were written, the main one first, and how many bytes they hold together."""

    format: str
    paths: tuple[str, ...]
    bytes: int


def export(material: Material, name: str, path: str | Path) -> ExportReport:
    """Write the files of a format: the main one to `path`, others beside it under its name.

    Raises `UsageError` where there is no such format and `ShowError` where a file cannot be written.
    """
    target = Path(path)
    written: list[str] = []
    size = 0
    for output in make(material, name):
        file = target.with_name(f"{target.name.split('.')[0]}{output.ending}") if output.ending else target
        _write(file, output.data)
        written.append(str(file))
        size += len(output.data)
    return ExportReport(format=name, paths=tuple(written), bytes=size)


def _write(file: Path, data: bytes) -> None:
    draft = file.with_name(f".{file.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ShowError(
            f"{file} cannot be written: {error.strerror}", hint="firsthand export FORMAT -o FILE"
        ) from error
