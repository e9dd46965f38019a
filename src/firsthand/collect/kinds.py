"""What a file is: told by its bytes first and by its name second."""

from __future__ import annotations

import re
from enum import StrEnum

from firsthand.errors import NothingToRead, Unsupported


class Kind(StrEnum):
    """The kinds that can be read, as media types."""

    HTML = "text/html"
    TEXT = "text/plain"
    PDF = "application/pdf"
    ENTITIES = "application/json+ftm"
    """FollowTheMoney entities, one a line."""
    STATEMENTS = "text/csv+ftm"
    """FollowTheMoney statements."""


REGISTERS = frozenset({Kind.ENTITIES, Kind.STATEMENTS})
"""Kinds whose rows are claims already: no sentence of theirs is read."""

SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or video (RIFF)"),
    (b"PK\x03\x04", "a ZIP archive (or an Office file, which is one)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
)
"""How files begin that are no text, and what to call them."""

JUNK = 0.05
"""The share of control characters above which bytes are no text."""

HEAD = 4096
REGISTER_HEAD = 2_000_000
"""Bytes in which a whole entity must stand: the first may hold a document's text before its schema."""
FIRST_LINES = 20
"""Lines among which an entity is looked for."""
_HTML_HEAD = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|title|article)[\s>/]", re.IGNORECASE)
_TAG = re.compile(rb"</?(?:p|div|span|a|br|h[1-6]|li|ul|ol|table|td|section|main|header|script)[\s>/]", re.IGNORECASE)
_HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_BLANK = b" \t\r\n\x00"
_MARK = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def sniff(raw: bytes, name: str) -> Kind:
    """The kind of `raw`; raises NothingToRead when it is empty and Unsupported when it is none of them."""
    if not _MARK.sub(b"", raw[:4]).strip(_BLANK) and not raw[4:].strip(_BLANK):
        raise NothingToRead(f"{name}: the file is empty", hint="save the page again and add the new file")
    # a PDF may carry some bytes before its mark
    if b"%PDF-" in raw[:1024]:
        return Kind.PDF
    _refuse_known(raw, name)
    if register := _register(raw):
        return register
    narrow = raw[: HEAD * 2].replace(b"\x00", b"")[:HEAD]
    if _HTML_HEAD.search(narrow) or (len(_TAG.findall(narrow)) >= 2 and narrow.lstrip()[:1] == b"<"):
        return Kind.HTML
    _refuse_junk(raw, name)
    return Kind.HTML if name.lower().endswith(_HTML_NAMES) and _TAG.search(raw) else Kind.TEXT


def _register(raw: bytes) -> Kind | None:
    """FollowTheMoney's two forms, told by the first lines: the very first may be broken."""
    lines = raw[:REGISTER_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n")[:FIRST_LINES]
    marks = (b'"schema"', b'"properties"', b'"id"')
    if any(line.lstrip().startswith(b"{") and all(mark in line for mark in marks) for line in lines):
        return Kind.ENTITIES
    columns = set(re.findall(rb"\w+", lines[0]))
    return Kind.STATEMENTS if columns >= {b"entity_id", b"schema", b"prop", b"value", b"dataset"} else None


def _refuse_known(raw: bytes, name: str) -> None:
    found = next((what for mark, what in SIGNATURES if raw.startswith(mark)), "")
    if not found and raw[4:8] == b"ftyp":
        found = "a video or picture (ISO media)"
    if found:
        raise Unsupported(
            f"{name}: this is {found}, not a page or a text",
            hint="add the page as HTML, PDF or plain text",
        )


def _refuse_junk(raw: bytes, name: str) -> None:
    """Bytes with many control characters are no text, unless they are wide characters."""
    sample = raw[:65536]
    if sample.startswith(_WIDE_MARKS) or _looks_wide(sample):
        return
    odd = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b\x00")
    # NULs alone are damage (a disk image, a bad copy), not another kind of file
    if odd > JUNK * len(sample.replace(b"\x00", b"")):
        raise Unsupported(
            f"{name}: the bytes are neither text, HTML nor PDF",
            hint="open the file in the program it belongs to and save it as text or PDF",
        )


def _looks_wide(sample: bytes) -> bool:
    """UTF-16 without a mark has one of two values in nearly every other byte."""
    pairs = max(1, len(sample) // 2)
    return any(sum(sample[parity::2].count(byte) for byte in (0, 4, 0x20)) > 0.9 * pairs for parity in (0, 1))
