"""The headings and rows of a register's text, taken apart again: every part with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from firsthand.records import BlockKind, Document, Span

_HEADING = re.compile(r"(?P<caption>.*) \((?P<schema>[A-Za-z][A-Za-z0-9]*), (?P<id>[^\s\[\]()]+)\)")
_ROW = re.compile(r"(?P<prop>[A-Za-z][A-Za-z0-9]*)(?P<external> \(external\))?: (?P<value>.*)")
_REFERENCE = re.compile(r"(?P<name>.*) \[(?P<id>[^\s\[\]()]+)\]")
_DATASET = "dataset"


@dataclass(frozen=True)
class Words:
    """A part of the text and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True)
class Row:
    """One value of an entry; `reference` is the id of the entry it names, "" where it is a plain value."""

    prop: Words
    value: Words
    reference: str
    external: bool
    dataset: Words | None
    whole: Span


@dataclass
class Entry:
    """One heading and the rows below it."""

    id: str
    schema: str
    caption: Words
    rows: list[Row] = field(default_factory=list)

    def first(self, prop: str) -> Row | None:
        """The first row of a property; asked once all rows are there."""
        return self._first.get(prop)

    @cached_property
    def _first(self) -> dict[str, Row]:
        return {row.prop.text: row for row in reversed(self.rows)}


def entries(document: Document) -> Iterator[Entry]:
    """The entries of a register's text, in order; blocks of no such form are passed over."""
    entry: Entry | None = None
    dataset: Words | None = None
    ids = frozenset(_ids(document))
    for block in document.blocks:
        text = block.span.of(document.text)
        if block.kind is BlockKind.HEADING and (heading := _HEADING.fullmatch(text)):
            if entry is not None:
                yield entry
            entry = Entry(heading["id"], heading["schema"], _words(heading, "caption", block.span.start))
            dataset = None
        elif entry is not None and (found := _ROW.fullmatch(text)):
            if found["prop"] == _DATASET:
                dataset = _words(found, "value", block.span.start)
            else:
                entry.rows.append(_row(found, block.span, dataset, ids))
    if entry is not None:
        yield entry


def _ids(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and (found := _HEADING.fullmatch(block.span.of(document.text))):
            yield found["id"]


def _row(found: re.Match[str], whole: Span, dataset: Words | None, ids: frozenset[str]) -> Row:
    value, reference = _words(found, "value", whole.start), ""
    named = _REFERENCE.fullmatch(value.text)
    if named and named["id"] in ids:
        reference = named["id"]
        value = _words(named, "name", value.span.start)
    prop = _words(found, "prop", whole.start)
    return Row(prop, value, reference, found["external"] is not None, dataset, whole)


def _words(found: re.Match[str], group: str, offset: int) -> Words:
    return Words(found[group], Span(offset + found.start(group), offset + found.end(group)))
