"""Building an index and asking it, each to be run in a process of its own: time, memory, size."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

from firsthand.screening import Asked, Index, digest, screen
from firsthand.screening import build as build_index


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
