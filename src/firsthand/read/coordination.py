"""Coordinated clauses are statements of their own: “building has begun and the plant may open next year”."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read.nouns import Range
from firsthand.read.scene import Scene

_SHORTEST = 3
"""Words that each clause has at least."""
_ASYNDETIC = frozenset({"ru", "uk"})
"""Languages that join two main clauses by a comma alone."""
_INFINITIVES = ("ть", "ти", "ться", "тись", "тися", "чь")


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
        if not first <= tree.head[i] < i or not is_clause(scene, i):
            continue
        start = tree.first[i] if tree.dep[i] == "conj" else _behind_comma(scene, i, done)
        if start is None:
            continue
        quoted = scene.quote_at(i) is not None
        if not quoted and is_clause(scene, tree.head[i]) and start - done >= _SHORTEST and last - start >= _SHORTEST:
            yield start
            done = start


def _behind_comma(scene: Scene, verb: int, lowest: int) -> int | None:
    """Where a clause begins that nothing but a comma joins to the one before: “Ветер стих, лодки вышли в море.”."""
    tree = scene.tree
    if scene.language not in _ASYNDETIC or tree.dep[verb] != "parataxis" or not tree.is_finite(verb):
        return None
    comma = next((i for i in range(verb - 1, lowest, -1) if tree.words[i] == ","), None)
    if comma is None or any(tree.is_finite(i) for i in range(comma + 1, verb)):
        return None
    opening = tree.upos[comma + 1] in {"SCONJ", "CCONJ"} or tree.low[comma + 1] in scene.lexicon.relatives
    end = next((i for i in range(verb, tree.size) if tree.words[i] in {",", "."}), tree.size)
    return None if opening or end - comma <= _SHORTEST + 1 else comma + 1


def is_clause(scene: Scene, verb: int) -> bool:
    """Whether the word heads a clause with its own subject and a finite form, its auxiliaries counted.

    In Russian and Ukrainian no infinitive has a subject in the nominative: what has one was only tagged so.
    """
    tree = scene.tree
    subjects = list(tree.children(verb, "nsubj"))
    finite = tree.is_finite(verb) or any(tree.is_finite(kid) for kid in tree.children(verb, "aux", "cop"))
    if not finite and scene.language in _ASYNDETIC and tree.upos[verb] == "VERB" and "Part" not in tree.feats[verb]:
        finite = not tree.low[verb].endswith(_INFINITIVES) and any("Nom" in tree.feats[kid] for kid in subjects)
    return finite and bool(subjects)
