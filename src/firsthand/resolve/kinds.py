"""What kind of thing a name names in the whole case: what was only guessed in one document, others may tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from firsthand.records import Mention, MentionKind
from firsthand.resolve.schema import without_legal_form
from firsthand.resolve.sound import crossed, sounds

# What decided a mention's kind, and how much that says. What is not listed was decided by the words around or within.
_WEIGHT = {
    "model": 1.0,
    "vote": 0.8,
    "again": 0.8,
    "capital": 0.3,
    "natasha": 1.2,
    "quotation marks": 0.8,
    "preposition": 0.8,
    "acronym": 0.8,
}
_TOLD = 2.0
_LONE_PERSON = 0.5
"""What a model says of one word that it takes for a person: it takes any strange word for one."""

Key = tuple[str, ...]


def _weight(mention: Mention, key: Key) -> float:
    if mention.kind is MentionKind.PERSON and len(key) == 1 and mention.found_by in _WEIGHT:
        return _LONE_PERSON
    return _WEIGHT.get(mention.found_by, _TOLD)


def settled(mentions: Iterable[Mention]) -> dict[Mention, MentionKind]:
    """The kind of every mention: its own where its document tells, else what most of the case's mentions say."""
    keys = {mention: crossed(sounds(without_legal_form(mention.name))) for mention in mentions}
    votes: dict[Key, dict[MentionKind, float]] = defaultdict(lambda: dict.fromkeys(MentionKind, 0.0))
    for mention, key in keys.items():
        votes[key][mention.kind] += _weight(mention, key)
    return {
        mention: mention.kind if mention.found_by not in _WEIGHT else max(votes[key], key=lambda kind: votes[key][kind])
        for mention, key in keys.items()
    }
