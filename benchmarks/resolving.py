"""`python -m benchmarks.resolving [N…] [--json]`: what it costs to resolve N made-up mentions, and in how much memory.

Two mentions in three are of people, written in full, by initial or by surname alone, in Latin or Cyrillic letters; the
others are of companies. Thirty mentions make a document. Each N runs in a process of its own, so that memory is that of
its own run.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from firsthand.records import Mention, MentionKind, Span
from firsthand.resolve import entities

SIZES = (10_000, 100_000, 1_000_000)
SEED = 4
PER_DOCUMENT = 30
NAMED = 20
_CYRILLIC = {
    "ba": "ба", "ko": "ко", "mi": "ми", "ra": "ра", "de": "де", "lu": "лу", "vo": "во", "ti": "ти",
    "na": "на", "sha": "ша", "gor": "гор", "pe": "пе", "li": "ли", "za": "за", "du": "ду", "ke": "ке",
    "mo": "мо", "fi": "фи", "ry": "ры", "che": "че", "no": "но", "va": "ва", "se": "се", "hu": "ху",
    "jo": "жо",
}  # fmt: skip
_SYLLABLES = tuple(_CYRILLIC)
_KINDS_OF_FIRMS = ("Bank", "Trade", "Group", "Airlines", "Ltd")


def _word(dice: random.Random, syllables: int) -> tuple[str, str]:
    """A made-up word in Latin and in Cyrillic letters."""
    made = [dice.choice(_SYLLABLES) for _ in range(syllables)]
    return "".join(made).capitalize(), "".join(_CYRILLIC[syllable] for syllable in made).capitalize()


def made(count: int) -> Iterator[Mention]:
    """So many mentions; the same for the same count."""
    dice = random.Random(SEED)  # noqa: S311  names, no secrets
    given = [_word(dice, 2) for _ in range(400)]
    surnames = [_word(dice, 4) for _ in range(max(2_000, count // 2 // NAMED))]
    people = [(dice.choice(given), dice.choice(surnames)) for _ in range(count // NAMED)]
    firms = [f"{_word(dice, 3)[0]} {dice.choice(_KINDS_OF_FIRMS)}" for _ in range(count // 2 // NAMED)]
    at = 0
    for number in range(count):
        if dice.random() < 2 / 3:
            script = dice.random() < 0.3
            first, last = (word[script] for word in dice.choice(people))
            name = dice.choice((f"{first} {last}", f"{first} {last}", last, f"{first[0]}. {last}"))
            kind = MentionKind.PERSON
        else:
            name, kind = dice.choice(firms), MentionKind.ORGANISATION
        span = Span(at, at + len(name))
        at = span.end + 1
        document = f"D{number // PER_DOCUMENT}"
        yield Mention(document=document, span=span, text=name, name=name, kind=kind, found_by="title")


def measure(count: int) -> dict[str, float]:
    """Resolve so many mentions in this process."""
    mentions = tuple(made(count))
    begun = time.process_time()
    found = entities((), mentions)
    return {
        "mentions": count,
        "spellings": len({mention.name for mention in mentions}),
        "entities": len(found),
        "cpu_seconds": round(time.process_time() - begun, 1),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    """Measure the sizes of the command line."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("sizes", nargs="*", type=int, metavar="N", default=SIZES)
    given.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = given.parse_args()
    results = []
    for size in asked.sizes:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            results.append(pool.submit(measure, size).result())
        if not asked.json:
            print(" ".join(f"{name} {value:,}" for name, value in results[-1].items()), flush=True)
    if asked.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
