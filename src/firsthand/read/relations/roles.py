"""Who fills which slot of a verb, whatever the voice: passives, participles, relatives and shared subjects undone."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.arguments import Prepositions
from firsthand.read.languages import table
from firsthand.read.relations.ends import Stage

Slots = dict[str, list[int]]
"""Slot → heads. "subject" is who acts and "object" what it is done to, also in the passive."""

_CASES = (("Ins", "ins"), ("Dat", "dat"), ("Gen", "gen"))
_SLAVIC = frozenset({"ru", "uk"})


def slots(stage: Stage, verb: int) -> Slots:
    """The slots of the verb at `verb`."""
    found: Slots = {}
    passive = is_passive(stage, verb)
    for kid in stage.tree.kids[verb]:
        for slot in _slots_of(stage, kid, passive):
            found.setdefault(slot, []).append(kid)
    _share(stage, verb, passive, found)
    return {slot: list(_joined(stage, verb, heads)) for slot, heads in found.items()}


def is_passive(stage: Stage, verb: int) -> bool:
    """Whether the surface subject is what the deed is done to."""
    tree = stage.tree
    if "Pass" in tree.feats[verb] or any(tree.dep[kid].endswith(":pass") for kid in tree.kids[verb]):
        return True
    if stage.scene.language == "uk" and tree.verb_lemma(verb).endswith(("ний", "тий")):
        return True
    # Slavic reflexives are passives where an instrument or agent stands beside them.
    reflexive = stage.scene.language in _SLAVIC and tree.low[verb].endswith(("ся", "сь"))
    return reflexive and any("Ins" in tree.feats[kid] for kid in tree.kids[verb] if tree.is_nominal(kid))


def preposition(stage: Stage, noun: int) -> str:
    """The preposition of a noun as written in lower case; "" for none."""
    return next((stage.tree.low[kid] for kid in stage.tree.children(noun, "case") if kid < noun), "")


def _slots_of(stage: Stage, kid: int, passive: bool) -> Iterator[str]:
    tree = stage.tree
    dep, _, kind = tree.dep[kid].partition(":")
    if dep == "nsubj":
        yield "object" if passive else "subject"
    elif dep == "obj":
        # A Slavic instrumental is never the object itself.
        yield "ins" if "Ins" in tree.feats[kid] else "object"
        if passive and "Ins" in tree.feats[kid]:
            yield "subject"
    elif dep == "iobj":
        yield "recipient"
    elif dep in {"xcomp", "ccomp"} and (tree.is_verb(kid) or dep == "ccomp"):
        yield "clause"
    elif dep in {"obl", "nmod", "advmod"} and tree.is_nominal(kid):
        yield from _oblique(stage, kid, passive, kind)


def _oblique(stage: Stage, kid: int, passive: bool, kind: str) -> Iterator[str]:
    word = preposition(stage, kid)
    if word:
        if passive and (kind == "agent" or word in table(stage.scene.language, "arguments", Prepositions).agent):
            yield "subject"
        yield word
        return
    case = next((slot for mark, slot in _CASES if mark in stage.tree.feats[kid]), "")
    if case:
        yield case
    if passive and case == "ins":
        yield "subject"
    if case == "dat":
        yield "recipient"


def _share(stage: Stage, verb: int, passive: bool, found: Slots) -> None:
    """Fill in what syntax leaves out: shared subjects, the noun of a participle, the antecedent of a relative."""
    surface = "object" if passive else "subject"
    tree = stage.tree
    clause = _relative(stage, verb)
    if clause is not None:
        antecedent = tree.head[clause]
        _replace_pronouns(stage, antecedent, clause, found)
        if not any(antecedent in heads for heads in found.values()):
            found.setdefault(surface if surface not in found else "object", []).append(antecedent)
    if surface not in found:
        subject = _shared(stage, verb)
        if subject is not None:
            found[surface] = [subject]


def _relative(stage: Stage, verb: int) -> int | None:
    """The relative clause's own verb that `verb` is or is coordinated with."""
    tree, at = stage.tree, verb
    while tree.dep[at] in {"conj", "xcomp"} and tree.head[at] != at:
        at = tree.head[at]
    return at if tree.dep[at] == "acl:relcl" else None


def _replace_pronouns(stage: Stage, antecedent: int, clause: int, found: Slots) -> None:
    tree = stage.tree
    for heads in found.values():
        for number, head in enumerate(heads):
            pronoun = tree.upos[head] in {"PRON", "DET", "SCONJ"} and antecedent < head <= clause
            if pronoun and (tree.low[head] in stage.scene.lexicon.relatives or tree.lemma(head) in stage.scene.lexicon.relatives):
                heads[number] = antecedent


def _shared(stage: Stage, verb: int) -> int | None:
    """The surface subject that the verb has in common with another verb, or the noun that a participle hangs on."""
    tree, at = stage.tree, verb
    for _ in range(6):
        dep = tree.dep[at].partition(":")[0]
        if dep in {"acl", "amod"} and tree.dep[at] != "acl:relcl" and tree.is_nominal(tree.head[at]):
            return tree.head[at] if "Inf" not in tree.feats[verb] or at != verb else None
        if dep not in {"conj", "xcomp", "advcl"} or tree.head[at] == at:
            return None
        if dep == "advcl" and tree.is_finite(at):
            return None
        at = tree.head[at]
        if dep == "xcomp" and (controller := next(tree.children(at, "obj", "iobj"), None)) is not None:
            return controller
        subject = next(tree.children(at, "nsubj"), None)
        if subject is not None:
            return subject
    return None


def _joined(stage: Stage, verb: int, heads: list[int]) -> Iterator[int]:
    """The heads with those coordinated with them; a comma alone joins nothing ("Bergen, Norway")."""
    tree = stage.tree
    for head in heads:
        yield head
        for kid in tree.children(head, "conj"):
            if kid != verb and tree.is_nominal(kid) and any(True for _ in tree.children(kid, "cc")):
                yield kid
