"""What a speaker believes in the first person, inside their own quotation: “We believe the plant was sold,” said X.

The quotation is X's word for it, and within it the plant's sale is X's belief: a claim nested in the quotation, by the
same speaker, as sure as believing is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.read import forms
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene

_NEAR = 4
"""Words before the verb among which its “I” or “we” stands."""
_SHORTEST = 2
_FINAL = frozenset({".", "!", "?", "…", "...", ";"})
_FIRST_PERSON = "1per"
_ADJECTIVAL = frozenset({"ADJ", "VERB", "NOUN"})


class Avowal(NamedTuple):
    """A verb of believing at word `at`, the pronoun that is its subject where there is one, and what is believed."""

    at: int
    lemma: str
    subject: Range | None
    content: Range


def find(scene: Scene, sentence: Sentence) -> Iterator[Avowal]:
    """The beliefs that a sentence's quotations tell in the first person, from left to right."""
    for quote in scene.quotes:
        first, last = max(quote.opening, sentence.first), min(quote.closing, sentence.stop)
        for i in range(first, last):
            lemma = _believing(scene, i)
            if lemma:
                subject = _subject(scene, first, i)
                found = _content(scene, i, last)
                if found is not None and (subject is not None or _tells_person(scene, i)):
                    yield Avowal(i, lemma, subject, found)


def _believing(scene: Scene, i: int) -> str:
    """The dictionary form of a verb of believing, or of “sure”; empty for any other word."""
    tree, lexicon = scene.tree, scene.lexicon
    if tree.upos[i] == "VERB" and (lemma := tree.verb_lemma(i)) in lexicon.verbs.believe:
        return lemma
    if tree.upos[i] in _ADJECTIVAL and (lemma := tree.lemma(i)) in lexicon.adjectives:
        return lemma
    return ""


def _subject(scene: Scene, first: int, i: int) -> Range | None:
    """The “I” or “we” before the verb, with no other verb in between but its auxiliaries."""
    tree = scene.tree
    for k in range(i - 1, max(first, i - 1 - _NEAR) - 1, -1):
        if tree.low[k] in scene.lexicon.pronoun_words.first:
            return k, k
        if tree.upos[k] == "VERB" or tree.words[k] in COMMAS or tree.words[k] in _FINAL:
            return None
    return None


def _tells_person(scene: Scene, i: int) -> bool:
    """Whether the form of the verb itself is a first person's: “думаю”, “creemos”."""
    word = scene.tree.words[i]
    if scene.language in forms.SLAVIC:
        return forms.may_be(word, scene.language, _FIRST_PERSON)
    return word.lower().endswith(scene.lexicon.first_endings or ("\n",))


def _content(scene: Scene, i: int, stop: int) -> Range | None:
    """The clause behind the verb, up to the end of its sentence inside the quotation."""
    tree, lexicon, at = scene.tree, scene.lexicon, i + 1
    while at < stop and tree.upos[at] == "ADV" and tree.low[at] not in lexicon.complementizers:
        at += 1
    comma = at < stop and tree.words[at] == ","
    at += comma
    if at > stop - _SHORTEST:
        return None
    joined = tree.low[at] in lexicon.complementizers
    if not joined and not (lexicon.bare_clauses or comma):
        return None
    end = next((k for k in range(at, stop) if tree.words[k] in _FINAL), stop)
    part = scene.trimmed(at, end - 1)
    if part is None or part[1] - part[0] + 1 < _SHORTEST:
        return None
    clause = tree.low[at] in lexicon.firm or _has_predicate(scene, part)
    return part if clause and (joined or comma or tree.upos[at] not in {"ADP", "PART"}) else None


def _has_predicate(scene: Scene, part: Range) -> bool:
    """A finite verb, or in Russian and Ukrainian a participle or adjective that stands for one: “завод продан”."""
    if scene.has_verb(*part):
        return True
    tree = scene.tree
    return scene.language in forms.SLAVIC and any(
        tree.upos[k] == "VERB" or (tree.upos[k] == "ADJ" and forms.may_be(tree.words[k], scene.language, "ADJS"))
        for k in range(part[0], part[1] + 1)
    )
