"""From settings to a reader that is ready to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from spacy.language import Language

from firsthand.errors import UsageError
from firsthand.read.reader import Reader
from firsthand.read.readers import pipelines
from firsthand.read.readers.choice import ReaderChoice, Settings, choose
from firsthand.read.readers.endpoint import EndpointReader
from firsthand.read.readers.endpoint.reader import Tell
from firsthand.read.readers.gliner_names import GlinerNames
from firsthand.records import Document, Reading


class DocumentReader(Protocol):
    """What every reader can do, whoever it is."""

    extractor: str

    def read(self, document: Document) -> Reading:
        """The claims and mentions of one document. Raises `ReadError`."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents one after the other, in order."""

    def notes(self) -> tuple[str, ...]:
        """What the user should know in the end, one line a fact; mostly empty."""


def make_reader(settings: Settings, *, tell: Tell, environment: Mapping[str, str] = os.environ) -> DocumentReader:
    """The reader that the settings of a case ask for; the built-in one where they ask for none.

    `tell` is called with a privacy notice before the first text leaves the machine. Raises `UsageError` where something
    is missing: a package, a model, a key, or the consent to send texts.
    """
    choice = choose(settings)
    spotter = GlinerNames(choice.names) if choice.names else None
    if choice.endpoint is not None:
        key = _key(choice.key_variable, environment)
        return EndpointReader(choice.endpoint, key=key, tell=tell, spotter=spotter, extractor=choice.extractor)
    return Reader(parsers=_parsers(choice), spotter=spotter, extractor=choice.extractor)


def _parsers(choice: ReaderChoice) -> dict[str, Language]:
    """The chosen pipelines by language; each language has at most one."""
    parsers: dict[str, Language] = {}
    for name in choice.pipelines:
        loaded = pipelines.load(name)
        if twice := sorted(set(loaded) & set(parsers)):
            raise UsageError(
                f"two spaCy pipelines would read {', '.join(twice)}", hint="name one pipeline for each language"
            )
        parsers |= loaded
    return parsers


def _key(variable: str, environment: Mapping[str, str]) -> str:
    """The key in `variable`; what it holds is never part of a message."""
    if not variable:
        return ""
    key = environment.get(variable, "").strip()
    if not key:
        raise UsageError(f"the environment variable {variable} holds no key", hint=f"export {variable}=…")
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise UsageError(f"what {variable} holds cannot be a key: it has blanks or letters no key has")
    return key
