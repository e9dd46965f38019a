"""Many children side by side: results in the order of the items, never more than a few items ahead."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from select import select
from typing import Generic, TypeVar

from firsthand.engine.child import MEMORY, SECONDS, Child, Outcome

Item = TypeVar("Item")
Value = TypeVar("Value")

AHEAD = 3
"""Items a worker that may wait, done or not, for the one whose turn it is."""


class _Slot(Generic[Item, Value]):
    """One item on its way, and what came of it once that is known."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.outcome: Outcome[Value] | None = None


def run_all(
    function: Callable[[Item], Value],
    items: Iterable[Item],
    *,
    workers: int = 0,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Generator[tuple[Item, Outcome[Value]], None, None]:
    """Run `function` on each item in `workers` children (0: one a core); yields each item with its outcome, in order.

    Closing the iterator, or an error in the caller (Ctrl-C among them), ends the children.
    """
    children: list[Child[Item, Value]] = [
        Child(function, seconds=seconds, memory=memory) for _ in range(workers or os.cpu_count() or 1)
    ]
    busy: dict[Child[Item, Value], _Slot[Item, Value]] = {}
    line: deque[_Slot[Item, Value]] = deque()
    source = iter(items)
    more = True
    try:
        while line or more:
            while more and len(busy) < len(children) and len(line) < AHEAD * len(children):
                more = _hand_out(source, children, busy, line)
            _wait(busy)
            while line and (outcome := line[0].outcome) is not None:
                yield line.popleft().item, outcome
    finally:
        for child in children:
            child.close()


def _hand_out(
    source: Iterator[Item],
    children: list[Child[Item, Value]],
    busy: dict[Child[Item, Value], _Slot[Item, Value]],
    line: deque[_Slot[Item, Value]],
) -> bool:
    """Give the next item to an idle child; False when there is none left."""
    try:
        slot: _Slot[Item, Value] = _Slot(next(source))
    except StopIteration:
        return False
    child = next(child for child in children if child not in busy)
    child.send(slot.item)
    busy[child] = slot
    line.append(slot)
    return True


def _wait(busy: dict[Child[Item, Value], _Slot[Item, Value]]) -> None:
    """Wait until one child has answered or overrun its time, and take in what there is."""
    if not busy:
        return
    ready = select(list(busy), [], [], min(child.left() for child in busy))[0]
    for child in [child for child in busy if child in ready or not child.left()]:
        busy.pop(child).outcome = child.receive()
