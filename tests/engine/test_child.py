from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.engine import Child
from firsthand.errors import Encrypted, FirsthandError, TooMuch

from .tasks import work


@pytest.fixture
def child() -> Iterator[Child[str, str]]:
    with Child(work, seconds=2, memory=200_000_000) as made:
        yield made


def test_one_process_serves_many_items(child: Child[str, str]) -> None:
    assert child.run("twice:ab").value == "abab"
    assert child.run("pid:").value == child.run("pid:").value != str(os.getpid())


def test_an_error_of_ours_comes_back_with_its_hint(child: Child[str, str]) -> None:
    error = child.run("locked:a.pdf").error
    assert isinstance(error, Encrypted)
    assert (str(error), error.hint) == ("a.pdf: locked", "unlock it")


def test_any_other_error_comes_back_with_its_trace(child: Child[str, str]) -> None:
    outcome = child.run("raise:no such pump")
    assert type(outcome.error) is FirsthandError
    assert str(outcome.error) == "ValueError: no such pump"
    assert "tasks.py" in outcome.trace


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ("sleep:60", "not done after 2 seconds"),
        ("exit:3", "exit code 3"),
        ("crash:", "signal 11"),
        ("fill:900000000", "memory"),
    ],
)
def test_an_item_that_ruins_its_process_costs_itself_only(child: Child[str, str], item: str, why: str) -> None:
    began = time.monotonic()
    outcome = child.run(item)
    assert time.monotonic() - began < 8
    assert isinstance(outcome.error, TooMuch)
    assert why in str(outcome.error)
    assert child.run("twice:ab").value == "abab"


def test_a_child_that_died_between_two_items_is_replaced(child: Child[str, str]) -> None:
    pid = child.run("pid:").value
    assert pid is not None
    os.kill(int(pid), signal.SIGKILL)
    assert _gone(int(pid))
    assert child.run("twice:ab").value == "abab"


def test_what_the_function_prints_does_not_reach_the_pipe(child: Child[str, str]) -> None:
    assert child.run("print:hello").value == "hellohello"


def test_large_items_and_values_pass(child: Child[str, str]) -> None:
    assert child.run("twice:" + "x" * 5_000_000).value == "x" * 10_000_000


def test_the_child_holds_no_file_of_the_parent(child: Child[str, str], tmp_path: Path) -> None:
    with (tmp_path / "case.db").open("w"):
        files = child.run("files:").value
    assert files is not None
    assert "case.db" not in files


def test_children_die_with_a_parent_that_is_killed() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from firsthand.engine import Child\nfrom engine.tasks import work\n"
        "child = Child(work)\nprint(child.run('pid:').value, flush=True)\nchild.run('sleep:50')\n"
    )
    tests = str(Path(__file__).parent.parent)
    with subprocess.Popen([sys.executable, "-c", script, tests], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    assert _gone(pid)


def test_an_interrupt_ends_the_parent_and_the_child() -> None:
    script = (
        "import signal, sys; sys.path.insert(0, sys.argv[1])\n"
        # A test run in the background hands on an interrupt that is ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from firsthand.engine import run_all\nfrom engine.tasks import work\n"
        "try:\n    for item, outcome in run_all(work, ['pid:', 'sleep:50'], workers=1):\n"
        "        print(outcome.value, flush=True)\n"
        "except KeyboardInterrupt:\n    print('stopped')\n"
    )
    tests = str(Path(__file__).parent.parent)
    with subprocess.Popen([sys.executable, "-c", script, tests], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        time.sleep(0.2)
        parent.send_signal(signal.SIGINT)
        assert parent.stdout.read() == "stopped\n"
    assert _gone(pid)


def _gone(pid: int) -> bool:
    """Whether the process ends within some seconds."""
    for _ in range(80):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
            # A process can be buried only when its other threads are gone too.
            if state == "Z" and len(list(Path(f"/proc/{pid}/task").iterdir())) == 1:
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False
