"""A web page to a draft: its main text in blocks, what it says about itself, and everything that was cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from firsthand.collect.credits import credit
from firsthand.collect.draft import Draft, Part
from firsthand.collect.encoding import decode
from firsthand.collect.hyperlinks import hyperlinks
from firsthand.collect.jobs import read_job, shown_on
from firsthand.collect.jsonld import Linked
from firsthand.collect.kinds import Kind
from firsthand.collect.language import tell
from firsthand.collect.leftovers import leftovers
from firsthand.collect.page_date import read_date, written_by
from firsthand.collect.page_meta import Meta, Sources, read_meta
from firsthand.collect.page_text import main_text, without_byline, without_furniture
from firsthand.errors import NothingToRead, TooMuch, Unreadable
from firsthand.records import BlockKind, Cut

LARGEST = 10_000_000
"""Bytes of markup, pictures within it not counted."""
DEEPEST = 600
"""Elements within one another: a newsroom's pages have 60, and trafilatura's own recursion ends at 1,000."""

LAYOUT = 400
"""Characters in one cell from which a table is no table of data."""

_INLINED = re.compile(rb"data:[\w/+.-]{1,60}(?:;[\w=-]{1,40}){0,4};base64,[A-Za-z0-9+/=\s]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})""", re.IGNORECASE)
_XML_LINE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


@dataclass(frozen=True)
class _Text:
    """The parts of a page's text, the writer whom its first lines name, and what was cut from among them."""

    parts: tuple[Part, ...]
    byline: str = ""
    cut: tuple[Cut, ...] = ()


def read_page(raw: bytes, *, name: str, url: str, latest: date) -> Draft:
    """The draft of a web page; `latest` is the day of its capture, after which it cannot have been published."""
    tree = parse(raw, name)
    _unfold_layout(tree)
    sources = Sources.of(tree)
    meta = read_meta(sources, url)
    job = sources.job
    try:
        text = _job_text(job, tree) if job else _text(tree, meta)
    except RecursionError as error:
        raise _too_deep(name) from error
    parts = text.parts
    if not any(part.kind is not BlockKind.TITLE for part in parts):
        raise NothingToRead(
            f"{name}: the page holds no text of its own (a script may load it)",
            hint="open the page in a browser and save it complete, or print it to PDF, and add that file",
        )
    language = tell("\n".join(part.text for part in parts), meta.language)
    byline = meta.byline or text.byline or written_by(tree, language)
    return Draft(
        media_type=Kind.HTML,
        parts=parts,
        cut=(*text.cut, *leftovers(tree, (*parts, *_lines_of(text.cut)), meta.title)),
        title=parts[0].text if parts[0].kind is BlockKind.TITLE else meta.title,
        publisher=meta.publisher,
        byline=byline,
        credit=credit(byline, meta.publisher, job),
        url=meta.url,
        language=language,
        published=read_date(sources, meta.url, language, latest),
        links=hyperlinks(tree, meta.url or url, parts),
    )


def parse(raw: bytes, name: str) -> Any:
    """The page's tree; raises TooMuch when it is too large or too deep to be worked through."""
    markup = _INLINED.sub(b"data:,", raw) if b";base64," in raw else raw
    if len(markup) > LARGEST:
        size, limit = -(-len(markup) // 1_000_000), LARGEST // 1_000_000
        raise TooMuch(
            f"{name}: {size} MB of markup are more than the {limit} MB that are read",
            hint="save only the article (reader view), or print the page to PDF, and add that file",
        )
    text = _XML_LINE.sub("", decode(markup, _label(markup)).text.replace("\0", ""))
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise NothingToRead(f"{name}: the page is empty", hint="save the page again and add the new file") from error
    except etree.LxmlError as error:
        raise Unreadable(f"{name}: the page cannot be parsed ({error})", hint="save the page again") from error
    # the parser stops at its own depth without a word: what lies deeper would be lost unseen
    if any("depth" in entry.message for entry in parser.error_log) or _deeper_than_read(tree):
        raise _too_deep(name)
    return tree


def _too_deep(name: str) -> TooMuch:
    return TooMuch(
        f"{name}: the page's elements are nested more than {DEEPEST:,} deep",
        hint="open the page in a browser, print it to PDF, and add that file",
    )


def _deeper_than_read(tree: Any) -> bool:
    return bool(tree.xpath(f"boolean({'/*' * (DEEPEST + 1)})"))


def _unfold_layout(tree: Any) -> None:
    """Make tables that only place things on the page into plain boxes, so that what they hold is read as text."""
    for table in tree.xpath(".//table[.//p or .//table or .//h1 or .//h2 or .//ul or .//br]"):
        cells = table.xpath("./tr/td | ./tbody/tr/td")
        if any(len(cell.text_content()) > LAYOUT for cell in cells):
            for element in (*table.xpath("./tbody | ./tr | ./tbody/tr"), *cells, table):
                element.tag = "div"


def _label(raw: bytes) -> str:
    """The encoding that the page claims for itself."""
    found = _XML_CHARSET.search(raw[:1024]) or _CHARSET.search(raw[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def _lines_of(cut: tuple[Cut, ...]) -> tuple[Part, ...]:
    """Lines that are accounted for already, so that they are not cut twice."""
    return tuple(Part(BlockKind.PARAGRAPH, line.text) for line in cut)


def _job_text(job: Linked, tree: Any) -> _Text:
    """A job advertisement: as the page shows it where that says all that its description does and more."""
    title, description, rows = read_job(job)
    shown = shown_on(tree, description)
    more = sum(len(part.text) for part in shown) > sum(len(part.text) for part in description)
    return _Text((title, *(shown if more else description), *rows))


def _text(tree: Any, meta: Meta) -> _Text:
    """The title and the main text, and the furniture that was found within it."""
    parts, cut = without_furniture(main_text(tree), meta.title)
    parts, byline, lines = without_byline(parts, meta.language[:2].lower())
    head = (Part(BlockKind.TITLE, meta.title),) if meta.title else ()
    return _Text((*head, *parts), byline, (*cut, *lines))
