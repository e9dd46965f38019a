"""What a page says of itself in JSON-LD (schema.org), read within bounds: the script may be broken, huge or hostile."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from firsthand.collect.draft import one_line

LARGEST = 2_000_000
"""Characters of one script; a longer one is not metadata."""
MOST = 5_000
"""Objects looked at in one page."""

ARTICLES = frozenset(
    {
        "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
        "backgroundnewsarticle", "reviewnewsarticle", "advertisercontentarticle", "blogposting", "liveblogposting",
        "socialmediaposting", "report", "techarticle", "scholarlyarticle", "webpage", "itempage",
        "discussionforumposting", "pressrelease",
    }
)  # fmt: skip
"""Types of schema.org that a page's own text can be, in small letters."""
JOB = "jobposting"
WEAK = frozenset({"webpage", "itempage"})
"""Types that describe the page around the article; they count only where no article does."""

_HTML_COMMENT = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_TAG = re.compile(r"<[^>]{1,500}>")


@dataclass(frozen=True)
class Linked:
    """One object of a page's JSON-LD."""

    types: frozenset[str]
    fields: dict[str, Any] = field(repr=False)

    def text(self, *path: str) -> str:
        """The string at `path`, following the first of each list; empty when there is none."""
        found: Any = self.fields
        for key in (*path, ""):
            while isinstance(found, list):
                found = found[0] if found else None
            if not key:
                break
            found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, dict):
            found = found.get("name") or found.get("@value")
        return one_line(str(found)) if isinstance(found, str | int | float) and not isinstance(found, bool) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of a list at `key`, of objects their names."""
        found = self.fields.get(key)
        each = found if isinstance(found, list) else [found]
        names = (Linked(self.types, {"it": item}).text("it") for item in each)
        return tuple(dict.fromkeys(name for name in names if name))

    def objects(self, key: str) -> tuple[Linked, ...]:
        """The objects at `key`, whether one or many are there."""
        found = self.fields.get(key)
        each = found if isinstance(found, list) else [found]
        return tuple(_linked(item) for item in each if isinstance(item, dict))


def read_scripts(scripts: list[str]) -> list[Linked]:
    """All objects in the page's scripts, in order, those within `@graph`, lists and fields included."""
    found: list[Linked] = []
    for script in scripts:
        if len(script) <= LARGEST:
            for item in _objects(_parsed(script)):
                found.append(item)
                if len(found) >= MOST:
                    return found
    return found


def first_of(objects: list[Linked], types: frozenset[str]) -> Linked | None:
    """The first object of one of `types`; one that describes the page around it only where there is no other."""
    able = [item for item in objects if item.types & types]
    return next((item for item in able if not item.types & WEAK), able[0] if able else None)


def plain(markup: str) -> str:
    """A string of JSON-LD without the tags that some sites leave in it."""
    return one_line(_TAG.sub(" ", markup))


def _parsed(script: str) -> Any:
    bare = _HTML_COMMENT.sub("", script).strip()
    try:
        # strict=False: raw line ends within strings are the commonest fault
        return json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(root: Any) -> Iterator[Linked]:
    """Breadth first, without recursion: the page decides how deep it goes."""
    waiting = [root]
    while waiting:
        following: list[Any] = []
        for item in waiting[:MOST]:
            if isinstance(item, dict):
                yield _linked(item)
                following.extend(item.values())
            elif isinstance(item, list):
                following.extend(item)
        waiting = [item for item in following if isinstance(item, dict | list)]


def _linked(item: dict[str, Any]) -> Linked:
    types = item.get("@type", "")
    each = types if isinstance(types, list) else [types]
    return Linked(frozenset(str(kind).rsplit("/", 1)[-1].lower() for kind in each), item)
