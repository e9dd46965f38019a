"""Who fills which slot of a verb, whatever the voice: passives, participles, relatives and shared subjects undone."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.arguments import Prepositions
from firsthand.read.languages import table
from firsthand.read.relations.cases import SLAVIC, cases
from firsthand.read.relations.ends import Stage, preposition
from firsthand.read.relations.slavic import Slots, bare_by_case, fill_by_form

__all__ = ["Slots", "agents", "is_passive", "slots"]

_HAVE = frozenset({"have", "avoir", "haber", "haben"})
_BE = frozenset({"be", "être", "ser", "werden"})
_CASES = (("Ins", "ins"), ("Dat", "dat"), ("Gen", "gen"))


def slots(stage: Stage, verb: int) -> Slots:
    """The slots of the verb at `verb`."""
    found: Slots = {}
    passive = is_passive(stage, verb)
    bare = bare_by_case(stage, verb, passive) if stage.scene.language in SLAVIC else {}
    for kid in stage.tree.kids[verb]:
        if _is_set_beside(stage, verb, kid):
            continue
        for slot in [bare[kid]] if kid in bare else _slots_of(stage, kid, passive):
            found.setdefault(slot, []).append(kid)
    if found.get("dat"):
        found.setdefault("recipient", found["dat"])
    if stage.scene.language in SLAVIC and not passive:
        fill_by_form(stage, verb, found, relative=_relative(stage, verb) is not None)
    _reorder(stage, verb, passive, found)
    _share(stage, verb, passive, found)
    if passive and "subject" not in found:
        found["subject"] = agents(stage, verb, stage.tree.last[verb])
    # A dateline or a topic before the clause may have been taken for a second subject: the nearest one is the subject.
    if len(found.get("subject", ())) > 1:
        found["subject"] = [min(found["subject"], key=lambda head: abs(head - verb))]
    return {slot: list(_joined(stage, verb, _timeless(stage, heads))) for slot, heads in found.items() if heads}


def _is_set_beside(stage: Stage, verb: int, kid: int) -> bool:
    """Whether an "object" behind a comma only explains the phrase before it: "delivered by Orvane, a dealer"."""
    tree = stage.tree
    first = tree.first[kid]
    if tree.dep[kid] != "obj" or first <= verb or tree.words[first - 1 if tree.words[first] != "," else first] != ",":
        return False
    return any(verb < other < first and tree.is_nominal(other) for other in tree.children(verb, "obl", "obj"))


def _timeless(stage: Stage, heads: list[int]) -> list[int]:
    """Without times, which look like objects: "transported last year"."""
    temporal = stage.scene.lexicon.nouns.temporal
    return [head for head in heads if stage.tree.lemma(head) not in temporal and stage.tree.low[head] not in temporal]


def agents(stage: Stage, at: int, last: int) -> list[int]:
    """The agent of a passive or of a deed told as a noun ("by Orvane"), wherever the parse hung it."""
    tree, language = stage.tree, stage.scene.language
    known = table(language, "arguments", Prepositions).agent
    for i in range(at + 1, last + 1):
        if tree.is_verb(i):
            break
        if language in SLAVIC:
            if tree.is_nominal(i) and cases(stage, i) == {"ablt"} and not preposition(stage, i):
                return [i]
        elif tree.is_nominal(i) and preposition(stage, i) in known:
            return [i]
    return []


def _reorder(stage: Stage, verb: int, passive: bool, found: Slots) -> None:
    """Undo what the parser got wrong where word order tells: what stands before an active verb acts."""
    tree = stage.tree
    if stage.scene.language in SLAVIC or passive:
        return
    objects = found.get("object", [])
    pronoun = [head for head in objects if tree.upos[head] in {"PRON", "SCONJ"}]
    if "subject" not in found and len(objects) > 1 and objects[0] < verb and not pronoun and tree.is_finite(verb):
        found["subject"], found["object"] = objects[:1], objects[1:]
    if "object" not in found and stage.scene.language == "fr":
        # The partitive article looks like a preposition: "utilisait du chrome".
        partitive = [head for slot in ("du", "des", "de") for head in found.get(slot, []) if head > verb]
        if partitive:
            found["object"] = partitive
    if "object" not in found and stage.scene.language == "en":
        named = [kid for kid in tree.children(verb, "obl", "nmod") if kid > verb and not preposition(stage, kid)]
        found["object"] = [kid for kid in named if stage.name_at(kid) is not None][:1]


def is_passive(stage: Stage, verb: int) -> bool:
    """Whether the surface subject is what the deed is done to."""
    tree = stage.tree
    helpers = {tree.lemma(kid) for kid in tree.children(verb, "aux")}
    if helpers & _HAVE and not helpers & _BE:
        return False
    if any(tree.dep[kid].endswith(":pass") for kid in tree.kids[verb]):
        return True
    if "Pass" in tree.feats[verb]:
        # English "imposed" is both; with a subject and an object of its own it is no passive.
        return not all(tree.has(verb, label) for label in ("nsubj", "obj"))
    if stage.scene.language == "uk" and tree.verb_lemma(verb).endswith(("ний", "тий")):
        return True
    # Slavic reflexives are passives where an instrument or agent stands beside them.
    reflexive = stage.scene.language in SLAVIC and tree.low[verb].endswith(("ся", "сь"))
    return reflexive and any("Ins" in tree.feats[kid] for kid in tree.kids[verb] if tree.is_nominal(kid))


def _slots_of(stage: Stage, kid: int, passive: bool) -> Iterator[str]:
    tree = stage.tree
    dep, _, kind = tree.dep[kid].partition(":")
    if dep == "nsubj" and (tree.upos[kid] != "ADJ" or stage.scene.language not in SLAVIC):
        yield "object" if passive else "subject"
    elif dep == "obj":
        # A Slavic instrumental is never the object itself.
        yield "ins" if "Ins" in tree.feats[kid] else "object"
        if passive and "Ins" in tree.feats[kid]:
            yield "subject"
    elif dep == "iobj":
        yield "recipient"
    elif dep == "xcomp" and stage.name_at(kid) is not None:
        yield "object"
    elif dep in {"xcomp", "ccomp"} and (tree.is_verb(kid) or dep == "ccomp"):
        yield "clause"
        if dep == "ccomp" and tree.is_finite(kid):
            yield "question"
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
    if clause is not None and _opened_by_que(stage, clause):
        # "la scierie qu'exploite Orvane": the noun behind the verb acts.
        behind = [head for head in found.get("object", []) if head > verb]
        found.setdefault("subject", behind)
        found["object"] = [tree.head[clause]]
    elif clause is not None:
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
    if tree.lemma(tree.head[at]) in stage.scene.lexicon.nouns.temporal:
        # "announced on Wednesday that it would open": no clause tells which Wednesday.
        return None
    relative = tree.dep[at] == "acl:relcl" or (tree.dep[at] == "acl" and _opened_by_que(stage, at))
    return at if relative else None


def _opened_by_que(stage: Stage, clause: int) -> bool:
    tree = stage.tree
    return stage.scene.language == "fr" and tree.is_finite(clause) and tree.low[tree.first[clause]] in {"que", "qu'"}


def _replace_pronouns(stage: Stage, antecedent: int, clause: int, found: Slots) -> None:
    tree = stage.tree
    for heads in found.values():
        for number, head in enumerate(heads):
            pronoun = tree.upos[head] in {"PRON", "DET", "SCONJ"} and antecedent < head <= clause
            if pronoun and (
                tree.low[head] in stage.scene.lexicon.relatives or tree.lemma(head) in stage.scene.lexicon.relatives
            ):
                heads[number] = antecedent


def _shared(stage: Stage, verb: int) -> int | None:
    """The surface subject that the verb has in common with another verb, or the noun that a participle hangs on."""
    tree, at = stage.tree, verb
    for _ in range(6):
        dep = tree.dep[at].partition(":")[0]
        if dep in {"acl", "amod"} and tree.dep[at] != "acl:relcl" and tree.is_nominal(tree.head[at]):
            marked = tree.has(at, "mark", "case")
            return tree.head[at] if not marked and "Inf" not in tree.feats[at] else None
        # A Slavic clause without a subject keeps the speaker's: "подтвердил, что выделил".
        kept = dep == "ccomp" and stage.scene.language in SLAVIC and tree.is_finite(at)
        if (dep not in {"conj", "xcomp", "advcl"} and not kept) or tree.head[at] == at:
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
            if kid != verb and tree.is_nominal(kid) and tree.has(kid, "cc"):
                yield kid
