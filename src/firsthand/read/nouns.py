"""Noun phrases around a cue: where the words for a source begin and end."""

from __future__ import annotations

from firsthand.read.scene import COMMAS, Scene

Range = tuple[int, int]

_STARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X"})
_SKIPPED = frozenset({"ADV", "PART", "PUNCT", "AUX"})
_SMALL = frozenset({"DET", "ADJ", "NUM", "ADP", "CCONJ"})


def of_head(scene: Scene, head: int, lowest: int, highest: int) -> Range | None:
    """The words that hang on the noun `head`, kept between `lowest` and `highest`; its preposition is left out."""
    tree = scene.tree
    first, last = max(tree.first[head], lowest), min(tree.last[head], highest)
    for kid in tree.children(head, "case", "cc", "mark"):
        if first <= kid < head:
            first = kid + 1
    return scene.trimmed(first, last)


def after(scene: Scene, start: int, stop: int) -> Range | None:
    """The first noun phrase from `start` on that can be a speaker, its appositions included.

    Adverbs, times ("early in June", "last month") and prepositional phrases before it are passed over.
    """
    tree = scene.tree
    at = start
    while at < stop:
        part = tree.upos[at]
        quote = scene.quote_at(at)
        if quote is not None and quote.opening == at and quote.closing < stop:
            return scene.trimmed(at, quote.closing)
        if part == "ADP":
            at = _behind_phrase(scene, at, stop)
        elif part in _STARTS:
            end = _flat_end(scene, at, stop)
            if not _is_time(scene, at, end):
                return _with_apposition(scene, at, end, stop)
            at = end + 1
        elif part in _SKIPPED and tree.words[at] not in COMMAS:
            at += 1
        else:
            return None
    return None


def _flat_end(scene: Scene, start: int, stop: int) -> int:
    """The last word of the simple noun phrase (head, its adjectives and names) that begins at `start`."""
    tree = scene.tree
    at, seen = start, tree.is_nominal(start)
    while at + 1 < stop:
        part = tree.upos[at + 1]
        if tree.low[at + 1] in scene.lexicon.temporal or part not in _STARTS:
            break
        if seen and part in {"DET", "PRON"}:
            break
        if seen and tree.upos[at] == "PRON":
            break
        at += 1
        seen = seen or tree.is_nominal(at)
    if tree.low[start] in scene.lexicon.temporal:
        while at + 1 < stop and (tree.low[at + 1] in scene.lexicon.temporal or tree.upos[at + 1] in {"NUM", "ADJ"}):
            at += 1
    return at


def _is_time(scene: Scene, first: int, last: int) -> bool:
    tree, temporal = scene.tree, scene.lexicon.temporal
    return any(tree.low[i] in temporal or tree.lemma(i) in temporal for i in range(first, last + 1))


def _behind_phrase(scene: Scene, at: int, stop: int) -> int:
    """The word after the prepositional phrase that begins at `at`."""
    tree = scene.tree
    i = at + 1
    while i < stop and tree.upos[i] in _SMALL:
        i += 1
    return _flat_end(scene, i, stop) + 1 if i < stop else stop


def _with_apposition(scene: Scene, first: int, last: int, stop: int) -> Range | None:
    """Widen a simple noun phrase by what hangs on it to the right, and by appositions between commas."""
    tree = scene.tree
    reach = max((tree.last[i] for i in range(first, last + 1) if tree.is_nominal(i)), default=last)
    end = last
    at = last + 1
    while at < stop:
        part = tree.upos[at]
        if part in {"ADP", "CCONJ"} and at <= reach:
            at = _behind_phrase(scene, at, min(stop, reach + 1))
            end = at - 1
        elif tree.words[at] == "," and (closing := _apposition_end(scene, at, stop)) is not None:
            end = closing
            at = closing + 1
        elif part in _STARTS and at <= reach:
            end = at
            at += 1
        else:
            break
    return scene.trimmed(first, end)


def _apposition_end(scene: Scene, comma: int, stop: int) -> int | None:
    """The last word of a verbless piece after `comma` that begins like a noun phrase."""
    tree = scene.tree
    at = comma + 1
    if at >= stop or tree.upos[at] not in _STARTS or tree.upos[at] == "PRON":
        return None
    if _is_time(scene, at, _flat_end(scene, at, stop)):
        return None
    while at < stop and tree.words[at] not in COMMAS and tree.words[at] not in {".", ":", "!", "?"}:
        if tree.is_finite(at) or scene.quote_at(at) is not None:
            return None
        at += 1
    return at - 1
