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
_WITHIN = r"(?:\s+(?:de la|de|du|des|of|d['’]))?[\s'’]*[\"“„«]?\s*(.+?)[\"”»]?$"
_AFTER = r"^[\"”»]?\s+"


class SiteWords(Struct, frozen=True):
    """One row of sites.toml."""

    what: str
    reach_km: float
    before: list[str]
    after: list[str]


class Sites(Struct, frozen=True):
    """sites.toml."""

    town: list[str]
    """Words before a name that say that the town itself is meant."""
    site: list[SiteWords]


class Site(Struct, frozen=True):
    """What kind of site a mention names, in which words, and how far from the town's point it may lie."""

    what: str
    words: str
    reach_km: float


class _Patterns(Struct, frozen=True):
    of: SiteWords
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    within: re.Pattern[str]
    """The whole name of a site, with the town's in it: "ОЭЗ «Алабуга»"."""
    ends: re.Pattern[str]


@cache
def _table() -> Sites:
    raw = (files("firsthand.resolve") / "data" / "sites.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Sites)


@cache
def _patterns() -> tuple[_Patterns, ...]:
    return tuple(
        _Patterns(
            of=words,
            ahead=re.compile(rf"\b(?:{'|'.join(words.before)}){_BETWEEN}", re.IGNORECASE),
            behind=re.compile(rf"{_AFTER}(?:{'|'.join(words.after)})\b", re.IGNORECASE),
            within=re.compile(rf"^(?:{'|'.join(words.before)}){_WITHIN}", re.IGNORECASE),
            ends=re.compile(rf"^(.+?)\s+(?:{'|'.join(words.after)})$", re.IGNORECASE),
        )
        for words in _table().site
    )


@cache
def _of_town() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_table().town)}){_BETWEEN}", re.IGNORECASE)


def core(name: str) -> tuple[str, Site | None]:
    """The town's name in the name of a site, and the site: "Grozny Airport"; the name itself where it is none."""
    for one in _patterns():
        found = one.within.match(name) or one.ends.match(name)
        if found:
            return found[1].strip(), Site(one.of.what, " ".join(name.split()), one.of.reach_km)
    return name, None


def site(mention: Mention, text: str) -> Site | None:
    """The site that the words around a mention speak of, or None; `text` is the document's."""
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    after = text[mention.span.end : mention.span.end + _REACH]
    for one in _patterns():
        found = one.ahead.search(before)
        if found:
            start = mention.span.start - len(before) + found.start()
            return Site(one.of.what, " ".join(Span(start, mention.span.end).of(text).split()), one.of.reach_km)
        followed = one.behind.search(after)
        if followed:
            end = mention.span.end + followed.end()
            return Site(one.of.what, " ".join(Span(mention.span.start, end).of(text).split()), one.of.reach_km)
    return None


def is_town(mention: Mention, text: str) -> bool:
    """Whether the words before a mention say that the town of that name is meant."""
    return bool(_of_town().search(text[max(0, mention.span.start - _REACH) : mention.span.start]))
