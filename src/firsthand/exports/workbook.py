"""Tables as one workbook (XLSX): text is text, no formula, no link, no author."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from firsthand.exports.cells import safe
from firsthand.exports.tables import Table

LONGEST = 32_000
"""Letters of a cell; Excel takes 32,767 and declares longer ones damaged."""
CUT = " … (cut: too long for a cell)"
NARROW, WIDE = 14, 60
"""Widths of columns in letters."""
_LONG_TEXT = frozenset({"quote", "content", "put together because", "found by"})
_AS_IS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def workbook(tables: Sequence[Table], made_at: datetime) -> bytes:
    """One sheet a table, headings fixed and filtered; the same tables give the same cells."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _AS_IS) as book:
        book.set_properties({"created": made_at.replace(tzinfo=None), "author": "", "company": ""})
        head = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            for column, name in enumerate(table.columns):
                sheet.set_column(column, column, WIDE if name in _LONG_TEXT else NARROW, text)
                sheet.write_string(0, column, name, head)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
            for number, row in enumerate(table.rows, start=1):
                _write(sheet, number, row)
    return out.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, number: int, row: Sequence[object]) -> None:
    for column, cell in enumerate(map(safe, row)):  # type: ignore[arg-type]
        if isinstance(cell, str):
            sheet.write_string(number, column, cell if len(cell) <= LONGEST else cell[:LONGEST] + CUT)
        elif cell is not None:
            sheet.write_number(number, column, cell)
