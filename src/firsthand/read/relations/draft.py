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
        if first.span.overlaps(second.span):
            if self.subject[1] < self.object[1]:
                first = self.stage.before(first, second)
            else:
                second = self.stage.before(second, first)
        return None if first.span.overlaps(second.span) else (first, second)

    @property
    def span(self) -> Span:
        """Where the words that carry the frame stand."""
        return self.stage.scene.passage.span(self.first, self.last)


def fits(stage: Stage, frame: Frame, subject: int, object_: int) -> bool:
    """Whether two ends can be those of a frame: their names of the right kind, and one of them known by name."""
    row = FRAMES[frame]
    for head, kinds in ((subject, row.subject), (object_, row.object)):
        kind = stage.kind(head)
        if (
            kind is not None
            and kind not in kinds
            and not (kind is Kind.THING or (Kind.THING in kinds and kind is not Kind.PLACE))
        ):
            return False
    tree = stage.tree
    known = stage.is_told(subject) or tree.upos[subject] in {"NOUN", "PROPN"}
    if frame is Frame.EMPLOYS and not stage.is_told(subject):
        return False
    pronoun = tree.upos[object_] in {"PRON", "SCONJ"} and not stage.is_told(object_)
    return known and not pronoun and tree.upos[subject] not in {"ADV", "NUM", "SCONJ"}
