"""When a web page says it was published, and what that rests on: the firmest basis that gives a full date wins.

JSON-LD, then a meta tag, then a date beside the title, then the address, then the clock in the site's header. Nothing
is guessed from dates within the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from firsthand.collect.bylines import read_byline
from firsthand.collect.dateline import FullDate, full_date, only_a_date
from firsthand.collect.draft import one_line, published_on
from firsthand.collect.page_meta import Sources
from firsthand.records import Basis, When

META_TAGS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publication_date",
    "pubdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "date",
)
"""Meta tags that give the day of publication; those of changes ("modified_time") are another day."""

JSON_FIELDS = ("datePublished", "datePosted", "uploadDate")

NEAR_TITLE = 12
"""Elements after the title among which a date beside it is looked for."""
LINE = 120
"""Characters up to which a line can be the one with the date."""

_UNFURNISHED = "not(ancestor::nav or ancestor::footer or ancestor::aside or ancestor-or-self::*[{}])".format(
    " or ".join(f"contains(@class, '{name}')" for name in ("comment", "related", "sidebar", "widget", "recommend"))
)
_PATH = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?=[/_.-]|$)")
_PACKED = re.compile(r"[/_-](?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=[/_.-]|$)")


def read_date(sources: Sources, url: str, language: str, latest: date) -> When | None:
    """The day of publication on its firmest basis; a day after `latest` (that of the capture) is none."""
    for basis, words in _claims(sources, url, language):
        found = full_date(words, language)
        if found and found.day <= latest:
            return published_on(one_line(words)[:LINE], found.day, basis)
    return None


def written_by(tree: Any, language: str) -> str:
    """The writer whom a line between the title and the text names; empty when there is none."""
    heading = next(iter(tree.xpath(f".//h1[{_UNFURNISHED}]")), None)
    lines = lines_below(heading) if heading is not None else []
    return next((byline.name for line in lines if (byline := read_byline(line, language)) and byline.name), "")


def _claims(sources: Sources, url: str, language: str) -> Iterator[tuple[Basis, str]]:
    """What the page says, firmest first."""
    if (article := sources.article) is not None:
        yield from ((Basis.JSON_LD, article.text(name)) for name in JSON_FIELDS)
    yield from ((Basis.META_TAG, sources.tag(name)) for name in META_TAGS)
    yield from ((Basis.BYLINE, words) for words in _beside_title(sources.tree, language))
    for pattern in (_PATH, _PACKED):
        if match := pattern.search(url.partition("?")[0]):
            yield Basis.URL, f"{match['y']}-{match['m']:>02}-{match['d']:>02}"
    yield from ((Basis.PAGE_HEADER, found.words) for found in _in_header(sources.tree, language))


def _beside_title(tree: Any, language: str) -> Iterator[str]:
    """Dates marked up as the article's own, then lines that hold one between the title and the text."""
    for element in tree.xpath(f".//*[@itemprop='datePublished' and {_UNFURNISHED}]")[:3]:
        yield element.get("content") or element.get("datetime") or one_line(element.text_content())
    heading = next(iter(tree.xpath(f".//h1[{_UNFURNISHED}]")), None)
    if heading is None:
        yield from _times(tree.xpath(f".//article//time[{_UNFURNISHED}]")[:2])
        return
    yield from _times(heading.xpath(f"./following::time[{_UNFURNISHED}]")[:1])
    for line in lines_below(heading):
        if read_byline(line, language):
            yield line
    yield from _times(heading.xpath(f"./ancestor::*[self::header or self::article][1]//time[{_UNFURNISHED}]")[:1])


def lines_below(heading: Any) -> list[str]:
    """The short lines between a heading and the first paragraph."""
    found: list[str] = []
    for element in heading.xpath(f"./following::*[{_UNFURNISHED}][position() <= {NEAR_TITLE * 3}]"):
        line = one_line(element.text_content()) if len(element) <= NEAR_TITLE else ""
        if element.tag == "p" and len(line) > LINE:
            break
        if 0 < len(line) <= LINE:
            found.append(line)
    return found


def _times(elements: list[Any]) -> Iterator[str]:
    for element in elements:
        yield element.get("datetime") or one_line(element.text_content())
        yield one_line(element.text_content())


def _in_header(tree: Any, language: str) -> Iterator[FullDate]:
    """Lines above the title that hold nothing but a date: they may be the visitor's clock."""
    for element in tree.iter():
        if element.tag in {"h1", "article", "main"}:
            return
        line = one_line(element.text or "") if isinstance(element.tag, str) else ""
        if 0 < len(line) <= LINE and element.tag not in {"script", "style", "title"}:
            found = only_a_date(line, language)
            if found:
                yield found
