"""Name matching: F1 of "the same party" at the one threshold, by kind and by pair of scripts, and pairs a second.

python -m benchmarks.names FILE… [--predictions OUT.jsonl] [--json] – a FILE holds one pair a line:
{"left", "right", "schema": "Person" | "Company" | …, "match", "kind", …}; rows without "match" are predicted and not
scored. A name is prepared once and compared often, so both rates are told: pairs of prepared names, to score and
explanation, and everything from the two strings; the garbage collector rests meanwhile, as in `timeit`. What the
tables cost to load, once, is the warm-up.
"""

from __future__ import annotations

import gc
import json
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks import sets
from firsthand.records import MentionKind
from firsthand.resolve.matching import Match, compare, prepare

_KINDS = {"Person": MentionKind.PERSON, "LegalEntity": None, "Vessel": MentionKind.OTHER}
_SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr", "ARMENIAN": "Armn",
    "GEORGIAN": "Geor", "CJK": "Han", "HANGUL": "Hang", "THAI": "Thai", "HIRAGANA": "Hira", "KATAKANA": "Kana",
}  # fmt: skip


def kind_of(row: sets.Row) -> MentionKind | None:
    """The kind that a row's schema tells; None where it may be a person or an organisation."""
    return _KINDS.get(row["schema"], MentionKind.ORGANISATION)


def script(name: str) -> str:
    """The script of the first letter, as ISO 15924 writes it where the table knows it."""
    letter = next((letter for letter in name if letter.isalpha()), "")
    said = unicodedata.name(letter, "NONE").split()[0]
    return _SCRIPTS.get(said, said.title())


def scripts(row: sets.Row) -> str:
    """Both scripts of a pair, in alphabetical order."""
    return "-".join(sorted((script(row["left"]), script(row["right"]))))


def warm_up() -> float:
    """Seconds until the first person and the first organisation are compared."""
    begun = time.process_time()
    for kind in (MentionKind.PERSON, MentionKind.ORGANISATION):
        compare(prepare("Vorlen", kind), prepare("Ворлен", kind))
    return time.process_time() - begun


def matched(rows: list[sets.Row]) -> tuple[list[Match], dict[str, int]]:
    """What was found for every pair, and how many pairs a second: from the two strings, and of prepared names."""
    kinds = [kind_of(row) for row in rows]
    gc.disable()
    begun = time.process_time()
    pairs = [(prepare(row["left"], kind), prepare(row["right"], kind)) for row, kind in zip(rows, kinds, strict=True)]
    prepared = time.process_time()
    found = [compare(one, other) for one, other in pairs]
    ended = time.process_time()
    gc.enable()
    return found, {
        "pairs_per_second": round(len(rows) / max(1e-9, ended - prepared)),
        "pairs_per_second_from_strings": round(len(rows) / max(1e-9, ended - begun)),
    }


def f1(pairs: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """F1, precision and recall of (said, true) pairs."""
    counted = list(pairs)
    right = sum(said and true for said, true in counted)
    said_all, true_all = sum(said for said, _ in counted), sum(true for _, true in counted)
    return {
        "pairs": len(counted),
        "f1": round(2 * right / max(1, said_all + true_all), 3),
        "precision": round(right / max(1, said_all), 3),
        "recall": round(right / max(1, true_all), 3),
    }


def groups(row: sets.Row) -> list[str]:
    """What a pair is counted under."""
    person = row["schema"] == "Person"
    found = ["all", "persons" if person else "companies and other", f"set {row.get('kind', '?')}", scripts(row)]
    if person:
        found.append(f"persons {scripts(row)}")
        if not {"Latn", "Cyrl"} >= set(scripts(row).split("-")) and scripts(row) != "Arab-Latn":
            found.append("persons, other scripts")
    return found


def score(rows: list[sets.Row], found: list[Match]) -> dict[str, dict[str, float]]:
    """F1 of every group, all of them first."""
    counted: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for row, match in zip(rows, found, strict=True):
        if "match" in row:
            for group in groups(row):
                counted[group].append((match.same, bool(row["match"])))
    return {group: f1(counted[group]) for group in sorted(counted, key=lambda name: (name != "all", name))}


def measure(path: Path) -> tuple[dict[str, Any], list[sets.Row]]:
    """All figures of one file, and its rows with what was found."""
    rows = list(sets.rows(path))
    found, speed = matched(rows)
    said = [
        {**row, "score": round(match.score, 4), "same": match.same, "because": [str(part) for part in match.because]}
        for row, match in zip(rows, found, strict=True)
    ]
    return {**speed, **score(rows, found)}, said


def main() -> None:
    """Measure the files of the command line."""
    asked = sets.parser(__doc__ or "").parse_args()
    results: dict[str, dict[str, Any]] = {"warm-up": {"seconds": round(warm_up(), 3)}}
    predictions: list[sets.Row] = []
    for path in asked.paths:
        results[path.name], said = measure(path)
        predictions += said
        if not asked.json:
            print(path.name)
            for group, scores in results[path.name].items():
                told = scores.items() if isinstance(scores, dict) else [("", scores)]
                print(f"  {group:32}", "".join(f"{name} {value:<8}" for name, value in told))
    if asked.predictions:
        sets.write(asked.predictions, predictions)
    if asked.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
