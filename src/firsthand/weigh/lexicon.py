"""Words that tell a named source from an unnamed official, a medium and nobody at all."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Words(msgspec.Struct, frozen=True):
    """sources.toml: beginnings of words in lower case, see the comments there."""

    unnamed: list[str]
    media: list[str]
    documents: list[str]
    nobody: list[str]
    pronouns: list[str]
    addressees: list[str]
    articles: list[str]
    heads: list[str]
    carriers: list[str]


@cache
def words() -> Words:
    """The table of words about sources."""
    raw = (files("firsthand.weigh") / "data" / "sources.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Words)
