"""What a writer says aside of a speaker: "Ann Roe, who ran the mill until March, said …" tells two things.

Behind a name a relative clause singles nobody out, so it states something, and the writer does; behind "the official"
it may only tell which one. So it is within reported words: in "he said that they used CFC-11, a gas whose production is
banned" the reader is told what the gas is. A clause in a reported mood goes on with what the source said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.read.frames import Frame
from firsthand.read.nouns import Range
from firsthand.read.scene import COMMAS, Scene
from firsthand.read.stating import SHORTEST

_DESCRIPTION = 6
"""Words of "a colourless refrigerant gas" behind a name, at most."""
_OPENING = 4
"""Words up to the pronoun of a clause: "производство которого", "in whose name"."""


def of_speakers(scene: Scene, frames: Sequence[Frame]) -> Iterator[Range]:
    """The relative clauses behind the names of who speaks, each from its pronoun on."""
    for frame in frames:
        if frame.source is not None:
            first, last = frame.source
            clauses = (verb for verb in range(first, last + 1) if _states(scene, verb, first))
            parts = (scene.trimmed(scene.tree.first[verb], scene.tree.last[verb]) for verb in clauses)
            yield from filter(None, parts)


def of_names(scene: Scene, content: Sequence[Range]) -> Iterator[Range]:
    """The relative clauses behind a name, or what it is described as, within what is reported in other words."""
    for first, last in content:
        yield from _behind_names(scene, first, last)


def _behind_names(scene: Scene, first: int, last: int) -> Iterator[Range]:
    tree, describing = scene.tree, scene.lexicon.describing
    for pronoun in range(first + 2, last):
        if tree.low[pronoun] not in describing and tree.lemma(pronoun) not in describing:
            continue
        opening = _opening(scene, first, pronoun)
        if scene.quote_at(pronoun) is not None or not _is_behind_name(scene, first, opening):
            continue
        part = scene.trimmed(opening, _end(scene, pronoun, last))
        if part is not None and part[1] - part[0] >= SHORTEST and _is_stated(scene, pronoun, part[1]):
            yield part


def _opening(scene: Scene, first: int, pronoun: int) -> int:
    """Where the clause begins: with its pronoun, or with what the pronoun hangs on, behind the comma."""
    if scene.tree.head[pronoun] > pronoun:
        return pronoun
    before = range(pronoun, max(first, pronoun - _OPENING), -1)
    return next((i for i in before if scene.tree.words[i - 1] in COMMAS), pronoun)


def _is_behind_name(scene: Scene, first: int, opening: int) -> bool:
    """Whether a name stands before the clause and its comma, or before a description that the clause belongs to."""
    tree = scene.tree
    apart = tree.words[opening - 1] in COMMAS
    noun = opening - 1 - apart
    if noun <= first:
        return False
    if tree.upos[noun] == "PROPN":
        return apart and _is_name(scene, noun)
    before = range(noun, max(first, noun - _DESCRIPTION), -1)
    comma = next((i for i in before if tree.words[i] in COMMAS), None)
    described = comma is not None and _is_name(scene, comma - 1)
    return described and tree.low[(comma or 0) + 1] not in scene.lexicon.definite


def _is_name(scene: Scene, i: int) -> bool:
    """Whether a name ends there that is no part of another phrase: “a citizen of Chad, who …” tells of the citizen."""
    tree = scene.tree
    top = i
    while tree.upos[tree.head[top]] == "PROPN" and tree.head[top] != top:
        top = tree.head[top]
    below = tree.dep[top].startswith("nmod") and tree.upos[tree.head[top]] == "NOUN" and tree.head[top] < top
    belongs = below and (tree.has(top, "case") or "Gen" in tree.feats[top])
    return tree.upos[i] == "PROPN" and not belongs


def _end(scene: Scene, pronoun: int, last: int) -> int:
    """The last word before the comma that ends the clause: the first behind its verb but those of a list."""
    tree = scene.tree
    verb = next((i for i in range(pronoun + 1, last + 1) if tree.is_verb(i)), last)
    commas = (i for i in range(verb + 1, last + 1) if tree.words[i] in COMMAS and tree.dep[tree.head[i]] != "conj")
    return next(commas, last + 1) - 1


def _is_stated(scene: Scene, pronoun: int, last: int) -> bool:
    """Whether the clause has a verb, in no mood that only reports, and is not about speaking."""
    tree, lexicon = scene.tree, scene.lexicon
    verbs = [i for i in range(pronoun + 1, last + 1) if tree.is_verb(i)]
    reported = any("Cnd" in tree.feats[i] or tree.low[i] in lexicon.reported_moods for i in verbs)
    return bool(verbs) and not reported and not any(_speaks(scene, i) for i in verbs)


def _speaks(scene: Scene, verb: int) -> bool:
    lexicon, lemma = scene.lexicon, scene.tree.verb_lemma(verb)
    return lemma in lexicon.say or lemma in lexicon.think or lemma in lexicon.verbs.decline


def _states(scene: Scene, verb: int, start: int) -> bool:
    """Whether the verb heads a clause behind a comma and a name, and does not only tell how that person spoke."""
    tree = scene.tree
    opening, named = tree.first[verb], tree.head[verb]
    # The comma before it hangs on the clause or on the name.
    apart = tree.words[opening] in COMMAS or tree.words[opening - 1] in COMMAS
    if not tree.dep[verb].startswith("acl:relcl") or opening <= start or not apart:
        return False
    if tree.upos[named] != "PROPN" or tree.last[verb] - opening + 1 <= SHORTEST:
        return False
    return not _speaks(scene, verb)
