"""Ids of claims: the same claim keeps its id however often its page is read; no id is ever given to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from firsthand.errors import RecordError
from firsthand.records import Claim, Reading, Span


class Known(Protocol):
    """A claim that an earlier reading of the same text shelved: its number and where it stands."""

    @property
    def number(self) -> int: ...  # noqa: D102
    @property
    def place(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102


def place(claim: Claim) -> str:
    """What a claim is known again by: its content spans and its cue."""
    cue = claim.speaker.cue
    return f"{_written(claim.content)}|{_written([cue] if cue else [])}"


def source(claim: Claim) -> str:
    """The span of the speaker; tells two claims apart that share content and cue ("A and B said")."""
    span = claim.speaker.source.span
    return _written([span] if span else [])


def renumber(reading: Reading, known: Sequence[Known], fresh: int) -> Reading:
    """Give each claim of `reading` its id in the case, and each parent that of the same claim.

    A claim at a known place takes the number that was given there, first of all one with the same speaker; others get
    numbers from `fresh` on. Raises `RecordError` when the reader's own numbers are not sound.
    """
    check_numbers(reading.claims)
    numbers = _recognise(reading.claims, known)
    for position in range(len(reading.claims)):
        if position not in numbers:
            numbers[position], fresh = fresh, fresh + 1
    ids = {claim.id: f"c{numbers[position]}" for position, claim in enumerate(reading.claims)} | {"": ""}
    claims = (msgspec.structs.replace(claim, id=ids[claim.id], parent=ids[claim.parent]) for claim in reading.claims)
    return msgspec.structs.replace(reading, claims=tuple(claims))


def check_numbers(claims: Sequence[Claim]) -> None:
    """Raise `RecordError` unless every id is there once and parents lead upwards to a claim that has none."""
    parents = {claim.id: claim.parent for claim in claims}
    if "" in parents or len(parents) < len(claims):
        raise RecordError("a reader must number its claims, each differently")
    sound = {""}
    for start in parents:
        path, here = [start], parents[start]
        while here not in sound:
            if here not in parents or here in path:
                raise RecordError(f"claim {path[-1]} is nested in {here}, which is not there or is nested in it")
            path.append(here)
            here = parents[here]
        sound.update(path)


def _recognise(claims: Sequence[Claim], known: Iterable[Known]) -> dict[int, int]:
    """Position → number of the claims that were read before."""
    exactly: dict[tuple[str, str], list[int]] = {}
    loosely: dict[str, list[int]] = {}
    for old in known:
        exactly.setdefault((old.place, old.source), []).append(old.number)
        loosely.setdefault(old.place, []).append(old.number)
    numbers: dict[int, int] = {}
    taken: set[int] = set()

    def take(position: int, candidates: Iterable[int]) -> None:
        free = next((number for number in candidates if number not in taken), None)
        if position not in numbers and free is not None:
            numbers[position] = free
            taken.add(free)

    for position, claim in enumerate(claims):
        take(position, exactly.get((place(claim), source(claim)), ()))
    for position, claim in enumerate(claims):
        take(position, loosely.get(place(claim), ()))
    return numbers


def _written(spans: Iterable[Span]) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in spans)
