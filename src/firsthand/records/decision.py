"""Decision: what a person decided about the case; it outranks everything that is computed, and can be taken back."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from firsthand.errors import RecordError


class DecisionKind(StrEnum):
    """What is decided, and what `value` then holds."""

    MERGE = "merge"
    """The names are one entity ("together"). A name may stand with its document: "D3: Ivan Marenko"."""
    KEEP_APART = "keep apart"
    """The names are different entities, however alike ("apart"); the later of this and a merge counts."""
    INTEREST = "interest"
    """Two sources have one interest ("same") or none in common ("apart")."""
    CONTRADICTION = "contradiction"
    """How two claims stand to each other: the id of the one that is held right, or the reading in words."""
    GRADE = "grade"
    """The Admiralty letter of a source, A to F."""
    LIKELIHOOD = "likelihood"
    """The ICD 203 word for a finding."""
    REVIEW = "review"
    """What a person says of a claim or a match: "accepted", "rejected", "unsure"."""


class Decision(Struct, frozen=True, kw_only=True):
    """One decision. Of several about the same subjects the last one counts; an empty `value` withdraws it.

    `subjects` are what stays the same when everything is computed again: ids of claims and documents, and names as
    they are spelt, never numbers of entities, origins or findings.
    """

    kind: DecisionKind
    subjects: tuple[str, ...]
    value: str = ""
    note: str = ""
    """Why, in the words of the person who decided."""

    def __post_init__(self) -> None:
        if not self.subjects or not all(subject.strip() for subject in self.subjects):
            raise RecordError(f"a decision ({self.kind}) must name what it is about")
