"""Candidate: words that may be a name."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from firsthand.read.parse import Passage
from firsthand.records import MentionKind, Span

QUOTES = frozenset("\"“”„«»'‘’")


@dataclass(frozen=True)
class Candidate:
    """Tokens `first` to `last` (included) of a passage that may be a name, and what found them as what."""

    passage: Passage
    first: int
    last: int
    kind: MentionKind
    by: str

    @property
    def doc(self) -> Doc:
        """The parse that the candidate stands in."""
        return self.passage.doc

    @property
    def tokens(self) -> list[Token]:
        """The candidate's own tokens."""
        return list(self.doc[self.first : self.last + 1])

    @property
    def text(self) -> str:
        """The words as written."""
        return str(self.doc[self.first : self.last + 1].text)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.passage.span(self.first, self.last)


def capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return bool(token.text[:1].isupper())
