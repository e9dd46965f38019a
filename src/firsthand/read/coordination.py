"""Coordinated clauses are statements of their own: “building has begun and the plant may open next year”."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.nouns import Range
from firsthand.read.scene import Scene

_SHORTEST = 3
"""Words that each clause has at least."""


def parts(scene: Scene, content: tuple[Range, ...]) -> tuple[tuple[Range, ...], ...]:
    """The content, cut before each coordinated clause that has a subject and a finite verb of its own."""
    if len(content) != 1:
        return (content,)
    first, last = content[0]
    found: list[tuple[Range, ...]] = []
    for border in _borders(scene, first, last):
        piece = scene.trimmed(first, border - 1)
        if piece is not None:
            found.append((piece,))
        first = border + (scene.tree.dep[border] == "cc")
    rest = scene.trimmed(first, last)
    return (*found, (rest,)) if rest is not None else tuple(found)


def _borders(scene: Scene, first: int, last: int) -> Iterator[int]:
    tree = scene.tree
    done = first
    for i in range(first, last + 1):
        if tree.dep[i] != "conj" or not first <= tree.head[i] < i or not _is_clause(scene, i):
            continue
        start = tree.first[i]
        quoted = scene.quote_at(i) is not None
        if not quoted and _is_clause(scene, tree.head[i]) and start - done >= _SHORTEST and last - start >= _SHORTEST:
            yield start
            done = start


def _is_clause(scene: Scene, verb: int) -> bool:
    """Whether the word heads a clause with its own subject and a finite form, its auxiliaries counted."""
    tree = scene.tree
    finite = tree.is_finite(verb) or any(tree.is_finite(kid) for kid in tree.children(verb, "aux", "cop"))
    return finite and any(True for _ in tree.children(verb, "nsubj"))
