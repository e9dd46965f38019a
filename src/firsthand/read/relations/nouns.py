"""Relations that a noun carries: offices, makers, works and their places, and what was done told as a noun."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.relations.bearers import bearer_of
from firsthand.read.relations.cases import SLAVIC, cases
from firsthand.read.relations.draft import Draft, Role, fits
from firsthand.read.relations.ends import Stage, preposition
from firsthand.read.relations.frames import Kind
from firsthand.read.relations.lexicon import Noun
from firsthand.read.relations.naming import QUOTES
from firsthand.read.relations.placing import place_after, place_behind
from firsthand.read.relations.roles import agents

_SKIPPED = frozenset({"DET", "ADJ", "NUM", "ADV"})


def of_nouns(stage: Stage) -> Iterator[Draft]:
    """What the nouns of a passage say, in text order."""
    tree, at = stage.tree, 0
    while at < tree.size:
        if tree.upos[at] in {"NOUN", "ADJ", "PROPN", "X"} or tree.low[at] in stage.lexicon.nouns:
            called = _called(stage, at)
            for _, rule in called:
                yield from _by_rule(stage, at, at + len(called[0][0]) - 1, rule)
        at += 1


def _called(stage: Stage, at: int) -> list[tuple[tuple[str, ...], Noun]]:
    """The rules whose words begin at `at`, those with most words."""
    tree = stage.tree
    candidates = stage.lexicon.nouns.get(tree.lemma(at)) or stage.lexicon.nouns.get(tree.low[at])
    if candidates is None:
        return []
    name = stage.name_at(at)
    if name is not None and name.mention.found_by != "tag" and name.first < name.last:
        return []
    fitting = [
        (words, rule)
        for words, rule in candidates
        if at + len(words) <= tree.size
        and all(word in (tree.low[at + k], tree.lemma(at + k)) for k, word in enumerate(words) if k)
    ]
    if fitting and _is_inner(stage, at):
        return []
    longest = max((len(words) for words, _ in fitting), default=0)
    return [one for one in fitting if len(one[0]) == longest]


def _is_inner(stage: Stage, at: int) -> bool:
    """Whether the word is the latter part of an office that was read from its first word ("deputy director")."""
    tree = stage.tree
    for back in (1, 2):
        if at < back:
            break
        words = tuple(tree.lemma(i) for i in range(at - back, at + 1))
        starts = stage.lexicon.nouns.get(words[0], ())
        if any(len(phrase) > back and phrase[: back + 1] == words for phrase, _ in starts):
            return True
    return False


def _by_rule(stage: Stage, first: int, last: int, rule: Noun) -> Iterator[Draft]:
    hanging = _hanging(stage, first, last)
    others = _others(stage, last, rule, hanging)
    if not others:
        return
    if rule.holder == "none":
        yield from _event(stage, first, last, rule, hanging, others)
        return
    bearer = bearer_of(stage, first, last, others, rule)
    if bearer is None:
        return
    for other in others:
        ends: tuple[Role, Role] = (("apposition" if bearer.apposition else "subject", bearer.head), other)
        subject, object_ = ends if rule.holder == "subject" else ends[::-1]
        if subject[1] != object_[1] and fits(stage, rule.frame, subject[1], object_[1]):
            yield Draft(stage, rule.frame, first, last, subject, object_, bearer.verbal, bearer.apposition)


def _event(
    stage: Stage, first: int, last: int, rule: Noun, hanging: dict[str, list[int]], others: list[Role]
) -> Iterator[Draft]:
    """What was done told as a noun: "the delivery of X by Y"."""
    by = [(slot, head) for slot in rule.agent for head in hanging.get(slot, [])]
    end = max([last, *(head for _, head in others)])
    by = by or [("agent", head) for head in agents(stage, end, min(end + 6, stage.tree.size - 1))]
    for other in others:
        if by and by[0][1] != other[1] and fits(stage, rule.frame, by[0][1], other[1]):
            yield Draft(stage, rule.frame, first, last, by[0], other, verbal=False)


def _others(stage: Stage, last: int, rule: Noun, hanging: dict[str, list[int]]) -> list[Role]:
    if rule.kind is Kind.PLACE:
        end = max([last, *_possessors(stage, last, hanging)])
        owned = [head for slot in ("gen", "compound") for head in hanging.get(slot, []) if last < head < end]
        place = next((found for at in (last, *owned, end) if (found := _placed(stage, at, rule)) is not None), None)
        for kid in stage.tree.children(last, "acl") if place is None else ():
            # "a plant run by Orvane in Bergen": the participle's place is its noun's.
            if kid > last and not stage.tree.is_finite(kid):
                place = place_after(stage, kid, frozenset(rule.other))
        return [("place", place)] if place is not None else []
    for slot in rule.other:
        kept = []
        for head in hanging.get(slot, []):
            found = _named_in(stage, head, rule.kind) if rule.kind is not None else head
            if found is not None:
                kept.append((slot, found))
        if kept:
            return kept[:3]
    return []


def _is_bearer(stage: Stage, head: int) -> bool:
    """Whether what looks like a possessor is the person who holds the office."""
    name = stage.name_at(head)
    return name is not None and name.kind is Kind.PERSON and not name.inflected and stage.scene.language in SLAVIC


def _named_in(stage: Stage, head: int, kind: Kind) -> int | None:
    """The end where it is named as `kind`."""
    return head if stage.kind(head) is kind else None


def _possessors(stage: Stage, last: int, hanging: dict[str, list[int]]) -> Iterator[int]:
    """Where the phrases end that stand between a thing and its place: "the plant of Orvane in Bergen"."""
    for slot in ("gen", "compound"):
        yield from (stage.extent(head)[1] for head in hanging.get(slot, []) if head > last)
    name = stage.name_at(last + 1) or stage.name_at(last + 2) if last + 2 < stage.tree.size else None
    if name is not None and name.kind is not Kind.PLACE:
        yield name.last


def _placed(stage: Stage, at: int, rule: Noun) -> int | None:
    """The place whose preposition stands right behind word `at`."""
    tree, i = stage.tree, at + 1
    while i < tree.size and (
        tree.words[i] in QUOTES or (tree.upos[i] == "ADJ" and stage.scene.language in {"fr", "es"})
    ):
        i += 1
    if i >= tree.size or tree.low[i] not in rule.other or tree.upos[i] != "ADP":
        return None
    return place_behind(stage, i)


def _hanging(stage: Stage, first: int, last: int) -> dict[str, list[int]]:
    """What hangs on a noun by slot: a preposition, "gen" for possession, "poss" for one told before the noun."""
    tree = stage.tree
    found: dict[str, list[int]] = {}
    for at in range(first, last + 1):
        for kid in tree.kids[at]:
            if first <= kid <= last or _is_bearer(stage, kid):
                continue
            for slot in _slot(stage, kid, at):
                heads = found.setdefault(slot, [])
                heads += [kid, *(k for k in tree.children(kid, "conj") if tree.is_nominal(k) and _has_and(stage, k))]
    _add_possessor(stage, first, found)
    if not any(head > last for heads in found.values() for head in heads):
        _add_next(stage, last, found)
    return found


def _has_and(stage: Stage, i: int) -> bool:
    return stage.tree.has(i, "cc")


def _slot(stage: Stage, kid: int, at: int) -> tuple[str, ...]:
    tree = stage.tree
    dep = tree.dep[kid].partition(":")[0]
    if dep == "compound" and kid < at:
        return ("compound", "gen") if stage.kind(kid) is not None else ("compound",)
    name = stage.name_at(kid)
    if name is not None and name.inflected and dep == "appos" and tree.words[name.first - 1] in QUOTES:
        # «Директор «Орваны»»: what stands beside its noun would be in the nominative.
        return ("gen",)
    if dep not in {"nmod", "obl"} or not tree.is_nominal(kid):
        return ()
    if kid < at:
        # A possessor before its noun: "Orvane's", "its".
        return ("poss", "gen") if tree.has(kid, "case") else ()
    word = preposition(stage, kid)
    if word:
        return (word, "gen") if word in stage.lexicon.possessive else (word,)
    if stage.scene.language in SLAVIC and "Ins" in tree.feats[kid]:
        return ("ins",)
    return ("gen",) if stage.scene.language in SLAVIC | {"de"} else ()


def _add_possessor(stage: Stage, first: int, found: dict[str, list[int]]) -> None:
    """A possessive pronoun before the noun, adjectives between them passed over."""
    tree, at = stage.tree, first - 1
    while at >= 0 and tree.upos[at] in {"ADJ", "NUM"} and tree.low[at] not in stage.lexicon.its:
        at -= 1
    if at >= 0 and tree.low[at] in stage.lexicon.its:
        found["gen"] = [at]
        found["poss"] = [at]
    elif at >= 0 and "gen" not in found and stage.scene.language == "en":
        name = stage.name_before(first - 1, frozenset({Kind.ORGANISATION}))
        if name is not None:
            found["gen"] = [name.last]


def _add_next(stage: Stage, last: int, found: dict[str, list[int]]) -> None:
    """The phrase right behind a noun on which the parse hung nothing."""
    tree, at = stage.tree, last + 1
    while at < tree.size and tree.upos[at] == "ADJ" and stage.scene.language in {"fr", "es"}:
        at += 1
    if at >= tree.size:
        return
    word = tree.low[at] if tree.upos[at] == "ADP" else ""
    if not word and stage.scene.language not in SLAVIC:
        return
    head = _next_nominal(stage, at + bool(word))
    if head is None:
        return
    if not word:
        name = stage.name_at(head)
        possessed = name is None or name.inflected or (name.kind is not Kind.PERSON and tree.words[at] not in QUOTES)
        possible = cases(stage, head)
        if possessed and ("gent" in possible or not possible):
            found.setdefault("gen", []).append(head)
        return
    found.setdefault(word, []).append(head)
    if word in stage.lexicon.possessive:
        found.setdefault("gen", []).append(head)


def _next_nominal(stage: Stage, at: int) -> int | None:
    """The head of the noun phrase that begins at `at`."""
    tree = stage.tree
    while at < tree.size and (tree.upos[at] in _SKIPPED or tree.words[at] in QUOTES):
        at += 1
    if at >= tree.size:
        return None
    if not tree.is_nominal(at) and not (stage.scene.language in SLAVIC and "gent" in cases(stage, at)):
        return None
    if stage.scene.language in {"en", "de"}:
        while (
            at + 1 < tree.size and tree.upos[at + 1] in {"NOUN", "PROPN"} and stage.name_at(at) is stage.name_at(at + 1)
        ):
            at += 1
    return at
