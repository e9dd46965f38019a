"""What a model is asked to fill in; the JSON schema that it is bound to is made out of these records.

The docstrings are part of the request: they are the descriptions in the schema.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct

from firsthand.records import Certainty, Distance, Polarity, Speech, Stance, Tense

Meaning = Literal["name", "pronoun", "role", "continued", "nobody"]


class Link(Struct, frozen=True, forbid_unknown_fields=True):
    """One who tells it: source holds the words for them inside the quote, named a fuller name from elsewhere."""

    source: str
    named: str
    meaning: Meaning
    role: str
    cue: str
    speech: Speech
    stance: Stance
    distance: Distance


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """One claim; every wording is copied to the letter."""

    quote: str
    content: tuple[str, ...]
    chain: tuple[Link, ...]
    certainty: Certainty
    certainty_markers: tuple[str, ...]
    polarity: Polarity
    polarity_markers: tuple[str, ...]
    tense: Tense


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """All claims of the text, in the order of their quotes."""

    claims: tuple[Told, ...]


def schema() -> dict[str, Any]:
    """The JSON schema of `Answer`, in the strict form: every field required, none beyond, every node typed."""
    (_,), parts = msgspec.json.schema_components((Answer,), ref_template="#/$defs/{name}")
    for part in parts.values():
        part.pop("title", None)
        if "enum" in part:
            part["type"] = "string"
            part.pop("description", None)  # a note for programmers
        for field in part.get("properties", {}).values():
            if "enum" in field:
                field["type"] = "string"
    whole: dict[str, Any] = parts.pop("Answer")
    return {**whole, "$defs": parts}
