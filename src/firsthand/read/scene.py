"""One passage with everything the grammar asks of it: tree, lexicon, quotations, sentences."""

from __future__ import annotations

import re
from bisect import bisect_right

from firsthand.read.lexicon import Lexicon, Phrase, lexicon
from firsthand.read.parse import Passage
from firsthand.read.quotes import Quoted, Sentence, quoted, sentences
from firsthand.read.tree import Tree

COMMAS = frozenset({",", "–", "—", "-", "--", ";", "(", ")"})
_TRIMMED = frozenset(",.;:!?…–—-()[]«»“”„\"'‘’`") | {"...", "--", "``", "''"}


# "BRUSSELS, May 28 (Pontica) – ": a place in capitals, then a day or an agency or both, and a dash.
_DATELINE = re.compile(
    r"[^\W\d_a-zß-öø-ÿа-яёіїєґ][^\W\d_a-zß-öø-ÿа-яёіїєґ]{2,}[^()\n–—]{0,40}?"
    r"(?:, [^()\n–—]{3,30}(?: \([^()]{2,40}\))?| \([^()]{2,40}\)) ?[–—-]{1,2} "
)


class Scene:
    """A passage ready for the grammar; token ranges are (first, last), both included."""

    def __init__(self, passage: Passage, language: str) -> None:
        self.passage = passage
        self.language = language
        self.lexicon: Lexicon = lexicon(language)
        passage.mend(language)
        self.tree = Tree(passage.tokens, language, self.lexicon.always)
        self.quotes: list[Quoted] = quoted(self.tree.words, [token.spaced for token in passage.tokens])
        self.sentences: list[Sentence] = self._without_dateline(sentences(self.tree.words, self.quotes))
        self._starts: list[int] | None = None
        self.closed: dict[int, Quoted] = {quote.closing: quote for quote in self.quotes}
        """The quotations by the word (or mark) that closes them."""
        self._quote_at = [-1] * self.tree.size
        for number, (opening, closing) in enumerate(self.quotes):
            for at in range(max(opening, 0), min(closing + 1, self.tree.size)):
                self._quote_at[at] = number

    def _without_dateline(self, found: list[Sentence]) -> list[Sentence]:
        """The sentences without place, day and agency at the beginning: they belong to no statement."""
        line = _DATELINE.match(self.passage.text)
        if line is None or not found:
            return found
        start = next((token.i for token in self.passage.tokens if token.start >= line.end()), found[0].stop)
        return [Sentence(start, found[0].stop), *found[1:]] if start < found[0].stop else found

    def quote_at(self, i: int) -> Quoted | None:
        """The quotation that word `i` (or mark) belongs to."""
        number = self._quote_at[i]
        return self.quotes[number] if number >= 0 else None

    def word_at(self, offset: int) -> int:
        """The word that holds the document's character `offset`."""
        if self._starts is None:
            self._starts = [token.start for token in self.passage.tokens]
        return max(bisect_right(self._starts, offset - self.passage.start) - 1, 0)

    def is_apart(self, i: int) -> bool:
        """Whether word `i` has a blank or a mark before it, as a dash between clauses has."""
        return i > 0 and (self.passage.tokens[i - 1].spaced or self.tree.upos[i - 1] == "PUNCT")

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """The range without marks at its edges, but with both marks of what is quoted inside it; None where empty."""
        words = self.tree.words
        while first <= last and words[first] in _TRIMMED and not self._is_opening(first, last):
            first += 1
        while last >= first and words[last] in _TRIMMED and not self._is_closing(last, first):
            last -= 1
        return (first, last) if first <= last else None

    def _is_opening(self, i: int, last: int) -> bool:
        """Whether a quotation opens at `i` and other words follow it before `last`."""
        quote = self.quote_at(i)
        if quote is None or quote.opening != i:
            return False
        return any(self.tree.words[k] not in _TRIMMED for k in range(quote.closing + 1, last + 1))

    def _is_closing(self, i: int, first: int) -> bool:
        """Whether a quotation closes at `i` and other words stand before it from `first` on."""
        quote = self.quote_at(i)
        if quote is None or quote.closing != i:
            return False
        return any(self.tree.words[k] not in _TRIMMED for k in range(first, quote.opening))

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb (or any verb, where tags tell no finiteness) stands in the range."""
        return any(self.tree.is_finite(i) or self.tree.upos[i] == "AUX" for i in range(first, last + 1))

    def phrase(self, i: int, phrases: dict[str, tuple[Phrase, ...]], stop: int) -> Phrase | None:
        """The longest of `phrases` that begins at word `i`."""
        low = self.tree.low
        for candidate in phrases.get(low[i], ()):
            end = i + len(candidate.words)
            if end <= stop and tuple(low[i:end]) == candidate.words:
                return candidate
        return None
