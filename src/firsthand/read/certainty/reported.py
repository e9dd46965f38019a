"""Reported speech told by a mood or a modal: German Konjunktiv I ("er habe verkauft") and "soll verkauft haben"."""

from __future__ import annotations

from firsthand.read.certainty.scope import Scope
from firsthand.read.certainty.tree import features, group, spelling
from firsthand.read.tokens import Token


def reporting_form(scope: Scope, token: Token, *, state: bool) -> Token | None:
    """The word of a verb group by which it is passed on as said by others; None where nothing of its form says so.

    `state`: the predicate is a state ("soll eine Fabrik besitzen"); of an event "soll" is hearsay in the perfect only.
    """
    shape = scope.lexicon.shape.reported
    if not shape.moods:
        return None
    verbs = sorted((*group(token), token), key=lambda word: word.i)
    mood = next((word for word in verbs if spelling(word) in shape.moods or {"Sub", "Pres"} <= features(word)), None)
    if mood is not None:
        return mood
    modal = next((word for word in verbs if spelling(word) in shape.modals), None)
    state = state and not any(spelling(word) in shape.change for word in verbs)
    return modal if modal is not None and (state or ends_perfect(scope, token)) else None


def ends_perfect(scope: Scope, token: Token) -> bool:
    """Whether an infinitive right behind a participle makes it a perfect: "verkauft *haben*", "gegangen *sein*"."""
    shape = scope.lexicon.shape.reported
    if not shape.perfect:
        return False
    last = max((word.i for word in group(token)), default=-1)
    return last > token.i and spelling(token.doc[last]) in shape.perfect and spelling(token) not in shape.perfect
