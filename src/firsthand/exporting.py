"""Exporting: the files of one format written beside one another, each whole or not at all."""

from __future__ import annotations

from pathlib import Path

from firsthand.exports import make
from firsthand.records import Material
from firsthand.reports import ExportReport
from firsthand.writing import write


def export(material: Material, name: str, path: str | Path) -> ExportReport:
    """Write the files of a format: the main one to `path`, others beside it under its name.

    Raises `UsageError` where there is no such format and `ShowError` where a file cannot be written.
    """
    target = Path(path)
    stem = target.stem.removesuffix(".ftm") or target.name
    written: list[str] = []
    size = 0
    for output in make(material, name):
        file = target.with_name(f"{stem}{output.ending}") if output.ending else target
        write(file, output.data, f"firsthand export {name} -o FILE")
        written.append(str(file))
        size += len(output.data)
    return ExportReport(format=name, paths=tuple(written), bytes=size)
