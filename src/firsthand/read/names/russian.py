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

from firsthand.errors import ReadError
from firsthand.read.names.tagger import Tagger
from firsthand.records import MentionKind

_EMBEDDING = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_TAGGER = "model/slovnet_ner_news_v1.tar"
_CYRILLIC = re.compile("[а-яА-Я]")
_KINDS = {"PER": MentionKind.PERSON, "ORG": MentionKind.ORGANISATION, "LOC": MentionKind.PLACE}


@cache
def _tagger() -> Tagger:
    from navec import Navec
    from slovnet import NER

    found = find_spec("natasha")
    if found is None or not found.submodule_search_locations:
        raise ReadError("natasha's models are not installed", hint="pip install natasha")
    data = Path(found.submodule_search_locations[0]) / "data"
    return Tagger(NER.load(data / _TAGGER).navec(Navec.load(data / _EMBEDDING)))


def names(texts: Sequence[str]) -> Iterator[list[tuple[int, int, MentionKind]]]:
    """(start, end, kind) of the names in each of `texts`, in order."""
    worth = [at for at, text in enumerate(texts) if _CYRILLIC.search(text)]
    found = dict(zip(worth, _tagger().names([texts[at] for at in worth]), strict=True)) if worth else {}
    for at in range(len(texts)):
        yield [(start, end, _KINDS[kind]) for start, end, kind in found.get(at, ())]
