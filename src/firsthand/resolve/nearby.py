"""What the words right around a place's name say of it: "X, in Y", its neighbours in a list, "X state"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.gazetteer import Level, Spot
from firsthand.records import Document, Mention

Candidates = Mapping[Mention, Sequence[Spot]]
"""What each mention may mean, likeliest first."""

_GAP = 40
"""Most characters between a town and the region or country that it is said to lie in."""
_SIDE = (
    r"(?:north|south|east|west|centre|center|nord|sud|est|ouest|север\w*|юг\w*|восток\w*|запад\w*|північ\w*|півн\w*|"
    r"півд\w*|схо\w+|захо\w+|сход\w+|захід\w*)(?:ern)?"
)
_OF = r"(?:the|la|le|les|l['’]|of|de|du|des|de la|d['’]|dans)"
_PART = (
    r"(?:district|neighbou?rhood|suburb|area|quarter|slum|village|town|city|community|"
    r"quartier|banlieue|commune|village|район\w*|квартал\w*|микрорайон\w*)"
)
_KIND = (
    r"(?:state|province|region|county|prefecture|oblast|département|état|région|comté|"
    r"штат\w*|област\w+|провинци\w+|провінці\w+|регион\w*|регіон\w*|кра[йя]\w*|округ\w*|республи\w+|республік\w+)"
)
_IN = re.compile(
    rf"^[\"”»]?\s*(?:{_PART}\s+)?(?:[,(]\s*)?(?:(?:in|of|au|aux|en|dans|à|в|во|у|на|із|з|зі)\s+)?"
    rf"(?:(?:{_OF}\s*)?{_SIDE}[\s-]+)?(?:{_OF}\s*){{0,2}}(?:{_KIND}\s+)?(?:{_OF}\s*){{0,2}}[«\"“]?\s*$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"^[\"”»]?\s*,\s*$")
_LISTED = re.compile(r"^\s*(?:,\s*)?(?:(?:and|or|et|ou|и|или|та|й|і|або)\s+)?(?:in|en|в|у)?\s*$", re.IGNORECASE)
_LIST_GAP = 8
_ARTICLE = re.compile(r"(?:^|\W)(?:le|la|l['’]|les|du|au|en|de la|de l['’])\s*$", re.IGNORECASE)
_AT = re.compile(r"(?:^|\W)à\s*$", re.IGNORECASE)
_KIND_BEFORE = re.compile(rf"(?:^|\W){_KIND}\s+(?:{_OF}\s*)?[«\"“]?$", re.IGNORECASE)
_KIND_AFTER = re.compile(rf"^[\"”»]?[\s-]+{_KIND}\b", re.IGNORECASE)
_REGIONS = frozenset({Level.REGION})
_LARGE = frozenset({Level.REGION, Level.COUNTRY})
_TOWNS = frozenset({Level.CITY, Level.COUNTRY})
"""In French an island state has no article either: "à Chypre"."""


def _level(spots: Sequence[Spot]) -> Level | None:
    return spots[0].level if spots else None


def _follows(at: int, mentions: Sequence[Mention], spots: Candidates, text: str) -> str | None:
    """What stands between a mention and the next one, if that says that the first lies in the second."""
    if at + 1 >= len(mentions):
        return None
    one, other = mentions[at], mentions[at + 1]
    gap = text[one.span.end : other.span.start]
    if not 0 < len(gap) <= _GAP or not _IN.match(gap):
        return None
    # Two countries or two regions with a comma between them are a list: "China, Japan".
    alike = _level(spots[one]) is not None and _level(spots[one]) is _level(spots[other])
    return None if _COMMA.match(gap) and alike and _level(spots[one]) is not Level.CITY else gap


def container(at: int, mentions: Sequence[Mention], spots: Candidates, text: str) -> tuple[Spot, ...]:
    """What the names right behind a mention say that it lies in: "Alabuga au Tatarstan", "Greenlane, Auckland, Otago".

    `mentions` stand in the order of the text; a chain is followed to its end. Towns come only where a preposition or
    the end of the chain shows that the names are no list.
    """
    found: list[Spot] = []
    towns: list[Spot] = []
    for place in range(at, at + 3):
        gap = _follows(place, mentions, spots, text)
        if gap is None:
            break
        whole = spots[mentions[place + 1]]
        large = [spot for spot in whole if spot.level in _LARGE]
        found += [*(towns if large else ()), *large]
        towns = [spot for spot in whole[:1] if spot.level is Level.CITY]
        if towns and not _COMMA.match(gap):
            found += towns
    return tuple(dict.fromkeys(found))


def parts(at: int, mentions: Sequence[Mention], spots: Candidates, text: str) -> tuple[Spot, ...]:
    """What the name right before a mention may mean, if the text puts it there: "Buffalo" for "Buffalo, New York"."""
    if at == 0 or _follows(at - 1, mentions, spots, text) is None:
        return ()
    return tuple(spot for spot in spots[mentions[at - 1]] if spot.level is not Level.COUNTRY)


def neighbours(at: int, mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions right before and after one in a list: "Texas, Georgia and Ohio"."""
    found = []
    for left, right in ((at - 1, at), (at, at + 1)):
        if left < 0 or right >= len(mentions):
            continue
        gap = text[mentions[left].span.end : mentions[right].span.start]
        if 0 < len(gap) <= _LIST_GAP and _LISTED.match(gap):
            found.append(mentions[left if right == at else right])
    return found


def levels_said(mention: Mention, document: Document) -> frozenset[Level]:
    """The levels that the words beside a name allow: "New York state"; in French "au Québec", but "à Québec"."""
    before = document.text[max(0, mention.span.start - 24) : mention.span.start]
    after = document.text[mention.span.end : mention.span.end + 16]
    if _KIND_BEFORE.search(before) or _KIND_AFTER.match(after):
        return _REGIONS
    if document.language != "fr":
        return frozenset()
    if _AT.search(before):
        return _TOWNS
    return _LARGE if _ARTICLE.search(before) else frozenset()
