"""Hyperlinks: the addresses that a page's own text links to, with the words that bear them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from firsthand.collect.draft import Part, one_line
from firsthand.records import Link

MOST = 300
"""Links kept of one page; a newsroom's article has 30."""
LONGEST = 2_000
"""Characters of an address from which it is no address of a page."""
_BLOCKS = frozenset({"p", "li", "blockquote", "td", "h1", "h2", "h3", "h4", "figcaption", "div", "article", "body"})


def hyperlinks(tree: Any, address: str, parts: Sequence[Part]) -> tuple[Link, ...]:
    """The links within `parts`, absolute, in page order; menus and teasers have none, for their blocks were cut.

    `address` is the page's own: relative links are counted from it, and left out where it is not known.
    """
    kept = {part.text for part in parts}
    found = dict.fromkeys(_links(tree, address, kept))
    return tuple(list(found)[:MOST])


def _links(tree: Any, address: str, kept: set[str]) -> Iterable[Link]:
    texts: dict[Any, str] = {}
    for anchor in tree.iter("a"):
        words, url = one_line(anchor.text_content()), _absolute(address, anchor.get("href") or "")
        if not words or not url:
            continue
        block = next((above for above in anchor.iterancestors() if above.tag in _BLOCKS), anchor)
        if block not in texts:
            texts[block] = one_line(block.text_content())
        if texts[block] in kept:
            yield Link(url, words)


def _absolute(address: str, target: str) -> str:
    """The address of another page that is linked to; "" for one within the page, a script or a mail address."""
    try:
        url = urljoin(address, target.strip())
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname or len(url) > LONGEST:
        return ""
    plain = parts._replace(fragment="").geturl()
    return "" if plain == address.partition("#")[0] else plain
