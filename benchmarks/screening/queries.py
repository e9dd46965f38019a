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
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

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


class Planted(NamedTuple):
    """One party of a file of pairs: the names that are put into the list for it, and those that it is asked for by."""

    id: str
    schema: str
    listed: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    """Name and kind of the pair."""

    def entity(self) -> dict[str, object]:
        """The entity to put into the list."""
        return {
            "id": self.id,
            "caption": self.listed[0],
            "schema": self.schema,
            "properties": {"name": self.listed[:1], "alias": self.listed[1:], "topics": ["poi"]},
            "datasets": [DATASET],
            "last_seen": SEEN,
            "target": True,
        }

    def questions(self) -> Iterator[dict[str, str]]:
        """The questions about it."""
        return ({"query": name, "id": self.id, "kind": kind} for name, kind in self.asked)


def planted(path: Path) -> list[Planted]:
    """The parties of a file of pairs: pairs that share a name are one party's; a name that is listed is not asked for.

    Pairs of one party that share no name stay apart, and rivals for one another's questions.
    """
    rows = [row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if row["match"]]
    party = {name.casefold(): name.casefold() for row in rows for name in (row["left"], row["right"])}

    def root(name: str) -> str:
        while party[name] != name:
            name = party[name]
        return name

    for row in rows:
        party[root(row["right"].casefold())] = root(row["left"].casefold())
    together: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        together[root(row["left"].casefold())].append(row)
    found = []
    for number, each in enumerate(together.values()):
        listed = tuple(dict.fromkeys(row["left"] for row in each))
        questions = tuple(dict.fromkeys((row["right"], row["kind"]) for row in each if row["right"] not in listed))
        found.append(Planted(f"party-{number:05}", each[0]["schema"], listed, questions))
    return found


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
    parties = planted(options.pairs) if options.pairs else []
    rows: Iterator[object] = asked(options.count, options.of, options.seed)
    if options.planted:
        rows = (party.entity() for party in parties)
    for row in chain(
        rows, () if options.planted else (question for party in parties for question in party.questions())
    ):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
