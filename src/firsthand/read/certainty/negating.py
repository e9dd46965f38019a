"""Which words negate a predicate: particles on itself, and what stands on its auxiliaries and core arguments."""

from __future__ import annotations

from firsthand.read.certainty.lexicon import Lexicon
from firsthand.read.certainty.tree import GROUP, NOMINAL, spelling, upos
from firsthand.read.tokens import Token

_NEGATED_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "expl"})


def negating(lexicon: Lexicon, token: Token, words: list[Token], taken: set[int]) -> list[Token]:
    """Those of `words` that negate the predicate `token`; `taken` are the places of longer markers."""
    negation = lexicon.shape.negation
    particles = [word for word in words if spelling(word) in negation.particles and word.head.i == token.i]
    found = [
        word
        for word in words
        if word.i not in taken and word.i != token.i and _negates(lexicon, word, token, bool(particles))
    ]
    return sorted([*particles, *found], key=lambda word: word.i) if found else []


def _negates(lexicon: Lexicon, word: Token, token: Token, with_particle: bool) -> bool:
    negation, spelt = lexicon.shape.negation, spelling(word)
    if spelt in negation.prepositions:
        return word.head.i == token.i and word.dep_ in {"mark", "case"}
    if spelt not in lexicon.negations and not (with_particle and spelt in negation.bound):
        return False
    if word.i + 1 < len(word.doc) and spelling(word.nbor(1)) in negation.focus:
        return False
    # A "ne" takes its other half wherever that stands in the clause: "n'a vendu de drones à *aucun* client".
    return with_particle or _bears(word, token)


def _bears(word: Token, token: Token) -> bool:
    """Whether a negating word is on the predicate itself, its auxiliary, or one of its core arguments."""
    if word.head.i == token.i:
        return word.dep_ != "conj"
    if word.head.head.i != token.i:
        return False
    if word.head.dep_ in GROUP:
        return True
    return (
        word.dep_ in {"det", "cc", "advmod", "amod"}
        and word.head.dep_ in _NEGATED_ARGUMENTS
        and (upos(word) == "DET" or (upos(word.head) in NOMINAL and word.dep_ in {"det", "cc"}))
    )
