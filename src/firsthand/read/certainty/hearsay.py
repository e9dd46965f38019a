"""How far the writer keeps from a statement: the hearsay conditional, and adverbs such as reportedly or якобы.

Distance is the writer's and says nothing of how sure the source is; certainty is judged apart.
"""

from __future__ import annotations

from functools import cache

from firsthand.read.certainty.conditional import conditional_form, is_perfect_conditional
from firsthand.read.certainty.lexicon import Lexicon, words
from firsthand.read.certainty.reported import reporting_form
from firsthand.read.certainty.scope import Scope
from firsthand.read.certainty.tense import governed_by_past, stative
from firsthand.read.certainty.tree import children, clause, spelling
from firsthand.read.lemmas import lemma
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import Distance, Span

_EMBEDDED = frozenset({"ccomp", "advcl", "csubj"})


def hearsay(scope: Scope, token: Token) -> Token | None:
    """The conditional by which a writer passes on what others say; None where the conditional means something else.

    It is hearsay in a main (or relative) clause when perfect or stative and no condition is near. Modal verbs keep
    their own meaning, but for the perfect of "pouvoir", which is hearsay and possibility at once.
    """
    if scope.lexicon.shape.reported.moods:
        return _reported(scope, token)
    modal = _modal_above(scope, token)
    carrier = modal if modal is not None else token
    form = conditional_form(scope, carrier)
    if (
        form is None
        or _under_condition(scope, carrier)
        or carrier.dep_ in _EMBEDDED
        or governed_by_past(scope, carrier)
    ):
        return None
    perfect = is_perfect_conditional(scope, carrier)
    shape = scope.lexicon.shape.conditional
    base = lemma(carrier.text, scope.language, "VERB")
    if base in shape.modals:
        return form if perfect and base in shape.possibility else None
    return form if perfect or _is_state(scope, carrier, form) else None


def _reported(scope: Scope, token: Token) -> Token | None:
    """Konjunktiv I and "soll", where no verb of saying stands above them: what a cue reports has its source there."""
    if token.dep_ in _EMBEDDED or _under_condition(scope, token):
        return None
    return reporting_form(scope, token, state=stative(scope, token))


def _is_state(scope: Scope, token: Token, form: Token) -> bool:
    """A stative verb, or the passive of a state still going on: "serait détenue"."""
    return stative(scope, token) or form.dep_ == "aux:pass"


def _modal_above(scope: Scope, token: Token) -> Token | None:
    head = token.head
    if token.dep_ != "xcomp" or head.i == token.i:
        return None
    return head if lemma(head.text, scope.language, "VERB") in scope.lexicon.shape.conditional.modals else None


def _under_condition(scope: Scope, token: Token) -> bool:
    condition = scope.lexicon.shape.clauses.condition
    clauses = [token, *children(token, "advcl")]
    return any(spelling(mark) in condition for head in clauses for mark in children(head, "mark"))


def hearsay_conditional(passage: Passage, head: int, language: str) -> Span | None:
    """The verb form that passes on hearsay: "aurait" of a French conditional, "habe" or "soll" in German; else None."""
    form = hearsay(Scope.of(passage, language), passage.tokens[head])
    return None if form is None else passage.span(form.i, form.i)


@cache
def has_hearsay_forms(language: str) -> bool:
    """Whether a language passes on hearsay by a verb's form at all."""
    shape = Lexicon.of(language).shape
    return bool(shape.conditional.endings or shape.reported.moods)


@cache
def hearsay_forms(language: str) -> frozenset[str]:
    """Verb forms in lower case that may pass on hearsay, whatever a tagger makes of them; none in most languages."""
    shape = Lexicon.of(language).shape.reported
    return frozenset({*shape.moods, *shape.modals})


@cache
def hearsay_modals(language: str) -> frozenset[str]:
    """The modals among those forms: “soll”."""
    return frozenset(Lexicon.of(language).shape.reported.modals)


def distance(passage: Passage, head: int, language: str, *, within: Span | None = None) -> tuple[Distance, Span | None]:
    """How far the writer keeps from the predicate `head`, and the words that say so.

    Only words inside `within` (document offsets) count; None is the whole clause. Doubt outranks hearsay.
    """
    scope = Scope.of(passage, language)
    token = passage.tokens[head]
    inside = [word for word in _near(token) if within is None or within.overlaps(passage.span(word.i, word.i))]
    listed = scope.lexicon.shape.distance
    for found, markers in ((Distance.SCEPTICAL, listed.sceptical), (Distance.HEARSAY, listed.hearsay)):
        place = _first(inside, token, markers)
        if place is not None:
            return found, passage.span(*place)
    form = hearsay(scope, token)
    if form is not None and form in inside:
        return Distance.HEARSAY, passage.span(form.i, form.i)
    return Distance.NEUTRAL, None


def _near(token: Token) -> list[Token]:
    """The predicate's clause with its asides, and those of the verbs it completes: "is said to have left"."""
    asides = [word for aside in children(token, "parataxis", "advcl") for word in clause(aside)]
    found = clause(token) + asides
    while token.dep_ in {"xcomp", "ccomp"} and token.head.i != token.i:
        token = token.head
        found += clause(token)
    return sorted(set(found), key=lambda word: word.i)


def _first(inside: list[Token], token: Token, markers: tuple[str, ...]) -> tuple[int, int] | None:
    spelt = {word.i: spelling(word) for word in inside}
    for marker in markers:
        parts = words(marker)
        for word in inside:
            matches = all(spelt.get(word.i + n) == part for n, part in enumerate(parts))
            if matches and (len(parts) > 1 or _modifies(word, token)):
                return word.i, word.i + len(parts) - 1
    return None


def _modifies(word: Token, token: Token) -> bool:
    """An adverb in the clause counts; an adjective ("the alleged attack") only for the noun it stands with."""
    if word.head.dep_ in {"parataxis", "advcl"} and word.head.i != token.i:
        return False
    return word.dep_ not in {"amod", "det"} or word.head.i == token.i
