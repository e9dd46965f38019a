"""`python -m benchmarks.lineage [--events 150] [--seed 1] [--scale 1000 10000 100000] [--json]`: who copied whom.

Quality: stories with known lineage (benchmarks/stories.py) in four languages; a pair is right when it is a true pair
of a page and the page it was taken from. Also counted: pairs of pages that have no common ancestor (false kinship) and
directions; and the gold derivations of the example case, read anew. With --scale: processor seconds, pages a second and
memory for so many pages, each count in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from benchmarks import gold_records
from benchmarks.sets import ROOT
from benchmarks.stories import Made, make
from benchmarks.weighing import read_case
from examples import gold
from firsthand.records import Derivation
from firsthand.weigh.lineage import lineage
from firsthand.weigh.lineage.sharing import share
from firsthand.weigh.lineage.wording import batches, runs
from firsthand.weigh.sense import Senses

ENOUGH = 1_000
"""Events whose pages the finding of candidates is timed on."""
EXAMPLE = ROOT / "examples" / "velmora"
PAGES_AN_EVENT = 3.65
"""How many pages an event makes, for asking for a number of pages."""


def score(made: Made, found: tuple[Derivation, ...]) -> dict[str, float]:
    """Pairwise precision, recall and F1, the share of right directions, and pairs without a common ancestor."""
    true = {frozenset(pair) for pair in made.derived}
    ours = {frozenset((one.derived, one.base)) for one in found}
    right = true & ours
    directed = [one for one in found if one.directed and frozenset((one.derived, one.base)) in right]
    kin = _kin(made)
    return {
        "pages": len(made.documents),
        "pairs": len(true),
        "found": len(ours),
        "precision": round(len(right) / max(1, len(ours)), 3),
        "recall": round(len(right) / max(1, len(true)), 3),
        "f1": round(2 * len(right) / max(1, len(ours) + len(true)), 3),
        "direction_right": round(
            sum((one.derived, one.base) in made.derived for one in directed) / max(1, len(directed)), 3
        ),
        "direction_open": round(1 - len(directed) / max(1, len(right)), 3),
        "independent": len(made.independent),
        "independent_joined": sum(frozenset(pair) in ours for pair in made.independent),
        "false_kinship": sum(len({kin[page] for page in pair}) > 1 for pair in ours),
    }


def _kin(made: Made) -> dict[str, str]:
    """Each page's family: pages that are bound by true pairs."""
    family = {document.id: document.id for document in made.documents}

    def head(page: str) -> str:
        while family[page] != page:
            family[page] = family[family[page]]
            page = family[page]
        return page

    for derived, base in made.derived:
        family[head(derived)] = head(base)
    return {page: head(page) for page in family}


def quality(events: int, seed: int) -> dict[str, float]:
    """The scores on so many events."""
    made = make(events, seed)
    return score(made, lineage(made.documents, made.claims, made.mentions))


def example(folder: Path) -> dict[str, float]:
    """Precision, recall and F1 of the derivations of a case with a gold file, read as `firsthand read` does it."""
    known = gold.load(folder / "gold.json")
    kept, _ = read_case(known, gold_records.documents(known, folder))
    senses = Senses(kept.documents, kept.claims, kept.entities, kept.places)
    found = lineage(kept.documents, kept.claims, kept.mentions, kept.places, lambda: senses)
    true = {(one.page, one.source) for one in known.derivations}
    ours = {(one.derived, one.base) for one in found if one.directed}
    return {
        "pairs": len(true),
        "found": len(found),
        "precision": round(len(true & ours) / max(1, len(found)), 3),
        "recall": round(len(true & ours) / max(1, len(true)), 3),
        "f1": round(2 * len(true & ours) / max(1, len(true) + len(found)), 3),
    }


def cost(pages: int, seed: int) -> dict[str, float]:
    """What so many pages take, in this process."""
    made = make(round(pages / PAGES_AN_EVENT), seed)
    before = _peak()
    started = time.process_time()
    found = lineage(made.documents, made.claims, made.mentions)
    seconds = time.process_time() - started
    count, peak = len(made.documents), _peak()
    return {
        "pages": count,
        "seconds": round(seconds, 2),
        "pages_per_second": round(count / seconds),
        "candidates_per_second": round(count / candidates(made)),
        "peak_mib": peak,
        "of_it_the_case": before,
        "f1": score(made, found)["f1"],
    }


def candidates(made: Made) -> float:
    """Seconds from texts to the pairs that share wording: what near-duplicate finders are compared in."""
    texts = [document.text for document in made.documents]
    started = time.process_time()
    hashes, owners = [], []
    for first, words in batches(texts):
        found = runs(words)
        hashes.append(found.hashes)
        owners.append(found.text + first)
    share(np.concatenate(hashes), np.concatenate(owners), len(texts))
    return time.process_time() - started


def _peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Print the figures."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--events", type=int, default=150)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--scale", type=int, nargs="*", default=[])
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = given.parse_args()
    if len(asked.scale) == 1:
        print(json.dumps(cost(asked.scale[0], asked.seed)))
        return
    result: dict[str, object] = {"lineage": quality(asked.events, asked.seed), "example": example(EXAMPLE)}
    many = make(ENOUGH, asked.seed)
    result["candidates_per_second"] = round(len(many.documents) / candidates(many))
    if asked.scale:
        result["scale"] = [_apart(pages, asked.seed) for pages in asked.scale]
    print(json.dumps(result) if asked.json else json.dumps(result, indent=2))


def _apart(pages: int, seed: int) -> object:
    """The cost in a process of its own, so that its memory is counted alone."""
    command = [sys.executable, "-m", "benchmarks.lineage", "--scale", str(pages), "--seed", str(seed)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()
