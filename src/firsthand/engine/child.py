"""Child: a process that runs one function on item after item, within limits, and may die without harm.

It is started as a fresh interpreter, not by fork: it holds none of the parent's open files, so the case's database is
out of its reach, and a script needs no `if __name__ == "__main__"` to use it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from select import select
from types import TracebackType
from typing import Generic, TypeVar

from firsthand.engine import frames
from firsthand.engine.worker import Answer, Task
from firsthand.errors import FirsthandError, TooMuch

Item = TypeVar("Item")
Value = TypeVar("Value")

SECONDS = 60.0
"""Time that one item may take."""
MEMORY = 2 << 30
"""Bytes that a child may take beyond what it starts with."""


@dataclass(frozen=True)
class Outcome(Generic[Value]):
    """What came of one item: its value, or the error why there is none (`trace` is set when the fault is ours)."""

    value: Value | None = None
    error: FirsthandError | None = None
    trace: str = ""


class Child(Generic[Item, Value]):
    """Runs `function` (importable by name) in a process of its own; started at the first item, replaced when it dies.

    `seconds` is the time one item may take, `memory` the bytes the process may take beyond what it starts with.
    """

    def __init__(self, function: Callable[[Item], Value], *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._function = function
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline = 0.0

    def __enter__(self) -> Child[Item, Value]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, item: Item) -> Outcome[Value]:
        """Send one item and wait for what comes of it; never raises for what the item did."""
        try:
            self.send(item)
            select([self.fileno()], [], [], self.left())
            return self.receive()
        except KeyboardInterrupt:
            # half a conversation cannot be taken up again
            self.close()
            raise

    def send(self, item: Item) -> None:
        """Hand over one item; the clock starts. The answer to the item before must have been received."""
        for attempt in (1, 2):
            process = self._started()
            assert process.stdin is not None
            try:
                frames.write(process.stdin, item)
                break
            except OSError:
                # it died between two items, which is no item's fault
                self.close()
                if attempt == 2:
                    raise
        self._deadline = time.monotonic() + self._seconds

    def fileno(self) -> int:
        """The pipe that becomes readable when the answer is there."""
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def left(self) -> float:
        """Seconds that the item in hand may still take."""
        return max(0.0, self._deadline - time.monotonic())

    def receive(self) -> Outcome[Value]:
        """What came of the item in hand; a child that is not done by now is killed."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        if not select([process.stdout], [], [], 0)[0]:
            self.close()
            return Outcome(error=TooMuch(f"it was not done after {self._seconds:g} seconds"))
        try:
            answer: Answer = frames.read(process.stdout)
        except (EOFError, OSError):
            return Outcome(error=self._death(process))
        return Outcome(answer.value, answer.error, answer.trace)

    def close(self) -> None:
        """End the process, whatever it is doing; a later item starts a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    # what was still to be sent to a dead child is lost with it
                    continue

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from firsthand.engine.worker import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            # Ctrl-C is for the parent, which decides what becomes of the children
            process_group=0,
        )
        assert self._process.stdin is not None
        frames.write(self._process.stdin, Task(self._function, self._memory, os.getpid()))
        return self._process

    def _death(self, process: subprocess.Popen[bytes]) -> TooMuch:
        try:
            code = process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            code = 0
        self.close()
        how = f"by signal {-code}" if code < 0 else f"with exit code {code}"
        return TooMuch(f"the process that worked on it died {how}")
