"""Candidate: words that may be a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind, Span

QUOTES = frozenset("\"“”„«»'‘’")
_SHOUTED = 0.5
"""Share of words with a capital from which on a line is a headline or a list."""
NOBLE = frozenset({"bin", "van", "von", "ibn", "al"})
"""Small words that a surname keeps when it stands alone, and some bodies' names begin with: "al Roe"."""


@dataclass(frozen=True)
class Candidate:
    """Tokens `first` to `last` (included) of a passage that may be a name, and what found them as what."""

    passage: Passage
    first: int
    last: int
    kind: MentionKind
    by: str
    described: int = 0
    """How many words at the beginning only say what it is: 1 in "газета «Ведомости»"."""

    @property
    def doc(self) -> Sequence[Token]:
        """The words of the passage that the candidate stands in."""
        return self.passage.tokens

    @cached_property
    def tokens(self) -> list[Token]:
        """The candidate's own tokens."""
        return self.passage.tokens[self.first : self.last + 1]

    @cached_property
    def text(self) -> str:
        """The words as written."""
        return written(self.passage, self.first, self.last)

    def as_far(self, first: int, last: int, kind: MentionKind) -> Candidate:
        """The candidate with other edges and another kind; itself where these are its own."""
        if (first, last, kind) == (self.first, self.last, self.kind):
            return self
        return replace(self, first=first, last=last, kind=kind)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.passage.span(self.first, self.last)


def capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()


def initial(token: Token) -> bool:
    """Whether the word is one capital letter with a full stop."""
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def joined(token: Token) -> bool:
    """Whether an article in small letters is joined to a capital: "al-Roe", "d'Alder"."""
    before, _, after = token.text.replace("’", "'").replace("'", "-").partition("-")
    return len(before) in (1, 2) and before.islower() and after[:1].isupper()


def written(passage: Passage, first: int, last: int) -> str:
    """The words from token `first` to `last` (included) as they stand in the passage."""
    words = passage.tokens
    return passage.text[words[first].start : words[last].end]


def is_punctuation(token: Token) -> bool:
    """Whether the word is made of punctuation alone."""
    return all(unicodedata.category(letter).startswith("P") for letter in token.text)


def shouted(passage: Passage) -> bool:
    """Whether most words have a capital: in a headline or a list capitals tell nothing."""
    return len(passage.capitals) > _SHOUTED * sum(word.text.isalpha() for word in passage.tokens)
