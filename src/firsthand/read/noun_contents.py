"""What a noun of saying governs: a clause, an infinitive, or a thing behind it."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.read import forms, noun_owners, nouns
from firsthand.read.noun_owners import NAMING, Noun
from firsthand.read.nouns import Range
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_FAR = 10
"""Words that may stand between the noun and its clause: whose it is."""
_GERMAN_PIECE = 24
"""Words between a German comma and the “zu” of its infinitive."""
_BETWEEN = NAMING | {"ADP", "PUNCT", "PRON", "PART"}
_CLOSING = frozenset({"ru", "uk", "de"})
"""Languages in which a comma closes a subordinate clause."""
_ENDS = frozenset({".", "!", "?", "…", "...", ":", ";", "(", ")"})
_RESUMED = frozenset({"–", "—"})


class Reach(NamedTuple):
    """The content, and the words between the noun and it that tell whose it is."""

    content: Range
    owner: Range | None
    speech: Speech


def clause(noun: Noun) -> Reach | None:
    """A clause or an infinitive behind the noun, with nothing in between but whose it is."""
    scene, tree = noun.scene, noun.scene.tree
    for at in range(noun.at + 1, min(noun.at + 1 + _FAR, noun.sentence.stop - 1)):
        opener = scene.phrase(at, noun.known.that, noun.sentence.stop) if tree.low[at] in noun.known.that else None
        if opener is not None and noun.lemma not in noun.known.planned:
            start = at + len(opener.words) - 1
            joins = len(opener.words) > 1 or _is_clause(noun, start)
            return _reach(noun, at, start, start, Speech.NOMINAL) if joins else None
        infinitive = _infinitive(noun, at) if _governs_infinitive(noun) else None
        if infinitive is not None and _joined(noun, at):
            speech = Speech.INTENTION if noun.lemma in noun.known.planned else Speech.NOMINAL
            return _reach(noun, at, at, infinitive, speech)
        if tree.words[at] in _ENDS or scene.quote_at(at) is not None:
            return None
        if tree.is_finite(at) and tree.upos[at] != "AUX":
            return None
    return None


def _governs_infinitive(noun: Noun) -> bool:
    return noun.lemma in noun.known.planned or noun.lemma in noun.known.promised


def _reach(noun: Noun, opener: int, start: int, verb: int, speech: Speech) -> Reach | None:
    """From word `start` to the end of the clause that `verb` is in or opens; `opener` is the first word that joins."""
    end = _end(noun, verb) if _joined(noun, opener) else None
    part = noun.scene.trimmed(start, end) if end is not None else None
    return None if part is None else Reach(part, noun_owners.between(noun, opener), speech)


def _joined(noun: Noun, opener: int) -> bool:
    """Whether nothing but a noun phrase, with its preposition, and one comma stands between the noun and its clause.

    A form of “be” at the end joins them as well: “her view is that …”.
    """
    tree = noun.scene.tree
    if tree.upos[opener - 1] == "AUX" and tree.low[opener] not in noun.known.to:
        opener -= 1
    between = range(noun.at + 1, opener)
    if any(tree.words[k] in COMMAS for k in between[:-1]) or not _leads_on(noun.scene, between):
        return False
    return all(tree.upos[k] in _BETWEEN for k in between)


def _leads_on(scene: Scene, between: range) -> bool:
    """Whether what stands between belongs to the noun: a phrase with a preposition, an owner, a time, or nothing."""
    tree = scene.tree
    if not between or tree.words[between[0]] == "," or scene.language in forms.SLAVIC:
        return True
    return tree.upos[between[0]] in {"ADP", "PART"} or nouns.is_time(scene, between[0], between.stop)


def _is_clause(noun: Noun, opener: int) -> bool:
    """Whether the word joins a clause, and is no relative pronoun: “the claim that he made”.

    A relative pronoun is subject or object of its verb; where the verb has another subject, it is not the first. A verb
    that makes claims and has no object of its own has the pronoun for one, whatever the parser took it for.
    """
    scene, tree, verb = noun.scene, noun.scene.tree, noun.scene.tree.head[opener]
    if tree.verb_lemma(verb) in noun.known.light and tree.dep[verb].startswith("acl") and _lacks_object(scene, verb):
        return False
    if tree.upos[opener] == "DET":
        return False
    if tree.upos[opener] != "PRON" or not tree.dep[verb].startswith("acl:relcl") or scene.language in forms.SLAVIC:
        return True
    subjects = [kid for kid in tree.children(verb, "nsubj") if kid != opener]
    return bool(subjects) and tree.dep[opener].startswith("nsubj")


def _lacks_object(scene: Scene, verb: int) -> bool:
    """Whether an active verb has neither object nor clause behind it."""
    labels = {scene.tree.dep[kid] for kid in scene.tree.kids[verb] if kid > verb}
    passive = any(scene.tree.dep[kid].endswith(":pass") for kid in scene.tree.kids[verb])
    return not passive and not labels & {"obj", "iobj", "xcomp", "ccomp"}


def _infinitive(noun: Noun, at: int) -> int | None:
    """The infinitive that begins at word `at`, its “to” included."""
    tree = noun.scene.tree
    if noun.scene.language == "de":
        return _german_infinitive(noun.scene, at)
    if not noun.known.to:
        return at if "Inf" in tree.feats[at] else None
    if tree.low[at] not in noun.known.to:
        return None
    return next((k for k in range(at + 1, min(at + 4, tree.size)) if "Inf" in tree.feats[k]), None)


def _german_infinitive(scene: Scene, at: int) -> int | None:
    """“…, das Werk zu verkaufen”: behind the noun's comma, with “zu” before the last word of the piece."""
    tree = scene.tree
    if tree.words[at] != ",":
        return None
    for k in range(at + 1, min(at + _GERMAN_PIECE, tree.size - 1)):
        if tree.words[k] in COMMAS or tree.words[k] in _ENDS:
            return None
        if tree.low[k] == "zu" and tree.words[k + 1].islower() and tree.low[k + 1].endswith("n"):
            return k + 1
    return None


def _end(noun: Noun, opener: int) -> int | None:
    """The last word of the clause: the sentence's where the noun stands behind its verb, else what the parse says."""
    scene, tree, last = noun.scene, noun.scene.tree, noun.sentence.stop - 1
    comma = next((k for k in range(opener + 1, last) if tree.words[k] == ","), None)
    if any(tree.is_finite(k) for k in (*range(noun.sentence.first, noun.at), opener - 1)):
        return _until_main(noun, opener)
    verb = _verb_of(noun, opener)
    if scene.language in forms.SLAVIC and comma is not None and comma < verb:
        # The comma closes the clause if it has a verb by then: the one behind is the main verb.
        verb = next((k for k in range(opener + 1, comma) if tree.is_verb(k)), verb)
        return comma - 1 if verb < comma else None
    if not opener <= verb < noun.sentence.stop or tree.dep[verb] == "ROOT":
        return None
    end = min(tree.last[verb], last)
    if scene.language in _CLOSING and comma is not None and verb < comma <= end:
        return comma - 1
    return end if end < last - 1 else None


def _verb_of(noun: Noun, opener: int) -> int:
    """The head of the clause that `opener` begins, by its own arc or by the noun's."""
    tree = noun.scene.tree
    if "Inf" in tree.feats[opener]:
        return opener
    if tree.head[opener] > opener:
        return tree.head[opener]
    return next((kid for kid in tree.children(noun.at, "acl", "ccomp") if kid > opener), opener)


def _until_main(noun: Noun, opener: int) -> int:
    """The word before what is joined on by “and”, or goes on behind a dash: the rest is the writer's."""
    tree = noun.scene.tree
    for k in range(opener + 2, noun.sentence.stop - 1):
        if tree.words[k] == ";" or (tree.words[k] in {",", *_RESUMED} and tree.upos[k + 1] == "CCONJ"):
            return k - 1
        if tree.words[k] in _RESUMED and noun.scene.is_apart(k):
            return k - 1
    return noun.sentence.stop - 1


def thing(noun: Noun, owned: Range | None) -> Reach | None:
    """A thing behind the noun: “its denial of the sale”, “заявление министра о продаже”; somebody must own it."""
    scene, tree, stop = noun.scene, noun.scene.tree, noun.sentence.stop
    if noun.lemma not in noun.known.object or noun.at + 2 >= stop:
        return None
    owner = _owner_first(noun)
    at = owner[1] + 1 if owner else noun.at + 1
    if at >= stop - 1 or tree.low[at] not in noun.known.thing:
        return None
    head = _phrase_head(noun, at)
    content = nouns.of_head(scene, head, at + 1, stop - 1)
    if content is None or tree.upos[head] != "NOUN" or tree.lemma(head) in scene.lexicon.roles:
        return None
    by = noun.known.owner - noun.known.thing
    content = _cut_at(scene, content, by)
    behind = content[1] + 1
    if owner is None and behind + 1 < stop and tree.low[behind] in by:
        owner = nouns.of_head(scene, _phrase_head(noun, behind), behind + 1, stop - 1)
    return None if owned is None and owner is None else Reach(content, owner, Speech.NOMINAL)


def _owner_first(noun: Noun) -> Range | None:
    """The owner right behind the noun, before the thing: “l'annonce par la société / de la fermeture”."""
    scene, tree, at = noun.scene, noun.scene.tree, noun.at + 1
    if tree.low[at] in noun.known.owner - noun.known.thing:
        found = nouns.of_head(scene, _phrase_head(noun, at), at + 1, noun.sentence.stop - 1)
        return None if found is None else _cut_at(scene, found, noun.known.thing)
    if not noun_owners.in_genitive(scene, at):
        return None
    while at < noun.sentence.stop - 1 and tree.upos[at] in NAMING:
        at += 1
    return scene.trimmed(noun.at + 1, at - 1)


def _phrase_head(noun: Noun, preposition: int) -> int:
    """The noun of the phrase that a preposition opens."""
    tree, stop = noun.scene.tree, noun.sentence.stop
    head = tree.head[preposition]
    if preposition < head < stop and tree.is_nominal(head):
        return head
    return next((k for k in range(preposition + 1, stop) if tree.is_nominal(k)), preposition)


def _cut_at(scene: Scene, found: Range, prepositions: frozenset[str]) -> Range:
    """A phrase without what the parse hangs on it behind one of these prepositions."""
    stop = next((k for k in range(found[0] + 1, found[1] + 1) if scene.tree.low[k] in prepositions), found[1] + 1)
    return found[0], stop - 1
