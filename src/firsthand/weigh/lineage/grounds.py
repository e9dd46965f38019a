"""From an edge to the record: every ground with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp

from firsthand.records import Derivation, Ground, GroundKind, Quote
from firsthand.weigh.lineage.choice import Edge
from firsthand.weigh.lineage.evidence import Evidence
from firsthand.weigh.lineage.mistakes import mistake
from firsthand.weigh.lineage.naming import Pointer
from firsthand.weigh.lineage.page import Pages
from firsthand.weigh.lineage.passages import Passage, Text, passages
from firsthand.weigh.lineage.sheets import Sheets

TRANSLATED = 0.4
"""Share of the facts from which a page in another language is a translation, wholly or in part."""
NUMBERS = 3
"""Numbers and dates that a retelling in the same language must share for them to be a ground."""
PASSAGE = 8
"""Words of a shared passage that is a ground."""

CONVINCING: Mapping[GroundKind, float] = {
    GroundKind.CREDIT_LINE: 0.95,
    GroundKind.HYPERLINK: 0.8,
    GroundKind.NAMED_OUTLET: 0.8,
    GroundKind.SHARED_QUOTE: 0.7,
    GroundKind.SHARED_ERROR: 0.7,
    GroundKind.SHARED_NUMBERS: 0.5,
    GroundKind.ORDER: 0.0,
}
"""How far a ground alone convinces, from 0 to 1; wording and translation convince by their share."""
_ENOUGH = 12.0
"""Weight of shared runs of which the first two thirds of all doubt are gone."""


class Recorder:
    """Writes the records of a case's edges."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._pages = sheets.pages
        self._texts: dict[int, Text] = {}

    def record(self, edge: Edge, onward: Edge | None) -> Derivation:
        """The record of an edge; `onward` is the base's own likeliest base."""
        shared = edge.evidence
        here, there = self._text(shared.derived), self._text(shared.base)
        grounds = [_pointed(pointer, here, there) for pointer in _telling(edge, here)]
        grounds += _worded(shared, here, there)
        grounds += _told(self._pages, shared, here, there)
        found = mistake(self._sheets, shared, onward.evidence) if onward else None
        if found is not None:
            grounds.append(_beside(GroundKind.SHARED_ERROR, shared, here, there, found))
        if not grounds:
            grounds.append(_best(GroundKind.SHARED_NUMBERS, shared, here, there))
        if edge.by_date:
            grounds.append(Ground(kind=GroundKind.ORDER))
        return Derivation(
            derived=here.document.id,
            base=there.document.id,
            grounds=tuple(grounds),
            directed=edge.directed,
            score=_score(shared, grounds),
        )

    def _text(self, number: int) -> Text:
        """A page's text cut into words; a base that many took from is cut once."""
        if number not in self._texts:
            if len(self._texts) > 256:
                self._texts.clear()
            self._texts[number] = Text.of(self._pages.documents[number])
        return self._texts[number]


def _telling(edge: Edge, here: Text) -> list[Pointer]:
    """Of each kind of the page's own words the one in whose sentence the base tells most."""
    told = edge.evidence.told
    best: dict[GroundKind, tuple[float, Pointer]] = {}
    for pointer in edge.pointers:
        weight = told.get(here.sentence_at(pointer.span.start), 0.0) if pointer.span else 0.0
        if pointer.kind not in best or weight > best[pointer.kind][0]:
            best[pointer.kind] = weight, pointer
    return [pointer for _, pointer in best.values()]


def _pointed(pointer: Pointer, here: Text, there: Text) -> Ground:
    """The page's own word, with the sentence that names the other."""
    if pointer.kind is GroundKind.HYPERLINK:
        return Ground(kind=pointer.kind, quote=here.quote(pointer.span) if pointer.span else None)
    start = pointer.span.start if pointer.span else here.document.text.find(there.document.outlet)
    if pointer.kind is GroundKind.CREDIT_LINE or start < 0:
        return Ground(kind=pointer.kind)
    return Ground(kind=pointer.kind, quote=_sentence(here, here.sentence_at(start)))


def _worded(shared: Evidence, here: Text, there: Text) -> Iterator[Ground]:
    """The longest shared quotation and the longest shared passage outside of one."""
    found = [one for one in passages(here, there) if one.words >= PASSAGE] if shared.worded else []
    for kind, quoted in ((GroundKind.SHARED_QUOTE, True), (GroundKind.SHARED_TEXT, False)):
        longest = max((one for one in found if one.quoted is quoted), key=lambda one: one.words, default=None)
        if longest:
            yield _passage(kind, longest, here, there, 1.0 if quoted else shared.copied)


def _passage(kind: GroundKind, passage: Passage, here: Text, there: Text, share: float) -> Ground:
    return Ground(kind=kind, quote=here.quote(passage.here), base_quote=there.quote(passage.there), share=share)


def _told(pages: Pages, shared: Evidence, here: Text, there: Text) -> Iterator[Ground]:
    """The same facts: a translation in another language, common numbers in the same one."""
    languages = {here.document.language, there.document.language}
    if len(languages - {""}) == 2:
        if shared.facts >= TRANSLATED:
            yield _best(GroundKind.TRANSLATED_PAIR, shared, here, there)
        return
    numbers = pages.numbers(shared.derived)
    both = numbers & pages.numbers(shared.base)
    if len(both) >= NUMBERS and 2 * len(both) >= len(numbers):
        ground = _best(GroundKind.SHARED_NUMBERS, shared, here, there)
        yield Ground(kind=ground.kind, quote=ground.quote, base_quote=ground.base_quote, share=len(both) / len(numbers))


def _best(kind: GroundKind, shared: Evidence, here: Text, there: Text) -> Ground:
    """A ground shown by the sentence that shares most facts."""
    sentence = max(shared.told, key=lambda at: shared.told[at], default=None)
    if sentence is None:
        return Ground(kind=kind, share=min(1.0, shared.facts))
    return _beside(kind, shared, here, there, sentence)


def _beside(kind: GroundKind, shared: Evidence, here: Text, there: Text, sentence: int) -> Ground:
    """A ground shown by a sentence of the derived page and the one that it stands beside."""
    beside = _sentence(there, shared.beside[sentence]) or _sentence(there, shared.beside[sentence] + 1)
    return Ground(kind=kind, quote=_sentence(here, sentence), base_quote=beside, share=min(1.0, shared.facts))


def _sentence(text: Text, number: int) -> Quote | None:
    span = text.sentence(number)
    return text.quote(span) if span else None


def _score(shared: Evidence, grounds: list[Ground]) -> float:
    """How much speaks for it: what is left of all doubt when every ground took its part of it away."""
    doubt = 1.0
    for ground in grounds:
        if ground.kind is GroundKind.SHARED_TEXT:
            doubt *= exp(-shared.mass()[0] / _ENOUGH)
        elif ground.kind is GroundKind.TRANSLATED_PAIR:
            doubt *= 1 - min(0.95, shared.facts)
        else:
            doubt *= 1 - CONVINCING[ground.kind]
    return round(1 - doubt, 3)
