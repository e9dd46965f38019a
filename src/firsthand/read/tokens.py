"""The words of a passage with what the parse says of each, read from spaCy in one go.

Rules look at every word many times over; asking spaCy each time costs more than the parse itself. Names are spaCy's
where the meaning is (`i`, `head`, `children`, `dep_`, `nbor`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec
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


class Token(msgspec.Struct, eq=False):
    """One word: where it stands, how it is written, its tag and its arcs."""

    i: int
    text: str
    start: int
    end: int
    """`start` and `end` count characters of the passage."""
    spelling: str
    """The word in lower case with one kind of apostrophe."""
    dep_: str
    tag: Tag
    opens: bool
    """Whether a sentence begins here, as the parser sees it."""
    spaced: bool
    """Whether a blank follows."""
    doc: Sequence[Token]
    children: list[Token]
    head: Token = msgspec.field(default=None)  # type: ignore[assignment]

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
    columns = doc.to_array([IDX, LENGTH, DEP, TAG, SENT_START, SPACY])
    strings = doc.vocab.strings
    found: list[Token] = []
    for start, length, dep, tag, opens, space in columns.tolist():
        end = start + length
        word = text[start:end]
        label = _DEPS[dep] if dep in _DEPS else _dep(dep, strings)
        kind = _TAGS.get(tag) or _tag(tag, strings)
        found.append(
            Token(len(found), word, start, end, spelling(word), label, kind, opens == 1, space == 1, found, [])
        )
    # The distance to the head is signed, though spaCy hands it out as an unsigned number.
    for token, distance in zip(found, doc.to_array(HEAD).astype("int64").tolist(), strict=True):
        token.head = head = found[token.i + distance]
        if distance:
            head.children.append(token)
    return found


@lru_cache(maxsize=100_000)
def spelling(word: str) -> str:
    """The word in lower case with one kind of apostrophe."""
    return word.lower().replace("’", "'").replace("ʼ", "'")


def _dep(number: int, strings: StringStore) -> str:
    return _DEPS.setdefault(number, str(strings[number]))


def _tag(number: int, strings: StringStore) -> Tag:
    part, _, feats = str(strings[number]).partition("|")
    return _TAGS.setdefault(number, Tag(part, feats, frozenset(feats.split("|")) if feats else _NOTHING))
