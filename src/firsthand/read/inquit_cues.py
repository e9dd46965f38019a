"""The verb of an inquit: told by its form and place, for taggers miss it behind a quotation."""

from __future__ import annotations

from firsthand.read import forms
from firsthand.read.marks import Cue
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene

GROUP = frozenset({"AUX", "ADV", "PART"})
"""What goes with a verb: auxiliaries, adverbs, particles."""
_MISREAD = frozenset({"NOUN", "ADJ", "X", "AUX", "ADV", "PROPN"})
_BEFORE_VERB = 5
"""Words between the mark and an inverted verb: auxiliary, pronoun, adverbs."""
_DESCRIBING = ("Part|Pres", "Conv", "Ger")
"""Forms that describe and do not report, in every language."""
_PARTICIPLES = frozenset({"fr", "es"})
"""Languages in which a bare participle behind a comma describes and does not report."""


def cue_behind(scene: Scene, sentence: Sentence, mark: int) -> Cue | None:
    """The cue of an inverted clause behind the mark; its verb may have auxiliary, pronoun and adverbs before it."""
    for i in range(mark + 1, min(mark + 1 + _BEFORE_VERB, sentence.stop)):
        found = _cue_at(scene, i, sentence.stop, bare=i == mark + 1)
        if found is not None:
            return Cue(i, mark + 1, found[0], found[1], free=True)
        if not _goes_with_verb(scene, i):
            return None
    return None


def _goes_with_verb(scene: Scene, i: int) -> bool:
    """Whether word `i` may stand between the mark and an inverted verb: auxiliaries, adverbs, reflexive pronouns."""
    tree, lexicon = scene.tree, scene.lexicon
    low = tree.low[i]
    if low in lexicon.auxiliaries or (low.startswith("-") and low in lexicon.pronouns):
        return True
    joining = low in lexicon.complementizers or low in lexicon.relatives or low in lexicon.as_words
    return tree.upos[i] in GROUP and not joining


def _cue_at(scene: Scene, i: int, stop: int, *, bare: bool) -> tuple[int, str] | None:
    """The last word and the dictionary form of the cue that begins at word `i`; a noun may be a misread verb."""
    tree, lexicon = scene.tree, scene.lexicon
    if not tree.words[i][0].islower():
        return None
    lemma = tree.verb_lemma(i)
    for j in range(i + 1, min(i + 4, stop)):
        pair = f"{lemma} {tree.verb_lemma(j)}"
        if pair in lexicon.phrasal:
            return j, pair
    if lemma not in lexicon.cues and not lexicon.prefixes:
        return None
    if tree.upos[i] == "VERB":
        described = bare and tree.feats[i].startswith("Part") and scene.language in _PARTICIPLES
        described = described or any(form in tree.feats[i] for form in _DESCRIBING)
        # Where the form itself tells a finite verb, the tagger is not asked.
        described = described and not (scene.language in forms.SLAVIC and forms.is_verb(scene, i))
        return None if described else (i, lemma)
    known = lemma in lexicon.say or lemma in lexicon.verbs.quoted or bool(lexicon.prefixes)
    return (i, lemma) if known and tree.upos[i] in _MISREAD and _verb_form(scene, i) else None


def _verb_form(scene: Scene, i: int) -> bool:
    """Whether the word can be a verb by its form, where that can be told."""
    if scene.language in forms.SLAVIC:
        return forms.is_verb(scene, i)
    return scene.language != "en" and (scene.tree.upos[i] != "ADV" or scene.language == "de")


def is_plain_cue(scene: Scene, i: int) -> bool:
    """Whether word `i` is a verb of saying or thinking in a form of its own."""
    tree, lexicon = scene.tree, scene.lexicon
    lemma = tree.verb_lemma(i)
    return tree.upos[i] == "VERB" and "Inf" not in tree.feats[i] and (lemma in lexicon.say or lemma in lexicon.think)


def with_prefix(scene: Scene, cue: Cue, end: int) -> Cue:
    """The cue with the prefix that a German verb leaves at the end of its clause: “räumte … ein”."""
    prefix = scene.tree.low[end]
    if end <= cue.last or prefix not in scene.lexicon.prefixes:
        return cue
    return cue._replace(lemma=f"{prefix}{cue.lemma}")
