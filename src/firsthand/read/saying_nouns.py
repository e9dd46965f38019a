"""Nouns of saying and of intending: `nominal.toml` as a typed, indexed table."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from firsthand.read.languages import table
from firsthand.read.lexicon import Phrase, phrases
from firsthand.records import Distance, Stance


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue nouns by what somebody does; `object` and the last two pick from the others."""

    said: list[str]
    confirm: list[str]
    deny: list[str]
    accuse: list[str]
    speculate: list[str]
    think: list[str]
    """What somebody thinks is nobody's unless the text says whose."""
    promise: list[str]
    """With a clause or an infinitive."""
    plan: list[str]
    """With an infinitive only: what is meant to be done, and not what is."""
    object: list[str]
    """With a noun ("its denial of the sale")."""
    sceptical: list[str]
    hearsay: list[str]
    """The words of nobody in particular ("rumours that")."""


class Owners(Struct, frozen=True, forbid_unknown_fields=True):
    """Possessive pronouns by whom they can stand for."""

    masculine: list[str]
    feminine: list[str]
    neuter: list[str]
    plural: list[str]
    single: list[str]
    """One of any gender ("son")."""
    own: list[str]
    """The subject of the clause ("свой")."""


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `nominal.toml`."""

    that: list[str]
    """What joins a clause to the noun."""
    owner: list[str]
    """Prepositions before whose it is."""
    thing: list[str]
    """Prepositions before what it is about."""
    to: list[str]
    """Words right before an infinitive; none where it stands bare."""
    light: list[str]
    """Verbs whose subject owns their object ("made the claim")."""
    nouns: Nouns
    owners: Owners


class SayingNouns:
    """One language's table, indexed."""

    def __init__(self, language: str) -> None:
        kept = table(language, "nominal", Table)
        self.that: dict[str, tuple[Phrase, ...]] = phrases(kept.that)
        self.owner = frozenset(kept.owner)
        self.thing = frozenset(kept.thing)
        self.to = frozenset(kept.to)
        self.light = frozenset(kept.light)
        self.promised = frozenset(kept.nouns.promise)
        self.planned = frozenset(kept.nouns.plan)
        self.thought = frozenset(kept.nouns.think)
        self.object = frozenset(kept.nouns.object)
        self.stances = {
            **dict.fromkeys(kept.nouns.said, Stance.ASSERT),
            **dict.fromkeys(kept.nouns.confirm, Stance.CONFIRM),
            **dict.fromkeys(kept.nouns.deny, Stance.DENY),
            **dict.fromkeys(kept.nouns.accuse, Stance.ACCUSE),
            **dict.fromkeys([*kept.nouns.speculate, *kept.nouns.think], Stance.SPECULATE),
            **dict.fromkeys([*kept.nouns.promise, *kept.nouns.plan], Stance.PLAN),
        }
        self.distances = {
            **dict.fromkeys(kept.nouns.sceptical, Distance.SCEPTICAL),
            **dict.fromkeys(kept.nouns.hearsay, Distance.HEARSAY),
        }
        self.owners = {word: name for name in Owners.__struct_fields__ for word in getattr(kept.owners, name)}


@cache
def saying_nouns(language: str) -> SayingNouns:
    """The table of `language`, made once."""
    return SayingNouns(language)
