"""Slavic arguments without a parse: form and agreement alone tell who does what in the words around a verb.

A verb that the tagger took for a noun has a tree that says nothing, but "Поліція перевіряє фірму" needs none.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.relations.cases import can_be_subject, cases, is_attribute, is_infinitive, is_verb
from firsthand.read.relations.ends import Stage
from firsthand.read.relations.naming import QUOTES

_FARTHEST = 9


def around(stage: Stage, verb: int) -> dict[int, frozenset[str]]:
    """Nouns without preposition in the verb's own clause with the cases that they can stand in, nearest first."""
    found = {}
    for i in (*_side(stage, verb, -1), *_side(stage, verb, 1)):
        possible = cases(stage, i)
        if possible and not is_attribute(stage, i) and not _depends(stage, i):
            found[i] = possible
    return found


def subject_and_object(stage: Stage, verb: int) -> tuple[int | None, int | None]:
    """Who acts and what it is done to; None where forms do not tell."""
    found = around(stage, verb)
    finite = not is_infinitive(stage.tree.words[verb], stage.scene.language)
    fitting = [i for i in found if finite and can_be_subject(stage, i, verb)]
    sure = [i for i in fitting if "accs" not in found[i]]
    subject = next(iter(sure or sorted(fitting, key=lambda i: i > verb)), None)
    objects = [i for i in found if i != subject and "accs" in found[i]]
    return subject, next(iter(sorted(objects, key=lambda i: i < verb)), None)


def _side(stage: Stage, verb: int, step: int) -> Iterator[int]:
    """The words of the clause on one side of the verb."""
    tree, i = stage.tree, verb + step
    while 0 <= i < tree.size and abs(i - verb) <= _FARTHEST:
        if tree.words[i] in {",", ";", ":", "—", "–", "."} or is_verb(tree.words[i], stage.scene.language):
            return
        if tree.words[i] not in QUOTES and tree.dep[i] != "mark":
            yield i
        i += step


def _depends(stage: Stage, i: int) -> bool:
    """Whether a word belongs to the one before it: behind a preposition, a genitive, a name in quotation marks."""
    tree, at = stage.tree, i - 1
    if at >= 0 and tree.words[at] in QUOTES:
        if stage.name_at(i) is None and stage.name_at(at - 1) is not None:
            # The mark closes the name before it: "компании «Орвана» грант".
            return False
        before = at - 1
        timely = before >= 0 and tree.lemma(before) in stage.scene.lexicon.nouns.temporal
        return before >= 0 and not timely and tree.upos[before] != "ADJ" and bool(cases(stage, before))
    while at >= 0 and tree.upos[at] in {"ADJ", "DET", "NUM"}:
        at -= 1
    if at < 0 or tree.words[at] in QUOTES:
        return False
    name = stage.name_at(i)
    inside = name is not None and name.first < i
    return inside or tree.upos[at] == "ADP" or (at == i - 1 and "gent" in cases(stage, i) and bool(cases(stage, at)))
