"""Draft: what a reader of one kind of file has found, before it becomes a Document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.collect.encoding import tidy
from firsthand.records import Basis, Block, BlockKind, Cut, Link, Span, When

TIGHT = frozenset({BlockKind.ITEM, BlockKind.ROW})
"""Kinds whose neighbours stand on the next line; all others are parted by an empty line."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Part:
    """One block of the text to be, on one line."""

    kind: BlockKind
    text: str


@dataclass(frozen=True)
class Draft:
    """The parts of a text in page order, what was cut, and what the file says about itself."""

    media_type: str
    parts: tuple[Part, ...]
    cut: tuple[Cut, ...] = ()
    title: str = ""
    publisher: str = ""
    byline: str = ""
    credit: str = ""
    """An agency or company whose words the page carries."""
    url: str = ""
    language: str = ""
    """ISO 639-1 code; empty when it cannot be told."""
    published: When | None = None
    links: tuple[Link, ...] = ()
    """Pages that the text links to."""


def one_line(text: str) -> str:
    """`text` tidied, with every run of white space made one space."""
    return _SPACE.sub(" ", tidy(text)).strip()


def parts_of(found: Iterable[tuple[BlockKind, str]]) -> tuple[Part, ...]:
    """Parts on one line each; those that hold nothing are left out."""
    made = (Part(kind, one_line(text)) for kind, text in found)
    return tuple(part for part in made if part.text)


def lay_out(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...]]:
    """The canonical text of `parts` and the exact place of each in it."""
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for index, part in enumerate(parts):
        if index:
            tight = part.kind in TIGHT and parts[index - 1].kind is part.kind
            gap = "\n" if tight else "\n\n"
            pieces.append(gap)
            at += len(gap)
        pieces.append(part.text)
        blocks.append(Block(part.kind, Span(at, at + len(part.text))))
        at += len(part.text)
    return "".join(pieces), tuple(blocks)


def published_on(words: str, day: date, basis: Basis) -> When:
    """The day a page gives as its own, on the given basis."""
    return When(words=words, earliest=day, latest=day, basis=basis, value=day.isoformat())
