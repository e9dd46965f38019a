"""Blocks as a DOCX file, with real headings, lists, table heads and the language of every quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Line

from firsthand.show.plain.blocks import Block, Heading, Layout, Look, Run, Runs, Table

_STYLES = {Layout.TEXT: "Normal", Layout.ITEM: "List Bullet", Layout.ASIDE: "Intense Quote"}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SMALL = Pt(8.5)
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def word(blocks: Iterable[Block], *, title: str, built_at: datetime, language: str) -> bytes:
    """The blocks as the bytes of a DOCX file; the same blocks give the same bytes. No name of a person is written."""
    made = Document()
    about = made.core_properties
    about.title, about.language, about.author, about.last_modified_by = _clean(title)[:255], language, "", ""
    about.comments = ""
    about.created = about.modified = built_at.replace(tzinfo=None)
    made.styles["Normal"].font.size = Pt(10.5)
    for block in blocks:
        _add(made, block)
    raw = BytesIO()
    made.save(raw)
    return _repeatable(raw.getvalue())


def _add(made: Word, block: Block) -> None:
    if isinstance(block, Heading):
        made.add_heading(_clean(block.text), level=block.level)
    elif isinstance(block, Table):
        _table(made, block)
    else:
        _set(made.add_paragraph(style=_STYLES[block.layout]), block.runs)


def _table(made: Word, block: Table) -> None:
    made.add_paragraph(_clean(block.caption), style="Caption")
    table = made.add_table(rows=1, cols=len(block.head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, block.head, strict=True):
        cell.paragraphs[0].add_run(_clean(text)).bold = True
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))
    for row in block.rows:
        for cell, runs in zip(table.add_row().cells, row, strict=True):
            _set(cell.paragraphs[0], runs)


def _set(line: Line, runs: Runs) -> None:
    """Neighbouring runs of one quote stand in one pair of quotation marks."""
    quoted = False
    for run in (*runs, Run("")):
        inside = run.look in (Look.QUOTE, Look.LIT)
        if inside != quoted:
            line.add_run("“" if inside else "”")
            quoted = inside
        if run.text:
            _run(line, run)


def _run(line: Line, run: Run) -> None:
    made = line.add_run(_clean(run.text))
    made.bold = run.look in (Look.STRONG, Look.LIT)
    if run.look is Look.SMALL:
        made.font.size = _SMALL
    made.font.superscript = run.look is Look.NOTE or None
    if run.language:
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), run.language)
        made._r.get_or_add_rPr().append(mark)


def _clean(text: str) -> str:
    """On one line, without characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", re.sub(r"\s+", " ", text))


def _repeatable(raw: bytes) -> bytes:
    """The archive with the clock of the machine taken out of it."""
    out = BytesIO()
    with ZipFile(BytesIO(raw)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(ZipInfo(name, _ZIP_EPOCH), given.read(name), ZIP_DEFLATED)
    return out.getvalue()
