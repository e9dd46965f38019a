"""Main text of web pages: precision, recall and F1 against labelled pages, and pages per second beside trafilatura.

`python -m benchmarks.text DIR [--predictions OUT.json] [--json]`; DIR holds `html/*.html.gz` and, to be scored,
`ground-truth.json` (name to {"articleBody": text}).
"""

from __future__ import annotations

import gzip
import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from trafilatura import extract

from benchmarks.sets import Row, parser, scorer
from firsthand.collect import collect
from firsthand.errors import CollectError
from firsthand.records import BlockKind, Document

ENDING = ".html.gz"


def pages(folder: Path) -> dict[str, bytes]:
    """The pages of a set, by name."""
    found = sorted((folder / "html").glob(f"*{ENDING}"))
    return {path.name.removesuffix(ENDING): gzip.decompress(path.read_bytes()) for path in found}


def body(document: Document) -> str:
    """The article without its title, which the sets keep apart."""
    return "\n".join(block.span.of(document.text) for block in document.blocks if block.kind is not BlockKind.TITLE)


def ours(raw: bytes, name: str) -> str:
    """The main text as it is collected: with encoding, metadata, language, and all that was cut."""
    try:
        return body(collect(raw, name=f"{name}.html", retrieved_at=datetime.now(UTC)))
    except CollectError:
        return ""


def alone(raw: bytes, _: str) -> str:
    """The main text by trafilatura's own fast mode, and nothing else."""
    return extract(raw, fast=True, include_comments=False) or ""


def timed(read: Callable[[bytes, str], str], raws: dict[str, bytes]) -> tuple[dict[str, Row], float]:
    """What `read` makes of each page, and pages per second; models are loaded before the clock starts."""
    for name, raw in list(raws.items())[:1]:
        read(raw, name)
    began = time.perf_counter()
    found: dict[str, Row] = {name: {"articleBody": read(raw, name)} for name, raw in raws.items()}
    return found, len(raws) / max(time.perf_counter() - began, 1e-9)


def score(truth: dict[str, Row], found: dict[str, Row]) -> dict[str, float]:
    """Mean precision and recall over pages, as the set's scorer has them, and the F1 of the two means."""
    shingles = scorer("score_text").shingles
    precisions, recalls = [], []
    for name, page in truth.items():
        gold, got = shingles(page["articleBody"]), shingles(found.get(name, {}).get("articleBody", ""))
        shared = sum((gold & got).values())
        if got:
            precisions.append(shared / sum(got.values()))
        if gold:
            recalls.append(shared / sum(gold.values()))
    precision, recall = mean(precisions or [0.0]), mean(recalls or [0.0])
    both = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
    }


def main() -> None:
    """Read the pages twice, ours and trafilatura alone, and print how well and how fast each was."""
    options = parser(__doc__ or "", many=False).parse_args()
    logging.disable(logging.CRITICAL)
    folder = options.paths
    raws = pages(folder)
    if not raws:
        raise SystemExit(f"no pages: {folder / 'html'} holds no file that ends in {ENDING}")
    truth = folder / "ground-truth.json"
    labels: dict[str, Row] = json.loads(truth.read_text(encoding="utf-8")) if truth.is_file() else {}
    result: dict[str, object] = {"set": folder.name, "pages": len(raws)}
    for who, read in (("trafilatura", alone), ("firsthand", ours)):
        found, speed = timed(read, raws)
        result[who] = {**(score(labels, found) if labels else {}), "pages_per_second": round(speed, 1)}
        if who == "firsthand" and options.predictions:
            options.predictions.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    print(json.dumps(result) if options.json else lines(result))


def lines(result: dict[str, object]) -> str:
    """The result as a small table."""
    shown = [f"{result['set']}: main text of {result['pages']} pages"]
    for who in ("firsthand", "trafilatura"):
        figures = result[who]
        assert isinstance(figures, dict)
        shown.append(f"  {who:<12}" + "  ".join(f"{name} {value}" for name, value in figures.items()))
    return "\n".join(shown)


if __name__ == "__main__":
    main()
