"""Reasons in words: the sentence of each key in the reader's language, with the names and numbers in its gaps."""

from __future__ import annotations

from typing import Any

import msgspec

from firsthand.records import Reason
from firsthand.show.words import Words


def told(reason: Reason, words: Words) -> str:
    """The reason as a sentence without its full stop; a source without a name is called so."""
    values: dict[str, object] = {name: value or words("claim.unnamed") for name, value in reason.values.items()}
    if "n" in reason.values:
        values["n"] = int(reason.values["n"])
    return words(f"reason.{reason.key}", **values)


def spoken(record: object, words: Words) -> Any:
    """A record, or several, as plain values for JSON, in which each reason holds its sentence as `words`."""
    return _spoken(msgspec.to_builtins(record), words)


def _spoken(value: Any, words: Words) -> Any:
    if isinstance(value, (list, tuple)):
        return [_spoken(one, words) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == set(Reason.__struct_fields__):
        return {**value, "words": told(msgspec.convert(value, Reason), words)}
    return {name: _spoken(one, words) for name, one in value.items()}
