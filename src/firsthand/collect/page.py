"""A web page to a draft: its main text in blocks, what it says about itself, and everything that was cut."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from firsthand.collect.draft import Draft, Part
from firsthand.collect.encoding import decode
from firsthand.collect.jobs import read_job
from firsthand.collect.kinds import Kind
from firsthand.collect.language import tell
from firsthand.collect.leftovers import leftovers
from firsthand.collect.page_date import read_date
from firsthand.collect.page_meta import Sources, read_meta
from firsthand.collect.page_text import main_text, without_furniture
from firsthand.errors import NothingToRead, TooMuch, Unreadable
from firsthand.records import BlockKind, Cut

LARGEST = 20_000_000
"""Bytes of markup, pictures within it not counted."""
DEEPEST = 600
"""Elements within one another: a newsroom's pages have 60, and trafilatura's own recursion ends at 1,000."""

_INLINED = re.compile(rb"data:[\w/+.-]{1,60}(?:;[\w=-]{1,40}){0,4};base64,[A-Za-z0-9+/=\s]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})""", re.IGNORECASE)
_XML_LINE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read_page(raw: bytes, *, name: str, url: str, latest: date) -> Draft:
    """The draft of a web page; `latest` is the day of its capture, after which it cannot have been published."""
    tree = parse(raw, name)
    sources = Sources.of(tree)
    meta = read_meta(sources, url)
    job = sources.job
    try:
        parts, cut = (read_job(job), []) if job else _text(tree, meta.title)
    except RecursionError as error:
        raise _too_deep(name) from error
    if not any(part.kind is not BlockKind.TITLE for part in parts):
        raise NothingToRead(
            f"{name}: the page holds no text of its own (a script may load it)",
            hint="open the page in a browser and save it complete, or print it to PDF, and add that file",
        )
    cut.extend(leftovers(tree, parts, meta.title))
    language = tell("\n".join(part.text for part in parts), meta.language)
    return Draft(
        media_type=Kind.HTML,
        parts=parts,
        cut=tuple(cut),
        title=parts[0].text if parts[0].kind is BlockKind.TITLE else meta.title,
        publisher=(job.text("hiringOrganization") if job else "") or meta.publisher,
        byline=meta.byline,
        url=meta.url,
        language=language,
        published=read_date(sources, meta.url, language, latest),
    )


def parse(raw: bytes, name: str) -> Any:
    """The page's tree; raises TooMuch when it is too large or too deep to be worked through."""
    markup = _INLINED.sub(b"data:,", raw) if b";base64," in raw else raw
    if len(markup) > LARGEST:
        size, limit = len(markup) // 1_000_000, LARGEST // 1_000_000
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
    if any("depth" in entry.message for entry in parser.error_log) or _depth(tree) > DEEPEST:
        raise _too_deep(name)
    return tree


def _too_deep(name: str) -> TooMuch:
    return TooMuch(
        f"{name}: the page's elements are nested more than {DEEPEST:,} deep",
        hint="open the page in a browser, print it to PDF, and add that file",
    )


def _depth(tree: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _label(raw: bytes) -> str:
    """The encoding that the page claims for itself."""
    found = _XML_CHARSET.search(raw[:1024]) or _CHARSET.search(raw[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def _text(tree: Any, title: str) -> tuple[tuple[Part, ...], list[Cut]]:
    """The title and the main text, and the furniture that was found within it."""
    parts, cut = without_furniture(main_text(tree), title)
    head = (Part(BlockKind.TITLE, title),) if title else ()
    return (*head, *parts), cut
