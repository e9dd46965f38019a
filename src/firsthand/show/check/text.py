"""An edited dossier as sentences with their footnotes, whatever form it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile

from lxml import html

from firsthand.errors import ShowError

_NOTES = re.compile(r"\\?\[\s*((?:c\d+(?:\s*[–-]\s*c\d+)?\s*,?\s*)+)\\?\]")
_ONE = re.compile(r"c(\d+)(?:\s*[–-]\s*c(\d+))?")
_RUN = re.compile(r"c\d+(?:\s*[–-]\s*c\d+)?")
_END = re.compile(r"(?<=[.!?…])[”»\"’]?(?:\s*\\?\[[^\]]*\])*\s+(?=[^\W\d_a-zа-яіїєґ]|[“«\"])")
_ESCAPE = re.compile(r"\\([^\w\s])")
_LONGEST_RUN = 10_000


@dataclass(frozen=True)
class Sentence:
    """A sentence as it stands, without its footnotes; `claims` are the ids that they name, `line` where it begins."""

    line: int
    text: str
    claims: tuple[str, ...]


def sentences(raw: bytes, name: str) -> tuple[Sentence, ...]:
    """The sentences of a text, a Markdown, an HTML or a DOCX file; those of tables, headings and remarks are left out.

    Of a whole dossier only the summary is read: the rest was drawn by the software from the records.
    Raises `ShowError` when the file cannot be read.
    """
    ending = PurePath(name).suffix.lower()
    readers = {".html": _html, ".htm": _html, ".docx": _docx}
    try:
        blocks = list(readers.get(ending, _markdown)(raw))
    except (ValueError, KeyError, OSError) as error:
        raise ShowError(f"{name} cannot be read: {error}", hint="firsthand dossier check FILE.md") from error
    return tuple(made for line, block in blocks for made in _cut(line, block))


def _markdown(raw: bytes) -> Iterator[tuple[int, str]]:
    """Paragraphs and items; in a dossier, those before its second part."""
    parts = 0
    for number, line in enumerate(raw.decode("utf-8", "replace").splitlines(), start=1):
        if line.startswith("## "):
            parts += 1
        if parts > 1 and _is_dossier(raw):
            return
        if line.strip() and not line.startswith(("#", ">", "|", "*", "---")):
            yield number, line.removeprefix("- ")


def _is_dossier(raw: bytes) -> bool:
    return raw.count(b"\n## ") >= 5


def _html(raw: bytes) -> Iterator[tuple[int, str]]:
    tree = html.document_fromstring(raw)
    parts = tree.xpath("//*[@id='summary']//*[contains(@class, 'sentence')]") or tree.xpath("//body//p | //body//li")
    for number, part in enumerate(parts, start=1):
        for notes in part.xpath(".//sup | .//details"):
            told, tail = " ".join(notes.itertext()), notes.tail
            notes.clear()
            notes.text, notes.tail = f"[{', '.join(_RUN.findall(told))}]", tail
        for quote in part.xpath(".//q"):
            quote.text = f"“{quote.text or ''}"
            quote.tail = f"”{quote.tail or ''}"
        yield part.sourceline or number, " ".join(part.text_content().split())


def _docx(raw: bytes) -> Iterator[tuple[int, str]]:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        made = Document(BytesIO(raw))
    except (PackageNotFoundError, BadZipFile) as error:
        raise ValueError("it is no DOCX file") from error
    parts = 0
    whole = sum(bool(line.style and line.style.name == "Heading 2") for line in made.paragraphs) >= 5
    for number, line in enumerate(made.paragraphs, start=1):
        style = line.style.name if line.style else ""
        parts += style == "Heading 2"
        if parts > 1 and whole:
            return
        if line.text.strip() and not str(style).startswith(("Heading", "Title", "Intense", "Caption")):
            yield number, line.text


def _cut(line: int, block: str) -> Iterator[Sentence]:
    start = 0
    stops = [*(found.end() for found in _END.finditer(block)), len(block)]
    for stop in stops:
        part = block[start:stop]
        start = stop
        text = _ESCAPE.sub(r"\1", _NOTES.sub(" ", part).replace("**", ""))
        if text.strip():
            yield Sentence(line, " ".join(text.split()), tuple(_ids(part)))


def _ids(part: str) -> Iterator[str]:
    for notes in _NOTES.finditer(part):
        for first, last in _ONE.findall(notes[1]):
            end = int(last or first)
            yield from (f"c{n}" for n in range(int(first), min(end, int(first) + _LONGEST_RUN) + 1))
