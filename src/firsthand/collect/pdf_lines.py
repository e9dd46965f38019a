"""The lines of a PDF page with their place on it; which run through all pages, and which make a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdfium2 import raw as pdfium_c

from firsthand.collect.draft import one_line
from firsthand.records import BlockKind

EDGE = 0.12
"""The share of a page's height, at its top and foot, in which running lines stand."""
REPEATED = 0.5
"""The share of pages from which an equal line at the edge is a running one."""
GAP = 1.5
"""A step down of so many usual steps parts two paragraphs."""
TALLER = 1.15
"""So many times the usual height is the type of a heading."""
SHORT = 0.85
"""A line that ends before this share of the width ends its paragraph."""
HEADING = 200
"""Characters up to which words in larger type are a heading."""

HYPHENS = ("\ufffe", "\x02", "\u00ad")
"""How PDFium marks the hyphen that parts a word at a line's end."""

_NUMBER = re.compile(
    r"^[\W_]*(?:(?:page|p\.|стр\.?|страница|стор\.?|сторінка|seite|página)\s*)?\d{1,4}"
    r"(?:\s*(?:/|of|sur|из|з|von|de)\s*\d{1,4})?[\W_]*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:^|\W)(?:page|p\.|стр\.?|страница|стор\.?|сторінка|seite|página)\s*\d{1,4}\s*(?:/|of|sur|из|з|von|de)\s*\d{1,4}\W*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[•◦▪‣●∙\uf0b7]|[-–—*](?=\s)|\d{1,2}[.)](?=\s))\s*")
_STOP = re.compile(r"[.!?…:;][\"'»”’)\]]*$")


@dataclass(frozen=True)
class PageLine:
    """One line of a page: its words, and its box in points from the page's lower left corner."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    top: float
    at_edge: str
    """"page header" or "page footer" where the line stands at the page's edge, else empty."""
    parted: bool = False
    """Whether it ends in the middle of a word."""

    @property
    def height(self) -> float:
        """Points from the line's foot to its top: its type's size, nearly."""
        return self.top - self.bottom


def lines_of_page(text: Any, number: int, page_height: float) -> list[PageLine]:
    """The lines of one PDFium text page, in the order of its content."""
    made: list[PageLine] = []
    places: list[int] = []
    letters: list[str] = []
    for index in range(text.count_chars() + 1):
        code = pdfium_c.FPDFText_GetUnicode(text, index) if index < text.count_chars() else 10
        if code in (10, 13):
            if line := _line(text, number, page_height, places, "".join(letters)):
                made.append(line)
            places, letters = [], []
        else:
            letters.append(chr(code) if code < 0x110000 else "")
            if code not in (0, 32, 160):
                places.append(index)
    return made


def _line(text: Any, number: int, page_height: float, places: list[int], words: str) -> PageLine | None:
    """The line that the characters at `places` make; None when it holds nothing."""
    # PDFium gives letters beyond the first plane as two halves
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").rstrip()
    parted = words.endswith(HYPHENS)
    shown = one_line(words.rstrip("".join(HYPHENS)) if parted else words)
    if not shown or not places:
        return None
    boxes = [text.get_charbox(place, loose=True) for place in (places[0], places[len(places) // 2], places[-1])]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
    edge = "page header" if bottom > page_height * (1 - EDGE) else "page footer" if top < page_height * EDGE else ""
    return PageLine(number, shown, left, right, bottom, top, edge, parted)


def running_lines(pages: Sequence[Sequence[PageLine]]) -> dict[PageLine, str]:
    """Page numbers, and lines that stand at the same edge of many pages, each with the reason for cutting it."""
    seen = Counter(key for page in pages for key in {(line.at_edge, _pattern(line)) for line in page if line.at_edge})
    found: dict[PageLine, str] = {}
    for line in (line for page in pages for line in page if line.at_edge):
        times = seen[line.at_edge, _pattern(line)]
        if _NUMBER.match(line.text):
            found[line] = "page number"
        elif _NUMBERED.search(line.text) or times >= max(2, REPEATED * len(pages)):
            found[line] = line.at_edge
    return found


def _pattern(line: PageLine) -> tuple[str, int]:
    """What a running line keeps from page to page: its words but for numbers, and its size, which a title exceeds."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.height)


def paragraphs(lines: Sequence[PageLine]) -> list[tuple[BlockKind, str]]:
    """The lines of one page as blocks of one line each."""
    if not lines:
        return []
    usual = median(line.height for line in lines)
    steps = [one.bottom - other.bottom for one, other in pairwise(lines)]
    down = [step for step in steps if 0 < step < 4 * usual]
    step = median(down) if down else usual
    width = max(line.right for line in lines) - min(line.left for line in lines)
    groups: list[list[PageLine]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, usual=usual, step=step, width=width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group, usual) for group in groups]


def _goes_on(before: PageLine, line: PageLine, *, usual: float, step: float, width: float) -> bool:
    """Whether `line` belongs to the paragraph that `before` stands in."""
    if before.parted:
        return True
    down = before.bottom - line.bottom
    larger = max(before.height, line.height) > TALLER * usual
    if _BULLET.match(line.text) or down > GAP * max(step, usual, line.height * 1.2 if larger else 0):
        return False
    # the type changes: a heading begins or ends
    if larger and abs(before.height - line.height) > 0.2 * usual and not line.text[:1].islower():
        return False
    ended = _STOP.search(before.text) is not None
    if down < -2 * step:
        # up again: the next column
        return not ended
    short = before.right - before.left < SHORT * width and not larger
    return not (short and (ended or line.left > before.left + usual))


def _block(group: Sequence[PageLine], usual: float) -> tuple[BlockKind, str]:
    words = group[0].text
    for before, line in pairwise(group):
        words = _joined(words, line.text, parted=before.parted)
    large = median(line.height for line in group) > TALLER * usual
    if _BULLET.match(words) and not large:
        return BlockKind.ITEM, _BULLET.sub("", words)
    heading = large and len(words) <= HEADING and not words.endswith((".", ";", ","))
    return BlockKind.HEADING if heading else BlockKind.PARAGRAPH, words


def _joined(head: str, tail: str, *, parted: bool) -> str:
    if parted:
        return head + tail
    if re.search(r"[^\W\d_]{2}[-\u2010]$", head) and tail[:1].islower():
        return head[:-1] + tail
    return f"{head} {tail}"
