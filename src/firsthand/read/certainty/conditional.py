"""Telling a French conditional or simple future by its form: taggers take "autoriserait" for an imperfect."""

from __future__ import annotations

from firsthand.read.certainty.scope import Scope
from firsthand.read.certainty.tree import VERBAL, auxiliaries, features, spelling, upos
from firsthand.read.lemmas import lemma
from firsthand.read.tokens import Token


def conditional_form(scope: Scope, token: Token) -> Token | None:
    """The word of a verb group that stands in the conditional, whatever the tagger made of it."""
    endings = scope.lexicon.shape.conditional.endings
    if not endings:
        return None
    return next((word for word in (*auxiliaries(token), token) if _built_on_infinitive(scope, word, endings)), None)


def is_simple_future(scope: Scope, token: Token) -> bool:
    """Whether a verb stands in the simple future: "ouvrira"."""
    return _built_on_infinitive(scope, token, scope.lexicon.shape.conditional.future_endings)


def is_perfect_conditional(scope: Scope, token: Token) -> bool:
    """Whether the conditional is an auxiliary of a past participle: "aurait participé", "aurait été construite"."""
    form = conditional_form(scope, token)
    if form is None or form.i == token.i or lemma(form.text, scope.language, "VERB") in _modals(scope):
        return False
    return form.dep_ == "aux" or any("Part" in features(word) for word in auxiliaries(token))


def _modals(scope: Scope) -> tuple[str, ...]:
    return scope.lexicon.shape.conditional.modals


def _built_on_infinitive(scope: Scope, word: Token, endings: tuple[str, ...]) -> bool:
    if not endings or upos(word) not in VERBAL:
        return False
    spelt = spelling(word)
    ending = next((ending for ending in endings if spelt.endswith(f"r{ending}")), None)
    if ending is None:
        return False
    stem = spelt.removesuffix(ending)
    if any(stem == irregular or stem == f"r{irregular}" for irregular in scope.lexicon.shape.conditional.stems):
        return True
    # A regular form is the infinitive plus the ending; "préparait" is an imperfect because "prépar" is no infinitive.
    infinitive = lemma(word.text, scope.language, "VERB")
    return stem in {infinitive, infinitive.removesuffix("e")}
