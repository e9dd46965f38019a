"""Who bears a noun: the name beside an office, the maker that a description means, the subject it is said of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.read.relations.draft import Role
from firsthand.read.relations.ends import Stage
from firsthand.read.relations.frames import Kind
from firsthand.read.relations.lexicon import Noun
from firsthand.read.relations.naming import QUOTES

_BEARERS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.THING})
_SKIPPED = frozenset({"DET", "ADJ", "NUM", "ADV"})
_DASHES = frozenset({",", "—", "–", "("})


@dataclass(frozen=True)
class Bearer:
    """Who bears a noun, and how the text says so."""

    head: int
    apposition: bool
    verbal: bool = False


def bearer_of(stage: Stage, first: int, last: int, others: list[Role], rule: Noun) -> Bearer | None:
    """Who bears the noun: a name set beside it, its subject, or the thing itself that has no name."""
    if rule.list == "facilities":
        return Bearer(last, apposition=False)
    end = max([last, *(stage.extent(head)[1] for _, head in others if head > last)])
    # A name of a kind that nobody could tell may be of the kind that the noun asks.
    wanted = frozenset({rule.bearer, Kind.THING}) if rule.bearer is not None else _BEARERS
    taken = {stage.name_at(head) for _, head in others}
    ends = (end, last, *_wares(stage, others, rule))
    for found in (*(_behind(stage, at, wanted) for at in ends), _before(stage, first, wanted)):
        if found is not None and stage.name_at(found) not in taken:
            stage.bearers[last] = found
            return Bearer(found, apposition=True)
    subject = _predicated(stage, first, last)
    if subject is not None and stage.is_told(subject):
        return Bearer(subject, apposition=False, verbal=True)
    for head in _by_apposition(stage, first, last):
        name = stage.named(head)
        if name is not None and name.kind in wanted and name not in taken:
            stage.bearers[last] = head
            return Bearer(head, apposition=True)
    # Only works and firms can be what they are without a name.
    return Bearer(last, apposition=False) if rule.list and (rule.list == "facilities" or stage.is_told(last)) else None


def _wares(stage: Stage, others: list[Role], rule: Noun) -> Iterator[int]:
    """Goods right before the maker's name, which the parse took for theirs: "производитель стекла «Орвана»"."""
    if rule.bearer is Kind.ORGANISATION:
        yield from (head for _, head in others if stage.tree.lemma(head) not in stage.lexicon.bodies)


def _behind(stage: Stage, end: int, wanted: frozenset[Kind]) -> int | None:
    """A name right behind the phrase, a comma between them only where the name then stands alone."""
    tree, at, comma = stage.tree, end + 1, False
    while at < tree.size and (
        tree.words[at] in QUOTES or tree.words[at] in {",", "—", "–"} or tree.upos[at] in {"ADJ"}
    ):
        comma = comma or tree.words[at] in {",", "—", "–"}
        at += 1
    name = stage.name_at(at) if at < tree.size else None
    if name is None or name.kind not in wanted or name.first != at:
        return None
    if name.inflected and tree.words[name.last + 1 :][:1] and tree.words[at - 1] in QUOTES:
        return None
    behind = name.last + 1
    while behind < tree.size and tree.words[behind] in QUOTES:
        behind += 1
    joined = behind < tree.size and tree.upos[behind] == "CCONJ"
    alone = behind >= tree.size or tree.upos[behind] in {"PUNCT", "VERB", "AUX", "ADV", "ADP"}
    return None if comma and (joined or not alone) else name.last


def _before(stage: Stage, first: int, wanted: frozenset[Kind]) -> int | None:
    """A name before the phrase and its article, with a comma or dash between them."""
    tree, at = stage.tree, first - 1
    while at >= 0 and (tree.upos[at] in _SKIPPED or tree.low[at] in stage.lexicon.its or tree.dep[at] == "compound"):
        at -= 1
    if at < 1 or tree.words[at] not in _DASHES:
        return None
    at -= 1
    while at > 0 and tree.words[at] in QUOTES:
        at -= 1
    name = stage.name_before(at, wanted)
    return name.last if name is not None else None


def _predicated(stage: Stage, first: int, last: int) -> int | None:
    """The subject that the noun is said of: "X is the owner", "X became director", "the owner is X"."""
    tree = stage.tree
    for at in range(first, last + 1):
        if tree.has(at, "cop"):
            return next(tree.children(at, "nsubj"), None)
        head = tree.head[at]
        if head == at:
            continue
        if tree.dep[at].startswith("nsubj") and tree.has(head, "cop"):
            return head if stage.named(head) is not None else None
        if tree.verb_lemma(head) in stage.lexicon.becomes and tree.dep[at] in {
            "xcomp",
            "obj",
            "obl",
            "nmod",
            "obl:arg",
        }:
            subjects = [kid for kid in tree.children(head, "nsubj", "obj") if kid not in range(first, last + 1)]
            return next((kid for kid in subjects if stage.kind(kid) is not None), next(iter(subjects), None))
    return None


def _by_apposition(stage: Stage, first: int, last: int) -> Iterator[int]:
    tree = stage.tree
    for at in range(first, last + 1):
        if tree.dep[at] == "appos":
            yield tree.head[at]
        yield from tree.children(at, "appos", "flat")
