"""Reader: documents in, readings out, in batches of bounded size."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from itertools import product

from spacy.language import Language

from firsthand import __version__
from firsthand.read import claims, model, names, relations, told
from firsthand.read.languages import LANGUAGES
from firsthand.read.parse import Passage, cut, parsed
from firsthand.read.scene import Scene
from firsthand.records import Document, Reading

EXTRACTOR = f"firsthand-reader {__version__} (model {model.VERSION})"
"""Who read: a document is read again only when this changes."""

VOCABULARY = 100_000
"""Words that a pipeline keeps in mind, some 20 MB; beyond, what it learns from a batch is forgotten after it."""
BATCH = 400_000
"""Characters that are parsed together; a batch holds at least one document."""

_NAMES = ("ner",)
"""The part of the package's model that finds names."""


class Reader:
    """Reads documents in the given languages; one in another language yields a reading without claims."""

    def __init__(
        self,
        languages: Sequence[str] = LANGUAGES,
        *,
        parsers: Mapping[str, Language] | None = None,
        spotter: names.Spotter | None = None,
        extractor: str = EXTRACTOR,
    ) -> None:
        """`parsers` (by language) and `spotter` take the place of the package's own; `extractor` then tells so."""
        self.languages = frozenset(languages)
        self.extractor = extractor
        self._parsers = dict(parsers or {})
        self._others = list({id(nlp): nlp for nlp in self._parsers.values()}.values())
        self._spotter = spotter

    def notes(self) -> tuple[str, ...]:
        """Nothing to say in the end: reading here costs no money and no text leaves the machine."""
        return ()

    def read(self, document: Document) -> Reading:
        """The claims and mentions of one document."""
        return next(self.read_many([document]))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents one after the other, in order, parsing several together."""
        for batch in _batches(documents):
            with ExitStack() as zones, _uncollected():
                for nlp in (model.load(), *self._others):
                    if len(nlp.vocab) >= VOCABULARY:
                        zones.enter_context(nlp.memory_zone())
                readings = self._read_batch(batch)
            yield from readings

    def _read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        readable = [document for document in documents if document.language in self.languages]
        passages: list[list[Passage]] = [[] for _ in readable]
        for parser, russian in product((None, *self._others), (False, True)):
            mine = [
                number
                for number, document in enumerate(readable)
                if self._parsers.get(document.language) is parser and (document.language == "ru") is russian
            ]
            stretches = [(number, stretch) for number in mine for stretch in cut(readable[number])]
            # In Russian natasha's names are better than the model's, which need not be looked for then.
            without = _NAMES if russian and parser is None else ()
            found = list(parsed((stretch for _, stretch in stretches), parser, without=without))
            if without:
                names.mark(found)
            for (number, _), passage in zip(stretches, found, strict=True):
                passages[number].append(passage)
        read = {id(document): self._reading(document, passages[number]) for number, document in enumerate(readable)}
        for language in {document.language for document in readable}:
            _settle(language)
        return [
            read.get(id(document)) or Reading(document=document.id, extractor=self.extractor) for document in documents
        ]

    def _reading(self, document: Document, passages: Sequence[Passage]) -> Reading:
        scenes = [Scene(passage, document.language) for passage in passages]
        composed = claims.compose(document, scenes, list(told.statements(scenes, document.outlet)), self.extractor)
        mentions = names.find(document, passages, spotter=self._spotter)
        related = relations.add(composed, scenes, mentions)
        for passage in passages:
            passage.forget()
        return Reading(document=document.id, extractor=self.extractor, claims=related, mentions=mentions)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off a batch while it is read.

    Its words hang on one another and live until the batch is done: walking them again and again frees nothing.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


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
