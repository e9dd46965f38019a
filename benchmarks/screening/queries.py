"""Questions to a list of `lists`: names spelt otherwise than the list spells them, each with the id that it is about.

`python -m benchmarks.screening.queries COUNT OF [--seed 1] [--pairs FILE] > QUERIES`: COUNT questions about
the first OF entities of the list of this seed. With --pairs, the matching pairs of a file of names are asked as well:
`--planted >> LIST` puts the entities into the list that this needs.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.screening.lists import DATASET, SEEN, drawn_for, entity, identity, in_latin, in_script, named
from benchmarks.screening.names import LATIN, Name, tables

_KEYS = {
    "a": "sqz",
    "e": "wr",
    "i": "uo",
    "o": "ip",
    "n": "bm",
    "m": "n",
    "s": "ad",
    "t": "ry",
    "r": "et",
    "k": "jl",
    "v": "bc",
    "l": "k",
}
"""Letters beside a letter on the keyboard."""


def transliterated(name: Name, _listed: str, drawn: random.Random) -> str:
    """Another custom of transliterating."""
    return in_latin(name, drawn.choice(LATIN[1:]))


def slipped(_name: Name, listed: str, drawn: random.Random) -> str:
    """One letter dropped, doubled, swapped with the next or hit beside its key."""
    places = [at for at in range(1, len(listed) - 2) if listed[at].isalpha() and listed[at + 1].isalpha()]
    at = drawn.choice(places)
    letter, after = listed[at], listed[at + 1]
    beside = drawn.choice(_KEYS.get(letter, letter))
    return listed[:at] + drawn.choice((after, letter * 2 + after, after + letter, beside + after)) + listed[at + 2 :]


def turned(name: Name, listed: str, drawn: random.Random) -> str:
    """Family name first; of a company what it trades in."""
    if name.is_company:
        return " ".join(reversed(in_latin(name, LATIN[0]).split()))
    parts = listed.split()
    return " ".join((parts[-1] + ("," if drawn.random() < 0.5 else ""), *parts[:-1]))


def initials(name: Name, listed: str, drawn: random.Random) -> str:
    """Initials for all but the family name; of a company the bare name."""
    if name.is_company:
        return in_latin(name, LATIN[0])
    *first, last = listed.split()
    short = " ".join(f"{word[0]}." for word in first)
    return f"{last} {short}" if drawn.random() < 0.5 else f"{short} {last}"


def without_father(name: Name, _listed: str, drawn: random.Random) -> str:
    """Given and family name alone, in any custom; the legal form written otherwise for a company."""
    if name.is_company:
        return in_latin(name, LATIN[0], drawn)
    return in_latin(Name(name.people, (name.words[0], "", name.words[2])), drawn.choice(LATIN))


def foreign(name: Name, _listed: str, drawn: random.Random) -> str:
    """Another script, with or without the father's name, sometimes family name first."""
    facts = tables().companies if name.is_company else tables().peoples[name.people]
    if not name.is_company and drawn.random() < 0.4:
        name = Name(name.people, (name.words[0], "", name.words[2]))
    script = drawn.choice(facts.scripts)
    made = in_script(name, script, drawn)
    return turned(name, made, drawn) if drawn.random() < 0.25 and not name.is_company else made


KINDS: dict[str, Callable[[Name, str, random.Random], str]] = {
    "transliteration": transliterated,
    "typo": slipped,
    "word order": turned,
    "initials": initials,
    "no patronymic, other form": without_father,
    "other script": foreign,
}


def asked(count: int, of: int, seed: int) -> Iterator[dict[str, str]]:
    """So many questions; half of them in another script."""
    for number in range(count):
        drawn = drawn_for(number, seed, "query")
        about = drawn.randrange(of)
        kind = "other script" if number % 2 else list(KINDS)[number // 2 % (len(KINDS) - 1)]
        listed = entity(about, seed)["caption"]
        yield {"query": KINDS[kind](named(about, seed), listed, drawn), "id": identity(about, seed), "kind": kind}


def pairs(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Matching pairs of a file of names, with the id that each gets."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    for number, row in enumerate(row for row in rows if row["match"]):
        yield f"pair-{number:05}", row


def planted(path: Path) -> Iterator[dict[str, object]]:
    """An entity for the left name of every matching pair."""
    for at, row in pairs(path):
        yield {
            "id": at,
            "caption": row["left"],
            "schema": row["schema"],
            "properties": {"name": [row["left"]], "topics": ["poi"]},
            "datasets": [DATASET],
            "last_seen": SEEN,
            "target": True,
        }


def main() -> None:
    """Write questions, or the entities to plant, to standard output."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("count", type=int)
    given.add_argument("of", type=int)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--pairs", type=Path)
    given.add_argument("--planted", action="store_true", help="the entities to put into the list instead")
    options = given.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    rows: list[Iterator[object]] = []
    if options.planted:
        rows.append(iter(planted(options.pairs)))
    else:
        rows.append(iter(asked(options.count, options.of, options.seed)))
        if options.pairs:
            rows.append(({"query": row["right"], "id": at, "kind": row["kind"]} for at, row in pairs(options.pairs)))
    for row in (row for each in rows for row in each):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
