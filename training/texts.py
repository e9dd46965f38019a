"""Texts that nobody annotated, paragraph by paragraph, for a teacher to parse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

LEAST_LETTERS = 20
"""A paragraph with fewer is a heading or a date."""


class _Paragraph(Struct):
    context: str


class _Article(Struct):
    paragraphs: list[_Paragraph]


class _Questions(Struct):
    data: list[_Article]


def of_lines(path: Path) -> Iterator[str]:
    """The lines of a text file, each a paragraph or a sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if len(line.strip()) >= LEAST_LETTERS:
            yield line.strip()


def of_questions(path: Path) -> Iterator[str]:
    """The paragraphs that the questions of a SQuAD file are asked about."""
    read = msgspec.json.decode(path.read_bytes(), type=_Questions)
    yield from (paragraph.context for article in read.data for paragraph in article.paragraphs)
