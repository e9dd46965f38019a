"""What a web page says about itself: title, publisher, byline, address, language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from firsthand.collect import furniture
from firsthand.collect.draft import one_line
from firsthand.collect.jsonld import ARTICLES, JOB, Linked, first_of, plain, read_scripts

PARTED = re.compile(r"\s+(?:[|•·»›:]|[-–—])\s+")
"""Signs between a page's title and its site's name."""
NAME = 60
"""Characters up to which words after such a sign can be a site's name."""
BYLINE = 120
"""Characters up to which a line can name the writers."""

_AUTHOR_CLASSES = re.compile(r"(?:^|[\s_-])(?:byline|author(?:s|-?name)?)(?:$|[\s_-])")
_HANDLE = re.compile(r"^@|https?://|www\.")
_UNFURNISHED = "not(ancestor::nav or ancestor::footer or ancestor::aside)"


@dataclass(frozen=True)
class Meta:
    """The page's own account of itself; empty where it gives none."""

    title: str
    publisher: str
    byline: str
    url: str
    language: str


@dataclass(frozen=True)
class Sources:
    """Where a page says things about itself: its meta tags by name, its JSON-LD, its tree."""

    tree: Any
    tags: dict[str, str]
    linked: list[Linked]

    @classmethod
    def of(cls, tree: Any) -> Sources:
        """Gather the meta tags (the first of each name counts) and scripts of a parsed page."""
        tags: dict[str, str] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = one_line(element.get("content") or "")
            if name and content:
                tags.setdefault(name.strip().lower(), content)
        kind = "translate(@type, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
        scripts = tree.xpath(f".//script[contains({kind}, 'ld+json')]")
        return cls(tree, tags, read_scripts([script.text or "" for script in scripts]))

    @property
    def article(self) -> Linked | None:
        """The JSON-LD object that describes the page: its job advertisement or its article."""
        return self.job or first_of(self.linked, ARTICLES)

    @property
    def job(self) -> Linked | None:
        """The JSON-LD object of the job that the page advertises."""
        return first_of(self.linked, frozenset({JOB}))

    def tag(self, *names: str) -> str:
        """The content of the first of these meta tags that the page has."""
        return next((self.tags[name] for name in names if name in self.tags), "")


def read_meta(sources: Sources, url: str = "") -> Meta:
    """What the page says about itself; `url` is where it was asked for."""
    site = _site(sources)
    return Meta(
        title=_title(sources, site),
        publisher=site or _site_of_title(sources),
        byline=_byline(sources),
        url=_address(sources, url),
        language=_language(sources.tree),
    )


def _site(sources: Sources) -> str:
    """The publisher by its own metadata."""
    article = sources.article
    named = sources.tag("og:site_name") or (article.text("publisher", "name") if article else "")
    if not named:
        site = first_of(sources.linked, frozenset({"website", "newsmediaorganization"}))
        named = site.text("name") if site else ""
    named = named or sources.tag("application-name", "dc.publisher", "dcterms.publisher", "publisher")
    return "" if _HANDLE.search(named) or len(named) > NAME else plain(named)


def _site_of_title(sources: Sources) -> str:
    """The name after the last sign in <title>, where the page's heading shows that it is no part of the title."""
    whole = _head_title(sources.tree)
    pieces = PARTED.split(whole)
    if len(pieces) < 2 or len(pieces[-1]) > NAME:
        return ""
    heading = next(iter(_headings(sources.tree)), "") or sources.tag("og:title")
    told = heading and pieces[-1].casefold() not in heading.casefold()
    return pieces[-1] if told and _alike(heading, whole) else ""


def _title(sources: Sources, site: str) -> str:
    """The heading which the page's metadata repeat; else the metadata's title without the site's name."""
    article = sources.article
    named = sources.tag("og:title", "twitter:title") or (plain(article.text("headline")) if article else "")
    whole = _head_title(sources.tree)
    headings = _headings(sources.tree)
    for heading in headings:
        if _alike(heading, named or whole):
            return heading
    if not named and len(headings) == 1 and not _alike(headings[0], site):
        return headings[0]
    return _without_site(named or whole, site)


def _head_title(tree: Any) -> str:
    found = tree.xpath(".//head//title | ./title")
    return one_line("".join(found[0].itertext())) if found else ""


def _headings(tree: Any) -> list[str]:
    found = tree.xpath(f".//h1[{_UNFURNISHED}]")
    return [text for text in (one_line(heading.text_content()) for heading in found) if text]


def _alike(one: str, other: str) -> bool:
    """Whether one begins with the other or they share most of their words."""
    first, second = set(re.findall(r"\w+", one.casefold())), set(re.findall(r"\w+", other.casefold()))
    return (
        bool(first and second)
        and len(first & second) >= 0.7 * min(len(first), len(second))
        and (len(first & second) >= 0.4 * max(len(first), len(second)))
    )


def _without_site(title: str, site: str) -> str:
    pieces = PARTED.split(title)
    if len(pieces) < 2:
        return title
    last = pieces[-1]
    if site and (last.casefold() in site.casefold() or site.casefold() in last.casefold()):
        return title[: title.rindex(last)].rstrip(" |•·»›:-–—")
    return title


def _byline(sources: Sources) -> str:
    article = sources.article
    named = ", ".join(article.texts("author")) if article else ""
    named = named or sources.tag("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
    if named and not _HANDLE.search(named) and len(named) <= BYLINE:
        return _without_by(named)
    for element in sources.tree.xpath(f".//*[(@rel='author' or @itemprop='author' or @class) and {_UNFURNISHED}]"):
        own = element.get("rel") == "author" or element.get("itemprop") == "author"
        if own or _AUTHOR_CLASSES.search(element.get("class", "").lower()):
            text = one_line(element.text_content())
            if 0 < len(text) <= BYLINE and not any(map(str.isdigit, text)):
                return _without_by(text)
    return ""


def _without_by(line: str) -> str:
    lowered = line.lower()
    opening = next((words for words in furniture.openings("byline") if lowered.startswith(words)), "")
    return line[len(opening) :].strip(" :")


def _address(sources: Sources, url: str) -> str:
    """The canonical link, made whole, where it is a web address; else where the page was asked for."""
    links = sources.tree.xpath(".//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")
    for found in (*links[:1], sources.tag("og:url")):
        try:
            whole = str(urljoin(url, found.strip()))
            parted = urlsplit(whole)
        except ValueError:
            continue
        if parted.scheme in {"http", "https"} and parted.hostname:
            return whole
    return url


def _language(tree: Any) -> str:
    found = tree.xpath("/html/@lang | /html/@*[local-name()='lang'] | .//body/@lang | .//article/@lang")
    content = tree.xpath(".//meta[translate(@http-equiv, 'CLT', 'clt')='content-language']/@content")
    return str(next(iter((*found, *content)), "")).strip()
