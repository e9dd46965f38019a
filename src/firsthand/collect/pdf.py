"""A PDF to a draft: lines of each page with their place, joined to paragraphs; what each page repeats is cut."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pypdfium2 as pdfium

from firsthand.collect.dateline import full_date, only_a_date
from firsthand.collect.draft import Draft, Part, one_line, parts_of, published_on
from firsthand.collect.kinds import Kind
from firsthand.collect.language import tell
from firsthand.collect.pdf_lines import PageLine, lines_of_page, paragraphs, running_lines
from firsthand.errors import Encrypted, NothingToRead, TooMuch, Unreadable
from firsthand.records import Basis, BlockKind, Cut, When

MOST_PAGES = 2_000
MOST_CHARACTERS = 20_000_000
TAIL = 4096
"""Bytes at the end among which a whole PDF has its last mark."""
HEAD_LINES = 12
"""Lines of the first page among which the title and the date are looked for."""

_NO_TITLE = re.compile(
    r"^(?:untitled|microsoft \w+ - |document\d*$|[\w -]+\.(?:docx?|odt|pdf|indd|html?|qxd|txt)$)", re.I
)
_STAMP = re.compile(r"^D:(\d{4})(\d{2})(\d{2})")


def read_pdf(raw: bytes, *, name: str, latest: date) -> Draft:
    """The draft of a PDF; `latest` is the day of its capture."""
    # PDFium would mend a file that breaks off, and silently lose the pages that are missing
    if b"%%EOF" not in raw[-TAIL:] and b"startxref" not in raw[-TAIL:]:
        raise Unreadable(f"{name}: the PDF breaks off before its end", hint="download or copy the file again")
    document = _open(raw, name)
    try:
        pages = _pages(document, name)
        about = {key: one_line(document.get_metadata_value(key)) for key in ("Title", "Author", "CreationDate")}
    finally:
        document.close()
    cut = running_lines(pages)
    parts = parts_of(_blocks([[line for line in page if line not in cut] for page in pages]))
    if not parts:
        raise NothingToRead(
            f"{name}: the PDF holds pictures of pages but no text",
            hint="run it through text recognition first (for example `ocrmypdf in.pdf out.pdf`) and add the result",
        )
    title, parts = _titled(parts, about["Title"])
    letterhead = _letterhead(parts, about["Author"])
    language = tell("\n".join(part.text for part in parts))
    return Draft(
        media_type=Kind.PDF,
        parts=parts,
        cut=tuple(Cut(line.text, reason) for line, reason in cut.items()),
        title=title,
        publisher=about["Author"] if letterhead else "",
        byline="" if letterhead else about["Author"],
        language=language,
        published=_date(about["CreationDate"], latest) or _date_on_page(parts, language, latest),
    )


def _open(raw: bytes, name: str) -> Any:
    try:
        document = pdfium.PdfDocument(raw)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Encrypted(
                f"{name}: the PDF wants a password",
                hint="open it with its password, save it without one, and add that file",
            ) from error
        raise Unreadable(f"{name}: the PDF is damaged ({error})", hint="download or copy the file again") from error
    if pages > MOST_PAGES:
        document.close()
        raise TooMuch(
            f"{name}: {pages:,} pages are more than the {MOST_PAGES:,} that are read",
            hint="split the PDF and add its parts",
        )
    return document


def _pages(document: Any, name: str) -> list[list[PageLine]]:
    """The lines of each page, in the order of the page's own content."""
    made: list[list[PageLine]] = []
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pdfium.PdfiumError as error:
            raise Unreadable(f"{name}: page {number + 1} is damaged ({error})", hint="download it again") from error
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            raise TooMuch(f"{name}: the PDF holds more text than is read", hint="split the PDF and add its parts")
        made.append(lines_of_page(text, number, page.get_height()))
        text.close()
        page.close()
    return made


def _blocks(pages: list[list[PageLine]]) -> list[tuple[BlockKind, str]]:
    """Paragraphs of all pages; one that a page's end parts in mid-sentence is whole again."""
    made: list[tuple[BlockKind, str]] = []
    for page in pages:
        for index, (kind, text) in enumerate(paragraphs(page)):
            goes_on = not index and made and made[-1][0] is kind is BlockKind.PARAGRAPH and text[:1].islower()
            if goes_on and not re.search(r"[.!?…:;]\W*$", made[-1][1]):
                made[-1] = (kind, f"{made[-1][1]} {text}")
            else:
                made.append((kind, text))
    return made


def _titled(parts: tuple[Part, ...], named: str) -> tuple[str, tuple[Part, ...]]:
    """The title and the parts with it marked: the first heading, which the file's metadata may confirm."""
    named = "" if _NO_TITLE.match(named) else named
    head = parts[:HEAD_LINES]
    same = [index for index, part in enumerate(head) if named and part.text.casefold() == named.casefold()]
    headings = [index for index, part in enumerate(head) if part.kind is BlockKind.HEADING]
    for index in (*same, *headings[:1]):
        marked = Part(BlockKind.TITLE, parts[index].text)
        return marked.text, (*parts[:index], marked, *parts[index + 1 :])
    return named, parts


def _letterhead(parts: tuple[Part, ...], author: str) -> bool:
    """Whether the file's author stands at its head on a line of its own: then it is who publishes it."""
    return bool(author) and any(part.text.casefold() == author.casefold() for part in parts[:HEAD_LINES])


def _date(stamp: str, latest: date) -> When | None:
    """The day on which the file was made, by itself."""
    match = _STAMP.match(stamp)
    found = full_date("-".join(match.groups())) if match else None
    return published_on(stamp, found.day, Basis.PDF_METADATA) if found and found.day <= latest else None


def _date_on_page(parts: tuple[Part, ...], language: str, latest: date) -> When | None:
    """A line of its own at the head of the first page that is a date."""
    for part in parts[:HEAD_LINES]:
        found = only_a_date(part.text, language)
        if found and found.day <= latest:
            return published_on(found.words, found.day, Basis.BYLINE)
    return None
