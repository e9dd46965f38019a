"""The main text of a web page, block by block, from trafilatura's tree."""

from __future__ import annotations

import re
from typing import Any

from trafilatura import bare_extraction

from firsthand.collect import furniture
from firsthand.collect.bylines import read_byline
from firsthand.collect.draft import Part, one_line, parts_of
from firsthand.records import BlockKind, Cut

KINDS = {
    "head": BlockKind.HEADING,
    "item": BlockKind.ITEM,
    "quote": BlockKind.QUOTE,
    "row": BlockKind.ROW,
    "p": BlockKind.PARAGRAPH,
}
"""Elements of trafilatura's tree that are a block each."""

HEAD = 6
"""Parts at the head of a text among which the writer and the day may be named."""
PARAGRAPH = 90
"""Characters from which a part is taken for the text's first paragraph."""

_KICKER = re.compile(r"(?=.{1,25}$)[^\W\d_]+(?: [^\W\d_]+)?")
"""One or two bare words before the first paragraph only name a section ("Investigation")."""
_STOP = re.compile(r"[.!?…:;]\W*$")


def main_text(tree: Any) -> tuple[Part, ...]:
    """The parts of the main text of a parsed page; none when there is no main text. `tree` is left as it was."""
    found = bare_extraction(tree, favor_precision=True, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    return () if body is None else parts_of(_blocks(body))


def without_byline(parts: tuple[Part, ...], language: str) -> tuple[tuple[Part, ...], str, list[Cut]]:
    """The parts without the lines at their head that give writer and day; the writer's name; the lines."""
    name = ""
    cut: list[Cut] = []
    kept: list[Part] = []
    for index, part in enumerate(parts[:HEAD]):
        byline = read_byline(part.text, language)
        if byline is None and len(part.text) >= PARAGRAPH:
            return (*kept, *parts[index:]), name, cut
        if byline is None and _KICKER.fullmatch(part.text):
            cut.append(Cut(part.text, "header"))
        elif byline is None:
            kept.append(part)
        else:
            name = name or byline.name
            cut.append(Cut(part.text, "byline"))
    return (*kept, *parts[HEAD:]), name, cut


def without_furniture(parts: tuple[Part, ...], title: str) -> tuple[tuple[Part, ...], list[Cut]]:
    """The parts that are the article's, and the lines of furniture that came along with them."""
    kept: list[Part] = []
    cut: list[Cut] = []
    section = ""
    for part in parts:
        reason = furniture.reason_to_cut(part.text)
        headline = part.kind in {BlockKind.ITEM, BlockKind.HEADING} or not _STOP.search(part.text)
        section = (reason if reason in furniture.OPENS_SECTION else section) if headline else ""
        if title and part.text == title:
            # the title's own place on the page; what repeats it is told by what was left over
            continue
        if (reason and reason != "menu") or (section and part.kind is BlockKind.ITEM):
            cut.append(Cut(part.text, reason or section))
        else:
            kept.append(part)
    return tuple(kept), cut


def _blocks(body: Any) -> list[tuple[BlockKind, str]]:
    """Depth first, without recursion; text that stands between blocks is a paragraph."""
    made: list[tuple[BlockKind, str]] = []
    for element in body:
        _element(element, made)
        if one_line(element.tail or ""):
            made.append((BlockKind.PARAGRAPH, element.tail))
    return made


def _element(element: Any, made: list[tuple[BlockKind, str]]) -> None:
    """One child of the body: a block, or something that holds blocks."""
    if element.tag == "table":
        for row in element.iter("row"):
            cells = (one_line(" ".join(cell.itertext())) for cell in row.iter("cell"))
            made.append((BlockKind.ROW, " | ".join(filter(None, cells))))
        return
    outer = KINDS.get(element.tag, BlockKind.PARAGRAPH)
    pieces: list[tuple[BlockKind, list[str]]] = [(outer, [])]
    for event, part in _walk(element):
        if event == "text":
            pieces[-1][1].append(part)
        else:
            inner = KINDS.get(part, outer)
            pieces.append((outer if outer is BlockKind.QUOTE else inner, []))
    made.extend(_joined(pieces))


def _walk(element: Any) -> list[tuple[str, str]]:
    """Texts and the borders of blocks within `element`, in page order."""
    found: list[tuple[str, str]] = [("text", element.text or "")]
    waiting = [(child, False) for child in reversed(element)]
    while waiting:
        at, done = waiting.pop()
        if done:
            if at.tag in KINDS:
                found.append(("border", element.tag))
            found.append(("text", at.tail or ""))
            continue
        if at.tag in KINDS or at.tag == "lb":
            found.append(("border", at.tag if at.tag in KINDS else "lb"))
        found.append(("text", at.text or ""))
        waiting.append((at, True))
        waiting.extend((child, False) for child in reversed(at))
    return found


def _joined(pieces: list[tuple[BlockKind, list[str]]]) -> list[tuple[BlockKind, str]]:
    """Pieces as lines; a line break in the middle of a sentence is a space."""
    made: list[tuple[BlockKind, str]] = []
    for kind, texts in pieces:
        line = one_line("".join(texts))
        if not line:
            continue
        if made and made[-1][0] is kind and line[0].islower() and not _STOP.search(made[-1][1]):
            made[-1] = (kind, f"{made[-1][1]} {line}")
        else:
            made.append((kind, line))
    return made
