"""From a document to parsed passages: every block on its own, so that no line break ever takes a word's place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from firsthand.read import model
from firsthand.read.mending import mend
from firsthand.read.tokens import Token, tokens
from firsthand.records import Block, BlockKind, Document, Span

if TYPE_CHECKING:
    from firsthand.read.certainty.scope import Scope

LONGEST = 4_000
"""Characters parsed at a time: a block that is longer is cut where a sentence seems to end, so memory is bounded."""

TOGETHER = 12_000
"""Characters that go through the model's layers at a time: enough for speed, little enough for memory."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]]*\s+(?=[^\W\da-zа-яёїієґß-öø-ÿ_]|[\"“„«—–(-])")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Passage:
    """A parsed block, or a part of a very long one.

    `doc` spells the document's text from `start` on, but every white space is a plain blank. Token indices are those
    of `doc`; spans are the document's.
    """

    block: Block
    start: int
    doc: Doc
    written: str = ""
    """The text that was parsed, where it is known to be the doc's: spaCy puts it together anew when it is asked."""
    mended: set[str] = field(default_factory=set, compare=False, repr=False)
    """The languages that the words have been put right by."""
    cores: dict[int, int] = field(default_factory=dict, compare=False, repr=False)
    """By predicate the word that carries its content, as far as `certainty.core` has been asked."""
    scopes: dict[str, Scope] = field(default_factory=dict, compare=False, repr=False)
    """By language what `certainty` has read of the passage's markers so far."""

    @cached_property
    def text(self) -> str:
        """The words as parsed."""
        return self.written or str(self.doc.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words with their tags and arcs."""
        return tokens(self.doc, self.text)

    def mend(self, language: str) -> None:
        """Put right once what the forms of `language` do not allow; whoever reads the words as a language's asks."""
        if language not in self.mended:
            self.mended.add(language)
            mend(self.tokens, language)

    @cached_property
    def capitals(self) -> list[int]:
        """The words that begin with a capital letter, by their places."""
        return [word.i for word in self.tokens if word.text[:1].isupper()]

    def forget(self) -> None:
        """Take the words apart once all is read: only the garbage collector could free what hangs on one another."""
        for word in self.tokens:
            word.children.clear()
        self.tokens.clear()

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included, in the document."""
        return Span(self.start + self.tokens[first].start, self.start + self.tokens[last].end)

    def chars(self, start: int, end: int) -> Span:
        """The document's characters for `start` to `end` (exclusive) of this passage's own text."""
        return Span(self.start + start, self.start + end)


@dataclass(frozen=True)
class Stretch:
    """Words to be parsed in one go: the block they belong to and where they start in the document."""

    block: Block
    start: int
    text: str


def parse(document: Document) -> list[Passage]:
    """Parse a document block by block; a text without blocks is read line by line."""
    stretches = list(cut(document))
    return list(parsed(stretches))


def parsed(
    stretches: Iterable[Stretch], parser: Language | None = None, *, without: Sequence[str] = ()
) -> Iterator[Passage]:
    """Parse stretches in batches, in order, by `parser` or else by the package's own model, `without` these parts."""
    nlp = parser or model.load()
    for batch in _batches(stretches):
        docs = nlp.pipe((stretch.text for stretch in batch), batch_size=len(batch), disable=without)
        for stretch, doc in zip(batch, docs, strict=True):
            # Our own tokenizer drops no letter; another pipeline's may.
            written = stretch.text if parser is None else ""
            yield Passage(block=stretch.block, start=stretch.start, doc=doc, written=written)


def _batches(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    batch: list[Stretch] = []
    size = 0
    for stretch in stretches:
        batch.append(stretch)
        size += len(stretch.text)
        if size >= TOGETHER:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def cut(document: Document) -> Iterator[Stretch]:
    """The stretches that a document is parsed in."""
    for block in document.blocks or _lines_as_blocks(document.text):
        for line in _LINE.finditer(document.text, block.span.start, block.span.end):
            yield from _bounded(block, line.start(), _BLANK.sub(" ", line.group()))


def _lines_as_blocks(text: str) -> Iterator[Block]:
    for line in _LINE.finditer(text):
        yield Block(kind=BlockKind.PARAGRAPH, span=Span(*line.span()))


def _bounded(block: Block, start: int, text: str) -> Iterator[Stretch]:
    end = len(text.rstrip())
    at = len(text) - len(text.lstrip())
    while at < end:
        stop = end if end - at <= LONGEST else _last_end(text, at, at + LONGEST)
        yield Stretch(block=block, start=start + at, text=text[at:stop].rstrip())
        at = stop
        while at < end and text[at] == " ":
            at += 1


def _last_end(text: str, start: int, limit: int) -> int:
    """Where to cut before `limit`: after the last sentence, else at the last blank, else right there."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
    return ends[-1] if ends else max(text.rfind(" ", start + 1, limit) + 1, 0) or limit
