"""Slots of a Slavic verb by form: what its nouns can be and what the verb agrees with, against the parser's labels."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.relations.cases import can_be_subject, cases, is_attribute
from firsthand.read.relations.ends import Stage, preposition
from firsthand.read.relations.window import subject_and_object

Slots = dict[str, list[int]]
"""Slot → heads. "subject" is who acts and "object" what it is done to, also in the passive."""


def fill_by_form(stage: Stage, verb: int, found: Slots, *, relative: bool) -> None:
    """What the parse left out; all of it where the tagger did not even see a verb. A `relative` has its antecedent."""
    seen = stage.tree.is_verb(verb)
    if seen and ("object" in found or "clause" in found) and ("subject" in found or relative):
        return
    subject, object_ = subject_and_object(stage, verb)
    taken = {head for slot, heads in found.items() for head in heads if slot in {"subject", "object", "dat"}}
    shares = stage.tree.dep[verb] in {"conj", "xcomp", "acl:relcl", "acl", "advcl"} or "Inf" in stage.tree.feats[verb]
    named = subject is not None and stage.name_at(subject) is not None and "Inf" not in stage.tree.feats[verb]
    if subject is not None and (not seen or (subject not in taken and (named or not shares))):
        found["subject"] = found.get("subject", [subject]) if seen else [subject]
    if object_ is not None and object_ != subject and (not seen or object_ not in taken):
        found["object"] = found.get("object", [object_]) if seen else [object_]


def bare_by_case(stage: Stage, verb: int, passive: bool) -> dict[int, str]:
    """The slots of a Slavic verb's nouns without preposition, by what their forms allow and the verb agrees with."""
    tree = stage.tree
    kids = [kid for kid in tree.children(verb, "nsubj", "obj", "iobj", "obl") if _is_bare(stage, kid)]
    fitting = [kid for kid in kids if can_be_subject(stage, kid, verb)]
    labelled = [kid for kid in fitting if tree.dep[kid].startswith("nsubj")]
    # Where two can be the subject it is the one that can be nothing else, then the one that the parser took for it.
    sure = [kid for kid in fitting if "accs" not in cases(stage, kid)]
    subject = next(iter(sure or [kid for kid in labelled if kid < verb] or labelled or fitting), None)
    if tree.upos[verb] == "VERB" and "Inf" in tree.feats[verb]:
        subject = None
    found = {} if subject is None else {subject: "object" if passive else "subject"}
    for kid in kids:
        if kid != subject:
            found[kid] = _bare(cases(stage, kid), tree.dep[kid], passive)
    if subject is not None and not passive:
        found |= {kid: "object" for kid in _formless(stage, verb) if kid not in found}
    return found


def _formless(stage: Stage, verb: int) -> Iterator[int]:
    """Names behind the verb that no dictionary declines: beside another subject they are its object."""
    for kid in stage.tree.children(verb, "nsubj"):
        if kid > verb and stage.name_at(kid) is not None and not cases(stage, kid) and not preposition(stage, kid):
            yield kid


def _is_bare(stage: Stage, kid: int) -> bool:
    pronoun = stage.tree.low[kid] in stage.scene.lexicon.relatives
    if is_attribute(stage, kid):
        return False
    return stage.tree.is_nominal(kid) and not preposition(stage, kid) and (pronoun or bool(cases(stage, kid)))


def _bare(possible: frozenset[str], dep: str, passive: bool) -> str:
    if "ablt" in possible and not possible & {"accs", "nomn"}:
        return "subject" if passive else "ins"
    if "datv" in possible and "accs" not in possible:
        return "dat"
    if "accs" in possible or (dep == "obj" and "gent" in possible):
        return "object"
    return "gen"
