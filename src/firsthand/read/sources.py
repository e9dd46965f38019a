"""Who says it: the words that stand for the source of a cue."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.read import antecedents, forms, inverted, nouns
from firsthand.read.extent import Content
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene

_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_GENITIVE = frozenset({"'s"})
_VERB_CHAIN = ("conj", "xcomp", "advcl", "parataxis", "acl", "ccomp")


@dataclass(frozen=True)
class Found:
    """The words for the source; `nobody` where the grammar names none, `refused` where there is no frame at all."""

    words: Range | None = None
    nobody: bool = False
    refused: bool = False


def of_verb(scene: Scene, sentence: Sentence, cue: Cue, content: Content) -> Found:
    """The source of a cue verb: its subject, the noun after an inverted verb, the subject of the verb it hangs on."""
    if content.anaphoric and scene.tree.low[cue.last + 1] in scene.lexicon.agent:
        # "This was reported by X": the agent, whatever the parse made of the passive.
        return _judged(scene, cue, nouns.after(scene, cue.last + 2, sentence.stop), thing=False)
    if _is_passive(scene, cue):
        return _of_passive(scene, sentence, cue, content)
    if content.anaphoric and _opens_with_anaphor(scene, sentence, cue):
        # "Об этом пишет X": what stands before the verb is what is said, so the source stands behind it.
        return _judged(scene, cue, nouns.after(scene, cue.last + 1, sentence.stop), thing=False)
    if scene.lexicon.verb_second and cue.lemma in scene.lexicon.impersonal:
        return _told_in(scene, sentence, cue)
    if content.border is not None:
        words = _beside(scene, sentence, cue, content.border)
    else:
        words = _by_arcs(scene, sentence, cue)
        if words is None and scene.lexicon.verb_second:
            words = inverted.subject(scene, sentence, cue) or inverted.by_place(scene, sentence, cue)
        words = words or (None if inverted.is_infinitive(scene, cue) else _before(scene, sentence, cue))
    if words is None and content.anaphoric:
        words = nouns.after(scene, cue.last + 1, sentence.stop)
    return _judged(scene, cue, words, content.thing)


def _told_in(scene: Scene, sentence: Sentence, cue: Cue) -> Found:
    """“In dem Bericht heißt es, …”, “heißt es in dem Bericht”: the place of the words is their source."""
    words = inverted.place(scene, sentence, cue)
    return Found(nobody=True) if words is None else Found(words)


def _opens_with_anaphor(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether “about this” begins the sentence."""
    opening = range(sentence.first, min(sentence.first + 3, cue.first))
    return any(scene.phrase(i, scene.lexicon.anaphors, sentence.stop) is not None for i in opening)


def _is_passive(scene: Scene, cue: Cue) -> bool:
    tree = scene.tree
    if cue.lemma in scene.lexicon.verbs.quoting:
        return False
    # In Russian and Ukrainian the form itself is passive; elsewhere the tag is unsure and the auxiliary tells.
    formal = scene.language in {"ru", "uk"} and "Pass" in tree.feats[cue.at]
    return formal or any(tree.dep[kid].endswith(":pass") for kid in tree.kids[cue.at])


def _of_passive(scene: Scene, sentence: Sentence, cue: Cue, content: Content) -> Found:
    """The agent ("by the ministry") where one is named, else the document that says it, as German names it first.

    A passive with a mere thing as content reports nothing.
    """
    tree = scene.tree
    if content.thing or not content.ranges:
        return Found(refused=True)
    for kid in tree.children(cue.at, "obl"):
        if any(tree.low[case] in scene.lexicon.agent for case in tree.children(kid, "case")):
            return Found(nouns.of_head(scene, kid, min(tree.first[kid], cue.last + 1), tree.last[kid]))
    if content.border is not None and scene.language not in {"ru", "uk"} and cue.first == cue.last:
        return Found(refused=True)
    document = inverted.document(scene, sentence, cue) if scene.lexicon.verb_second else None
    return Found(nobody=True) if document is None else Found(document)


def _judged(scene: Scene, cue: Cue, words: Range | None, thing: bool) -> Found:
    tree, lexicon = scene.tree, scene.lexicon
    if words is not None:
        words = nouns.without_time(scene, words) or nouns.after(scene, words[1] + 1, cue.first)
    if words is None:
        return Found(nobody=True) if _is_impersonal(scene, cue) else Found(refused=True)
    words = _without_clause(scene, words)
    if words[0] == words[1]:
        word = tree.low[words[0]]
        if word in lexicon.pronoun_words.second or word in lexicon.pronoun_words.first:
            return Found(refused=True)
        if word in lexicon.nobody:
            return Found(nobody=True)
    if thing and not _can_speak(scene, words):
        return Found(refused=True)
    return Found(words)


def _without_clause(scene: Scene, words: Range) -> Range:
    """Without the clause behind it that the parse hung on the speaker and not on the verb: “sagte der Mann, dass …”."""
    tree, firm = scene.tree, scene.lexicon.firm
    for i in range(words[0] + 2, words[1] + 1):
        if tree.low[i] in firm and tree.words[i - 1] == ",":
            return words[0], i - 2
    return words


def _can_speak(scene: Scene, words: Range) -> bool:
    """Whether the phrase names somebody or holds an office: reports and results present nothing to the public.

    Who stands in a clause behind it does not count: "the picture, which the Ledger bought, shows a hall".
    """
    tree, lexicon = scene.tree, scene.lexicon
    inside = range(words[0], words[1] + 1)
    clause = next((i for i in inside if i > words[0] and tree.low[i] in lexicon.relatives), words[1] + 1)
    return any(
        tree.upos[i] == "PROPN" or tree.low[i] in lexicon.pronouns or tree.lemma(i) in lexicon.roles
        for i in inside
        if i < clause and tree.low[i] not in lexicon.nouns.temporal
    )


def _is_impersonal(scene: Scene, cue: Cue) -> bool:
    """Whether grammar itself leaves the speaker out: a passive, a reflexive, "they say" without "they"."""
    tree, lexicon = scene.tree, scene.lexicon
    if not cue.free or tree.low[cue.at].endswith(lexicon.first_endings or ("\n",)):
        return False
    if scene.language in {"ru", "uk"}:
        return cue.lemma in lexicon.say
    return False


def _beside(scene: Scene, sentence: Sentence, cue: Cue, border: int) -> Range | None:
    """Around a cue that follows its content: between the border and the verb, else behind the verb."""
    tree = scene.tree
    inside = range(border + 1, cue.first)
    subject = next((kid for kid in tree.children(cue.at, "nsubj") if kid in inside), None)
    if subject is not None:
        return nouns.of_head(scene, subject, border + 1, cue.first - 1)
    nominal = [i for i in inside if tree.is_nominal(i) and tree.low[i] not in scene.lexicon.nouns.temporal]
    if nominal and not any(tree.words[i] in COMMAS for i in range(border + 1, nominal[0])):
        start = border + 1
        while start < nominal[0] and tree.upos[start] in {"ADV", "CCONJ", "PART", "SCONJ"}:
            start += 1
        return scene.trimmed(start, cue.first - 1)
    if cue.lemma in scene.lexicon.telling:
        return scene.trimmed(border + 1, cue.first - 1)
    found = nouns.after(scene, cue.last + 1, sentence.stop)
    if found is not None and forms.is_oblique(scene, found[0]):
        return forms.subject_after(scene, found[1] + 1, sentence.stop)
    return found


def _by_arcs(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    tree, verb = scene.tree, cue.at
    thing: Range | None = None
    for _ in range(4):
        for kid in tree.children(verb, "nsubj"):
            if tree.dep[kid] == "nsubj:pass" and cue.lemma not in scene.lexicon.verbs.quoting:
                return None
            if sentence.first <= kid < sentence.stop and tree.upos[kid] != "ADV":
                words = _subject(scene, sentence, verb, kid)
                if words is not None and scene.lexicon.verb_second and inverted.is_as_phrase(scene, words):
                    continue
                if words is not None and _may_be_object(scene, kid, verb):
                    thing = words
                elif words is None or not forms.is_oblique(scene, words[0]):
                    return words
        if tree.dep[verb].startswith("acl"):
            return _antecedent(scene, tree.head[verb], sentence.first, min(cue.first, verb) - 1)
        above = _verb_above(scene, cue, verb)
        if above is None:
            break
        verb = above
    return thing and (_opening(scene, sentence, cue) or thing)


def _verb_above(scene: Scene, cue: Cue, verb: int) -> int | None:
    """The verb that this one hangs on, whose subject it shares; what is quoted has another than what reports it."""
    tree = scene.tree
    above = tree.head[verb]
    if not tree.dep[verb].startswith(_VERB_CHAIN) or above == verb:
        return None
    return None if scene.quote_at(above) is not None and scene.quote_at(cue.at) is None else above


def _may_be_object(scene: Scene, kid: int, verb: int) -> bool:
    """Whether a thing behind its verb may be what is spoken of: where subject and object look alike, as in German."""
    return bool(scene.lexicon.agents) and kid > verb and not antecedents.can_speak(scene, kid)


def _opening(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """The phrase that opens the sentence and goes up to the verb: “Der Vorsitzende, Jan Roe, kritisierte …”."""
    found = nouns.after(scene, sentence.first, cue.first)
    if found is None or found[0] != sentence.first or forms.is_oblique(scene, found[0]):
        return None
    return found if cue.first - found[1] <= 2 else None


def _subject(scene: Scene, sentence: Sentence, verb: int, kid: int) -> Range | None:
    tree = scene.tree
    relatives = scene.lexicon.relatives
    if tree.dep[verb].startswith("acl") and (tree.low[kid] in relatives or tree.lemma(kid) in relatives):
        return _antecedent(scene, tree.head[verb], sentence.first, kid - 1)
    if kid < verb:
        found = nouns.of_head(scene, kid, sentence.first, verb - 1)
        return None if found is None else _up_to(scene, found, verb)
    return nouns.of_head(scene, kid, verb + 1, sentence.stop - 1)


def _antecedent(scene: Scene, head: int, lowest: int, highest: int) -> Range | None:
    """What a relative clause is about, without the “so” of an inquit and without what it is the predicate of."""
    tree = scene.tree
    apart = [kid for kid in tree.children(head, "nsubj", "cop") if kid < head]
    words = nouns.of_head(scene, head, max([lowest, *(kid + 1 for kid in apart)]), highest)
    if words is not None and words[0] < words[1] and tree.low[words[0]] in scene.lexicon.as_words:
        return words[0] + 1, words[1]
    return words


def _up_to(scene: Scene, found: Range, verb: int) -> Range:
    """The subject with the names that stand between it and its verb, wherever the parse hangs them."""
    tree = scene.tree
    last = found[1]
    while last + 1 < verb and (tree.upos[last + 1] in _NAMING or tree.low[last + 1] in _GENITIVE):
        last += 1
    return found[0], last


def _before(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """The nearest noun phrase before a verb that the parse gave no subject."""
    tree = scene.tree
    last = cue.first - 1
    while last >= sentence.first and tree.upos[last] in {"ADV", "PART", "AUX"}:
        last -= 1
    if last > sentence.first and tree.words[last] == "," and cue.free:
        return nouns.after(scene, sentence.first, cue.first)
    if last < sentence.first or not tree.is_nominal(last):
        return None
    start = next((i + 1 for i in range(last, sentence.first - 1, -1) if tree.words[i] in COMMAS), sentence.first)
    whole = nouns.after(scene, start, cue.first)
    if whole is not None and whole[1] == last:
        return None if forms.is_oblique(scene, whole[0]) else whole
    head = last
    while sentence.first <= tree.head[head] < last and tree.is_nominal(tree.head[head]) and tree.head[head] != head:
        head = tree.head[head]
    return nouns.of_head(scene, head, sentence.first, last)
