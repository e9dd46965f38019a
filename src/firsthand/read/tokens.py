"""The words of a passage with what the parse says of each, read from spaCy in one go.

Rules look at every word many times over; asking spaCy each time costs more than the parse itself. Names are spaCy's
where the meaning is (`i`, `head`, `children`, `dep_`, `nbor`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START, SPACY, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

_NOTHING: frozenset[str] = frozenset()


class Tag(NamedTuple):
    """A tag of the model, "VERB|Fin|Past", taken apart."""

    upos: str
    written: str
    """The features as written: "Fin|Past"."""
    features: frozenset[str]


class Token:
    """One word: where it stands, how it is written, its tag and its arcs."""

    __slots__ = ("children", "dep_", "doc", "end", "head", "i", "opens", "spaced", "spelling", "start", "tag", "text")

    def __init__(self, i: int, text: str, start: int, dep: str, tag: Tag, doc: Sequence[Token]) -> None:
        self.i = i
        self.text = text
        self.start = start
        self.end = start + len(text)
        """`start` and `end` count characters of the passage."""
        self.spelling = text.lower().replace("’", "'").replace("ʼ", "'")
        self.dep_ = dep
        self.tag = tag
        self.doc = doc
        self.head: Token = self
        self.children: list[Token] = []
        self.opens = False
        """Whether a sentence begins here, as the parser sees it."""
        self.spaced = False
        """Whether a blank follows."""

    def __repr__(self) -> str:
        return f"<{self.i} {self.text} {self.tag.upos} {self.dep_}>"

    def nbor(self, distance: int) -> Token:
        """The word so many places on; IndexError where there is none."""
        at = self.i + distance
        if at < 0:
            raise IndexError(at)
        return self.doc[at]

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hang on it, directly or not, in text order as far as arcs do not cross."""
        before = [child for child in self.children if child.i < self.i]
        for child in before:
            yield from child.subtree
        yield self
        for child in self.children[len(before) :]:
            yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        return min(self.subtree, key=lambda word: word.i)

    @property
    def sent(self) -> Sequence[Token]:
        """The words of the sentence, as the parser cut it."""
        first, stop = self.i, self.i + 1
        while first > 0 and not self.doc[first].opens:
            first -= 1
        while stop < len(self.doc) and not self.doc[stop].opens:
            stop += 1
        return self.doc[first:stop]


# Labels by spaCy's number for them, which is a hash of the label and so the same for ever; there are some 150.
_DEPS: dict[int, str] = {0: ""}
_TAGS: dict[int, Tag] = {0: Tag("", "", _NOTHING)}


def tokens(doc: Doc, text: str) -> list[Token]:
    """The words of a parsed `doc`, whose text is `text`."""
    rows = doc.to_array([IDX, LENGTH, HEAD, DEP, TAG, SENT_START, SPACY]).tolist()
    strings = doc.vocab.strings
    found: list[Token] = []
    for i, (start, length, _, dep, tag, opens, space) in enumerate(rows):
        label = _DEPS[dep] if dep in _DEPS else _dep(dep, strings)
        word = Token(i, text[start : start + length], start, label, _TAGS.get(tag) or _tag(tag, strings), found)
        word.opens, word.spaced = opens == 1, space == 1
        found.append(word)
    for word, row in zip(found, rows, strict=True):
        if row[2]:
            # A signed distance that spaCy hands out as an unsigned 64-bit number.
            word.head = found[word.i + (row[2] - 2**64 if row[2] >= 2**63 else row[2])]
            word.head.children.append(word)
    return found


def _dep(number: int, strings: StringStore) -> str:
    return _DEPS.setdefault(number, str(strings[number]))


def _tag(number: int, strings: StringStore) -> Tag:
    part, _, feats = str(strings[number]).partition("|")
    return _TAGS.setdefault(number, Tag(part, feats, frozenset(feats.split("|")) if feats else _NOTHING))
