"""A parsed passage as plain lists: words, tags and arcs, read from spaCy once and walked often."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spacy.attrs import DEP, HEAD, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from firsthand.read.lemmas import lemma

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM"})

_MISTAKEN = frozenset({"VERB", "AUX", "ADV", "INTJ", "X", "CCONJ", "SCONJ", "ADP", "PUNCT"})
_OPENERS = frozenset(".!?…:«»“”„\"'‘’([–—-`")

# Labels by spaCy's number for them, which is a hash of the label and so the same for ever; there are some 150.
_DEPS: dict[int, str] = {}
_TAGS: dict[int, tuple[str, str]] = {}


class Tree:
    """The words of one passage by index, with Universal Dependencies tags and arcs.

    `low` holds the words in lower case with plain apostrophes; `upos` and `feats` the two halves of the tag;
    `first` and `last` the edges of each word's subtree. `parts` overrules the tagger for the words it holds.
    """

    def __init__(self, doc: Doc, language: str, parts: Mapping[str, str] = MappingProxyType({})) -> None:
        self.language = language
        self.size = len(doc)
        self.words = [token.text for token in doc]
        self.low = [word.lower().replace("’", "'").replace("ʼ", "'") for word in self.words]
        rows = doc.to_array([HEAD, DEP, TAG]).tolist()
        # HEAD is a signed distance that spaCy hands out as an unsigned 64-bit number.
        self.head = [i + (row[0] - 2**64 if row[0] >= 2**63 else row[0]) for i, row in enumerate(rows)]
        strings = doc.vocab.strings
        self.dep = [_DEPS.get(row[1]) or _dep(row[1], strings) for row in rows]
        tags = [_TAGS.get(row[2]) or _tag(row[2], strings) for row in rows]
        self.upos = [tag[0] for tag in tags]
        self.feats = [tag[1] for tag in tags]
        self._names("NOUN" if language == "de" else "PROPN")
        if parts:
            self.upos = [parts.get(word, part) for word, part in zip(self.low, self.upos, strict=True)]
        self.kids: list[list[int]] = [[] for _ in rows]
        self.first = list(range(self.size))
        self.last = list(range(self.size))
        self._edges()

    def _edges(self) -> None:
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        for i in range(self.size):
            at = i
            while self.head[at] != at:
                at = self.head[at]
                if self.first[at] <= i <= self.last[at]:
                    break
                self.first[at] = min(self.first[at], i)
                self.last[at] = max(self.last[at], i)

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

    def children(self, i: int, *relations: str) -> Iterator[int]:
        """The words that hang on `i` by one of `relations`, subtypes ("nsubj:pass") included."""
        for kid in self.kids[i]:
            if self.dep[kid].partition(":")[0] in relations:
                yield kid

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


def _dep(number: int, strings: StringStore) -> str:
    label = str(strings[number]) if number else ""
    return _DEPS.setdefault(number, label)


def _tag(number: int, strings: StringStore) -> tuple[str, str]:
    part, _, feats = (str(strings[number]) if number else "").partition("|")
    return _TAGS.setdefault(number, (part, feats))
