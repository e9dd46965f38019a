"""Reader: documents in, readings out, in batches of bounded size."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from firsthand import __version__
from firsthand.read import claims, model, names, told
from firsthand.read.languages import LANGUAGES
from firsthand.read.parse import Passage, cut, parsed
from firsthand.read.scene import Scene
from firsthand.records import Document, Reading

EXTRACTOR = f"firsthand-reader {__version__} (model {model.VERSION})"
"""Who read: a document is read again only when this changes."""

BATCH = 400_000
"""Characters that are parsed together; a batch holds at least one document."""


class Reader:
    """Reads documents in the given languages; one in another language yields a reading without claims."""

    def __init__(self, languages: Sequence[str] = LANGUAGES) -> None:
        self.languages = frozenset(languages)

    def read(self, document: Document) -> Reading:
        """The claims and mentions of one document."""
        return next(self.read_many([document]))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents one after the other, in order, parsing several together."""
        for batch in _batches(documents):
            # What the vocabulary learns from one batch is forgotten after it: memory stays bounded.
            with model.load().memory_zone():
                readings = self._read_batch(batch)
            yield from readings

    def _read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        readable = [document for document in documents if document.language in self.languages]
        stretches = [(number, stretch) for number, document in enumerate(readable) for stretch in cut(document)]
        passages: list[list[Passage]] = [[] for _ in readable]
        for (number, _), passage in zip(stretches, parsed(stretch for _, stretch in stretches), strict=True):
            passages[number].append(passage)
        read = {id(document): _reading(document, passages[number]) for number, document in enumerate(readable)}
        for language in {document.language for document in readable}:
            _settle(language)
        return [read.get(id(document)) or Reading(document=document.id, extractor=EXTRACTOR) for document in documents]


def _reading(document: Document, passages: Sequence[Passage]) -> Reading:
    scenes = [Scene(passage, document.language) for passage in passages]
    return Reading(
        document=document.id,
        extractor=EXTRACTOR,
        claims=claims.compose(document, list(told.statements(scenes)), EXTRACTOR),
        mentions=names.find(document, passages),
    )


@cache
def _settle(_language: str) -> None:
    """Keep the garbage collector off the models and dictionaries that a language's first batch has loaded.

    They stay for good and are millions of objects; walking them again and again costs a third of reading Russian.
    """
    gc.collect()
    gc.freeze()


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and size + len(document.text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch
