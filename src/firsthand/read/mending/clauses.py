"""Two clauses that the parser made one of: "… was taken from the budget, and Orvane sought the rest"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.mending.arcs import hang, kids
from firsthand.read.tokens import Token

_NAMES = frozenset({"NOUN", "PROPN"})
_OBJECTS = frozenset({"obl", "obj", "iobj", "nmod"})
"""What a noun is when it is no subject: one joined to it by "and" is none either, unless a verb follows it."""
_CLOSING = frozenset("»”“\"'’)")


def second_subject(words: Sequence[Token]) -> None:
    """A noun joined to an object by "and", with a verb that lacks a subject right behind it, is that verb's subject."""
    for word in words:
        if word.dep_ != "conj" or word.tag.upos not in _NAMES or word.head.dep_.partition(":")[0] not in _OBJECTS:
            continue
        verb = _verb_behind(words, word)
        if verb is None or kids(verb, "nsubj", "csubj") or not verb.head.i < word.i < verb.i:
            continue
        hang(word, verb, "nsubj")
        verb.dep_ = "conj"
        for conjunction in kids(word, "cc"):
            hang(conjunction, verb, "cc")


def _verb_behind(words: Sequence[Token], word: Token) -> Token | None:
    """The finite verb, or the one of an auxiliary, that stands right behind a noun and what belongs to it."""
    at = max(below.i for below in word.subtree) + 1
    while at < len(words) and words[at].text in _CLOSING:
        at += 1
    if at >= len(words):
        return None
    first = words[at]
    if first.tag.upos == "AUX" and first.dep_.startswith("aux"):
        return first.head
    return first if first.tag.upos == "VERB" and "Fin" in first.tag.features else None
