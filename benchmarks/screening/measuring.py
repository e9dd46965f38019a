"""Building an index and asking it, each in a process of its own: time, memory, size, and how many are found."""

from __future__ import annotations

import resource
import tempfile
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from typing import Any, TypeVar

from firsthand.screening import Asked, Index, digest, screen
from firsthand.screening import build as build_index

T = TypeVar("T")


def alone(work: Callable[..., T], *given: Any) -> T:
    """What `work` gives in a process of its own, so that its peak of memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def peak_mib() -> float:
    """The most memory that this process has held."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def build(path: Path, target: Path) -> dict[str, Any]:
    """Build the index; seconds of processor and wall, memory and size."""
    wall, processor = time.monotonic(), time.process_time()
    sheet = build_index(path, digest(path), target)
    return {
        "entries": sheet.entries,
        "lines_not_understood": sheet.bad,
        "list_mb": round(path.stat().st_size / 1e6, 1),
        "build_seconds": round(time.monotonic() - wall, 1),
        "build_processor_seconds": round(time.process_time() - processor, 1),
        "build_peak_mib": peak_mib(),
        "index_mb": round(target.stat().st_size / 1e6, 1),
    }


def ask(target: Path, rows: list[dict[str, str]]) -> dict[str, Any]:
    """Ask all questions one after another; the ids found for each, and how long it took."""
    opening = time.monotonic()
    index = Index(target)
    screen(index, Asked(name="Ada Brenn"))
    opened = time.monotonic() - opening
    found, times = [], []
    processor = time.process_time()
    for row in rows:
        began = time.perf_counter()
        found.append([hit.id for hit in screen(index, Asked(name=row["query"])).hits])
        times.append(time.perf_counter() - began)
    processor = time.process_time() - processor
    return {
        "found": found,
        "opening_seconds": round(opened, 2),
        "queries_per_second": round(len(rows) / max(sum(times), 1e-9), 1),
        "queries_per_processor_second": round(len(rows) / max(processor, 1e-9), 1),
        "ms_95_percent": round(1000 * quantiles(times, n=20)[-1], 1) if len(times) > 1 else None,
        "asking_peak_mib": peak_mib(),
    }


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


def measured(path: Path, rows: list[dict[str, str]]) -> tuple[dict[str, Any], list[list[str]]]:
    """What building the index of a list and asking it takes, and the ids found for each question."""
    with tempfile.TemporaryDirectory(dir=path.resolve().parent) as room:
        built = alone(build, path, Path(room, "index"))
        asked = alone(ask, Path(room, "index"), rows)
    found = asked.pop("found")
    return {**built, **asked}, found
