"""The lines of a plain text: wrapped ones joined again, and what each looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.records import BlockKind

WRAP = (40, 100)
"""Widths in characters between which text files and mails are wrapped."""
RAGGED = 14
"""How far a wrapped line may fall short of the width: the next word did not fit."""
PARAGRAPH = 90
"""Characters from which a sentence is taken for a paragraph of its own."""
HEADING = 140
"""Characters up to which a line without a final stop can be a heading."""

_BULLET = re.compile(r"^\s*(?:[•◦▪‣●∙*–—-]|\d{1,2}[.)])\s+(?=\S)")
_MARKDOWN = re.compile(r"^#{1,6}\s+")
_END = re.compile(r"[.!?…:;][\"'»”’)\]]*$|[\"»”]$")
_STOP = re.compile(r"[.!?][\"'»”’)\]]*$")
_QUOTED = re.compile(r"[\"»”]$")


@dataclass(frozen=True)
class Line:
    """One line of the text, whole again, and whether an empty line stands before it."""

    text: str
    apart: bool

    @property
    def prose(self) -> bool:
        """Whether it ends as a sentence does and is long enough to be one."""
        cut_short = self.text.endswith(("...", "…"))
        # a title may end in a name between quotation marks; a sentence of some length seldom has no other stop
        stop = _STOP.search(self.text) or (len(self.text) >= PARAGRAPH and _QUOTED.search(self.text))
        return bool(stop) and not cut_short and self.text.count(" ") >= 3

    @property
    def paragraph(self) -> bool:
        """Whether it is prose of some length, or so long that it can be nothing else."""
        return (self.prose and len(self.text) >= PARAGRAPH) or len(self.text) >= 2 * PARAGRAPH

    @property
    def kind(self) -> BlockKind:
        """What the line is, standing in the text itself."""
        if _BULLET.match(self.text):
            return BlockKind.ITEM
        short = len(self.text) <= HEADING and not _END.search(self.text) and self.text[:1].isalnum()
        return BlockKind.HEADING if _MARKDOWN.match(self.text) or (short and self.apart) else BlockKind.PARAGRAPH

    @property
    def content(self) -> str:
        """The words without the bullet or the signs of a heading."""
        return _MARKDOWN.sub("", _BULLET.sub("", self.text))


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold something, wrapped ones joined."""
    raw = [line.strip() for line in text.split("\n")]
    width = _width(raw)
    made: list[Line] = []
    before = ""
    for line in raw:
        if line and made and before and _continues(before, line, width):
            made[-1] = Line(_join(made[-1].text, line), made[-1].apart)
        elif line:
            made.append(Line(line, apart=not before))
        before = line
    return made


def _width(lines: list[str]) -> int:
    """The column a text is wrapped at; 0 when it is not."""
    filled = [len(line) for line in lines if line]
    widest = max(filled, default=0)
    if not WRAP[0] <= widest <= WRAP[1]:
        return 0
    full = sum(1 for length in filled if length >= widest - RAGGED)
    return widest if full * 2 >= len(filled) and full >= 3 else 0


def _continues(before: str, line: str, width: int) -> bool:
    """Whether `line` goes on with the sentence of the wrapped line before it."""
    if not width or _BULLET.match(line):
        return False
    if line[0].islower() and (before.endswith("-") or len(before) >= width - RAGGED):
        return True
    return len(before) + 1 + len(line.split(" ", 1)[0]) > width - 2


def _join(head: str, tail: str) -> str:
    """Two halves of a wrapped line; a word parted by a hyphen is whole again."""
    if re.search(r"[^\W\d_]-$", head) and tail[:1].islower():
        return head[:-1] + tail
    return f"{head} {tail}"
