"""Site furniture: the lines that a site puts around an article, told by a table of phrases and a few shapes.

The phrases are data, one file a language; a page is judged by all of them, for sites mix languages. A line is
furniture only as a whole: a sentence that speaks of advertising stays.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

LANGUAGES = ("common", "en", "fr", "ru", "uk")

REASONS = {
    "advertisement": "advertisement",
    "share": "share buttons",
    "menu": "menu",
    "related": "related",
    "comments": "comments",
    "subscribe": "subscription",
}
"""Which list of phrases gives which reason for cutting a line that is such a phrase as a whole."""

OPENS_SECTION = frozenset({"related", "comments"})
"""Reasons whose heading takes the headlines below it along."""

REPEATED = 15
"""Characters of a title that a line must repeat to be its breadcrumb."""
CALL = 140
"""Characters up to which a line can be furniture at all, be it a call to subscribe."""
LONGEST = 90
"""Characters up to which a line can be furniture by an opening ("Read more: …", "© 2023 …")."""

_IMAGE = re.compile(
    r"(?:\b|(?<=[^\W\d_]))(?:spot_img|\w{0,20}_img|img_\w{0,20}|image_?placeholder|(?:featured|post|article)[_ -]image"
    r"|[\w%.-]{1,80}\.(?:jpe?g|png|gif|webp|svg|avif))",
    re.IGNORECASE,
)
_IMAGE_SIGNS = ("img", "image", ".jp", ".png", ".gif", ".webp", ".svg", ".avif")
"""One of these stands in every line that `_IMAGE` finds something in; looking for them is much faster."""
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_COUNT = re.compile(r"\s*[(\[]?\d{1,6}[)\]]?$")
_OWNER = re.compile(
    r"^(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–—]\s*(?:\d{4})?)?,?\s*)?"
    r"([^\W\d_][^.,|;:©\d]{1,50})(?=[.,|;:\d]|$)",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s[>›»→/|·]\s")


class _Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The furniture of one language."""

    advertisement: tuple[str, ...]
    share: tuple[str, ...]
    menu: tuple[str, ...]
    related: tuple[str, ...]
    comments: tuple[str, ...]
    footer: tuple[str, ...]
    subscribe: tuple[str, ...]
    subscribe_openings: tuple[str, ...]
    related_openings: tuple[str, ...]
    byline: tuple[str, ...]
    published: tuple[str, ...]


@cache
def _tables() -> tuple[_Phrases, ...]:
    here = files(__name__)
    return tuple(msgspec.toml.decode((here / f"{name}.toml").read_bytes(), type=_Phrases) for name in LANGUAGES)


@cache
def _whole_lines() -> dict[str, str]:
    """Phrase to reason; the first list that holds a phrase decides."""
    found: dict[str, str] = {}
    for table in _tables():
        for subject, reason in REASONS.items():
            for phrase in getattr(table, subject):
                found.setdefault(phrase, reason)
    return found


@cache
def openings(subject: str) -> tuple[str, ...]:
    """The phrases of all languages that open a line of the given subject, in small letters, longest first."""
    return tuple(sorted({phrase for table in _tables() for phrase in getattr(table, subject)}, key=len, reverse=True))


@lru_cache(maxsize=8192)
def reason_to_cut(line: str) -> str:
    """Why a line is furniture wherever it stands ("advertisement", "share buttons", …); empty when it is not."""
    if len(line) > CALL:
        return ""
    lowered = line.lower().replace("’", "'").strip()
    pictured = any(sign in lowered for sign in _IMAGE_SIGNS) and _IMAGE.search(line) is not None
    bare = _bare(_IMAGE.sub(" ", line).lower().replace("’", "'") if pictured else lowered)
    if not bare:
        return "image placeholder" if pictured else ""
    if reason := _whole_lines().get(bare, ""):
        return reason
    if bare.startswith(openings("subscribe_openings")):
        return "subscription"
    if len(line) <= LONGEST:
        if lowered.startswith(openings("related_openings")):
            return "related"
        if bare.startswith(openings("footer")) or lowered.startswith("©"):
            return "footer"
    return ""


def repeats_title(line: str, title: str) -> bool:
    """Whether a line is the title's beginning behind section names, mostly cut short.

    "News > Companies > A plant no one was to…" and the same with the signs lost ("NewsCompaniesA plant no one was…").
    """
    shown = line.rstrip(" .…")
    if len(line) > len(title) + LONGEST or shown == title.rstrip(" .…"):
        return False
    at = shown.rfind(title[:REPEATED])
    if at <= 0 or not title.startswith(shown[at:]):
        return False
    return line.rstrip().endswith(("...", "…")) or shown.endswith(title.rstrip(" .…"))


def is_breadcrumb(line: str, title: str) -> bool:
    """Whether a short line leads to the title: it repeats it, or it parts section names by signs."""
    return repeats_title(line, title) or (len(line) <= LONGEST and bool(_CRUMB.search(line)))


def owner(line: str) -> str:
    """The name after the sign of copyright ("© 2023 The Example Post. …"); empty where there is none."""
    match = _OWNER.match(line.strip())
    name = match[1].strip(" -–—") if match else ""
    return "" if name.lower().startswith(openings("footer")) else name


def _bare(line: str) -> str:
    """A line without the signs and the counter at its edges."""
    bare = line.strip()
    return " ".join(_EDGE.sub("", bare if bare.isdigit() else _COUNT.sub("", bare)).split())
