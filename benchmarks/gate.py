"""`python -m benchmarks.gate [--json]`: every score that may not fall, beside its floor and its peers.

`floors.toml` names the program to run, the files to run it on, where the score stands in what it prints, the floor
(just under what was reached) and what peers reach. Exit code 1 when a score lies under its floor.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from benchmarks.sets import ROOT, SHARED

FLOORS = Path(__file__).with_name("floors.toml")
AT_ONCE = 2
"""Programs that run side by side; each uses one core."""


class Floor(Struct, frozen=True, forbid_unknown_fields=True):
    """One score that may not fall."""

    says: str
    """What is measured, in words."""
    program: str
    files: list[str]
    """Below the folder of labelled sets, or below the project where they begin with "./"."""
    at: list[str | int]
    least: float
    peers: str = ""
    goal: float | None = None


class Floors(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    floor: list[Floor]


@cache
def printed(program: str, files: tuple[str, ...]) -> Any:
    """What `python -m benchmarks.<program> FILE… --json` prints."""
    paths = [str(ROOT / name[2:] if name.startswith("./") else SHARED / "data" / name) for name in files]
    command = [sys.executable, "-m", f"benchmarks.{program}", *paths, "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command[1:])} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def score(floor: Floor) -> float:
    """The score as the program prints it."""
    found = printed(floor.program, tuple(floor.files))
    for key in floor.at:
        found = found[key]
    return float(found)


def main() -> None:
    """Run everything, print a line a score, and fail where one lies under its floor."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    as_json = given.parse_args().json
    if not (SHARED / "data").is_dir():
        sys.exit(
            f"no labelled sets at {SHARED / 'data'}: set FIRSTHAND_SHARED to the folder that holds data/ and tools/"
        )
    floors = msgspec.toml.decode(FLOORS.read_bytes(), type=Floors).floor
    runs = {(floor.program, tuple(floor.files)) for floor in floors}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda run: printed(*run), sorted(runs)))
    scores = [score(floor) for floor in floors]
    if as_json:
        print(json.dumps({floor.says: reached for floor, reached in zip(floors, scores, strict=True)}))
    else:
        print(f"{'':58}{'reached':>9}{'floor':>9}{'goal':>7}  peers")
        for floor, reached in zip(floors, scores, strict=True):
            mark = "" if reached >= floor.least else "  UNDER"
            goal = "" if floor.goal is None else f"{floor.goal:g}"
            print(f"{floor.says:58}{reached:9g}{floor.least:9g}{goal:>7}  {floor.peers}{mark}")
    under = [floor.says for floor, reached in zip(floors, scores, strict=True) if reached < floor.least]
    passed = len(floors) - len(under)
    print(f"{passed} passed, {len(under)} failed", file=sys.stderr if as_json else sys.stdout)
    sys.exit(1 if under else 0)


if __name__ == "__main__":
    main()
