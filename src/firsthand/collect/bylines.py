"""The line between a title and its text that names the writer, the day, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.collect import furniture
from firsthand.collect.dateline import FullDate, full_date, without_date

LONGEST = 120
"""Characters up to which a line can be one."""

_NAME = re.compile(
    r"^[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}(?:(?:,|\s+(?:and|et|и|і|та))\s+[^\W\d_][\w.'’ -]*)?$"
)
_BREAK = re.compile(r"\s*[|•·—/]\s*|\s+[-–]\s+|(?<=\w{3})\.\s+")
PARTICLES = frozenset(
    {"de", "du", "des", "la", "le", "van", "von", "der", "den", "di", "da", "del", "and", "et", "и", "і", "та"}
)
"""Small words within names and between them."""

_STOP = re.compile(r"[.!?…]\W*$")


@dataclass(frozen=True)
class Byline:
    """What such a line says; either may be missing, not both."""

    name: str
    day: FullDate | None
    labelled: bool
    """Whether the line itself says that it gives the writer or the day ("By …", "Published …")."""


def read_byline(line: str, language: str = "") -> Byline | None:
    """What a line says of writer and day; None where it says something else as well."""
    if len(line) > LONGEST:
        return None
    lowered = line.lower()
    opening = next((words for words in furniture.openings("byline") if lowered.startswith(words)), "")
    published = any(words in lowered for words in furniture.openings("published"))
    found = full_date(line, language)
    rest = _unlabelled(without_date(line) if found else line)
    if opening:
        name = _name(_unlabelled(line[len(opening) :].strip(" :")), found)
        return Byline(name, found, labelled=True) if name else None
    if found is None or (_STOP.search(line) and not published and not line.endswith("г.")):
        return None
    name = rest if _NAME.match(rest) and rest.count(" ") in {1, 2} and _capitals(rest) else ""
    return Byline(name, found, labelled=published) if published or name or len(rest) <= LONGEST // 3 else None


def _name(rest: str, found: FullDate | None) -> str:
    """The writer's name at the beginning of `rest`."""
    head = _BREAK.split(without_date(rest) if found else rest)[0].strip(" ,.;:")
    return head if _NAME.match(head) and _capitals(head) else ""


def _capitals(name: str) -> bool:
    """Whether all words but the small ones begin with a capital ("La rédaction" may as well, being two)."""
    words = re.split(r"[,\s]+", name)
    large = [word[:1].isupper() or word in PARTICLES for word in words]
    return large[0] and (all(large) or len(words) == 2)


def _unlabelled(line: str) -> str:
    """A line up to where it begins to speak of the day of publication."""
    lowered = line.lower()
    places = [at for words in furniture.openings("published") if (at := lowered.find(words)) >= 0]
    return line[: min(places, default=len(line))].strip(" ,.;:|·•—–-/")
