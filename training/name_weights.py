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
from firsthand.resolve.matching.observe import observe
from firsthand.resolve.matching.weights import Weights, group_of

PULL = 2.0
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
            group = group_of(one, other)
            seen[group][0].append([float(value) for value in observe(one, other).values])
            seen[group][1].append(float(row["match"]))
    return {group: (np.array(values), np.array(same)) for group, (values, same) in sorted(seen.items())}


def fitted(values: Floats, same: Floats, usual: Floats) -> Floats:
    """The weights of a logistic regression, the base first, on the values as they are, pulled towards `usual`."""
    middle, spread = values.mean(0), values.std(0) + 1e-6
    scaled = np.c_[(values - middle) / spread, np.ones(len(values))]
    pull = PULL / len(same)
    weights = start = np.r_[usual[1:] * spread, usual[0] + usual[1:] @ middle]
    for _ in range(ROUNDS):
        guess = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (guess - same) / len(same) + pull * (weights - start)
        curve = (scaled * (guess * (1 - guess))[:, None]).T @ scaled / len(same) + pull * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights = weights - step / max(1.0, float(np.abs(step).max()))
    own = weights[:-1] / spread
    return np.concatenate(([weights[-1] - own @ middle], own))


def table(groups: dict[str, tuple[Floats, Floats]]) -> str:
    """The weights as TOML. What all pairs tell is where each group starts: a small one stays near it."""
    everything = [np.concatenate(column) for column in zip(*groups.values(), strict=True)]
    usual = fitted(everything[0], everything[1], np.zeros(everything[0].shape[1] + 1))
    lines = []
    for group, (values, same) in groups.items():
        lines += ["", f"[weights.{group}]"]
        own = fitted(values, same, usual)
        lines += [f"{field.name} = {weight:.2f}" for field, weight in zip(fields(Weights), own, strict=True)]
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
