"""Moods of a whole sentence: questions and orders, which say of nothing that it is so."""

from __future__ import annotations

import re

from firsthand.read.certainty.lexicon import Kind
from firsthand.read.certainty.rules import RULES
from firsthand.read.certainty.scope import Level, Mark, Scope
from firsthand.read.certainty.tree import (
    children,
    features,
    first_conjunct,
    governors,
    group,
    has_subject,
    spelling,
    upos,
)
from firsthand.read.lemmas import lemma
from firsthand.read.tokens import Token

_ASKING = re.compile(r"[?!]*\?[?!]*")
_SPEAKING_ON = frozenset({"ccomp", "xcomp", "parataxis", "conj"})


def moods(scope: Scope, levels: list[Level]) -> list[Mark]:
    """The question mark or the order that the predicate on top of `levels` stands under."""
    found = []
    top = levels[-1]
    mark = _question_mark(scope, top)
    if mark is not None:
        found.append(Mark(mark.i, mark.i, Kind.PARTIAL_QUESTION if _asks_a_part(scope, top) else Kind.QUESTION))
    order = ordering(scope, top.word)
    if order is not None:
        found.append(Mark(order.i, order.i, Kind.ORDER))
    return found


def ordering(scope: Scope, token: Token) -> Token | None:
    """The imperative that the predicate is, or that it follows as a further conjunct: "sign up and *wait*"."""
    first = first_conjunct(token)
    if _imperative(scope, first) and (first.i == token.i or not has_subject(token)):
        return first
    return token if token.i != first.i and _imperative(scope, token) else None


def _imperative(scope: Scope, token: Token) -> bool:
    mood = features(token)
    if has_subject(token):
        return False
    if {"Fin", "Imp"} <= mood and "Ind" not in mood and not group(token):
        return True
    if {"Fin", "Pres"} <= mood and _is_bare(scope, token):
        return True
    # "Do not wait": the English auxiliary of a negated order, with nobody who does it.
    ordered = scope.lexicon.shape.clauses.order_auxiliaries
    return token.dep_ == "ROOT" and any(spelling(word) in ordered and word.i < token.i for word in group(token))


def _is_bare(scope: Scope, token: Token) -> bool:
    """English alone tells an order by nothing but the missing subject; "hope you are well" is no order."""
    plain = spelling(token) == lemma(token.text, scope.language, "VERB")
    mental = spelling(token) in scope.lexicon.statives or scope.kind(token) is not None
    return token.dep_ == "ROOT" and plain and not mental and not group(token)


def _question_mark(scope: Scope, top: Level) -> Token | None:
    if not scope.asks or any(link not in _SPEAKING_ON for link, _ in governors(top.word)):
        return None
    if top.kind is not None and RULES[top.kind].stops:
        return None
    for word in reversed(list(top.word.sent)):
        if upos(word) not in {"PUNCT", "SYM"}:
            return None
        if _ASKING.fullmatch(word.text):
            return word if scope.visible(word) else None
    return None


def _asks_a_part(scope: Scope, top: Level) -> bool:
    """Whether the question asks who, when or why, and takes for granted that it is so."""
    asking = scope.lexicon.shape.clauses.content_questions
    words = [word for child in children(top.word, "nsubj", "obj", "advmod", "obl") for word in (child, *child.children)]
    return any(spelling(word) in asking for word in words)
