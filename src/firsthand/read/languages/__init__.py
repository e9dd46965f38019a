"""Language knowledge as data: one folder a language, one TOML file a subject, no code.

A module of the reading room describes the file it needs as a `msgspec.Struct` and asks for it here; a file that does
not fit its description is an error of ours and fails loudly at first use.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

Table = TypeVar("Table")

LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")
"""ISO 639-1 codes of the languages that can be read."""


@cache
def table(language: str, subject: str, shape: type[Table]) -> Table:
    """The data of `languages/<language>/<subject>.toml` in the given shape."""
    raw = (files(__name__) / language / f"{subject}.toml").read_bytes()
    return msgspec.toml.decode(raw, type=shape)
