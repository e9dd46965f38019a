"""Inquits: “…, said the mayor” and “…, the mayor said”, told by their order alone.

Behind what it reports, a verb of saying and its subject stand between a mark and the next one, and nothing else stands
there but adverbs, times and places. No parse is needed for that, and parses are bad at it: it hangs on nothing.
A clause behind “as” is the same, and can stand at the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.read import forms, inquit_cues, nouns
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene

_DASHES = frozenset({"–", "—", "--", "-"})
_MARKS = _DASHES | {","}
_ENDS = frozenset({".", "!", "?", "…", "...", ";", ":", "(", ")"})
_LONGEST_SUBJECT = 14
"""Words of a subject that stands before its verb."""
_LONGEST_AS = 30
"""Words of a clause behind “as” that its verb closes."""
_CLOSERS = frozenset({",", ".", "!", "?", "–", "—"})


class Inquit(NamedTuple):
    """A reporting clause: all its words, its cue, its source, and the mark that opens it."""

    whole: Range
    cue: Cue
    source: Range
    mark: int


def find(scene: Scene, sentence: Sentence) -> Iterator[Inquit]:
    """The inquits of a sentence, from left to right, inside quotation marks and outside."""
    done = sentence.first
    for mark in _marks(scene, sentence):
        if mark < done or not _opens(scene, sentence, mark):
            continue
        found = _inverted(scene, sentence, mark) or _straight(scene, sentence, mark)
        if found is not None:
            yield found
            done = found.whole[1] + 1


def _marks(scene: Scene, sentence: Sentence) -> list[int]:
    """Where `_opens` is worth asking: most words are told apart by how they are written."""
    words, low, as_words, closed = scene.tree.words, scene.tree.low, scene.lexicon.as_words, scene.closed
    return [
        i for i in range(sentence.first, sentence.stop - 1) if words[i] in _MARKS or low[i] in as_words or i in closed
    ]


def _opens(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Whether an inquit can begin behind word `i`: behind a mark, or behind “as” at the start of a clause."""
    if scene.tree.low[i] in scene.lexicon.as_words:
        return scene.quote_at(i) is None and (i == sentence.first or _is_mark(scene, i - 1))
    return _is_mark(scene, i) and not _is_mark(scene, i + 1)


def _is_mark(scene: Scene, i: int) -> bool:
    word, quote = scene.tree.words[i], scene.closed.get(i)
    if quote is not None:
        return not nouns.is_name(scene, quote) or scene.has_verb(max(quote.opening, 0), i)
    return word == "," or (word in _DASHES and scene.is_apart(i))


def _inverted(scene: Scene, sentence: Sentence, mark: int) -> Inquit | None:
    """The verb with its auxiliary and adverbs right behind the mark, then the subject."""
    cue = inquit_cues.cue_behind(scene, sentence, mark)
    if cue is None:
        return None
    stop = _stop(scene, sentence, cue.last + 1)
    if cue.lemma in scene.lexicon.telling:
        return None
    source = _pronoun(scene, cue) or _subject(scene, sentence, cue, stop)
    if source is None or not _agrees(scene, cue, source):
        return None
    if mark == sentence.first and source[1] >= sentence.stop - 2:
        source = (source[0], stop - 1)  # What looks like an apposition is what is said: it must stand somewhere.
    end = _stop(scene, sentence, max(source[1], cue.last) + 1) - 1
    cue = inquit_cues.with_prefix(scene, cue, end)
    if not _reports(scene, cue) or _announces(scene, end) or _goes_on(scene, max(source[1], cue.last) + 1, end):
        return None
    if (
        cue.lemma != scene.tree.verb_lemma(cue.at)
        and source[1] == end
        and scene.tree.low[end] in scene.lexicon.prefixes
    ):
        source = (source[0], end - 1)
    return Inquit((mark + 1, end), cue, source, mark)


def _agrees(scene: Scene, cue: Cue, source: Range) -> bool:
    """Whether an English verb without an ending has no singular behind it: “…, add a nerve to it” is no inquit."""
    tree = scene.tree
    bare = cue.first == cue.last and tree.low[cue.at] == cue.lemma
    return not (bare and tree.low[source[0]] in scene.lexicon.singular)


def _pronoun(scene: Scene, cue: Cue) -> Range | None:
    """A pronoun in or right behind the cue that is its subject: “a-t-il dit”, “sagte er”."""
    tree, lexicon = scene.tree, scene.lexicon
    for i in range(cue.first, min(cue.last + 2, tree.size)):
        nominal = i + 1 < tree.size and tree.upos[i + 1] in {"NOUN", "ADJ", "PROPN"}
        if tree.low[i] in lexicon.pronouns and not (tree.low[i] in lexicon.possessive and nominal):
            return (i, i)
    return None


def _subject(scene: Scene, sentence: Sentence, cue: Cue, stop: int) -> Range | None:
    """The subject between the verb and the next mark; in Russian it can be a place (“уточнили в фирме”)."""
    tree = scene.tree
    if cue.lemma in scene.lexicon.impersonal:
        return forms.institution(scene, cue.at, cue.last + 1, stop)
    found = nouns.after(scene, cue.last + 1, sentence.stop)
    if found is not None and not any(tree.is_nominal(i) for i in range(found[0], found[1] + 1)):
        return None
    if found is not None and found[0] < stop and forms.is_addressed(scene, found):
        found = forms.subject_after(scene, found[1] + 1, sentence.stop)
    if found is not None and found[0] < stop:
        return found
    return forms.institution(scene, cue.at, cue.last + 1, stop)


def _straight(scene: Scene, sentence: Sentence, mark: int) -> Inquit | None:
    """The subject right behind the mark, then the verb; nothing is left for an object."""
    tree, lexicon = scene.tree, scene.lexicon
    if lexicon.verb_second and tree.low[mark] in lexicon.as_words:
        return _verb_last(scene, sentence, mark)
    if not lexicon.straight and tree.low[mark] not in lexicon.as_words:
        return None
    stop = min(_stop(scene, sentence, mark + 1), mark + 1 + _LONGEST_SUBJECT)
    at = next((i for i in range(mark + 2, stop) if inquit_cues.is_plain_cue(scene, i)), None)
    if at is None or any(tree.is_finite(i) for i in range(mark + 1, at) if tree.upos[i] != "AUX"):
        return None
    first = at
    while first - 1 > mark and tree.upos[first - 1] in inquit_cues.GROUP:
        first -= 1
    source = scene.trimmed(mark + 1, first - 1)
    if source is None or tree.upos[source[0]] not in nouns.STARTS or not nouns.ends_in_noun(scene, source):
        return None
    if tree.low[source[0]] in lexicon.relatives | lexicon.pronoun_words.first | lexicon.firm:
        return None
    end = _stop(scene, sentence, at + 1) - 1
    cue = Cue(at, first, at, tree.verb_lemma(at), free=True)
    return (
        None if _has_object(scene, cue, end) or _announces(scene, end) else Inquit((mark + 1, end), cue, source, mark)
    )


def _verb_last(scene: Scene, sentence: Sentence, mark: int) -> Inquit | None:
    """“Wie der Direktor des Amtes, Jan Roe, gestern mitteilte, …”: the verb closes the clause, commas and all."""
    tree = scene.tree
    if tree.low[mark + 1] in scene.lexicon.firm:
        return None  # "so dass die Soldaten das Feuer erwiderten"
    for i in range(mark + 2, min(mark + 2 + _LONGEST_AS, sentence.stop)):
        closed = i + 1 >= sentence.stop or tree.words[i + 1] in _CLOSERS
        lemma = tree.verb_lemma(i)
        if not closed or lemma not in scene.lexicon.say - scene.lexicon.partial or not tree.words[i].islower():
            continue
        start = mark + 2 if tree.upos[mark + 1] == "ADP" else mark + 1
        found = nouns.after(scene, start, i)
        source = scene.trimmed(*found) if found is not None else None
        if source is None or source[0] > start + 1:
            return None
        return Inquit((mark + 1, i), Cue(i, i, i, lemma, free=True), source, mark)
    return None


def _reports(scene: Scene, cue: Cue) -> bool:
    return cue.lemma in scene.lexicon.cues and cue.lemma not in scene.lexicon.partial


def _announces(scene: Scene, end: int) -> bool:
    """Whether a colon follows: then what is said stands behind it, not before."""
    return end + 1 < scene.tree.size and scene.tree.words[end + 1] == ":"


def _has_object(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether the verb governs something else than what stands before it."""
    tree, lexicon = scene.tree, scene.lexicon
    at = cue.last + 1
    while at <= end and tree.upos[at] == "ADV":
        at += 1
    if at > end:
        return False
    if tree.low[at] in lexicon.complementizers or tree.is_verb(at) or tree.upos[at] == "CCONJ":
        return True
    if tree.upos[at] == "ADP":
        return _goes_on(scene, at, end)
    if cue.lemma in lexicon.told:
        return _goes_on(scene, at, end)
    return not nouns.is_time(scene, at, end + 1) or _goes_on(scene, at, end)


def _goes_on(scene: Scene, first: int, last: int) -> bool:
    """Whether a finite verb or a complementizer stands there: then the verb has a clause of its own."""
    tree, lexicon = scene.tree, scene.lexicon
    return any(tree.is_finite(i) or tree.low[i] in lexicon.firm for i in range(first, last + 1)) and not any(
        tree.low[i] in lexicon.as_words or tree.low[i] in lexicon.relatives for i in range(first, first + 1)
    )


def _stop(scene: Scene, sentence: Sentence, start: int) -> int:
    """The next mark from `start` on, exclusive; quotation marks of names are passed over."""
    i = start
    while i < sentence.stop:
        quote = scene.quote_at(i)
        if quote is not None and quote.opening == i and quote.closing < sentence.stop and nouns.is_name(scene, quote):
            i = quote.closing + 1
            continue
        if _is_mark(scene, i) or scene.tree.words[i] in _ENDS or (quote is not None and quote.opening == i):
            return i
        i += 1
    return sentence.stop
