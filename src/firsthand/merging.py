"""Merging: a queue of names that may be one party's, decided one by one; each decision stands at once."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.errors import UsageError
from firsthand.records import Decision, DecisionKind
from firsthand.resolve import Proposal
from firsthand.resolve.decided import APART, TOGETHER, UNSURE
from firsthand.workbench import Case

VALUES = {
    TOGETHER: DecisionKind.MERGE,
    APART: DecisionKind.KEEP_APART,
    UNSURE: DecisionKind.REVIEW,
}
"""What may be decided, and the kind of decision that holds it."""


def decide(case: Case, subjects: Sequence[str], value: str, note: str = "") -> Decision:
    """Say that names are one party's ("together"), are not ("apart") or that it stays open ("unsure").

    A subject is a name as it is spelt, or a document with one ("D3: Ivan Marenko").
    """
    decision = Decision(kind=VALUES[value], subjects=tuple(subjects), value=value, note=note)
    case.decide(decision)
    return decision


class Review:
    """A walk through the queue. It can stop at any moment; what was decided is not asked again."""

    def __init__(self, case: Case, queue: Sequence[Proposal]) -> None:
        self._case = case
        self.queue = tuple(queue)
        self.at = 0
        self._made: list[tuple[int, str]] = []
        self._head = case.head()

    @property
    def item(self) -> Proposal | None:
        """The pair at hand; None behind the last."""
        return self.queue[self.at] if self.at < len(self.queue) else None

    @property
    def left(self) -> int:
        """How many pairs nobody has said anything of."""
        return sum(not self._settled(number) for number in range(len(self.queue)))

    def move(self, step: int) -> None:
        """Go on (1) or back (-1), over pairs that need no decision any more; at the ends nothing moves."""
        at = self.at + step
        while 0 <= at < len(self.queue) and self._settled(at):
            at += step
        if at >= 0:
            self.at = min(at, len(self.queue))

    def answer(self, value: str) -> None:
        """Decide the pair at hand and go on to the next one."""
        if self.item is not None:
            decide(self._case, self.item.subjects, value)
            self._head = self._case.head()
            self._made.append((self.at, value))
            self.move(1)

    def undo(self) -> None:
        """Take back the last decision of this walk and return to its pair. Raises `UsageError` where there is none."""
        if not self._made:
            raise UsageError("nothing was decided here yet", hint="firsthand undo takes back what was done before")
        if self._case.head() != self._head:
            raise UsageError("something else was done in this case since", hint="firsthand log")
        self._case.undo()
        self._head = self._case.head()
        self.at, _ = self._made.pop()

    def _settled(self, number: int) -> bool:
        """Whether the pair was decided here, or follows from what was: who is one with one of two is one with it."""
        if any(at == number for at, _ in self._made):
            return True
        same: dict[str, str] = {}

        def root(id_: str) -> str:
            while same.get(id_, id_) != id_:
                id_ = same[id_]
            return id_

        for at, value in self._made:
            if value == TOGETHER:
                same[root(self.queue[at].other)] = root(self.queue[at].one)
        pair = self.queue[number]
        if pair.one == pair.other:
            return False
        kept = {
            frozenset((root(self.queue[at].one), root(self.queue[at].other)))
            for at, value in self._made
            if value == APART
        }
        asked = frozenset((root(pair.one), root(pair.other)))
        return len(asked) == 1 or asked in kept
