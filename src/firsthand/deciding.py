"""Deciding: what an analyst says about interests and contradictions, checked before it is put on the shelf."""

from __future__ import annotations

from typing import Literal

from firsthand.errors import UsageError
from firsthand.records import Decision, DecisionKind, Material
from firsthand.workbench import Case

Common = Literal["same", "apart"]


def interest(case: Case, one: str, other: str, value: Common, note: str = "") -> Decision:
    """Say that two sources have one interest, or none in common. Raises `UsageError` for a name nobody bears."""
    known = names(case.material())
    if strange := [name for name in (one, other) if name.casefold() not in known]:
        raise UsageError(f"nobody in this case is called “{strange[0]}”", hint="firsthand origins")
    if one.casefold() == other.casefold():
        raise UsageError(f"“{one}” was given twice", hint="firsthand interest NAME OTHER --same")
    decision = Decision(kind=DecisionKind.INTEREST, subjects=(one, other), value=value, note=note)
    case.decide(decision)
    return decision


def names(material: Material) -> set[str]:
    """All that sources, people and organisations of a case are called, in lower case."""
    found = {origin.name.casefold() for origin in material.origins}
    return found | {name.casefold() for entity in material.entities for name in entity.names}


def settle(case: Case, a: str, b: str, value: str, note: str = "") -> Decision:
    """Say how a contradiction is to be read. Raises `UsageError` unless the two claims contradict each other."""
    sides = [(one.a_side, one.b_side) for one in case.material().contradictions]
    if not any((a in mine and b in theirs) or (b in mine and a in theirs) for mine, theirs in sides):
        raise UsageError(f"{a} and {b} are on no two sides of a contradiction", hint="firsthand contradictions")
    decision = Decision(kind=DecisionKind.CONTRADICTION, subjects=(a, b), value=value, note=note)
    case.decide(decision)
    return decision
