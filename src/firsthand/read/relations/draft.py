"""A relation as it was found, before it is given to a claim and judged."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.read.relations.ends import Stage
from firsthand.read.relations.frames import FRAMES, Kind
from firsthand.records import Argument, Frame, Span

Role = tuple[str, int]
"""A slot and the head of what fills it."""

_CLAUSAL = frozenset({"clause"})


@dataclass(frozen=True)
class Draft:
    """A frame called by the words `first` to `last`; `verbal` where they are a predicate that can be hedged."""

    stage: Stage
    frame: Frame
    first: int
    last: int
    subject: Role
    object: Role
    verbal: bool
    apposition: bool = False

    def ends(self) -> tuple[Argument, Argument] | None:
        """Both ends in the text's words, none inside the other; None where they cannot be told apart."""
        first, second = self.stage.argument(*self.subject), self.stage.argument(*self.object)
        if self.verbal and first.span.overlaps(self.span) and self.subject[1] < self.first:
            # The parser took the verb for an adjective of its subject.
            first = self.stage.before(first, self.span)
        if self.verbal and second.span.overlaps(self.span) and self.object[1] < self.first:
            second = self.stage.before(second, self.span)
        if first.span.overlaps(second.span):
            if self.subject[1] < self.object[1]:
                first = self.stage.before(first, second.span)
            else:
                second = self.stage.before(second, first.span)
        return None if first.span.overlaps(second.span) else (first, second)

    @property
    def span(self) -> Span:
        """Where the words that carry the frame stand."""
        return self.stage.scene.passage.span(self.first, self.last)


_BODY_SUBJECT = frozenset({Frame.LOCATED_IN})
_BODY_OBJECT = frozenset({Frame.OPERATES, Frame.DIRECTS, Frame.INVESTIGATES})
_NO_END = frozenset({"ADV", "SCONJ", "DET", "ADP", "PART", "CCONJ"})


def fits(stage: Stage, frame: Frame, subject: int, object_: int) -> bool:
    """Whether two ends can be those of a frame: of the right kind, and known enough to say something."""
    row = FRAMES[frame]
    if not _is_kind(stage, subject, row.subject) or not _is_kind(stage, object_, row.object):
        return False
    tree = stage.tree
    if frame is Frame.EMPLOYS and not stage.is_told(subject):
        return False
    if any(_is_no_end(stage, end) for end in (subject, object_)):
        return False
    if tree.upos[subject] == "NUM" or any(tree.lemma(i) in stage.lexicon.whichever for i in tree.kids[subject]):
        return False
    if frame in _BODY_SUBJECT and not _is_body(stage, subject):
        return False
    if frame in _BODY_OBJECT and not _is_body(stage, object_):
        return False
    if tree.upos[object_] == "PRON" and not stage.is_told(object_):
        return False
    return stage.is_told(subject) or tree.upos[subject] in {"NOUN", "PROPN"}


def _is_no_end(stage: Stage, end: int) -> bool:
    """Whether a word is none that a party is told by; the tagger takes names that it never saw for anything."""
    tree = stage.tree
    return tree.upos[end] in _NO_END and tree.low[end] not in stage.lexicon.its and stage.name_at(end) is None


def _is_kind(stage: Stage, head: int, kinds: frozenset[Kind]) -> bool:
    """Whether a name is of one of the kinds. Names of companies are easily taken for people's, towns are not."""
    kind = stage.kind(head)
    if stage.tree.low[head] in stage.lexicon.person:
        kind = Kind.PERSON
        return kind in kinds
    if kind is None or kind in kinds or kind is Kind.THING:
        return True
    return Kind.THING in kinds and kind is not Kind.PLACE


def _is_body(stage: Stage, head: int) -> bool:
    """Whether an end is an organisation or a building, by name or by its noun, or is told by a name in its phrase."""
    if stage.is_told(head) or stage.tree.lemma(head) in stage.lexicon.bodies:
        return True
    first, last = stage.extent(head)
    return any(first <= name.first <= last for name in stage.names)
