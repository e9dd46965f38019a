"""Time expressions against labelled ones: strict and relaxed spans and TIMEX3 values, as TempEval-3 scores them.

Rows are {doc_id, lang, text, published, timexes: [{span, text, type, value}]}; predictions are rows of the same kind.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.sets import Row, parser, rows, scorer, write
from firsthand.read.dates import points
from firsthand.records import Basis, When

PEERS = (
    "TempEval-3 platinum, en (another set, not this one): dateparser alone 41 strict / 71 relaxed / 29 value; "
    "HeidelTime, published: 81 / 90 / 78"
)
SCORES = re.compile(
    r"gold (\d+) pred (\d+) strict P/R/F1 \(.*?([\d.]+)\) relaxed \(.*?([\d.]+)\) value acc ([\d.]+) value F1 ([\d.]+)"
)


def anchor(row: Row) -> date | None:
    """The day a row was published; None where it has none that can be read."""
    published = str(row.get("published") or "")
    for order in (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", r"(?P<d>\d\d)-(?P<m>\d\d)-(?P<y>\d{4})"):
        if found := re.match(order, published):
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
    return None


def predict(row: Row) -> Row:
    """The row with the time expressions that are found in its text."""
    found = points(row["text"], row["lang"], anchor=anchor(row), basis=Basis.META_TAG)
    return {key: row[key] for key in ("doc_id", "lang", "text", "published") if key in row} | {
        "timexes": [timex(when) for when in found]
    }


def timex(when: When) -> Row:
    """A time expression in the set's format."""
    assert when.span is not None
    return {
        "span": [when.span.start, when.span.end],
        "text": when.words,
        "type": when.kind.value,
        "value": when.value,
        "mod": when.modifier.name if when.modifier else None,
    }


def score(path: Path, found: list[Row]) -> Row:
    """The figures of the shared scorer for one file; none for a set without labels."""
    if not any("timexes" in row for row in rows(path)):
        return {"file": path.name, "found": sum(len(row["timexes"]) for row in found)}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as kept:
        write(Path(kept.name), found)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            scorer("score_timex").main(str(path), kept.name)
    figures = SCORES.search(printed.getvalue())
    assert figures is not None, printed.getvalue()
    names = ("gold", "found", "strict", "relaxed", "accuracy", "value")
    return {"file": path.name} | {name: float(one) for name, one in zip(names, figures.groups(), strict=True)}


def main() -> None:
    """Score every file and print a line each."""
    wanted = parser(__doc__ or "").parse_args()
    results, everything = [], []
    for path in wanted.paths:
        found = [predict(row) for row in rows(path)]
        everything.extend(found)
        results.append(score(path, found))
    if wanted.predictions:
        write(wanted.predictions, everything)
    if wanted.json:
        print(json.dumps({"dates": results}))
        return
    for one in results:
        if "gold" not in one:
            print(f"{one['file']}: {one['found']} found, no labels to score them by")
            continue
        print(
            f"{one['file']}: {one['found']:.0f} found of {one['gold']:.0f}; F1 strict {one['strict']}, "
            f"relaxed {one['relaxed']}, value {one['value']}"
        )
    print(PEERS)


if __name__ == "__main__":
    main()
