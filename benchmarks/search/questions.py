"""The questions of `questions.toml`, and the passages that state what they ask for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

SETS = ("en", "fr", "ru", "uk", "abroad")


class Set(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Questions of one language: those the pages do not answer, and those they do with the fact asked for."""

    none: list[str]
    asked: list[tuple[str, str]]


class Questions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    facts: dict[str, list[str]]
    en: Set
    fr: Set
    ru: Set
    uk: Set
    abroad: Set

    def of(self, name: str) -> Set:
        """The set of this name."""
        found: Set = getattr(self, name)
        return found


@cache
def questions() -> Questions:
    """The table."""
    return msgspec.toml.decode(Path(__file__).with_name("questions.toml").read_bytes(), type=Questions)


def states(words: str, fact: str) -> bool:
    """Whether a passage with these words states the fact."""
    flat = " ".join(words.split())
    return any(wording in flat for wording in questions().facts[fact])
