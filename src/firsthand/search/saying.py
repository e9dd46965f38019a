"""Saying: which passages say the relation that a question asks for, of the party that it names.

A relation was read in a passage, or it was not: then its words beside the party's name must do. Where one was read, its
ends decide, so that "Velmora owns a bank" is no answer to who owns Velmora.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from firsthand.records import Argument, Claim, Document, Frame
from firsthand.search import terms
from firsthand.search.answer import SoughtKind
from firsthand.search.question import Question, Wants
from firsthand.search.ranking import Weighted, quoted
from firsthand.search.relation_asked import OBJECT, SUBJECT, Asked

BESIDE = "beside"
_THREE = frozenset({Frame.SUPPLIES, Frame.PAYS, Frame.FINANCES})
"""Frames with a third party: who is paid, and for what. Whoever the claim names beside the two ends is that one."""


class Said(NamedTuple):
    """One term of one end of a relation: who stands there, or a word for it; `number` counts a claim's relations."""

    number: int
    frame: str
    end: str
    term: str


class Mentioned(NamedTuple):
    """Something that a mention names: where it begins and ends, its term, whether it is a place."""

    start: int
    end: int
    term: str
    place: bool


def said(claim: Claim, document: Document, named: Sequence[Mentioned]) -> Iterator[Said]:
    """The ends of a claim's relations as terms; `named` is what the document names in and near it."""
    inside = {one.term for one in named if any(part.start <= one.start < part.end for part in claim.content)}
    for number, relation in enumerate(claim.relations):
        there: set[str] = set()
        for end, argument in ((SUBJECT, relation.subject), (OBJECT, relation.object)):
            things = _things(argument, named)
            there.update(things)
            for term in dict.fromkeys((*things, *_words(argument, document))):
                yield Said(number, relation.frame.value, end, term)
        if relation.frame in _THREE:
            for term in sorted(inside - there):
                yield Said(number, relation.frame.value, BESIDE, term)


def _things(argument: Argument, named: Sequence[Mentioned]) -> list[str]:
    """What an end names: the mention that fills most of it, a party before a place; what a pronoun stands for too."""
    found: list[str] = []
    for span in (argument.span, argument.named_at):
        if span is None:
            continue
        filled = [
            (min(one.end, span.end) - max(one.start, span.start), one)
            for one in named
            if one.start < span.end and span.start < one.end
        ]
        filled = [pair for pair in filled if not pair[1].place] or filled
        most = max((length for length, _ in filled), default=0)
        found += [one.term for length, one in filled if length == most]
    return found


def _words(argument: Argument, document: Document) -> Iterator[str]:
    texts = [argument.text, *([argument.named_at.of(document.text)] if argument.named_at else [])]
    for text in texts:
        yield from terms.of_text(text, document.language)
        yield from terms.concepts(text, document.language)


def saying(connection: sqlite3.Connection, question: Question, parts: Sequence[Weighted]) -> frozenset[int]:
    """The passages that say what is asked for; `parts` are the other parts of the question."""
    if question.asked is None:
        return frozenset()
    names = [one for one in parts if one.part.kind is SoughtKind.NAME]
    names = [one for one in names if any(term.startswith("xe") for term in one.part.things)] or names
    words = [one for one in parts if one.part.kind is SoughtKind.WORD]
    wants = question.wants
    located = any(frame is Frame.LOCATED_IN for frame, _ in question.asked.frames)
    placed = replace(wants, place=wants.place and not located)
    read = _telling(connection, _read(connection, question.asked, names, words), placed)
    return read or _telling(connection, _told(connection, question.asked, names, words), wants)


def _read(
    connection: sqlite3.Connection, asked: Asked, names: Sequence[Weighted], words: Sequence[Weighted]
) -> frozenset[int]:
    """Those in which the relation was read, with all who are named at its end, or what is named beside its words."""
    found: set[int] = set()
    for frame, end in asked.frames:
        ends = [end, BESIDE] if end == OBJECT else [end] if end else [SUBJECT, OBJECT, BESIDE]
        by_name = [_at(connection, frame, ends, one.part.things) for one in names]
        by_word = _at(connection, frame, ends, [term for one in words for term in _of_word(one)])
        if by_name:
            found |= {number for number, _ in set.intersection(*by_name)}
            found |= frozenset.intersection(*(one.passages for one in names)) & {number for number, _ in by_word}
        else:
            found |= {number for number, _ in by_word}
    return frozenset(found)


def _of_word(one: Weighted) -> Iterator[str]:
    for forms in one.part.content:
        yield from forms
    yield from one.part.things


def _at(
    connection: sqlite3.Connection, frame: Frame, ends: Sequence[str], wanted: Sequence[str]
) -> set[tuple[int, int]]:
    """Passages, and relations in them, that have any of the terms at any of these ends of a frame."""
    marks, places = ", ".join("?" * len(wanted)), ", ".join("?" * len(ends))
    rows = connection.execute(
        f"SELECT passage, number FROM said WHERE frame = ? AND term IN ({marks}) AND side IN ({places})",  # noqa: S608
        (frame.value, *wanted, *ends),
    )
    return set(rows)


def _told(
    connection: sqlite3.Connection, asked: Asked, names: Sequence[Weighted], words: Sequence[Weighted]
) -> frozenset[int]:
    """Those without such a relation that have a word for it in what is said, and the party named there too."""
    found = _matching(connection, "content", asked.forms)
    for one in names:
        found &= _matching(connection, "about", one.part.things)
    if not names:
        found &= frozenset().union(*(one.passages for one in words))
    marks = ", ".join("?" * len(asked.frames))
    rows = connection.execute(
        f"SELECT DISTINCT passage FROM said WHERE frame IN ({marks})",  # noqa: S608
        [frame.value for frame, _ in asked.frames],
    )
    return found - {number for (number,) in rows}


def _matching(connection: sqlite3.Connection, column: str, wanted: Iterable[str]) -> frozenset[int]:
    asked = f"{{{column}}}: ({' OR '.join(map(quoted, wanted))})"
    rows = connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked,))
    return frozenset(number for (number,) in rows)


def _telling(connection: sqlite3.Connection, found: frozenset[int], wants: Wants) -> frozenset[int]:
    """Those that tell the day, the place or the amount asked for."""
    asked = [
        column for column, wanted in (("day", wants.day), ("place", wants.place), ("amount", wants.amount)) if wanted
    ]
    if not asked or not found:
        return found
    rows = connection.execute(f"SELECT id FROM passage WHERE {' AND '.join(asked)}")  # noqa: S608
    return found & {number for (number,) in rows}
