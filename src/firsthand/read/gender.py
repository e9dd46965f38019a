"""Whether a phrase names a woman, a man, or no person, as far as the text tells; what it does not tell stays open."""

from __future__ import annotations

from enum import StrEnum

from firsthand.read.forms import SLAVIC
from firsthand.read.lemmas import is_known, readings
from firsthand.read.nouns import Range
from firsthand.read.scene import Scene


class Gender(StrEnum):
    """What a pronoun must agree with."""

    FEMININE = "feminine"
    MASCULINE = "masculine"
    NEUTER = "neuter"
    """No person, in English; elsewhere things have a gender of grammar."""
    OPEN = ""


_FORMS = {"femn": Gender.FEMININE, "masc": Gender.MASCULINE}
_PEOPLE = frozenset({"PER", "PERSON"})
_BODIES = frozenset({"ORG"})


def of_phrase(scene: Scene, words: Range, cue: Range | None) -> Gender:
    """The gender of a speaker, by titles, given names and, in Russian and Ukrainian, the verb in the past."""
    tree, lexicon = scene.tree, scene.lexicon
    titles = _titles(scene, words)
    lemmas = {tree.low[i] for i in titles} | {tree.lemma(i) for i in titles}
    if lemmas & lexicon.nouns.feminine:
        return Gender.FEMININE
    if lemmas & lexicon.nouns.masculine:
        return Gender.MASCULINE
    if scene.language in SLAVIC:
        told = _of_name(scene, words) or _of_thing(scene, words) or _of_verb(scene, cue)
        return told or _of_name(scene, words, guessed=True)
    return _of_body(scene, words) or _of_article(scene, words, cue)


def _of_article(scene: Scene, words: Range, cue: Range | None) -> Gender:
    """By the article of a subject, where the language's articles tell: “die Kommission” is no “er”."""
    told = scene.lexicon.articles.get(scene.tree.low[words[0]], "")
    subject = cue is not None and any(scene.tree.is_verb(i) for i in range(cue[0], cue[1] + 1))
    return Gender(told) if told and subject and words[0] < words[1] else Gender.OPEN


def _titles(scene: Scene, words: Range) -> range:
    """The words up to the first noun: what follows it may be the company that a spokesman speaks for."""
    noun = next((i for i in range(words[0], words[1] + 1) if scene.tree.upos[i] == "NOUN"), words[1])
    return range(words[0], noun + 1)


def _of_name(scene: Scene, words: Range, *, guessed: bool = False) -> Gender:
    """By a given name or patronymic, which dictionaries know: “Марта”, “Ильинична”; else `guessed` by its ending."""
    for i in range(words[0], words[1] + 1):
        word = scene.tree.words[i]
        if not word[0].isupper() or not (guessed or is_known(word, scene.language)):
            continue
        given = [one for one in readings(scene.tree.words[i], scene.language) if "Name" in one or "Patr" in one]
        # "Богдан" is a man's name, and also many a woman's in the genitive: the plain form decides.
        given = [one for one in given if "nomn" in one and "sing" in one] or given
        found = {next((mark for mark in _FORMS if mark in grammemes), "") for grammemes in given}
        if len(found) == 1:
            return _FORMS.get(found.pop(), Gender.OPEN)
    return Gender.OPEN


def _of_thing(scene: Scene, words: Range) -> Gender:
    """By the noun itself where it names no person; offices are masculine whoever holds them."""
    inside = range(words[0], words[1] + 1)
    noun = next((i for i in inside if scene.tree.upos[i] == "NOUN"), None)
    named = any(scene.tree.words[i][0].isupper() and scene.quote_at(i) is None for i in inside if i > words[0])
    if noun is None or named:
        return Gender.OPEN
    found = readings(scene.tree.words[noun], scene.language)
    if not all("inan" in grammemes for grammemes in found if "NOUN" in grammemes):
        return Gender.OPEN
    if any("neut" in grammemes for grammemes in found):
        return Gender.NEUTER
    return next((_FORMS[mark] for mark in _FORMS if any(mark in grammemes for grammemes in found)), Gender.OPEN)


def _of_verb(scene: Scene, cue: Range | None) -> Gender:
    """By the ending of a verb in the past: “сказала”."""
    if cue is None:
        return Gender.OPEN
    found = {
        next((mark for mark in _FORMS if mark in grammemes), "")
        for grammemes in readings(scene.tree.words[cue[1]], scene.language)
        if "past" in grammemes
    }
    return _FORMS.get(found.pop(), Gender.OPEN) if len(found) == 1 else Gender.OPEN


def _of_body(scene: Scene, words: Range) -> Gender:
    """English knows he and she for people only: what the model takes for a company is neither."""
    if not scene.lexicon.pronoun_words.neuter:
        return Gender.OPEN
    if _body_noun(scene, words):
        return Gender.NEUTER
    labels = _labels(scene, words)
    return Gender.NEUTER if labels & _BODIES and not labels & _PEOPLE else Gender.OPEN


def _body_noun(scene: Scene, words: Range) -> bool:
    """Whether the phrase is a noun for a body and nothing else: “the company”, not “the company's director”."""
    found = [scene.tree.lemma(i) for i in range(words[0], words[1] + 1) if scene.tree.upos[i] == "NOUN"]
    return bool(found) and found[0] in scene.lexicon.bodies and len(found) == 1


def is_person(scene: Scene, words: Range) -> bool:
    """Whether the model takes a name in the phrase for a person's."""
    return bool(_labels(scene, words) & _PEOPLE)


def _labels(scene: Scene, words: Range) -> set[str]:
    return {entity.label_ for entity in scene.passage.doc.ents if entity.start <= words[1] and entity.end > words[0]}
