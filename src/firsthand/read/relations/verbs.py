"""Relations that a verb carries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from firsthand.read.lemmas import lemma
from firsthand.read.relations.cases import SLAVIC, is_verb
from firsthand.read.relations.draft import Draft, fits
from firsthand.read.relations.ends import Stage, preposition
from firsthand.read.relations.frames import Kind
from firsthand.read.relations.lexicon import Verb, lexicon
from firsthand.read.relations.placing import place_after, place_before
from firsthand.read.relations.roles import Slots, slots
from firsthand.records import Frame

_WHERE = frozenset({"à", "au", "aux", "en", "in", "в", "у"})
"""Prepositions that tell where before the name of a place: nobody sells to it."""
_CALLS = frozenset({"VERB", "AUX", "ADJ"})


def of_verbs(stage: Stage) -> Iterator[Draft]:
    """What the verbs and predicative adjectives of a passage say, in text order."""
    tree, language = stage.tree, stage.scene.language
    slavic = language in SLAVIC
    for at, word in enumerate(tree.words):
        rules = _rules(word, language)
        if not rules or not (tree.upos[at] in _CALLS or _is_mistaken(stage, at, slavic)):
            continue
        if _is_asked(stage, at):
            continue
        filled = slots(stage, at) if tree.upos[at] != "NOUN" or slavic else _beside(stage, at)
        for rule in rules:
            found = list(_by_rule(stage, at, rule, filled))
            yield from found
            yield from _placed(stage, at, found)
            if found:
                break


def _is_asked(stage: Stage, at: int) -> bool:
    """Whether the verb is that of an indirect question: "asked whether the bank financed the plant"."""
    tree = stage.tree
    opened = [kid for kid in tree.kids[at] if kid < at and tree.low[kid] in stage.lexicon.whether]
    # The parser reads Ukrainian "чи" as "or", which has no comma before it.
    behind_comma = any(tree.dep[at] == "conj" and kid and tree.words[kid - 1] == "," for kid in opened)
    return behind_comma or (tree.dep[at] == "ccomp" and bool(opened))


def _placed(stage: Stage, at: int, found: list[Draft]) -> Iterator[Draft]:
    """Where somebody runs a plant, there it stands: "a plant that Orvane operates in Bergen"."""
    for draft in found:
        if draft.frame is not Frame.OPERATES or stage.named(draft.object[1]) is not None:
            continue
        place = place_after(stage, at, stage.lexicon.in_place)
        if place is not None:
            yield Draft(stage, Frame.LOCATED_IN, at, at, draft.object, ("place", place), verbal=True)


def _is_mistaken(stage: Stage, at: int, slavic: bool) -> bool:
    """Whether the tagger took a verb for a noun: by its form, "видно" with a subject, "plans" before "to"."""
    tree = stage.tree
    if slavic:
        said_of = tree.upos[at] == "ADV" and tree.has(at, "nsubj")
        return said_of or is_verb(tree.words[at], stage.scene.language)
    if stage.scene.language != "en" or not 0 < at < tree.size - 1 or not tree.low[at].endswith("s"):
        return False
    return stage.name_at(at - 1) is not None and stage.name_at(at) is None and tree.low[at + 1] == "to"


def _beside(stage: Stage, at: int) -> Slots:
    """The slots of such an English verb: the name before it and the infinitive behind it."""
    found: Slots = {"subject": [at - 1]}
    infinitives = [kid for kid in stage.tree.children(at, "acl", "xcomp") if "Inf" in stage.tree.feats[kid]]
    return found | {"clause": infinitives}


@lru_cache(maxsize=50_000)
def _rules(word: str, language: str) -> tuple[Verb, ...]:
    """The rules of a word; a Slavic reflexive is looked up without its ending too, as a passive."""
    known = lexicon(language).verbs
    verb = lemma(word, language, "VERB")
    if verb not in known and verb.endswith("ся") and language in SLAVIC:
        return known.get(verb[:-2], ())
    return known.get(verb, ())


def _by_rule(stage: Stage, at: int, rule: Verb, filled: Slots) -> Iterator[Draft]:
    if any(filled.get(slot) for slot in rule.unless):
        return
    own = filled
    if rule.through:
        through = [
            head for head in filled.get("object", []) if stage.tree.lemma(head) in stage.lexicon.lists[rule.through]
        ]
        if not through:
            return
        own = {**filled, "object": [], **_hanging(stage, through[0], filled)}
    objects = _fill(stage, at, rule.object, own, rule)
    subjects = _fill(stage, at, rule.subject, filled, None)
    for (subject_role, called), (object_role, object_) in product(subjects, objects):
        subject = stage.bearers.get(called, called)
        if rule.kind is Kind.PLACE and subject == called:
            subject = _borne_above(stage, called)
        if subject != object_ and fits(stage, rule.frame, subject, object_):
            # What is denied is the whole of it: "denied reports that ...".
            role = "clause" if rule.frame is Frame.DENIES else object_role
            yield Draft(stage, rule.frame, at, at, (subject_role, subject), (role, object_), verbal=True)


def _borne_above(stage: Stage, noun: int) -> int:
    """Who bears the description that a noun is a part of: "Orvane, a maker of boards based in Bergen"."""
    above = stage.tree.head[noun]
    return stage.bearers.get(above, noun) if stage.tree.dep[noun] == "nmod" and not stage.is_told(noun) else noun


def _hanging(stage: Stage, noun: int, filled: Slots) -> Slots:
    """What hangs on a light verb's noun by a preposition, or else on the verb itself."""
    found: Slots = {}
    for kid in stage.tree.children(noun, "nmod", "obl"):
        word = preposition(stage, kid)
        found.setdefault(word or "gen", []).append(kid)
    return {slot: heads for slot, heads in found.items() if not filled.get(slot)}


def _fill(stage: Stage, at: int, wanted: tuple[str, ...], filled: Slots, rule: Verb | None) -> list[tuple[str, int]]:
    """The heads of the first wanted slot that is filled as the rule asks."""
    if rule is not None and rule.kind is Kind.PLACE:
        place = place_after(stage, at, frozenset(wanted))
        if place is None and not stage.tree.dep[at].startswith("acl"):
            place = place_before(stage, at, frozenset(wanted))
        return [("place", place)] if place is not None else []
    for slot in wanted:
        heads = filled.get(slot, []) or _below_object(stage, slot, filled)
        if slot in _WHERE:
            heads = [head for head in heads if stage.kind(head) is not Kind.PLACE]
        kept = [head for head in heads if rule is None or _suits(stage, rule, slot, head)]
        if kept:
            return [(slot, head) for head in kept]
    return []


def _below_object(stage: Stage, slot: str, filled: Slots) -> list[int]:
    """A prepositional phrase that the parse hung on the object: "delivered 40 cylinders to the plant"."""
    if slot in {"subject", "object", "clause", "recipient", "ins", "dat", "gen"}:
        return []
    objects = filled.get("object", [])
    return [kid for head in objects for kid in stage.tree.children(head, "nmod") if preposition(stage, kid) == slot]


def _suits(stage: Stage, rule: Verb, slot: str, head: int) -> bool:
    tree = stage.tree
    if slot == "clause":
        return True
    lemma = tree.lemma(head)
    if lemma in rule.never:
        return False
    if rule.only and not _is_one_of(stage, head, stage.lexicon.lists[rule.only]):
        return False
    if rule.kind is None:
        # A recipient without a name says less than what was delivered.
        return (
            slot not in {"recipient", "to", "dat", "à", "au", "aux", "an"}
            or stage.is_told(head)
            or len(rule.object) == 1
        )
    return stage.kind(head) is rule.kind


def _is_one_of(stage: Stage, head: int, words: frozenset[str]) -> bool:
    """Whether a phrase's head, or what it counts ("part of the money"), is one of some nouns."""
    tree = stage.tree
    near = [head, *tree.children(head, "nmod", "compound", "nummod", "flat", "appos")]
    return any(tree.lemma(i) in words or any(part in words for part in tree.lemma(i).split("-")) for i in near)
