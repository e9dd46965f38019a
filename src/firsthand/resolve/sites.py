"""Sites called after a town: a zone, an airport, a plant. The gazetteer knows the town, not the site."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.records import Mention, Span

_REACH = 60
_BETWEEN = r"(?:\s+(?:de|du|des|of|d['’]))?[\s'’]*[\"“„«]?\s*$"
_AFTER = r"^[\"”»]?\s+"


class SiteWords(Struct, frozen=True):
    """One row of sites.toml."""

    what: str
    reach_km: float
    before: list[str]
    after: list[str]


class Sites(Struct, frozen=True):
    """sites.toml."""

    site: list[SiteWords]


class Site(Struct, frozen=True):
    """What kind of site a mention names, in which words, and how far from the town's point it may lie."""

    what: str
    words: str
    reach_km: float


@cache
def _patterns() -> tuple[tuple[SiteWords, re.Pattern[str], re.Pattern[str]], ...]:
    raw = (files("firsthand.resolve") / "data" / "sites.toml").read_bytes()
    return tuple(
        (
            words,
            re.compile(rf"\b(?:{'|'.join(words.before)}){_BETWEEN}", re.IGNORECASE),
            re.compile(rf"{_AFTER}(?:{'|'.join(words.after)})\b", re.IGNORECASE),
        )
        for words in msgspec.toml.decode(raw, type=Sites).site
    )


def site(mention: Mention, text: str) -> Site | None:
    """The site that the words around a mention speak of, or None; `text` is the document's."""
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    after = text[mention.span.end : mention.span.end + _REACH]
    for words, ahead, behind in _patterns():
        found = ahead.search(before)
        if found:
            start = mention.span.start - len(before) + found.start()
            return Site(words.what, " ".join(Span(start, mention.span.end).of(text).split()), words.reach_km)
        followed = behind.search(after)
        if followed:
            end = mention.span.end + followed.end()
            return Site(words.what, " ".join(Span(mention.span.start, end).of(text).split()), words.reach_km)
    return None
