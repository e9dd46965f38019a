"""What a list says of an entry by its topics: sanctions, positions and crime are told apart, and never inferred."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

UNTOLD = "untold"
"""What a topic is that is in no table: it is shown as the list writes it."""


class Topic(Struct, frozen=True):
    """What topics that begin so stand for: "sanction", "position", "crime", "exclusion" or "interest", and in words."""

    begins: str
    what: str
    words: str


class _Topics(Struct, frozen=True):
    """topics.toml."""

    topic: list[Topic]


@cache
def _topics() -> tuple[Topic, ...]:
    raw = (files("firsthand.screening") / "data" / "topics.toml").read_bytes()
    found = msgspec.toml.decode(raw, type=_Topics).topic
    return tuple(sorted(found, key=lambda topic: -len(topic.begins)))


@cache
def told(topic: str) -> Topic:
    """What a topic of a list stands for."""
    for known in _topics():
        if topic == known.begins or topic.startswith(f"{known.begins}."):
            return known
    return Topic(topic, UNTOLD, f"topic “{topic}”")
