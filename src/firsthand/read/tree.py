"""A parsed passage as plain lists: words, tags and arcs, made once and walked often."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from firsthand.read.lemmas import lemma
from firsthand.read.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"})

_MISTAKEN = frozenset({"VERB", "AUX", "ADV", "INTJ", "X", "CCONJ", "SCONJ", "ADP", "PUNCT"})
_OPENERS = frozenset(".!?…:«»“”„\"'‘’([–—-`")


class Tree:
    """The words of one passage by index, with Universal Dependencies tags and arcs.

    `low` holds the words in lower case with plain apostrophes; `upos` and `feats` the two halves of the tag;
    `first` and `last` the edges of each word's subtree. `always` overrules the tagger for the words it holds.
    """

    def __init__(
        self, tokens: Sequence[Token], language: str, always: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.language = language
        self.size = len(tokens)
        self.words = [token.text for token in tokens]
        self.low = [token.spelling for token in tokens]
        self.head = [token.head.i for token in tokens]
        self.dep = [token.dep_ for token in tokens]
        self.upos = [token.tag.upos for token in tokens]
        self.feats = [token.tag.written for token in tokens]
        self._names("NOUN" if language == "de" else "PROPN")
        if always:
            self.upos = [always.get(word, part) for word, part in zip(self.low, self.upos, strict=True)]
        self.kids: list[list[int]] = [[] for _ in tokens]
        for i, above in enumerate(self.head):
            if above != i:
                self.kids[above].append(i)
        self.first = list(range(self.size))
        self.last = list(range(self.size))
        self._edges()

    def _edges(self) -> None:
        head, first, last = self.head, self.first, self.last
        for i in range(self.size):
            at = i
            while head[at] != at:
                at = head[at]
                if first[at] <= i <= last[at]:
                    break
                if i < first[at]:
                    first[at] = i
                else:
                    last[at] = i

    def _names(self, part: str) -> None:
        """A capital letter in mid-sentence is a name's, even where the tagger saw a verb or an adverb."""
        for i in range(1, self.size):
            if self.upos[i] in _MISTAKEN and self.words[i][0].isupper() and self.words[i - 1][-1] not in _OPENERS:
                self.upos[i] = part

    def lemma(self, i: int) -> str:
        """The dictionary form of word `i` under its own tag."""
        return lemma(self.words[i], self.language, self.upos[i])

    def verb_lemma(self, i: int) -> str:
        """The dictionary form of word `i` taken as a verb, whatever the tagger says."""
        return lemma(self.words[i], self.language, "VERB")

    def noun_lemma(self, i: int) -> str:
        """The dictionary form of word `i` taken as a noun, whatever the tagger says."""
        return lemma(self.words[i], self.language, "NOUN")

    def children(self, i: int, *relations: str) -> Iterator[int]:
        """The words that hang on `i` by one of `relations`, subtypes ("nsubj:pass") included."""
        for kid in self.kids[i]:
            if self.dep[kid].partition(":")[0] in relations:
                yield kid

    def has(self, i: int, *relations: str) -> bool:
        """Whether a word hangs on `i` by one of `relations`, subtypes included."""
        return any(self.dep[kid].partition(":")[0] in relations for kid in self.kids[i])

    def is_verb(self, i: int) -> bool:
        """Whether the tagger takes word `i` for a verb or an auxiliary."""
        return self.upos[i] in VERBAL

    def is_finite(self, i: int) -> bool:
        """Whether word `i` is a finite verb, as far as the tag tells."""
        return self.upos[i] in VERBAL and "Inf" not in self.feats[i] and "Part" not in self.feats[i]

    def is_nominal(self, i: int) -> bool:
        """Whether word `i` can be the head of a noun phrase."""
        return self.upos[i] in NOMINAL

    def under(self, i: int, top: int) -> bool:
        """Whether word `i` is `top` or hangs on it, directly or not."""
        return self.first[top] <= i <= self.last[top]
