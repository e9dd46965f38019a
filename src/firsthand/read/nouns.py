"""Noun phrases around a cue: where the words for a source begin and end."""

from __future__ import annotations

from firsthand.read.lemmas import readings
from firsthand.read.quotes import Quoted
from firsthand.read.scene import COMMAS, Scene

Range = tuple[int, int]

STARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X"})
"""Tags of words that a noun phrase can begin with."""
REFLEXIVE = frozenset({"sich", "se", "s'"})
"""Pronouns that go with a verb and are nobody's name."""
_SKIPPED = frozenset({"ADV", "PART", "PUNCT", "AUX"})
_GENITIVE = frozenset({"'s", "'"})
_NAME = 7
"""Words of a name in quotation marks, marks included."""
_SMALL = frozenset({"DET", "ADJ", "NUM", "ADP", "CCONJ"})
_SMALL_MONTHS = frozenset({"fr", "ru", "uk"})
"""Languages that write months and days of the week small: with a capital in mid-sentence they are somebody's name."""


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
        if tree.low[at] in REFLEXIVE:
            at += 1
        elif part == "ADP":
            at = _behind_phrase(scene, at, stop)
        elif part in STARTS:
            time = _time_end(scene, at, stop)
            if time is None:
                return _with_apposition(scene, at, _flat_end(scene, at, stop), stop)
            at = time + 1
        elif part in _SKIPPED and tree.words[at] not in COMMAS:
            at += 1
        else:
            return None
    return None


def _flat_end(scene: Scene, start: int, stop: int) -> int:
    """The last word of the simple noun phrase (head, its adjectives and names) that begins at `start`."""
    tree = scene.tree
    at, seen = start, tree.is_nominal(start) and not _is_possessive(scene, start)
    while at + 1 < stop:
        quote = scene.quote_at(at + 1)
        if seen and quote is not None and quote.opening == at + 1 and is_name(scene, quote) and quote.closing < stop:
            at = quote.closing
        elif tree.low[at + 1] in _GENITIVE and at + 2 < stop:
            at, seen = at + 1, False
        elif tree.upos[at + 1] not in STARTS or _is_temporal(scene, at + 1) or (seen and _is_over(scene, at)):
            break
        else:
            at += 1
            seen = seen or (tree.is_nominal(at) and not _is_possessive(scene, at))
    return at


def _is_over(scene: Scene, at: int) -> bool:
    """Whether a phrase that has its noun cannot go on with the word behind `at`."""
    tree = scene.tree
    if tree.upos[at + 1] == "DET" and tree.words[at + 1][0].isupper():
        return False  # The article of a title: "le quotidien La Gazette".
    return tree.upos[at + 1] in {"DET", "PRON"} or tree.upos[at] == "PRON"


def _is_possessive(scene: Scene, i: int) -> bool:
    tree = scene.tree
    return (
        tree.low[i] in scene.lexicon.possessive and i + 1 < tree.size and tree.upos[i + 1] in {"NOUN", "ADJ", "PROPN"}
    )


def is_name(scene: Scene, quote: Quoted) -> bool:
    """Whether a quotation is so short and begins so that it can be what a paper or a company is called."""
    words = scene.tree.words
    first = quote.opening + 1
    short = quote.opening >= 0 and quote.closing - quote.opening <= _NAME and quote.closing < len(words)
    return short and words[first][0].isupper() and words[quote.closing - 1] not in {",", ".", "!", "?", "…"}


def is_time(scene: Scene, first: int, stop: int) -> bool:
    """Whether a time begins at word `first`."""
    return _time_end(scene, first, stop) is not None


def without_time(scene: Scene, words: Range) -> Range | None:
    """The phrase without a time at its beginning: “last month the director”; None where it is nothing but a time."""
    end = _time_end(scene, words[0], words[1] + 1)
    return words if end is None else scene.trimmed(end + 1, words[1])


def is_called(scene: Scene, quote: Quoted) -> bool:
    """Whether a quotation is what somebody is called, and nobody's words: short, a name, no mark of speech by it."""
    words = scene.tree.words
    if not is_name(scene, quote) or scene.has_verb(quote.opening, quote.closing):
        return False
    before = words[quote.opening - 1] if quote.opening > 0 else ""
    behind = words[quote.closing + 1] if quote.closing + 1 < len(words) else "."
    return before != ":" and behind not in {",", "–", "—", "-", "."}


def ends_in_noun(scene: Scene, words: Range) -> bool:
    """Whether nothing but a noun phrase with its prepositions is in the range."""
    tree = scene.tree
    inside = range(words[0], words[1] + 1)
    return tree.is_nominal(words[1]) and not any(tree.is_verb(i) or tree.upos[i] == "SCONJ" for i in inside)


def _time_end(scene: Scene, start: int, stop: int) -> int | None:
    """The last word of the time that begins at `start` ("le mois dernier", "early June"), or None for no time."""
    tree = scene.tree
    at = start
    while at < stop and at < start + 3 and tree.upos[at] in _SMALL and not _is_temporal(scene, at):
        at += 1
    if at >= stop or not _is_temporal(scene, at):
        return None
    while at + 1 < stop and (_is_temporal(scene, at + 1) or _qualifies_time(scene, at + 1, stop)):
        at += 1
    return at


def _qualifies_time(scene: Scene, i: int, stop: int) -> bool:
    """Whether a number or adjective belongs to the time before it, and not to a noun behind it."""
    upos = scene.tree.upos
    return upos[i] == "NUM" or (upos[i] == "ADJ" and (i + 1 >= stop or upos[i + 1] not in {"NOUN", "PROPN", "ADJ"}))


def _is_temporal(scene: Scene, i: int) -> bool:
    tree, temporal = scene.tree, scene.lexicon.nouns.temporal
    if tree.language in _SMALL_MONTHS and i > 0 and tree.words[i][0].isupper() and tree.words[i - 1][-1].isalpha():
        return False  # "заявила Марта Роу", "Le Fanal du Soir"
    return tree.low[i] in temporal or tree.lemma(i) in temporal


def _behind_phrase(scene: Scene, at: int, stop: int) -> int:
    """The word after the prepositional phrase that begins at `at`: up to its noun, or its run of names."""
    tree = scene.tree
    time = _time_end(scene, at + 1, stop)
    if time is not None:
        return time + 1
    i = at + 1
    while i < stop and tree.upos[i] in _SMALL:
        i += 1
    while i + 1 < stop and (tree.upos[i] == tree.upos[i + 1] == "PROPN" or _hangs_on(scene, i + 1)):
        i += 1
    quote = scene.quote_at(i + 1) if i + 1 < stop else None
    if quote is not None and quote.opening == i + 1 and is_name(scene, quote):
        return min(quote.closing + 1, stop)
    return min(i + 1, stop)


def _hangs_on(scene: Scene, i: int) -> bool:
    """Whether a Russian or Ukrainian word cannot be a subject by its form, and so goes on with the phrase before it."""
    tree = scene.tree
    return (
        tree.language in {"ru", "uk"}
        and tree.upos[i] in {"NOUN", "ADJ"}
        and tree.words[i].islower()
        and not _is_temporal(scene, i)
        and not any("nomn" in grammemes for grammemes in readings(tree.words[i], tree.language))
    )


def _with_apposition(scene: Scene, first: int, last: int, stop: int) -> Range | None:
    """Widen a simple noun phrase by what hangs on it to the right, and by appositions between commas."""
    tree = scene.tree
    reach = max((tree.last[i] for i in range(first, last + 1) if tree.is_nominal(i)), default=last)
    end = last
    at = last + 1
    while at < stop:
        part = tree.upos[at]
        if (part in {"ADP", "CCONJ"} and at <= reach) or tree.low[at] in scene.lexicon.of:
            at = _behind_phrase(scene, at, stop)
            end = at - 1
        elif tree.words[at] == "," and (closing := _apposition_end(scene, at, stop)) is not None:
            end = closing
            at = closing + 1
        elif part in STARTS and at <= reach:
            end = at
            at += 1
        else:
            break
    return scene.trimmed(first, end)


def _apposition_end(scene: Scene, comma: int, stop: int) -> int | None:
    """The last word of a verbless piece after `comma` that begins like a noun phrase."""
    tree = scene.tree
    at = comma + 1
    if at >= stop or tree.upos[at] not in STARTS or tree.upos[at] == "PRON":
        return None
    if _time_end(scene, at, stop) is not None:
        return None
    while at < stop and tree.words[at] not in COMMAS and tree.words[at] not in {".", ":", "!", "?"}:
        quote = scene.quote_at(at)
        if tree.is_finite(at) or (quote is not None and not is_name(scene, quote)):
            return None
        at += 1
    return at - 1
