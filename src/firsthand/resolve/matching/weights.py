"""What each observation adds to the likelihood that two names are one party's: fitted numbers, read from `data/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.resolve.matching.align import FAMILY, Mix
from firsthand.resolve.matching.prepare import Prepared

ORGANISATIONS = "organisations"
"""The row of weights for all names that are not known to be persons'."""


class Weights(Struct, frozen=True):
    """Log-odds for one unit of each observation; the fields after `base` in the order of `observe.Observed.values`."""

    base: float = 0.0
    covered: float = 0.0
    """Squared share of the shorter name, by letters, that was found in the longer one."""
    longer: float = 0.0
    """The same share of the longer name, not squared."""
    worst: float = 0.0
    """Squared likeness of the word that met worst."""
    joined: float = 0.0
    """Likeness of the coarse consonants of the whole names, in their best order."""
    extra: float = 0.0
    """Words that the longer name has more; of organisations only those that tell something."""
    missing: float = 0.0
    """Words of the shorter name that were not found."""
    alone: float = 0.0
    """Both names are one word."""
    lone: float = 0.0
    """One name is one word, and the other is not and has no line of business more."""
    linked: float = 0.0
    """Words that met as forms of one given name."""
    business: float = 0.0
    """Words for a line of business that stand in one organisation's name alone."""
    forms: float = 0.0
    """The legal forms are of different kinds."""


class Model(Struct, frozen=True):
    """weights.toml: how sounds are mixed for each family of scripts, and the weights."""

    mix: dict[str, Mix]
    weights: dict[str, Weights]


@cache
def _model() -> Model:
    raw = (files("firsthand.resolve.matching") / "data" / "weights.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Model)


@cache
def mix_of(family: str) -> Mix:
    """How sounds are mixed for a family of scripts."""
    return _model().mix[family]


@cache
def weights_of(group: str) -> tuple[float, ...]:
    """The weights of a group, the base first."""
    return msgspec.structs.astuple(_model().weights[group])


def group_of(one: Prepared, other: Prepared) -> str:
    """The row of weights for two names."""
    return FAMILY[one.script, other.script] if one.person and other.person else ORGANISATIONS
