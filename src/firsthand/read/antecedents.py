"""What a page has named that “the newspaper” or “it” can stand for: papers by their names, bodies by being subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.read import forms, gender, nouns
from firsthand.read.named import Named, is_plural, name_in, nouns_of, titled_in, wording
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene

_NEAR = 3
"""Sentences that a pronoun reaches back to for a subject."""
_LONGEST = 6
"""Words of a paper's name."""
_INSIDE = frozenset({"PROPN", "DET", "NOUN", "ADJ", "X"})


def papers(scene: Scene) -> Iterator[Named]:
    """The newspapers that a passage names: beside a noun for a paper, or by a word that papers are called by."""
    lexicon, seen = scene.lexicon, -1
    titled = {named.span.start: named for named in titled_in(scene) if named.nouns & lexicon.nouns.paper}
    for i in range(scene.tree.size):
        at = scene.passage.span(i, i).start
        if at in titled:
            named = _whole(scene, i, titled[at])
            seen = max(seen, named.span.end)
            yield named
        elif at >= seen and scene.tree.low[i] in lexicon.paper_words and _is_in_a_name(scene, i):
            first, last = _name_around(scene, i)
            span = scene.passage.span(first, last)
            seen = span.end
            yield Named(wording(scene, (first, last)), span, frozenset(), plural=False)


def _whole(scene: Scene, i: int, named: Named) -> Named:
    """A paper by all of its name where that is quoted, whatever the tagger saw in its words: «Велдрийский вестник»."""
    quote = scene.quote_at(i)
    if quote is None or quote.opening != i - 1 or not nouns.is_name(scene, quote):
        return named
    first, last = _name_around(scene, i)
    return replace(named, text=wording(scene, (first, last)), span=scene.passage.span(first, last))


def _is_in_a_name(scene: Scene, i: int) -> bool:
    quote = scene.quote_at(i)
    return scene.tree.words[i][0].isupper() or (quote is not None and nouns.is_name(scene, quote))


def _name_around(scene: Scene, i: int) -> tuple[int, int]:
    """The words with a capital around word `i`; those in quotation marks with it where it is quoted."""
    tree, quote = scene.tree, scene.quote_at(i)
    if quote is not None and nouns.is_name(scene, quote):
        return quote.opening + 1, quote.closing - 1
    first = last = i
    while first > 0 and i - first < _LONGEST and _goes_with_name(scene, first - 1):
        first -= 1
    while last + 1 < tree.size and last - i < _LONGEST:
        if _goes_with_name(scene, last + 1):
            last += 1
        elif tree.low[last + 1] in scene.lexicon.of and last + 2 < tree.size and _goes_with_name(scene, last + 2):
            last += 2
        else:
            break
    return first, last


def _goes_with_name(scene: Scene, i: int) -> bool:
    return scene.tree.words[i][0].isupper() and scene.tree.upos[i] in _INSIDE


def subjects(scenes: Sequence[Scene], scene: Scene, at: int) -> list[Named]:
    """The bodies that are subjects in the sentences just before word `at` of `scene`, in the order of reading."""
    found: list[Named] = []
    for there, sentence in _before(scenes, scene, at):
        found[:0] = [named for kid in range(sentence.first, sentence.stop) if (named := _body(there, sentence, kid))]
    return found


def _before(scenes: Sequence[Scene], scene: Scene, at: int) -> Iterator[tuple[Scene, Sentence]]:
    """The sentences before the one of word `at`, nearest first."""
    number, left = scenes.index(scene), _NEAR
    while number >= 0 and left > 0:
        there = scenes[number]
        for sentence in reversed(there.sentences):
            if there is scene and sentence.stop > at:
                continue
            if left > 0:
                yield there, sentence
            left -= 1
        number -= 1


def _body(scene: Scene, sentence: Sentence, i: int) -> Named | None:
    """The subject at word `i`, if it is a name of no person or a noun for a body, and stands outside quotations."""
    tree, lexicon = scene.tree, scene.lexicon
    if not tree.dep[i].startswith("nsubj") or tree.upos[i] not in {"NOUN", "PROPN"} or scene.quote_at(i) is not None:
        return None
    words = nouns.of_head(scene, i, sentence.first, sentence.stop - 1)
    if words is None:
        return None
    sex = gender.of_phrase(scene, words, (tree.head[i], tree.head[i]) if lexicon.articles else None)
    name = name_in(scene, words)
    if tree.lemma(i) not in lexicon.bodies and (name is None or gender.is_person(scene, words)):
        return None
    return Named(
        wording(scene, name or words),
        scene.passage.span(*(name or words)),
        nouns_of(scene, words),
        is_plural(scene, words),
        sex,
    )


def subject_before(scene: Scene, sentence: Sentence) -> tuple[int, int] | None:
    """The subject of the main verb in the nearest sentence before that has one which can speak: no “it”, no thing."""
    tree = scene.tree
    earlier = [one for one in scene.sentences if one.stop <= sentence.first]
    for first, stop in reversed(earlier[-_NEAR:]):
        for kid in range(first, stop):
            verb = tree.head[kid]
            if tree.dep[kid] != "nsubj" or not tree.is_verb(verb) or tree.dep[verb] != "ROOT":
                continue
            speaks = can_speak(scene, kid) or (tells(scene, verb) and tree.low[kid] not in scene.lexicon.nobody)
            if speaks and scene.quote_at(kid) is None:
                words = nouns.of_head(scene, kid, first, verb - 1 if verb > kid else stop - 1)
                if words is not None and not forms.is_oblique(scene, words[0]):
                    return words
    return None


def tells(scene: Scene, verb: int) -> bool:
    """Whether word `verb` is one of saying, with the prefix that German leaves behind: who does that can speak."""
    tree, lexicon = scene.tree, scene.lexicon
    if any(tree.dep[kid].endswith(":pass") for kid in tree.kids[verb]):
        return False
    lemma = tree.verb_lemma(verb)
    parts = (tree.low[kid] for kid in tree.children(verb, "compound") if tree.low[kid] in lexicon.prefixes)
    return any(one in lexicon.say - lexicon.partial for one in (lemma, *(f"{part}{lemma}" for part in parts)))


def announced(scene: Scene, sentence: Sentence) -> tuple[int, int] | None:
    """The subject of a verb of saying that ends the sentence right before: “Sie fügte hinzu. „…“”."""
    before = next((one for one in reversed(scene.sentences) if one.stop <= sentence.first), None)
    for kid in range(*before) if before is not None else ():
        verb = scene.tree.head[kid]
        main = scene.tree.dep[kid] == "nsubj" and scene.tree.dep[verb] == "ROOT"
        if main and tells(scene, verb) and scene.tree.low[kid] not in scene.lexicon.nobody:
            return subject_before(scene, sentence)
    return None


def can_speak(scene: Scene, i: int) -> bool:
    """Whether word `i` names somebody, stands for somebody, or is by its ending one who does something."""
    tree, lexicon = scene.tree, scene.lexicon
    if tree.upos[i] == "PROPN":
        return True
    if tree.upos[i] == "PRON":
        return tree.low[i] in lexicon.pronouns and tree.low[i] not in lexicon.nobody
    return tree.is_nominal(i) and tree.lemma(i).lower().endswith(lexicon.speaking)
