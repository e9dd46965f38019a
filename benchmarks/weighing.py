"""`python -m benchmarks.weighing [FOLDER…] [--claims read|gold] [--json]`: how well a case with a gold file is weighed.

The case is read as `firsthand read` does it, or its gold claims are taken as they are (`--claims gold`), which tells
errors of weighing from errors of reading. A found origin stands for the gold origin that most of its claims go back to,
each once. Without FOLDER these are the written example and a generated one (`python -m examples.generate`).
`false_corroboration` is the number of findings called independently corroborated whose claims the gold takes
back to fewer than two interests in every finding of its own.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import gold_records
from benchmarks.example import letters, pairs, wanted
from benchmarks.gold_records import Kept
from benchmarks.sets import VELMORA
from examples import gold
from examples.generate import generate
from firsthand.records import Claim, Document, Mention, Status
from firsthand.weigh import Weighed, weigh

MOST = 0.8
Cases = Sequence[Path]


@dataclass(frozen=True)
class Judge:
    """A weighed case beside its gold: which gold claim each found claim is."""

    known: gold.Gold
    weighed: Weighed
    same: Mapping[str, str]
    """Gold id by found id."""
    holds: Mapping[str, frozenset[str]]
    """All gold claims that a found claim holds, by its id: one may have been read where the gold has two."""

    def gold(self, claims: Iterable[str]) -> set[str]:
        """The gold claims that found ones are."""
        return {self.same[claim] for claim in claims if claim in self.same}

    def held(self, claims: Iterable[str]) -> set[str]:
        """The gold claims that found ones hold."""
        return {theirs for claim in claims for theirs in self.holds.get(claim, ())}


def read_case(known: gold.Gold, documents: Sequence[Document]) -> tuple[Kept, dict[str, str]]:
    """The case as the rooms before find it, and which gold claim each found one is."""
    from firsthand.read import Reader
    from firsthand.resolve import entities, places

    reader = Reader()
    readings = [reader.read(document) for document in documents]
    claims = gold_records.numbered(readings)
    mentions: tuple[Mention, ...] = tuple(mention for reading in readings for mention in reading.mentions)
    same = {
        found.id: theirs.id
        for page, document in zip(known.pages, documents, strict=True)
        for theirs, found in pairs(document.text, page.claims, [one for one in claims if one.document == document.id])
    }
    kept = Kept(
        documents=tuple(documents),
        claims=claims,
        mentions=mentions,
        entities=entities(documents, mentions),
        places=places(documents, mentions),
    )
    return kept, same


def judged(folder: Path, *, from_gold: bool) -> Judge:
    """Weigh the case in `folder`."""
    known = gold.load(folder / "gold.json")
    documents = gold_records.documents(known, folder)
    if from_gold:
        kept = gold_records.records(known, documents)
        same = {claim.id: claim.id for claim in kept.claims}
    else:
        kept, same = read_case(known, documents)
    holds = held(known, documents, kept.claims)
    weighed = weigh(kept.documents, kept.claims, kept.entities, kept.places, mentions=kept.mentions)
    return Judge(known, weighed, same, holds)


def held(known: gold.Gold, documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The gold claims that each found claim holds, or is a part of: most letters of the shorter stand in the longer."""
    found: dict[str, frozenset[str]] = {}
    for page, document in zip(known.pages, documents, strict=True):
        theirs = {claim.id: wanted(document.text, claim) for claim in page.claims}
        for claim in claims:
            if claim.document == document.id:
                mine = letters(document.text, claim.content)
                found[claim.id] = frozenset(
                    id_ for id_, of in theirs.items() if of and len(of & mine) >= MOST * min(len(of), len(mine))
                )
    return found


def origins(judge: Judge) -> tuple[int, int]:
    """Claims whose origin is the right one, of those that were found."""
    origin_of = {claim.id: claim.origin for claim in judge.known.claims().values()}
    together: Counter[tuple[str, str]] = Counter()
    for origin in judge.weighed.origins:
        for claim in judge.gold(origin.claims):
            together[origin.id, origin_of[claim]] += 1
    stands: dict[str, str] = {}
    for (found, theirs), _ in together.most_common():
        if found not in stands and theirs not in stands.values():
            stands[found] = theirs
    right = sum(together[found, theirs] for found, theirs in stands.items())
    return right, sum(together.values())


def false_corroborations(judge: Judge) -> tuple[int, int]:
    """Findings wrongly called independently corroborated, and all that are called so."""
    interest = {claim: origin.interest for origin in judge.known.origins for claim in origin.claims}
    of = defaultdict(set)
    for finding in judge.known.findings:
        for claim in finding.supporting:
            of[claim].add(finding.id)
    called = [one for one in judge.weighed.findings if one.status is Status.CORROBORATED]
    wrong = 0
    for one in called:
        claims = judge.held(one.supporting) | judge.gold(one.supporting)
        independent = {
            finding: {interest[claim] for claim in claims if finding in of[claim]}
            for claim in claims
            for finding in of[claim]
        }
        wrong += max((len(interests) for interests in independent.values()), default=0) < 2
    return wrong, len(called)


def statuses(judge: Judge) -> tuple[int, int]:
    """Gold findings whose likest found one has their status."""
    right = 0
    for finding in judge.known.findings:
        theirs = set(finding.supporting)

        def overlap(claims: Sequence[str], theirs: set[str] = theirs) -> float:
            mine = judge.gold(claims)
            return len(mine & theirs) / len(mine | theirs)

        best = max(judge.weighed.findings, key=lambda one: overlap(one.supporting), default=None)
        right += best is not None and overlap(best.supporting) > 0 and best.status.value == finding.status.value
    return right, len(judge.known.findings)


def contradictions(judge: Judge) -> tuple[int, int, int]:
    """Right, found and wanted; any pair of claims of the same two sides is as good as the one that the gold names."""
    sought = []
    for one in judge.known.contradictions:
        sides = [{one.a}, {one.b}]
        for finding in judge.known.findings:
            for side, claim in zip(sides, (one.a, one.b), strict=True):
                if claim in finding.supporting:
                    side.update(finding.supporting)
        for finding in judge.known.findings:
            if one.a in finding.supporting and one.b in finding.opposing:
                sides[1].update(finding.opposing)
        sought.append((one.kind.value, sides[0], sides[1]))
    hit: set[int] = set()
    right = 0
    for found in judge.weighed.contradictions:
        a, b = judge.held(found.a_side), judge.held(found.b_side)
        fits = [
            at
            for at, (kind, here, there) in enumerate(sought)
            if kind == found.kind.value and ((a & here and b & there) or (a & there and b & here))
        ]
        right += bool(fits)
        hit.update(fits)
    return len(hit), len(judge.weighed.contradictions) - right + len(hit), len(sought)


def drifts(judge: Judge) -> tuple[int, int, int]:
    """Right, found and wanted; a change is right on the right claims of the right pages."""
    sought = {(one.page, one.source, one.change.value, one.then_claim, one.now_claim) for one in judge.known.drift}
    found = {
        (
            one.derived,
            one.base,
            one.change.value,
            judge.same.get(one.then_claim, one.then_claim),
            judge.same.get(one.now_claim, one.now_claim),
        )
        for one in judge.weighed.drifts
    }
    return len(sought & found), len(found), len(sought)


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / max(1, found + wanted)


def measure(cases: Cases, *, from_gold: bool = False) -> dict[str, float]:
    """The figures over all cases together."""
    sums: Counter[str] = Counter()
    counts: Mapping[str, Callable[[Judge], tuple[int, ...]]] = {
        "origin": origins,
        "false": false_corroborations,
        "status": statuses,
        "contradiction": contradictions,
        "drift": drifts,
    }
    for folder in cases:
        judge = judged(folder, from_gold=from_gold)
        for name, count in counts.items():
            for at, number in enumerate(count(judge)):
                sums[f"{name}{at}"] += number
    return {
        "origin_accuracy": round(sums["origin0"] / max(1, sums["origin1"]), 3),
        "false_corroboration": sums["false0"],
        "called_corroborated": sums["false1"],
        "corroboration_sound": 1.0 - sums["false0"] / max(1, sums["false1"]),
        "contradiction_f1": round(f1(sums["contradiction0"], sums["contradiction1"], sums["contradiction2"]), 3),
        "drift_f1": round(f1(sums["drift0"], sums["drift1"], sums["drift2"]), 3),
        "status_accuracy": round(sums["status0"] / max(1, sums["status1"]), 3),
    }


def main() -> None:
    """Print the figures."""
    made = argparse.ArgumentParser(description=__doc__)
    made.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="cases with a gold.json")
    made.add_argument("--claims", choices=("read", "gold"), default="read", help="whose claims are weighed")
    made.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = made.parse_args()
    if asked.folders:
        scores = measure(asked.folders, from_gold=asked.claims == "gold")
    else:
        with TemporaryDirectory() as made_here:
            generate(Path(made_here))
            scores = measure([VELMORA, Path(made_here)], from_gold=asked.claims == "gold")
    if asked.json:
        print(json.dumps(scores))
    else:
        for name, score in scores.items():
            print(f"{name:22}{score:8.3f}")


if __name__ == "__main__":
    main()
