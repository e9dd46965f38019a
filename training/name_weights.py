"""`python -m training.name_weights FILE [--half]`: fit the weights of name matching on labelled pairs of names.

Prints the table `weights` for src/firsthand/resolve/matching/data/weights.toml: one logistic regression for each family
of scripts and one for organisations, ten numbers each. `--half` fits on every second pair alone, so that the others can
be watched. The same file always gives the same numbers.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import numpy as np
from msgspec.structs import fields
from numpy.typing import NDArray

from benchmarks import sets
from benchmarks.names import kind_of
from firsthand.resolve.matching import prepare
from firsthand.resolve.matching.align import FAMILY
from firsthand.resolve.matching.compare import Weights, observe

PULL = 4.0
"""How strongly weights are pulled to zero: as much as so many pairs speak against it."""
ROUNDS = 60
Floats = NDArray[np.float64]


def first_half(row: sets.Row) -> bool:
    """Whether a pair belongs to the half that is fitted on: by a hash of its names, so that the order says nothing."""
    return sha256(f"{row['left']}|{row['right']}".encode()).digest()[0] % 2 == 0


def observed(rows: Iterable[sets.Row]) -> dict[str, tuple[Floats, Floats]]:
    """What was observed of the pairs of each group, and whether they are one."""
    seen: dict[str, tuple[list[list[float]], list[float]]] = defaultdict(lambda: ([], []))
    for row in rows:
        kind = kind_of(row)
        one, other = prepare(row["left"], kind), prepare(row["right"], kind)
        if one.words and other.words:
            group = FAMILY[one.script, other.script] if one.person else "organisations"
            seen[group][0].append([float(value) for value in observe(one, other)[0]])
            seen[group][1].append(float(row["match"]))
    return {group: (np.array(values), np.array(same)) for group, (values, same) in sorted(seen.items())}


def fitted(values: Floats, same: Floats) -> Floats:
    """The weights of a logistic regression, the base first, on the values as they are."""
    middle, spread = values.mean(0), values.std(0) + 1e-6
    scaled = np.c_[(values - middle) / spread, np.ones(len(values))]
    pull = PULL / len(same)
    weights = np.zeros(scaled.shape[1])
    for _ in range(ROUNDS):
        guess = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (guess - same) / len(same) + pull * weights
        curve = (scaled * (guess * (1 - guess))[:, None]).T @ scaled / len(same) + pull * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    own = weights[:-1] / spread
    return np.r_[weights[-1] - own @ middle, own]


def table(groups: dict[str, tuple[Floats, Floats]]) -> str:
    """The weights as TOML."""
    lines = []
    for group, (values, same) in groups.items():
        lines += ["", f"[weights.{group}]"]
        lines += [
            f"{field.name} = {weight:.2f}" for field, weight in zip(fields(Weights), fitted(values, same), strict=True)
        ]
    return "\n".join(lines)


def main() -> None:
    """Fit on the file of the command line and print the table."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("path", type=Path, metavar="FILE")
    given.add_argument("--half", action="store_true", help="fit on every second pair alone")
    asked = given.parse_args()
    print(table(observed(row for row in sets.rows(asked.path) if not asked.half or first_half(row))))


if __name__ == "__main__":
    main()
