"""kill -9 at random moments: what was said to be done is there, the case is sound, and the next run goes on."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from firsthand.case import Store

from . import child, made

ROOT = Path(__file__).parents[2]


def run_and_kill(chance: random.Random, *arguments: str) -> list[list[str]]:
    """Start a child, let it report a few changes, kill it somewhere within the next; returns what it reported."""
    command = [sys.executable, "-m", child.__name__, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(chance.randint(1, 12))]
        time.sleep(chance.uniform(0, 0.02))
        process.kill()
        lines += process.stdout.readlines()
    assert all(lines), "the child ended by itself"
    return [line.split() for line in lines if line.endswith("\n")]


def test_killed_while_adding(store: Store, folder: Path) -> None:
    chance = random.Random(11)
    reported: dict[int, tuple[str, str]] = {}
    for _ in range(6):
        first = max(reported, default=-1) + 1
        for line, id_, sha256 in run_and_kill(chance, "add", str(folder), str(first)):
            reported[int(line)] = (id_, sha256)
        with Store.open(folder) as again:
            assert again.verify() == []
            pages = {page.id: page for page in again.documents()}
            for number, (id_, sha256) in reported.items():
                assert pages[id_].sha256 == sha256
                assert again.raw(pages[id_]) == child.text(number).encode()
            assert len(pages) - len(reported) <= 6  # at most one a round was done but not yet reported
    before = len(store.documents())
    store.undo()
    assert 0 < len(store.documents()) < before
    store.redo()
    assert len(store.documents()) == before


def test_killed_while_reading(store: Store, folder: Path) -> None:
    chance = random.Random(12)
    store.add(*made.document(child.text(40)))
    first = 0
    ids: dict[int, list[str]] = {}
    for _ in range(5):
        for line, *found in run_and_kill(chance, "put", str(folder), str(first)):
            ids[int(line)] = found
        with Store.open(folder) as again:
            assert again.verify() == []
            readings = {reading.extractor: reading for reading in again.readings_of("D1")}
            for number, claims in ids.items():
                assert [claim.id for claim in readings[f"test-reader {number}"].claims] == claims
            assert all(len(reading.claims) == 59 for reading in readings.values())
        first = max(ids) + 2
