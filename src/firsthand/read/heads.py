"""The predicate of what is said: the word that dates, certainty and arguments are asked of."""

from __future__ import annotations

from firsthand.read.nouns import Range
from firsthand.read.scene import Scene


def is_predicate(scene: Scene, i: int) -> bool:
    """Whether word `i` is a finite verb or has one beside it as auxiliary or copula."""
    tree = scene.tree
    return tree.is_finite(i) or any(tree.is_finite(kid) for kid in tree.children(i, "aux", "cop"))


def head_of(scene: Scene, content: tuple[Range, ...]) -> int:
    """The predicate of a content: of its highest words one that has a subject, else a verb, else the first."""
    tree = scene.tree
    inside = {i for first, last in content for i in range(first, last + 1)}
    tops = sorted(i for i in inside if tree.head[i] not in inside or tree.head[i] == i)
    words = [i for i in tops if tree.upos[i] != "PUNCT"] or tops
    top = next((i for i in words if tree.has(i, "nsubj", "csubj")), None)
    if top is not None:
        return top
    top = next((i for i in words if tree.is_verb(i)), words[0])
    beside = (kid for kid in tree.children(top, "parataxis", "ccomp") if kid in inside and _is_led_in(scene, kid))
    return next((kid for kid in beside if tree.has(kid, "nsubj")), top)


def _is_led_in(scene: Scene, i: int) -> bool:
    """Whether it is the main predicate, which a lead-in ("that said in passing, …") has taken for a part of its own."""
    tree = scene.tree
    if not is_predicate(scene, i):
        return False
    apart = tree.first[i] > 0 and tree.words[tree.first[i] - 1] == ","
    return tree.dep[i] == "parataxis" or (apart and not tree.has(i, "mark"))
