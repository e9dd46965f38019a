"""Which of the published formats a file is in, told from its first line, and its rows one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path

import msgspec

from firsthand.screening import ftm, simple
from firsthand.screening.lines import Line, Tell, lines, unreadable
from firsthand.screening.rows import Bad, Row

ACCEPTED = (
    "FollowTheMoney JSON, one entity a line (entities.ftm.json, targets.nested.json), or a table with the columns "
    f"{', '.join(simple.NEEDED)} (targets.simple.csv)"
)
_BOM = b"\xef\xbb\xbf"


class Form(StrEnum):
    """The form that a list's file has."""

    FTM = "FollowTheMoney JSON lines"
    SIMPLE = "targets.simple.csv"


def rows(path: Path, tell: Tell = lambda _taken: None) -> tuple[Form, Iterator[Row | Bad]]:
    """The form of a list and what its lines say; what has no head of a table is taken for JSON. Raises `ListError`."""
    found = lines(path, tell)
    first = next(found, None)
    if first is None:
        raise unreadable(path, "it is empty")
    if first.raw is not None and (columns := simple.head(first.raw)):
        return Form.SIMPLE, simple.rows(columns, found)
    return Form.FTM, _ftm(chain((first,), found))


def _ftm(found: Iterable[Line]) -> Iterator[Row | Bad]:
    for line in found:
        if line.raw is None:
            yield Bad(line.number, "the line is too long")
        elif raw := line.raw.removeprefix(_BOM).strip():
            try:
                yield ftm.row(raw)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                yield Bad(line.number, str(error))
