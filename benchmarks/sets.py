"""The labelled sets and scorers that lie beside the project, and what every benchmark program shares."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("FIRSTHAND_SHARED", ROOT.parent / "shared"))
"""Where labelled sets (`data/`) and scorers (`tools/`) lie; never inside the project."""

VELMORA = ROOT / "examples" / "velmora"
"""The example case, which has a gold file."""

Row = dict[str, Any]


def parser(description: str, *, many: bool = True) -> argparse.ArgumentParser:
    """The command line that every benchmark program has: FILE… [--predictions OUT] [--json]."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("paths", nargs="+" if many else None, type=Path, metavar="FILE" if many else "DIR")
    made.add_argument("--predictions", type=Path, metavar="OUT", help="write what was found, in the set's own format")
    made.add_argument("--json", action="store_true", help="print one line of JSON")
    return made


def case_parser(description: str) -> argparse.ArgumentParser:
    """The command line of a program that measures a case with a gold file: [FOLDER] [--json]."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("folder", nargs="?", type=Path, default=VELMORA)
    made.add_argument("--json", action="store_true", help="print one line of JSON")
    return made


def measure_case(description: str, measure: Callable[[Path], Mapping[str, float]]) -> None:
    """Measure the case that the command line names and print the figures."""
    asked = case_parser(description).parse_args()
    scores = measure(asked.folder)
    if asked.json:
        print(json.dumps(scores))
    else:
        for name, score in scores.items():
            print(f"{name:18}{score:8.3f}")


def rows(path: Path) -> Iterator[Row]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def write(path: Path, found: Iterable[Row]) -> None:
    """Write predictions as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for row in found:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def scorer(name: str) -> Any:
    """The scorer `tools/<name>.py` as a module; ends the program with a plain sentence when it is not there."""
    path = SHARED / "tools" / f"{name}.py"
    if not path.is_file():
        sys.exit(f"no scorer at {path}: set FIRSTHAND_SHARED to the folder that holds data/ and tools/")
    import importlib.util

    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
