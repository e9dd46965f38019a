"""Names in Russian text by natasha's news model (slovnet over navec), which is better at it than our own.

natasha itself is not imported: its morphology needs a library that breaks on Python 3.11. Only its model files are
used, with the two small libraries that run them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from spacy.tokens import Doc, Span

from firsthand.errors import ReadError
from firsthand.read.names.tagger import Named, Tagger
from firsthand.read.parse import Passage

EMBEDDING = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_TAGGER = "model/slovnet_ner_news_v1.tar"
_CYRILLIC = re.compile("[а-яА-Я]")
_MARKED = "natasha"


@cache
def _tagger() -> Tagger:
    from navec import Navec
    from slovnet import NER

    found = find_spec("natasha")
    if found is None or not found.submodule_search_locations:
        raise ReadError("natasha's models are not installed", hint="pip install natasha")
    data = Path(found.submodule_search_locations[0]) / "data"
    return Tagger(NER.load(data / _TAGGER).navec(Navec.load(data / EMBEDDING)))


def mark(passages: Sequence[Passage]) -> None:
    """Make natasha's names the named entities of Russian passages that do not have them yet."""
    waiting = [passage for passage in passages if _MARKED not in passage.doc.user_data]
    for passage, found in zip(waiting, named([passage.text for passage in waiting]), strict=True):
        passage.doc.user_data[_MARKED] = True
        passage.doc.ents = tuple(_entities(passage.doc, found))


def _entities(doc: Doc, found: list[Named]) -> Iterator[Span]:
    """Names widened to whole words, but for those that share a word with the one before."""
    end = 0
    for first, stop, kind in found:
        span = doc.char_span(first, stop, label=kind, alignment_mode="expand")
        if span is not None and span.start >= end:
            end = span.end
            yield span


def named(texts: Sequence[str]) -> Iterator[list[Named]]:
    """The names in each of `texts`, in order: start, end (exclusive) and PER, ORG or LOC."""
    worth = [at for at, text in enumerate(texts) if _CYRILLIC.search(text)]
    found = dict(zip(worth, _tagger().names([texts[at] for at in worth]), strict=True)) if worth else {}
    for at in range(len(texts)):
        yield found.get(at, [])
