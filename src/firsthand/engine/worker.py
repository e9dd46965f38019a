"""The child's side: runs one function on item after item until its parent is gone."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from firsthand.engine import frames
from firsthand.errors import FirsthandError, TooMuch

ORPHANED_AFTER = 1.0
"""Seconds between looks at whether the parent still lives."""


@dataclass(frozen=True)
class Task:
    """What a child is told first: what to run, and how much memory (bytes) it may take beyond what it starts with."""

    function: Callable[[Any], Any]
    memory: int
    parent: int


@dataclass(frozen=True)
class Answer:
    """What a child sends back for one item: a value, or why there is none."""

    value: Any = None
    error: FirsthandError | None = None
    trace: str = ""


def main() -> None:
    """Serve until the pipe closes. What the function prints goes to stderr, never into the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    orders = sys.stdin.buffer
    task: Task = frames.read(orders)
    threading.Thread(target=_die_with, args=(task.parent,), daemon=True).start()
    _limit_memory(task.memory)
    try:
        _serve(task.function, orders, answers)
    except (EOFError, BrokenPipeError):
        # the parent has gone or has let us go; buffers of a broken pipe cannot be flushed at exit
        os._exit(0)


def _serve(function: Callable[[Any], Any], orders: IO[bytes], answers: IO[bytes]) -> None:
    while True:
        item = frames.read(orders)
        frames.write(answers, _answer(function, item))
        del item


def _answer(function: Callable[[Any], Any], item: Any) -> Answer:
    try:
        return Answer(function(item))
    except FirsthandError as error:
        return Answer(error=error)
    except (MemoryError, RecursionError) as error:
        wanted = "memory" if isinstance(error, MemoryError) else "depth"
        return Answer(error=TooMuch(f"it wants more {wanted} than it may have"))
    except Exception as error:
        # a fault of ours on one item must not end the run; the trace is kept for whoever asks for it
        import traceback

        message = f"{type(error).__name__}: {error}"
        return Answer(error=FirsthandError(message), trace=traceback.format_exc())


def _die_with(parent: int) -> None:
    """End this process soon after its parent has ended, even in the middle of an item."""
    while os.getppid() == parent:
        time.sleep(ORPHANED_AFTER)
    os._exit(1)


def _limit_memory(more: int) -> None:
    """Allow `more` bytes of address space beyond what is mapped now (numpy and its like map much and use little)."""
    try:
        import resource
    except ImportError:  # no such limits on this system: time limits still hold
        return
    statm = Path("/proc/self/statm")
    mapped = int(statm.read_text().split()[0]) * resource.getpagesize() if statm.exists() else 0
    try:
        resource.setrlimit(resource.RLIMIT_AS, (mapped + more, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ValueError, OSError) as error:
        print(f"no memory limit here: {error}", file=sys.stderr)  # noqa: T201
