"""Shared errors: what two pages tell otherwise than the page that both go back to."""

from __future__ import annotations

from firsthand.weigh.lineage.evidence import Evidence
from firsthand.weigh.lineage.facts import number_weight
from firsthand.weigh.lineage.sheets import Sheets

TELLING = 0.5
"""Weight by kind from which a number can be an error: not a digit, not a year."""

_NOWHERE = -1
_NOTHING: dict[int, float] = {}


def mistake(sheets: Sheets, shared: Evidence, onward: Evidence) -> int | None:
    """The sentence of the derived page with something that its base tells otherwise than the base's own base.

    `shared` compares the page with its base, `onward` the base with its own. None where there is no such sentence.
    """
    here, there = sheets[shared.derived].told, sheets[shared.base].told
    first = sheets[onward.base].told
    known = {fact for facts in first.values() for fact in facts}
    mine = {fact for facts in there.values() for fact in facts}
    for sentence, beside in sorted(shared.beside.items()):
        # A sentence may have none beside it, and one beside it may tell no fact.
        told, before = there.get(beside, _NOTHING), first.get(onward.beside.get(beside, _NOWHERE), _NOTHING)
        if not told.keys() & before.keys():
            continue
        new = {fact for fact in here.get(sentence, _NOTHING) if fact in told and fact not in known}
        old = {fact for fact in before if fact not in mine}
        if _kinds(sheets, new) & _kinds(sheets, old):
            return sentence
    return None


def _kinds(sheets: Sheets, facts: set[int]) -> set[str]:
    """The kinds of those that can be an error: places and numbers, for they are the same in all languages."""
    found = [sheets.pages.facts.names[fact].split(":", 1) for fact in facts]
    return {kind for kind, value in found if kind == "p" or (kind == "#" and number_weight(value) >= TELLING)}
