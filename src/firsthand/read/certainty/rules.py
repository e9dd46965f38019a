"""What each kind of marker does, and the algebra of certainty.

One table for all languages. `Unless` says what becomes of a marker that is itself negated ("not *expected* to").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from firsthand.read.certainty.lexicon import Kind
from firsthand.records import Certainty

_RANK = {Certainty.CERTAIN: 0, Certainty.PROBABLE: 1, Certainty.POSSIBLE: 2, Certainty.UNKNOWN: 3}


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """Hedges add up to the weakest of them: "may plan to" is no surer than "plan to"."""
    return max(one, other, key=_RANK.__getitem__)


class Negated(StrEnum):
    """What the negation of a marker does to the content."""

    PASSES = "passes"
    """On to the content: "does not plan to build" = plans not to build."""
    SETTLES = "settles"
    """On to the content, and takes the doubt away: "could not open" = did not open."""
    IGNORED = "ignored"
    OPENS = "opens"
    """It is left open whether it is so: "did not confirm that"."""
    WEAKENS = "weakens"
    """The marker's own negation goes, a possibility stays: "not ruled out", "not unlikely"."""


@dataclass(frozen=True)
class Rule:
    """What a marker does to the certainty, polarity and time of what it governs."""

    certainty: Certainty = Certainty.CERTAIN
    flips: bool = False
    ahead: bool = False
    """It lies ahead of the governing verb."""
    negated: Negated = Negated.PASSES
    stops: bool = False
    """Nothing further out reaches the content."""


RULES: dict[Kind, Rule] = {
    Kind.PROBABLE: Rule(Certainty.PROBABLE),
    Kind.EXPECTED: Rule(Certainty.PROBABLE, ahead=True),
    Kind.POSSIBLE: Rule(Certainty.POSSIBLE),
    Kind.DOUBTED: Rule(Certainty.PROBABLE, flips=True, negated=Negated.WEAKENS),
    Kind.UNKNOWN: Rule(Certainty.UNKNOWN, negated=Negated.IGNORED, stops=True),
    Kind.INTENDED: Rule(Certainty.UNKNOWN, ahead=True),
    Kind.REQUESTED: Rule(Certainty.UNKNOWN, ahead=True),
    Kind.DUTY: Rule(),
    Kind.ABILITY: Rule(Certainty.POSSIBLE, negated=Negated.SETTLES),
    Kind.FUTURE: Rule(ahead=True),
    Kind.HYPOTHETICAL: Rule(Certainty.POSSIBLE, ahead=True),
    Kind.DENIED: Rule(flips=True),
    Kind.EXCLUDED: Rule(flips=True, negated=Negated.WEAKENS),
    Kind.FACTIVE: Rule(negated=Negated.IGNORED, stops=True),
    Kind.SURE: Rule(negated=Negated.OPENS, stops=True),
    Kind.TRANSPARENT: Rule(),
    Kind.AIM: Rule(Certainty.UNKNOWN, ahead=True),
    Kind.CONDITION: Rule(Certainty.UNKNOWN),
    Kind.QUESTION: Rule(Certainty.UNKNOWN),
    Kind.PARTIAL_QUESTION: Rule(Certainty.UNKNOWN),
    Kind.ORDER: Rule(Certainty.UNKNOWN, ahead=True),
}
