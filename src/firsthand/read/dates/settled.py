"""Which of the expressions that the patterns match stand, and how far each reaches."""

from __future__ import annotations

from firsthand.read.dates.context import stands_after, wanted, widened
from firsthand.read.dates.match import Found, Text
from firsthand.read.dates.ranges import completed

FIRST_YEAR = 1000
"""So large a number before "year" names it."""
CUT_SEASONS = (("lateseason", "end"), ("earlyseason", "start"))
"""Words that are a part of a season: "Spätsommer"."""


def settled(text: Text) -> list[Found]:
    """The expressions of a text in full, without those that turn out to be a part or a preposition of the next."""
    kept = completed(text, [closed(text, one) for one in text.matches() if wanted(text, one)])
    out: list[Found] = []
    for found in (widened(text, one) for one in kept):
        if out and (found.first <= out[-1].first or _is_preposition(text, out[-1], found)):
            out.pop()
        if not out or found.first >= out[-1].last:
            out.append(found)
    return out


def closed(text: Text, found: Found) -> Found:
    """One reading put right: "three days before" counts back only where nothing follows that it is before."""
    if found.rule == "later" and "hence" in found.parts and (found.number("num") or 0) >= FIRST_YEAR:
        return Found("year", found.first + 1, found.last, {"year": found.parts["num"], "yw": "Y"})
    counted = {"num", "amount"} & found.parts.keys()
    if found.rule == "later" and "hence" in found.parts and not counted and text.is_a(found.last - 1, "units"):
        return Found("duration", found.first, found.last, {"units": found.parts["unit"]})
    for kind, edge in CUT_SEASONS:
        if kind in found.parts:
            return found.with_parts(season=found.parts[kind], edge=edge)
    if "laterend" not in found.parts or found.last >= len(text.tokens) or text.tokens[found.last].kind == "mark":
        return found
    parts = {kind: value for kind, value in found.parts.items() if kind != "laterend"}
    return Found("duration", found.first, found.last - 1, parts)


def _is_preposition(text: Text, one: Found, after: Found) -> bool:
    """Whether vague words are the preposition of the next expression: "antes del 1 de mayo"."""
    return one.rule == "vague" and any(
        stands_after(text, after, kind) and after.first - one.first <= 4 for kind in ("before", "after", "until")
    )
