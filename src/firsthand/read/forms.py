"""Forms of words, as far as they tell who speaks, to whom, and where: most of all in Russian and Ukrainian."""

from __future__ import annotations

from functools import lru_cache

from firsthand.read import nouns
from firsthand.read.lemmas import readings
from firsthand.read.nouns import Range
from firsthand.read.scene import Scene

SLAVIC = frozenset({"ru", "uk"})
_PLACES = frozenset({"в", "во", "на", "у", "ув", "уві"})
_ORIGINS = frozenset({"из", "з", "із", "зі", "со", "с"})

# OpenCorpora's names of what a form can be.
NOMINATIVE, PLURAL, VERB = "nomn", "plur", "VERB"


@lru_cache(maxsize=50_000)
def may_be(word: str, language: str, grammeme: str) -> bool:
    """Whether one reading of the word has `grammeme`."""
    return any(grammeme in grammemes for grammemes in readings(word, language))


def is_verb(scene: Scene, i: int) -> bool:
    """Whether word `i` can be a verb by its form."""
    return may_be(scene.tree.words[i], scene.language, VERB)


def is_addressed(scene: Scene, words: Range) -> bool:
    """Whether the phrase is no subject by its form: whom it was said to ("журналистам"), when, with what."""
    if scene.language not in SLAVIC:
        return is_oblique(scene, words[0])
    head = next((i for i in range(words[0], words[1] + 1) if scene.tree.upos[i] == "NOUN"), None)
    if head is None or scene.tree.upos[words[0]] == "NUM":
        return False  # What is counted stands in the genitive: "два докера".
    return not may_be(scene.tree.words[head], scene.language, NOMINATIVE)


def is_oblique(scene: Scene, i: int) -> bool:
    """Whether a phrase that word `i` opens is no subject by its form: “den Plan”, “der englischen Zeitung”."""
    tree, oblique = scene.tree, scene.lexicon.oblique
    endings = scene.lexicon.oblique_nouns.get(tree.low[i])
    if endings and i + 1 < tree.size and tree.words[i + 1][0].isupper() and tree.low[i + 1].endswith(endings):
        return True
    if tree.low[i] not in oblique:
        return False
    ending = oblique[tree.low[i]]
    if ending is None:
        return True
    described = i + 1 < tree.size and tree.upos[i + 1] in ({"ADJ"} if ending else {"ADJ", "NOUN", "PROPN"})
    return described and tree.low[i + 1].endswith(ending)


def subject_after(scene: Scene, start: int, stop: int) -> Range | None:
    """The first noun phrase from word `start` on that can be a subject by its form."""
    found = nouns.after(scene, start, stop)
    while found is not None and is_addressed(scene, found):
        found = nouns.after(scene, found[1] + 1, stop)
    return found


def is_many(scene: Scene, words: Range) -> bool:
    """Whether the noun of the phrase can only be a plural."""
    noun = next((i for i in range(words[0], words[1] + 1) if scene.tree.upos[i] == "NOUN"), None)
    if noun is None or scene.tree.words[noun][0].isupper():
        return False
    found = [grammemes for grammemes in readings(scene.tree.words[noun], scene.language) if "NOUN" in grammemes]
    return bool(found) and all(PLURAL in grammemes for grammemes in found)


def institution(scene: Scene, verb: int, start: int, stop: int) -> Range | None:
    """The place that stands for those who speak in it: “сообщили в компании”, “говорится в отчете”, “следует из …”."""
    tree = scene.tree
    if scene.language not in SLAVIC:
        return None
    impersonal = tree.verb_lemma(verb) in scene.lexicon.impersonal
    if not impersonal and not may_be(tree.words[verb], scene.language, PLURAL):
        return None
    places = _PLACES | _ORIGINS if impersonal else _PLACES
    for i in range(start, stop - 1):
        if tree.low[i] in places and tree.upos[i] == "ADP" and not nouns.is_time(scene, i + 1, stop):
            return nouns.after(scene, i + 1, stop)
    return None
