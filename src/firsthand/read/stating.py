"""What is a statement of the writer's and what is none: headings, credits, pieces beside a frame that belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.extent import is_asking
from firsthand.read.frames import Frame
from firsthand.read.heads import is_predicate
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.records import BlockKind

SHORTEST = 3
"""Words that a statement has at least."""
_NEAR = 5
"""Words between a pronoun, its verb of knowing and what is known, at most, either of them counted."""
_WITHOUT_COPULA = frozenset({"ru", "uk"})
"""Languages whose "is" is left out in the present: “В городе два вокзала.” is a sentence."""

_BRACKETS = frozenset({"(", "["})
"""Marks that may open a line that tells who made the page: “(Reporting by …)”."""


def is_without_copula(scene: Scene, sentence: Sentence) -> bool:
    """Whether a full stop closes a paragraph's sentence in a language that needs no verb in the present."""
    closed = scene.tree.words[sentence.stop - 1] == "." and sentence.stop - sentence.first > SHORTEST
    prose = scene.passage.block.kind is BlockKind.PARAGRAPH
    return scene.language in _WITHOUT_COPULA and prose and closed and scene.quote_at(sentence.first) is None


def is_no_statement(scene: Scene, sentence: Sentence) -> bool:
    """Whether the writer states nothing there: a heading, or a line that tells who made the page."""
    if scene.passage.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
        return True
    first = sentence.first + (scene.tree.words[sentence.first] in _BRACKETS)
    return first < sentence.stop and scene.phrase(first, scene.lexicon.credits, sentence.stop) is not None


def is_circumstance(scene: Scene, part: Range, mine: Sequence[Frame]) -> bool:
    """Whether it only tells when a frame's words were said: “declined to comment when she was reached by phone”."""
    tree = scene.tree
    opening = tree.upos[part[0]] in {"SCONJ", "ADV"} and tree.dep[part[0]] in {"mark", "advmod"}
    clause = tree.head[part[0]]
    cues = {i for frame in mine if frame.cue for i in (frame.at, *range(frame.cue[0], frame.cue[1] + 1))}
    return opening and tree.dep[clause].startswith("advcl") and tree.head[clause] in cues


def past_asking(scene: Scene, part: Range) -> Range:
    """A statement without how somebody was reached for it: "Contacted on Friday, the firm did not reply"."""
    tree, (first, last) = scene.tree, part
    if not is_asking(scene, first):
        return part
    comma = next((i for i in range(first, last) if tree.words[i] == ","), None)
    return part if comma is None or not scene.has_verb(comma + 1, last) else scene.trimmed(comma + 1, last) or part


def knowing(scene: Scene, sentence: Sentence) -> tuple[int, int] | None:
    """The pronoun that opens a sentence and its verb, where that tells what somebody knows: “He does not know who …”.

    Nobody but that person can have told it. That they know *that* something is so, the writer states as well.
    """
    tree, lexicon = scene.tree, scene.lexicon
    pronoun = sentence.first
    verb = next((i for i in range(pronoun + 1, min(pronoun + _NEAR, sentence.stop)) if _knows(scene, i)), None)
    if verb is None or tree.low[pronoun] not in lexicon.pronouns or scene.quote_at(pronoun):
        return None
    asking = (lexicon.complementizers | lexicon.relatives) - lexicon.firm
    behind = range(verb + 1, min(verb + _NEAR, sentence.stop))
    return (pronoun, verb) if any(tree.low[i] in asking for i in behind) else None


def _knows(scene: Scene, i: int) -> bool:
    return scene.tree.is_verb(i) and scene.tree.verb_lemma(i) in scene.lexicon.verbs.know


def says_something(scene: Scene, part: Range) -> bool:
    """Beside a frame only a clause with a subject of its own is a statement; the rest belongs to the frame."""
    tree = scene.tree
    return (
        any(
            tree.dep[i].startswith("nsubj") and part[0] <= tree.head[i] <= part[1] and is_predicate(scene, tree.head[i])
            for i in range(part[0], part[1] + 1)
        )
        and (part[1] - part[0] + 1) >= 2 * SHORTEST
    )
