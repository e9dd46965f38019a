"""`python -m benchmarks.search [--claims N] [--json]`: how well questions find their answers, and how fast.

Every set of `questions.toml` is asked of the example case, and of the peer. `first` and `five` are the shares of
questions whose first entry, or one of whose first five, states what was asked for; `recall` the share of all passages
of the case that state it, in any language, among the first twenty entries and, for Firsthand, the claims they name as
saying the same. `silent` is the share of questions without an answer that got none. With `--claims N` the example is
put N claims large by repetition under other ids, and building and asking are timed.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.search.quality import measure
from benchmarks.search.speed import timed
from benchmarks.sets import ROOT
from firsthand import Case
from firsthand.records import Material

EXAMPLE = ROOT / "examples" / "velmora" / "pages"


def material() -> Material:
    """The example case, read and weighed."""
    with tempfile.TemporaryDirectory() as folder, Case.init(Path(folder) / "case") as case:
        case.add(EXAMPLE)
        case.read()
        return case.material()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=0, help="time a case of about so many claims")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    example = material()
    quality = measure(example)
    speed = timed(example, asked.claims) if asked.claims else {}
    if asked.json:
        print(json.dumps({"quality": quality, "speed": speed}))
        return
    for name, scores in quality.items():
        print(f"{name:8}", "  ".join(f"{what} {value:.3f}" for what, value in scores.items()))
    for what, value in speed.items():
        print(f"{what}: {value:,.4g}")


if __name__ == "__main__":
    main()
