"""A register's document to a reading: no sentence is parsed, its rows are claims of whoever published them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from firsthand.read.register.claiming import Scribe, claim_entry
from firsthand.read.register.noted import claim_note
from firsthand.read.register.rows import Entry, Row, Words, entries
from firsthand.read.register.schemata import KINDS, NAMES
from firsthand.records import Document, Mention, MentionKind, Reading, Span

FOUND_BY = "register"
_NOTE = "Note"
MOST_NAMES = 300
"""Names of what one Note is about that are looked for in its words."""
_QUOTED = frozenset({"description", "notes"})


def read_register(document: Document, extractor: str) -> Reading:
    """The claims and mentions of a document whose media type is one of `firsthand.collect.kinds.REGISTERS`."""
    found = list(entries(document))
    scribe = Scribe(document, extractor)
    for entry in found:
        (claim_note if entry.schema == _NOTE else claim_entry)(entry, scribe)
    mentions = {mention.span: mention for mention in _mentions(document, found)}
    return Reading(
        document=document.id,
        extractor=extractor,
        claims=tuple(scribe.claims),
        mentions=tuple(mentions[span] for span in sorted(mentions)),
    )


def _mentions(document: Document, found: Sequence[Entry]) -> Iterator[Mention]:
    known = {entry.id: entry for entry in found}
    for entry in found:
        kind = KINDS.get(entry.schema)
        if kind is not None:
            yield _mention(document, entry.caption, kind)
        for row in entry.rows:
            named = KINDS.get(known[row.reference].schema) if row.reference else None
            if named is not None:
                yield _mention(document, row.value, named)
            elif kind is not None and row.prop.text in NAMES:
                yield _mention(document, row.value, kind)
        if entry.schema == _NOTE:
            yield from _in_note(document, entry, known)


def _in_note(document: Document, note: Entry, known: Mapping[str, Entry]) -> Iterator[Mention]:
    """The names of what a Note is about, where they stand in its quote and lines; the longest of two wins."""
    about = (known[row.reference] for row in note.rows if row.reference)
    spelt = ((row.value.text, KINDS[one.schema]) for one in about if one.schema in KINDS for row in _names(one))
    names = dict(islice(spelt, MOST_NAMES))
    for row in note.rows:
        if row.prop.text in _QUOTED:
            taken: list[Span] = []
            for name in sorted(names, key=lambda name: (-len(name), name)):
                at = row.value.text.find(name)
                span = Span(row.value.span.start + at, row.value.span.start + at + len(name)) if at >= 0 else None
                if span and not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    yield _mention(document, Words(name, span), names[name])


def _names(entry: Entry) -> list[Row]:
    return [row for row in entry.rows if row.prop.text in NAMES]


def _mention(document: Document, words: Words, kind: MentionKind) -> Mention:
    return Mention(
        document=document.id, span=words.span, text=words.text, name=words.text, kind=kind, found_by=FOUND_BY
    )
