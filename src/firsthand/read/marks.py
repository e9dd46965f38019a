"""What a cue is: a verb with its group of words, or a phrase that frames a statement."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.records import Distance


class Cue(NamedTuple):
    """A cue verb at word `at`; the group with its auxiliaries runs from `first` to `last`."""

    at: int
    first: int
    last: int
    lemma: str
    free: bool
    """A finite verb, or a participle with its auxiliary: it can stand in the middle of what it reports."""


class Marker(NamedTuple):
    """A prepositional frame or hearsay phrase: words `first` to `last`, and the distance it keeps."""

    first: int
    last: int
    distance: Distance
    owner: int | None = None
    """The possessive pronoun in it that stands for the source: “по её словам”."""
    source: tuple[int, int] | None = None
    """The source where it is in the frame itself: “nach ersten Untersuchungen”."""
