"""Frames of a preposition and a noun of telling: “nach Angaben der Polizei”, “ihrer Ansicht nach”.

The preposition alone has many meanings; beside such a noun it has one. Whose telling it is stands behind the noun, in
the genitive or after “von”, or before it as a possessive pronoun; where nobody is named, the telling is the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read import nouns
from firsthand.read.marks import Marker
from firsthand.read.quotes import Sentence
from firsthand.read.saying_nouns import saying_nouns
from firsthand.read.scene import Scene
from firsthand.records import Distance

_BEFORE_NOUN = 4
"""Words between the preposition and its noun: articles and adjectives."""
_DESCRIBING = frozenset({"ADJ", "DET", "PRON", "NUM"})
_ENDINGS = ("", "n", "en", "e", "s", "es", "nissen")
_GENITIVE = frozenset({"der", "des"})


def frames(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """The frames of a sentence outside quotations, from left to right."""
    for i in range(sentence.first, sentence.stop):
        if scene.tree.low[i] in scene.lexicon.thereby and scene.quote_at(i) is None:
            yield Marker(i, i, Distance.NEUTRAL, source=(i, i))
        if scene.tree.low[i] in scene.lexicon.sourcing and scene.quote_at(i) is None:
            found = _behind(scene, sentence, i) or _before(scene, sentence, i)
            if found is not None:
                yield found


def _behind(scene: Scene, sentence: Sentence, i: int) -> Marker | None:
    """“nach (den) Angaben der Polizei”: the noun stands behind the preposition."""
    tree = scene.tree
    noun = next((k for k in range(i + 1, min(i + 2 + _BEFORE_NOUN, sentence.stop)) if _tells(scene, k)), None)
    if noun is None or not all(tree.upos[k] in _DESCRIBING or tree.low[k].endswith("en") for k in range(i + 1, noun)):
        return None
    owner = next((k for k in range(i + 1, noun) if tree.low[k] in saying_nouns(scene.language).owners), None)
    if owner is not None:
        return Marker(i, noun, Distance.NEUTRAL, owner=owner)
    teller = _teller(scene, sentence, noun + 1)
    if teller is None:
        return Marker(i, i, Distance.NEUTRAL, source=(i + 1, noun))
    return Marker(i, noun, Distance.NEUTRAL, source=teller)


def _before(scene: Scene, sentence: Sentence, i: int) -> Marker | None:
    """“ihrer Ansicht nach”, “den Angaben nach”: the noun stands before the preposition."""
    tree, noun = scene.tree, i - 1
    if noun <= sentence.first or not _tells(scene, noun):
        return None
    if tree.low[noun - 1] in saying_nouns(scene.language).owners:
        return Marker(noun - 1, i, Distance.NEUTRAL, owner=noun - 1)
    first = noun
    while first > sentence.first and tree.upos[first - 1] in _DESCRIBING:
        first -= 1
    return Marker(i, i, Distance.NEUTRAL, source=(first, noun))


def _tells(scene: Scene, i: int) -> bool:
    """Whether it is a noun of telling, or a compound of one: “Zeugenaussagen”, “Unternehmensangaben”."""
    low = scene.tree.low[i]
    return scene.tree.words[i][0].isupper() and any(
        low.removesuffix(ending).endswith(noun) for noun in scene.lexicon.sourced for ending in _ENDINGS
    )


def _teller(scene: Scene, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Who tells, behind the noun: a genitive, or a phrase after “von”."""
    if at >= sentence.stop:
        return None
    if scene.tree.low[at] in _GENITIVE:
        return _phrase(scene, at, sentence.stop)
    if scene.tree.low[at] in scene.lexicon.of and not nouns.is_time(scene, at + 1, sentence.stop):
        return _phrase(scene, at + 1, sentence.stop)
    if scene.tree.upos[at] == "PROPN":  # "nach Angaben Merkels"
        return _phrase(scene, at, sentence.stop)
    return None


def _phrase(scene: Scene, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase from `start` on, its appositions included; nothing is passed over to find one."""
    found = nouns.after(scene, start, stop)
    return found if found is not None and found[0] == start else None
