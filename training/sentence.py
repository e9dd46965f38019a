"""One annotated sentence, as every step of the training exchanges it: a JSON object a line, gzipped."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct


class Sentence(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text, its words, and what a corpus says of them; a corpus may annotate the syntax, the names or both.

    `tok` holds start and end of each word in `text` (end exclusive), `head` the index of each word's head (a root is
    its own head), `dep` the Universal Dependencies relations, `tag` the word class with verb form, mood, tense, voice
    or case, and `ents` the names as (start, end, PER | ORG | LOC | MISC).
    """

    lang: str
    src: str
    split: str
    """"train", "dev" (to choose by) or "test" (only to measure)."""
    lic: str
    page: str = ""
    """The text that it stands in, where the corpus says so."""
    text: str
    tok: tuple[tuple[int, int], ...]
    head: tuple[int, ...] | None = None
    dep: tuple[str, ...] | None = None
    tag: tuple[str, ...] | None = None
    ents: tuple[tuple[int, int, str], ...] | None = None

    @property
    def words(self) -> list[str]:
        """The words themselves."""
        return [self.text[start:end] for start, end in self.tok]

    @property
    def spaces(self) -> list[bool]:
        """Whether a space follows each word; the last is taken to be followed by one."""
        after = [self.text[end : end + 1] == " " for _, end in self.tok[:-1]]
        return [*after, True]


def load(path: Path) -> Iterator[Sentence]:
    """The sentences of a file that `save` wrote."""
    decoder = msgspec.json.Decoder(Sentence)
    with gzip.open(path, "rb") as lines:
        for line in lines:
            yield decoder.decode(line)


def save(path: Path, sentences: Iterable[Sentence]) -> int:
    """Write sentences and say how many; the same sentences always give the same bytes."""
    count = 0
    with path.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out:
        for sentence in sentences:
            out.write(msgspec.json.encode(sentence) + b"\n")
            count += 1
    return count
