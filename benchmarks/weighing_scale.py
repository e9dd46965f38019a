"""`python -m benchmarks.weighing_scale [1000 10000 …] [--seed 1]`: what weighing so many pages costs.

The pages are generated stories in four languages (benchmarks/stories.py), five claims each, with their entities and
places. Weighed is everything: lineage, origins, interests, findings, contradictions, drift. Each size runs in a process
of its own on one core; seconds are of the processor, memory is the peak of the process and, of it, the case itself.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.stories import make
from benchmarks.stories_told import told
from firsthand.weigh import weigh
from firsthand.weigh.lineage import lineage
from firsthand.weigh.sense import Senses

PAGES_AN_EVENT = 3.65
"""How many pages an event makes, for asking for a number of pages."""


def cost(pages: int, seed: int) -> dict[str, float]:
    """What so many pages take, in this process."""
    case = told(make(round(pages / PAGES_AN_EVENT), seed))
    before, started = _peak(), time.process_time()

    def senses() -> Senses:
        return Senses(case.documents, case.claims, case.entities, case.places)

    derivations = lineage(case.documents, case.claims, case.mentions, case.places, senses)
    copied = time.process_time() - started
    found = weigh(
        case.documents, case.claims, case.entities, case.places, mentions=case.mentions, derivations=derivations
    )
    seconds = time.process_time() - started
    return {
        "pages": len(case.documents),
        "claims": len(case.claims),
        "seconds": round(seconds, 2),
        "of_it_lineage": round(copied, 2),
        "pages_per_second": round(len(case.documents) / seconds),
        "peak_mib": _peak(),
        "of_it_the_case": before,
        "origins": len(found.origins),
        "findings": len(found.findings),
        "contradictions": len(found.contradictions),
        "drifts": len(found.drifts),
    }


def _peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Print the figures, a line each size."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("pages", type=int, nargs="*", default=[1000, 10_000])
    given.add_argument("--seed", type=int, default=1)
    asked = given.parse_args()
    if len(asked.pages) == 1:
        print(json.dumps(cost(asked.pages[0], asked.seed)))
        return
    for pages in asked.pages:
        command = [sys.executable, "-m", "benchmarks.weighing_scale", str(pages), "--seed", str(asked.seed)]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="", flush=True)


if __name__ == "__main__":
    main()
