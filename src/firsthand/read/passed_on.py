"""Statements that no cue governs but whose mood passes them on: whose they are, in languages that have such a mood."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read import antecedents, mood, nouns
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.read.speakers import Cast
from firsthand.records import Attribution, Speech

_SHORTEST = 3
"""Words of a clause that states something."""


def is_passed_on(scene: Scene, parts: Sequence[Range]) -> bool:
    """Whether a verb in the ranges is in the reported mood."""
    return bool(scene.lexicon.reported_moods) and any(
        mood.is_reported(scene, i) for first, last in parts for i in range(first, last + 1)
    )


def spoken_of(cast: Cast, scene: Scene, sentence: Sentence) -> Attribution | None:
    """The subject of the sentences before, for one in the reported mood that nobody else can be the source of.

    A quotation on its own is the subject's of the sentence before, if that says nothing but that they speak.
    """
    if scene.lexicon.reported_moods and scene.quote_at(sentence.first) is not None:
        said = antecedents.announced(scene, sentence)
        if said is not None:
            return Attribution(source=cast.source(scene, said, _verb_of(scene, said)))
    if not is_passed_on(scene, ((sentence.first, sentence.stop - 1),)):
        return None
    words = antecedents.subject_before(scene, sentence)
    return None if words is None else Attribution(source=cast.source(scene, words, _verb_of(scene, words)))


def _verb_of(scene: Scene, words: Range) -> Range | None:
    """The verb that a subject hangs on, which makes its article a nominative."""
    above = (scene.tree.head[i] for i in range(words[0], words[1] + 1))
    verb = next((i for i in above if not words[0] <= i <= words[1] and scene.tree.is_verb(i)), None)
    return None if verb is None else (verb, verb)


def within(cast: Cast, scene: Scene, sentence: Sentence) -> tuple[Range, Attribution] | None:
    """The clause in the reported mood under a main verb that is not, and the main verb's subject, whose words it is.

    “Die Behörde hatte den Standpunkt vertreten, das Gericht sei nicht zuständig”; None where no clause is like that.
    """
    if not scene.lexicon.reported_moods:
        return None
    tree = scene.tree
    inside = range(sentence.first, sentence.stop)
    top = next((i for i in inside if tree.dep[i] == "ROOT"), None)
    if top is None or any(mood.is_reported(scene, i) for i in (top, *tree.children(top, "aux", "cop"))):
        return None
    subject = next((kid for kid in tree.children(top, "nsubj") if kid in inside), None)
    if subject is None or not antecedents.can_speak(scene, subject):
        return None
    clause = next((found for i in inside if (found := _clause(scene, sentence, i, top)) is not None), None)
    words = nouns.of_head(scene, subject, sentence.first, sentence.stop - 1)
    if clause is None or words is None or scene.has_verb(*words):
        return None
    if clause[0] <= words[1] and words[0] <= clause[1]:
        return None
    return clause, Attribution(source=cast.source(scene, words, (top, top)), speech=Speech.INDIRECT)


def _clause(scene: Scene, sentence: Sentence, verb: int, top: int) -> Range | None:
    """The clause of a verb in the reported mood, from its comma on, if it is not the main one."""
    tree = scene.tree
    if not mood.is_reported(scene, verb):
        return None
    head = tree.head[verb] if tree.dep[verb].startswith(("aux", "cop")) else verb
    if head == top or not tree.under(head, top):
        return None
    first, last = max(tree.first[head], sentence.first), min(max(tree.last[head], verb), sentence.stop - 1)
    clause = scene.trimmed(min(first, verb), last)
    if clause is None or clause[1] - clause[0] + 1 < _SHORTEST:
        return None
    if clause[0] > sentence.first and tree.is_finite(clause[0]):
        return None  # "Was sie wollten, sei …": the main clause, whatever the parse says.
    return clause if clause[0] == sentence.first or tree.words[clause[0] - 1] == "," else None
