"""What of a page did not become its text: kept, with the reason, so that it can be looked at."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from firsthand.collect import furniture
from firsthand.collect.bylines import read_byline
from firsthand.collect.draft import Part, one_line
from firsthand.records import Cut

UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "select"})
"""Elements whose text nobody reads on the page."""
INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    }
)  # fmt: skip
"""Elements that do not end a line."""

BY_TAG = {
    "nav": "menu",
    "footer": "footer",
    "header": "header",
    "figcaption": "caption",
    "form": "form",
    "button": "form",
    "aside": "sidebar",
}
"""The reason that an element itself gives."""

BY_NAME = (
    (re.compile(r"(?:^|[\s_-])(?:ads?|adv|advert\w*|banner|sponsor\w*|promo\w*|taboola|outbrain)(?:$|[\s_-]|\d)"),
     "advertisement"),
    (re.compile(r"share|sharing|social|addthis|sharedaddy"), "share buttons"),
    (re.compile(r"comment|disqus|respond\b"), "comments"),
    (re.compile(r"related|recommend|popular|most-?read|trending|more-?(?:news|stories)|read-?(?:also|next)|teaser"),
     "related"),
    (re.compile(r"newsletter|subscri|paywall|signup|sign-up"), "subscription"),
    (re.compile(r"cookie|consent|gdpr|privacy"), "consent"),
    (re.compile(r"breadcrumb"), "breadcrumb"),
    (re.compile(r"byline|author|dateline|post-?meta|entry-?meta|article-?meta|publish"), "byline"),
    (re.compile(r"caption|wp-caption|photo-?credit"), "caption"),
    (re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|topbar)(?:$|[\s_-])"), "menu"),
    (re.compile(r"footer|colophon|copyright"), "footer"),
    (re.compile(r"(?:^|[\s_-])(?:site-?header|masthead|header)(?:$|[\s_-])"), "header"),
    (re.compile(r"sidebar|widget|rail(?:$|[\s_-])"), "sidebar"),
)  # fmt: skip
"""Class names and ids that sites give their furniture, the more telling first."""

OTHERWISE = "outside the main text"
LONGEST = 2_000
"""Characters kept of one cut line."""
MOST = 3_000
"""Cut lines kept of one page."""

_LETTERS = re.compile(r"[\W_]+")


def leftovers(tree: Any, parts: tuple[Part, ...], title: str) -> list[Cut]:
    """The lines of the page that none of `parts` holds, in page order, each with its reason."""
    kept = _key(" ".join(part.text for part in parts))
    section = ""
    lines = Counter(_key(part.text) for part in parts)
    told: set[str] = set()
    found: list[Cut] = []
    for words, given in _lines(tree):
        key = _key(words)
        # headlines below a "Related" belong to it, where nothing around them says otherwise
        opened = furniture.reason_to_cut(words)
        section = opened if opened in furniture.OPENS_SECTION else section if given == OTHERWISE else ""
        reason = section if section and given == OTHERWISE else given
        if lines[key]:
            # its first appearance is the one that was kept; the next is a repeat
            lines[key] -= 1
        elif key and key in told:
            continue
        elif key and (len(key) < 12 or key not in kept or key == _key(title)):
            told.add(key)
            found.append(Cut(words[:LONGEST], "duplicate" if key == _key(title) else reason))
        if len(found) >= MOST:
            break
    return found


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _lines(tree: Any) -> list[tuple[str, str]]:
    """The lines that are seen on the page, each with the reason that the elements around it give."""
    made: list[tuple[str, str]] = []
    line: list[str] = []
    reasons: list[str] = [""]
    waiting: list[tuple[Any, str]] = [(tree, "open")]

    def end_line() -> None:
        raw = "".join(line)
        line.clear()
        if raw and not raw.isspace() and (words := one_line(raw)):
            made.append((words, reasons[-1] or furniture.reason_to_cut(words) or _told_by_line(words)))

    while waiting:
        element, step = waiting.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if step == "close":
            if tag not in INLINE:
                end_line()
            reasons.pop()
            line.append(element.tail or "")
        elif not tag or tag in UNSEEN:
            line.append(element.tail or "")
        else:
            if tag not in INLINE:
                end_line()
            reasons.append(reasons[-1] or _reason(element, tag))
            line.append(element.text or "")
            waiting.append((element, "close"))
            waiting.extend((child, "open") for child in reversed(element))
    return made


def _told_by_line(words: str) -> str:
    return "byline" if read_byline(words) else OTHERWISE


def _reason(element: Any, tag: str) -> str:
    """Why this element is furniture by its tag or by what the site calls it."""
    if reason := BY_TAG.get(tag, ""):
        return reason
    if tag in {"html", "body", "main", "article"}:
        return ""
    names = f"{element.get('class', '')} {element.get('id', '')}".strip().lower()
    return next((reason for pattern, reason in BY_NAME if names and pattern.search(names[:300])), "")
