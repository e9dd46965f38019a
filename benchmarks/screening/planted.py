"""A peer's public test names in a list of 10,000: `python -m benchmarks.screening.planted PAIRS [--json]`.

PAIRS is a file of names as the dev set has it. One name of every matching pair is put into an invented list, the other
is asked for; beside them stand questions about the invented entries themselves.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.screening.lists import lines
from benchmarks.screening.measuring import measured, recall
from benchmarks.screening.queries import asked, planted

ENTITIES, QUESTIONS, SEED = 10_000, 2_000, 1


def main() -> None:
    """Make the list, ask, and print."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("pairs", type=Path)
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    options = given.parse_args()
    parties = planted(options.pairs)
    ours = list(asked(QUESTIONS, ENTITIES, SEED))
    theirs = [question for party in parties for question in party.questions()]
    with tempfile.TemporaryDirectory() as room:
        path = Path(room, "entities.ftm.json")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lines(ENTITIES, SEED, "ftm"))
            file.writelines(json.dumps(party.entity(), ensure_ascii=False) + "\n" for party in parties)
        taken, found = measured(path, ours + theirs)
    result = {**taken, "invented": recall(ours, found[: len(ours)]), "planted": recall(theirs, found[len(ours) :])}
    if options.json:
        print(json.dumps(result))
        return
    for name, value in taken.items():
        print(f"{name.replace('_', ' '):<30}{value}")
    for name in ("invented", "planted"):
        for group, row in result[name].items():
            print(f"{name + ', ' + group:<46}{row['questions']:>6}{row['first']:>8.3f}{row['recall_at_5']:>8.3f}")


if __name__ == "__main__":
    main()
