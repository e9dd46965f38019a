"""Moving words about in a parse: the two ways in which a mistaken tree is put right."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from operator import attrgetter

from firsthand.read.tokens import Tag, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_place = attrgetter("i")


def hang(word: Token, head: Token, label: str) -> None:
    """Hang `word` with all that hangs on it on `head`; nothing is done where it would hang on itself."""
    if any(above is word for above in _above(head)):
        return
    if word.head is not word:
        word.head.children.remove(word)
    word.head, word.dep_ = head, label
    insort(head.children, word, key=_place)


def exchange(word: Token, top: Token, label: str) -> None:
    """Put `word` into the place of `top`, which it hangs on, directly or not; `top` then hangs on it by `label`.

    What hung on `top` beyond `word` goes along, so that `top` still ends before it.
    """
    if word is top or all(above is not top for above in _above(word)):
        return
    word.head.children.remove(word)
    word.dep_ = top.dep_
    if top.head is top:
        word.head = word
    else:
        top.head.children.remove(top)
        word.head = top.head
        insort(top.head.children, word, key=_place)
    top.head, top.dep_ = word, label
    insort(word.children, top, key=_place)
    beyond = [below for below in top.subtree if (below.i > word.i) == (word.i > top.i) and below is not top]
    for below in beyond:
        if below.head not in beyond:
            hang(below, word, below.dep_)


def retag(word: Token, upos: str, *features: str) -> None:
    """Give a word another tag; its features are replaced."""
    word.tag = tagged(upos, *features)


def tagged(upos: str, *features: str) -> Tag:
    """A tag of a part of speech and its features."""
    return Tag(upos, "|".join(features), frozenset(features))


def kids(word: Token, *labels: str) -> list[Token]:
    """The words that hang on `word` by one of `labels`, subtypes included."""
    return [child for child in word.children if child.dep_.partition(":")[0] in labels]


def preposition(word: Token) -> str:
    """The preposition of a noun in lower case; empty for none."""
    return next((child.spelling for child in word.children if child.dep_ == "case" and child.i < word.i), "")


def _above(word: Token) -> Iterator[Token]:
    yield word
    while word.head is not word:
        word = word.head
        yield word
