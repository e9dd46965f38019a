"""Screening at size: `python -m benchmarks.screening LIST QUERIES [--predictions OUT] [--json]`.

LIST is a list as it is published (entities.ftm.json, targets.nested.json, targets.simple.csv, plain or gzipped).
QUERIES are lines of JSON with `query`, the name as somebody spells it, and `id`, the entry that should be among the
first five; a `kind` is counted apart. The index is built, and the questions are asked, in a process of its own each, on
one core; `lists` and `queries` make both files at any size.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.screening.measuring import ask, build

T = TypeVar("T")


def alone(work: Callable[..., T], *given: Any) -> T:
    """What `work` gives in a process of its own, so that its peak of memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def is_latin(query: str) -> bool:
    """Whether the letters of a question are Latin."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in query if letter.isalpha())


def recall(rows: list[dict[str, str]], found: list[list[str]]) -> dict[str, Any]:
    """Of how many questions the entry is the first, and among the first five: by script and by kind."""
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for row, ids in zip(rows, found, strict=True):
        hit = (row["id"] in ids[:1], row["id"] in ids[:5])
        for group in ("Latin" if is_latin(row["query"]) else "non-Latin", "kind: " + row.get("kind", "-")):
            groups[group].append(hit)
    return {
        group: {
            "questions": len(hits),
            "first": round(sum(first for first, _ in hits) / len(hits), 4),
            "recall_at_5": round(sum(five for _, five in hits) / len(hits), 4),
        }
        for group, hits in sorted(groups.items(), key=lambda item: (item[0].startswith("kind"), item[0]))
    }


def main() -> None:
    """Build, ask, and print."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("list", type=Path)
    given.add_argument("queries", type=Path)
    given.add_argument("--predictions", type=Path, help="write the ids found, a line a question")
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    options = given.parse_args()
    rows = [json.loads(line) for line in options.queries.read_text(encoding="utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory(dir=options.list.resolve().parent) as room:
        target = Path(room, "index")
        built = alone(build, options.list, target)
        asked = alone(ask, target, rows)
    found = asked.pop("found")
    if options.predictions:
        answers = ({**row, "found": ids} for row, ids in zip(rows, found, strict=True))
        options.predictions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in answers), "utf-8")
    result = {**built, **asked, "recall": recall(rows, found)}
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
