"""Deciding: what an analyst says about interests and contradictions, checked before it is put on the shelf."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from firsthand.errors import UsageError
from firsthand.records import LETTERS, LIKELIHOODS, Decision, DecisionKind, Material
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


def likelihood(case: Case, claim: str, word: str, note: str = "") -> Decision:
    """Say how likely the finding is that a claim belongs to; an empty word withdraws it. Raises `UsageError`."""
    case.claims(claim)
    if word and word not in LIKELIHOODS:
        raise UsageError(f"“{word}” is no likelihood word of ICD 203", hint=f"one of: {', '.join(LIKELIHOODS)}")
    decision = Decision(kind=DecisionKind.LIKELIHOOD, subjects=(claim,), value=word, note=note)
    case.decide(decision)
    return decision


def grade(case: Case, grades: Sequence[tuple[str, str, str]]) -> list[Decision]:
    """Grade sources: name, Admiralty letter (empty to withdraw it) and note of each. Raises `UsageError`.

    Names that nobody in the case bears are kept too: a source list serves many cases.
    """
    for name, letter, _ in grades:
        if not name.strip() or (letter and letter not in LETTERS):
            raise UsageError(f"“{letter}” for “{name}” is no Admiralty letter", hint="firsthand grade NAME A…F")
    decisions = [
        Decision(kind=DecisionKind.GRADE, subjects=(name.strip(),), value=letter, note=note)
        for name, letter, note in grades
    ]
    case.decide(*decisions)
    return decisions


def source_list(file: Path) -> list[tuple[str, str, str]]:
    """The rows of a source list: CSV with the columns name, letter and, if wanted, note.

    Raises `UsageError`, naming the file and the line, where it is none.
    """
    try:
        rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file.name} cannot be read: {error}", hint="firsthand grade --list FILE.csv") from error
    hint = "its first line is: name,letter,note"
    if not rows or [column.strip().casefold() for column in rows[0][:2]] != ["name", "letter"]:
        raise UsageError(f"{file.name} is no source list", hint=hint)
    found = []
    for number, row in enumerate(rows[1:], start=2):
        if not row:
            continue
        if len(row) < 2 or row[1].strip().upper() not in LETTERS or not row[1].strip():
            raise UsageError(f"{file.name}, line {number}: there is no letter from A to F", hint=hint)
        found.append((row[0].strip(), row[1].strip().upper(), row[2].strip() if len(row) > 2 else ""))
    return found
