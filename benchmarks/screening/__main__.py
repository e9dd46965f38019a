"""Screening at size: `python -m benchmarks.screening LIST QUERIES [--predictions OUT] [--json]`.

LIST is a list as it is published (entities.ftm.json, targets.nested.json, targets.simple.csv, plain or gzipped).
QUERIES are lines of JSON with `query`, the name as somebody spells it, and `id`, the entry that should be among the
first five; a `kind` is counted apart. The index is built, and the questions are asked, in a process of its own each, on
one core; `lists` and `queries` make both files at any size.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.screening.measuring import measured, recall


def main() -> None:
    """Build, ask, and print."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("list", type=Path)
    given.add_argument("queries", type=Path)
    given.add_argument("--predictions", type=Path, help="write the ids found, a line a question")
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    options = given.parse_args()
    rows = [json.loads(line) for line in options.queries.read_text(encoding="utf-8").splitlines() if line.strip()]
    taken, found = measured(options.list, rows)
    if options.predictions:
        answers = ({**row, "found": ids} for row, ids in zip(rows, found, strict=True))
        options.predictions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in answers), "utf-8")
    result = {**taken, "recall": recall(rows, found)}
    print(json.dumps(result) if options.json else lines(result))


def lines(result: dict[str, Any]) -> str:
    """The result as a small table."""
    told = [f"{name.replace('_', ' '):<30}{value}" for name, value in result.items() if name != "recall"]
    told.append(f"{'':<42}{'questions':>10}{'first':>9}{'recall@5':>10}")
    for group, row in result["recall"].items():
        told.append(f"{group:<42}{row['questions']:>10}{row['first']:>9.3f}{row['recall_at_5']:>10.3f}")
    return "\n".join(told)


if __name__ == "__main__":
    main()
