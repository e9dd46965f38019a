"""Cells that no spreadsheet takes for a formula, and no XML file for broken.

A cell that begins with =, +, -, @ or a control character may run as a formula when the file is opened (CWE-1236). Such
a cell gets an apostrophe before it. Numbers of ours are numbers and stay as they are.
"""

from __future__ import annotations

import re

Cell = str | int | float | None

_STARTS = frozenset("=+-@\t\r\n|%＝＋－＠")
"""Signs that begin a formula in some spreadsheet, their full-width forms among them."""
_UNSEEN = re.compile(r"^[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'\"]+")
"""What may stand before such a sign without stopping it."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What neither CSV readers nor XML take."""
_BREAKS = re.compile(r"[\t\r\n\u2028\u2029]+")


def clean(text: str) -> str:
    """The text without signs that a file of text must not hold."""
    return _FORBIDDEN.sub("", text)


def safe(cell: Cell) -> Cell:
    """The cell as it can stand in a spreadsheet: on one line, never a formula; whole numbers without a fraction."""
    if not isinstance(cell, str):
        return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
    risky = cell[:1] in _STARTS or _UNSEEN.sub("", cell)[:1] in _STARTS
    line = _BREAKS.sub(" ", clean(cell))
    return f"'{line}" if risky else line


def address(url: str) -> str:
    """A web address, or "" for what is none: an address of a file would tell who kept it and where."""
    return url if url.startswith(("http://", "https://")) else ""
