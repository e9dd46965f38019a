"""The lines of a FollowTheMoney file, each on its own: one that is broken is named and the others go on."""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from firsthand.collect.draft import one_line

COLUMNS = frozenset({"entity_id", "schema", "prop", "value", "dataset"})
"""Columns that a file of statements has at least."""
DEEPEST = 5
"""Entities within one another (targets.nested.json has two)."""

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]{0,63}")
_ID = re.compile(r"[^\s\[\]()]{1,255}")
_TRUE = frozenset({"t", "true", "1", "y", "yes"})
_RESERVED = "dataset"
"""A row of ours is called so; no property of FollowTheMoney is."""


class Line(Struct):
    """One entity as the format has it; values of a nested file are entities themselves.

    The format knows texts in lists alone; files made by hand hold numbers and single texts as well.
    """

    id: str
    schema: str
    properties: dict[str, list[str | int | float | Line] | str]
    datasets: list[str] = []
    caption: str | None = None


@dataclass(frozen=True)
class Fact:
    """One value of one property, and the dataset that says it (several with commas where the file does not tell)."""

    prop: str
    value: str
    dataset: str
    external: bool = False
    """Whether the file marks it as not established."""


@dataclass(frozen=True)
class Entry:
    """One entity of the file."""

    id: str
    schema: str
    caption: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Broken:
    """A line that is no entity: its number from 1, its words, and what is wrong with it."""

    number: int
    words: str
    why: str


_DECODER = msgspec.json.Decoder(Line)


def entities(raw: bytes) -> Iterator[Entry | Broken]:
    """The entities of a file of JSON lines, nested ones after the one they stand in."""
    start = number = 0
    while start < len(raw):
        stop = raw.find(b"\n", start)
        stop = len(raw) if stop < 0 else stop
        number += 1
        line = raw[start:stop].strip().removeprefix(b"\xef\xbb\xbf")
        start = stop + 1
        if line:
            try:
                yield from _flat(_DECODER.decode(line))
            except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, ValueError) as error:
                why = str(error).splitlines()[0] if str(error) else type(error).__name__
                yield Broken(number, one_line(line[:400].decode("utf-8", "replace")), why)


def statements(raw: bytes) -> Iterator[Entry | Broken]:
    """The entities that the statements of a CSV file add up to, in the order of their first statement."""
    found: dict[str, tuple[str, list[Fact]]] = {}
    text = raw.decode("utf-8-sig", "replace").replace("\x00", "")
    # A value may be a whole document's text; csv takes 128 KB at most unless it is told.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        for row in reader:
            if wrong := _wrong(row):
                yield Broken(reader.line_num, one_line(" ".join(str(value) for value in row.values()))[:400], wrong)
            elif row["prop"] != "id":
                name = row.get("canonical_id") or row["entity_id"]
                schema, facts = found.setdefault(name, (row["schema"], []))
                unsure = (row.get("external") or "").casefold() in _TRUE
                facts.append(Fact(row["prop"], row["value"], one_line(row["dataset"]), unsure))
    except csv.Error as error:
        yield Broken(reader.line_num, "", f"{error}; nothing is read from here on")
    for name, (schema, facts) in found.items():
        yield Entry(name, schema, "", tuple(dict.fromkeys(facts)))


def _wrong(row: dict[str, str]) -> str:
    if any(not isinstance(row.get(column), str) for column in COLUMNS):
        return "a column is missing"
    if not _WORD.fullmatch(row["schema"]) or not _WORD.fullmatch(row["prop"]) or row["prop"] == _RESERVED:
        return "the schema or the property has no possible name"
    if not _ID.fullmatch(row["entity_id"]) or not _ID.fullmatch(row.get("canonical_id") or "x"):
        return "the id holds signs that no id has"
    return "" if row["value"].strip() else "the value is empty"


def _flat(line: Line) -> Iterator[Entry]:
    """The entity and those within it; raises ValueError where one cannot be one."""
    waiting = deque([(line, 0)])
    while waiting:
        one, depth = waiting.popleft()
        if depth > DEEPEST:
            raise ValueError(f"entities lie deeper than {DEEPEST} in one another")
        if not _WORD.fullmatch(one.schema):
            raise ValueError(f"there can be no schema {one.schema[:40]!r}")
        if not _ID.fullmatch(one.id):
            raise ValueError(f"no id looks like {one.id[:40]!r}")
        waiting.extend((value, depth + 1) for _, value in _values(one) if isinstance(value, Line))
        facts = tuple(dict.fromkeys(_facts(one)))
        yield Entry(one.id, one.schema, one.caption or "", facts)


def _facts(line: Line) -> Iterator[Fact]:
    said_by = ", ".join(map(one_line, line.datasets))
    for prop, value in _values(line):
        if not _WORD.fullmatch(prop) or prop == _RESERVED:
            raise ValueError(f"there can be no property {prop[:40]!r}")
        words = value.id if isinstance(value, Line) else str(value)
        if words.strip():
            yield Fact(prop, words, said_by)


def _values(line: Line) -> Iterator[tuple[str, str | int | float | Line]]:
    for prop, values in line.properties.items():
        yield from ((prop, value) for value in ([values] if isinstance(values, str) else values))
