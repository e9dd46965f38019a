"""What a cue governs, as ranges of words, and the mark that sets the cue's own clause apart."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.read import nouns
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.records import Speech

SUBJECT = 24
"""Words that a subject between a quotation and its cue may take, titles included."""

DASHES = frozenset({"–", "—", "-", "--"})
_PAUSES = frozenset({",", "!", "?", "…", "..."})
"""Marks inside a quotation after which the sentence goes on."""


@dataclass(frozen=True)
class Content:
    """Ranges of words; `border` is the word before the cue's own clause when the content stands before it."""

    ranges: tuple[Range, ...]
    speech: Speech
    border: int | None = None
    anaphoric: bool = False
    thing: bool = False
    """The content is a thing, not a clause: only somebody who can speak may have presented it."""


def whole(ranges: tuple[Range | None, ...]) -> tuple[Range, ...]:
    """The ranges that hold something."""
    return tuple(part for part in ranges if part is not None)


def speech_of(scene: Scene, part: Range) -> Speech:
    """Direct where all words stand in quotation marks, mixed where some do."""
    quoted = sum(scene.quote_at(i) is not None for i in range(part[0], part[1] + 1))
    if quoted == 0:
        return Speech.INDIRECT
    return Speech.DIRECT if quoted >= part[1] - part[0] + 1 else Speech.MIXED


def is_asking(scene: Scene, first: int) -> bool:
    """Whether a participle opens a clause there that only tells how somebody was reached: "Asked on Friday, …".

    The tagger may take it for a finite form, but then it would have a subject.
    """
    tree, lemma = scene.tree, scene.tree.verb_lemma(first)
    formed = (
        tree.upos[first] == "VERB" and tree.low[first] != lemma and next(tree.children(first, "nsubj"), None) is None
    )
    return formed and lemma in scene.lexicon.verbs.reached


def border_before(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The mark to the left of the cue's own clause, with nothing but a subject in between."""
    tree = scene.tree
    for i in range(cue.first - 1, max(sentence.first - 1, cue.first - 1 - SUBJECT), -1):
        word = tree.words[i]
        quote = scene.quote_at(i)
        if quote is not None and quote.closing == i and not nouns.is_called(scene, quote):
            return i
        if word == "," and not _inside_subject(scene, sentence, i, cue):
            return _behind_quotation(scene, sentence, i)
        if word in DASHES and scene.is_apart(i):
            return i
        if word in {":", ";"} or tree.is_finite(i):
            return None
    return None


def _behind_quotation(scene: Scene, sentence: Sentence, comma: int) -> int:
    """The comma, or the end of a quotation to its left where nothing but a name and an office stand between.

    “…,” Jan Roe, the mayor, told reporters: the parse is no help there, it takes the mayor for what is told.
    """
    tree = scene.tree
    for i in range(comma - 1, max(sentence.first, comma - SUBJECT), -1):
        quote = scene.quote_at(i)
        if quote is not None and quote.closing == i:
            paused = tree.words[i - 1] in _PAUSES or tree.words[i + 1] == ","
            named = tree.upos[i + 1 + (tree.words[i + 1] == ",")] in nouns.STARTS
            return i + (tree.words[i + 1] == ",") if paused and named else comma
        if quote is not None or tree.is_verb(i) or tree.words[i] in {":", ";"}:
            return comma
    return comma


def _inside_subject(scene: Scene, sentence: Sentence, comma: int, cue: Cue) -> bool:
    """Whether the comma belongs to the subject's apposition: “…”, John Roe, the mayor, said."""
    tree = scene.tree
    subject = next(iter(tree.children(cue.at, "nsubj")), None)
    return subject is not None and sentence.first <= tree.first[subject] < comma < cue.first and subject < comma
