"""What the words around an expression add to it: open sides, "about", "known by", "foreseen"."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from firsthand.read.dates.context import NEAR, near, preposition, stands_after
from firsthand.read.dates.match import Found, Text
from firsthand.read.dates.timeline import Timeline
from firsthand.records import Modifier, Tense, TimeKind, When


def modified(text: Text, found: Found, made: When, time: Timeline) -> When:
    """The record with what the words around it add."""
    if made.kind in (TimeKind.DURATION, TimeKind.SET):
        return _length(text, found, made)
    if "morethan" in found.parts or (found.rule == "ago" and stands_after(text, found, "morethan")):
        return replace(made, modifier=Modifier.BEFORE, earliest=None)
    if "about" in found.parts:
        return replace(made, modifier=Modifier.ABOUT)
    word = Modifier.NONE if found.rule == "recent" else preposition(text, found)
    if word is Modifier.NONE:
        return _until(text, found, made) or _placed(text, found, made, time)
    return _opened(made, word)


def _length(text: Text, found: Found, made: When) -> When:
    vague = found.rule not in ("recent", "set") and any(stands_after(text, found, kind) for kind in ("about", "almost"))
    return replace(made, modifier=Modifier.ABOUT) if vague else made


def _until(text: Text, found: Found, made: When) -> When | None:
    if stands_after(text, found, "plain") or not stands_after(text, found, "until"):
        return None
    return replace(made, modifier=Modifier.BEFORE, earliest=None)


def _opened(made: When, word: Modifier) -> When:
    """The record with the side left open that the preposition opens."""
    if word is Modifier.SINCE:
        return replace(made, modifier=word, latest=None)
    if word is Modifier.BEFORE:
        return replace(made, modifier=word, earliest=None, latest=_step(made.earliest, -1))
    if word is Modifier.AFTER:
        return replace(made, modifier=word, earliest=_step(made.latest, 1), latest=None)
    return replace(made, modifier=word)


def _placed(text: Text, found: Found, made: When, time: Timeline) -> When:
    """What came to be known then, what is scheduled for then, and what lies ahead of the anchor."""
    if near(text, found.first, found.last, "known", NEAR):
        return replace(made, modifier=Modifier.KNOWN_BY)
    first = made.latest if "ahead" in found.parts else made.earliest
    ahead = time.anchor is not None and first is not None and first > time.anchor
    if ahead and (time.tense is Tense.FUTURE or near(text, found.first, found.last, "foreseen", NEAR)):
        return replace(made, modifier=Modifier.FORESEEN)
    return made


def replace(made: When, **more: date | Modifier | str | None) -> When:
    """The record with other fields."""
    return msgspec.structs.replace(made, **more)


def _step(at: date | None, days: int) -> date | None:
    try:
        return None if at is None else at + timedelta(days=days)
    except OverflowError:
        return None
