"""Parses written by hand, so that a mistake stays the same whatever model is shipped."""

from __future__ import annotations

from firsthand.read.tokens import Tag, Token


def tree(*rows: str) -> list[Token]:
    """Words out of rows "word TAG|Feature head label"; the head is a place, its own for the root."""
    words: list[Token] = []
    heads = []
    for i, row in enumerate(rows):
        text, written, head, label = row.split()
        part, _, features = written.partition("|")
        tag = Tag(part, features, frozenset(features.split("|")) if features else frozenset())
        words.append(Token(i, text, 0, 0, text.lower().replace("’", "'"), label, tag, i == 0, True, words, []))
        heads.append(int(head))
    for word, above in zip(words, heads, strict=True):
        word.head = words[above]
        if above != word.i:
            words[above].children.append(word)
    return words


def arcs(words: list[Token]) -> dict[str, tuple[str, str]]:
    """What every word is to which word."""
    return {word.text: (word.dep_, word.head.text) for word in words}
