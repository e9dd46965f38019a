"""What a name is elsewhere in the document: the same name is the same kind, a surname its bearer's."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from firsthand.read.lemmas import lemma
from firsthand.read.names.clues import Scored
from firsthand.records import MentionKind

SHARE = 0.5
"""How much of what speaks for the other mentions counts for this one."""
MOST = 2.0
"""The most that all other mentions together may add: a strong clue on the spot stands."""
_SURNAME = 1.5
_LONE = 1.2
_JOINED = 0.5
_JOINTS = [
    [","],
    ["and"],
    [",", "and"],
    ["or"],
    ["et"],
    ["ou"],
    ["und"],
    ["y"],
    ["и"],
    ["і"],
    ["й"],
    ["та"],
    ["или"],
    ["або"],
]
_WHOLE_TEXT = 8
"""Names from which on a text is no extract, whose beginning may have introduced those that it speaks of."""
_PERSONAL = frozenset(
    (MentionKind.PERSON, told) for told in ("title", "given name", "surname", "full name", "related", "salutation")
)


def _key(scored: Scored, language: str) -> tuple[str, ...]:
    return tuple(lemma(token.text, language) for token in scored.candidate.tokens)


def vote(scored: list[Scored], language: str) -> list[Scored]:
    """Let equal names vote on their kind, and full names speak for the surnames that stand alone."""
    keys = [_key(one, language) for one in scored]
    times = Counter(keys)
    if len(scored) >= _WHOLE_TEXT:
        _lone(keys, times, scored)
    _coordinated(scored)
    own = [dict(one.scores) for one in scored]
    together: dict[tuple[tuple[str, ...], MentionKind], float] = defaultdict(float)
    for key, mine in zip(keys, own, strict=True):
        for kind, weight in mine.items():
            together[key, kind] += weight
    surnames = {
        key[-1] for key, one in zip(keys, scored, strict=True) if len(key) > 1 and one.verdict[0] is MentionKind.PERSON
    }
    for key, one, mine in zip(keys, scored, own, strict=True):
        for kind in MentionKind if times[key] > 1 else ():
            others = together[key, kind] - mine.get(kind, 0.0)
            if others > 0:
                one.add(kind, min(MOST, SHARE * others), "vote")
        if len(key) == 1 and key[0] in surnames:
            one.add(MentionKind.PERSON, _SURNAME, "full name")
    return scored


def _coordinated(scored: list[Scored]) -> None:
    """What "and" or a comma joins is of one kind: each neighbour speaks for its own."""
    told: list[tuple[Scored, MentionKind]] = []
    for one, other in pairwise(scored):
        a, b = one.candidate, other.candidate
        between = [token.text.casefold() for token in a.doc[a.last + 1 : b.first]]
        if a.passage is b.passage and between in _JOINTS:
            told += [(one, other.verdict[0]), (other, one.verdict[0])]
    for one, kind in told:
        one.add(kind, _JOINED, "coordination")


def _lone(keys: list[tuple[str, ...]], times: Counter[tuple[str, ...]], scored: list[Scored]) -> None:
    """A text that speaks of somebody twice introduces them: one word alone, never with more, is seldom a person.

    So it is an organisation where anything in the text speaks for one, and nothing but a guess for a person.
    """
    introduced = {key for key, one in zip(keys, scored, strict=True) if not _PERSONAL.isdisjoint(one.heard)}
    bodies = {key for key, one in zip(keys, scored, strict=True) if one.scores.get(MentionKind.ORGANISATION, 0.0) > 0}
    for key, one in zip(keys, scored, strict=True):
        if len(key) == 1 and times[key] > 1 and key in bodies - introduced:
            one.add(MentionKind.PERSON, -_LONE, "")
            one.add(MentionKind.ORGANISATION, _LONE / 2, "vote")
