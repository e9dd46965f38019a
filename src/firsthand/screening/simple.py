"""`targets.simple.csv`: one entry a row, several values of a cell apart by semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from firsthand.screening.entry import MOST_NAMES, SCREENED, Entry
from firsthand.screening.ftm import distinct
from firsthand.screening.lines import Line
from firsthand.screening.rows import Bad, Row

NEEDED = ("id", "schema", "name", "aliases")
"""Columns without which a table is no such list; the others may be missing, as they are in older exports."""


def head(raw: bytes) -> list[str] | None:
    """The columns that a first line names, or None where it is not the head of such a table."""
    try:
        columns = next(csv.reader([raw.decode("utf-8-sig")]), [])
    except (UnicodeDecodeError, csv.Error):
        return None
    return columns if set(NEEDED) <= set(columns) else None


def rows(columns: list[str], below: Iterable[Line]) -> Iterator[Row | Bad]:
    """The rows below the head. A cell may hold line breaks, so a row may run over several lines."""
    at = 1
    too_long: list[int] = []

    def texts() -> Iterator[str]:
        nonlocal at
        for line in below:
            at = line.number
            if line.raw is None:
                too_long.append(line.number)
            else:
                yield line.raw.decode("utf-8", "surrogateescape") + "\n"

    reader = csv.reader(texts())
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Bad(at, str(error))
            continue
        yield from (Bad(number, "the line is too long") for number in too_long)
        too_long.clear()
        if cells is None:
            return
        if cells:
            yield _row(at, columns, cells)


def _row(number: int, columns: list[str], cells: list[str]) -> Row | Bad:
    if len(cells) != len(columns):
        return Bad(number, f"the row has {len(cells)} cells, the head {len(columns)}")
    if any("\udc80" <= letter <= "\udcff" for cell in cells if not cell.isascii() for letter in cell):
        return Bad(number, "the row is not UTF-8")
    cell = dict(zip(columns, cells, strict=True))
    if not cell["id"] or cell["schema"] not in SCREENED:
        return Row(None) if cell["id"] and cell["schema"] else Bad(number, "the row has no id or no schema")
    entry = Entry(
        id=distinct([cell["id"]])[0],
        schema=cell["schema"],
        names=distinct([cell["name"], *parts(cell["aliases"])], MOST_NAMES),
        programmes=distinct([*parts(cell.get("program_ids", "")), *parts(cell.get("sanctions", ""))]),
        countries=distinct(parts(cell.get("countries", ""))),
        births=distinct(parts(cell.get("birth_date", ""))),
        datasets=distinct(parts(cell.get("dataset", ""))),
    )
    return Row(entry if entry.names else None, cell.get("last_seen", ""), cell.get("last_change", ""))


def parts(cell: str) -> list[str]:
    """The values of one cell; a value that holds a semicolon itself is quoted."""
    if '"' not in cell:
        return cell.split(";")
    try:
        return next(csv.reader([cell], delimiter=";"), [])
    except csv.Error:
        return cell.split(";")
