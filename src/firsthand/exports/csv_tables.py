"""Tables as CSV that a spreadsheet opens with its letters right, and runs nothing of."""

from __future__ import annotations

import csv
import io

from firsthand.exports.cells import safe
from firsthand.exports.tables import Table


def csv_bytes(table: Table) -> bytes:
    """The table in UTF-8 with a mark, by which spreadsheets tell the encoding; every cell is neutralised."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig", "replace")
