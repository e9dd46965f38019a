"""FollowTheMoney files to a draft: one heading an entry, one row a value, so that a claim can stand on each.

Registers, sanctions lists, leaks and OpenAleph's exports come as entities (JSON, one a line) or as statements (CSV).
What stands in the text is what the file says: property names are the format's own.

    Ilka Toran – Orvane (Directorship, reg-12)
    dataset: harbour_register
    director: Ilka Toran [reg-7]
    organization: Orvane [reg-3]
    startDate: 2019-04
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from firsthand.collect.draft import Draft, Part, one_line
from firsthand.collect.kinds import Kind
from firsthand.collect.register_lines import Broken, Entry, Fact, entities, statements
from firsthand.errors import NothingToRead, TooMuch
from firsthand.records import BlockKind, Cut

MOST_ROWS = 50_000
"""Values of one file: each becomes a claim. Whole sanctions lists are for `screen`, which indexes them."""
MOST_NAMED = 200
"""Broken lines that are named one by one."""
LONGEST_LINE = 160
"""Letters of a broken line that are kept."""
LONGEST_CAPTION = 200

BROKEN = "broken line"
"""How the reason begins for which a line was left out."""
EXTERNAL = " (external)"
"""After the name of a property whose value the file marks as not established."""
_CAPTIONS = ("name", "title", "full", "fileName", "alias", "weakAlias", "description")
_DATASET = "dataset"


@dataclass(frozen=True)
class _Told:
    """All entries of a file, and what each id is called."""

    entries: tuple[Entry, ...]
    captions: Mapping[str, str]


def read_register(raw: bytes, kind: Kind, *, name: str) -> Draft:
    """The draft of a file of entities or statements; broken lines are cut and named, the others go on."""
    entries: list[Entry] = []
    cut: list[Cut] = []
    rows = broken = 0
    for found in statements(raw) if kind is Kind.STATEMENTS else entities(raw):
        if isinstance(found, Broken):
            broken += 1
            if broken <= MOST_NAMED:
                cut.append(Cut(found.words[:LONGEST_LINE] or "–", f"{BROKEN} {found.number}: {found.why}"))
            continue
        entries.append(found)
        rows += len(found.facts)
        if rows > MOST_ROWS:
            raise TooMuch(
                f"{name}: it holds more than {MOST_ROWS:,} values, and each would become a claim",
                hint=f"to look names up in a large list: firsthand screen all --list {name}",
            )
    if not rows:
        raise NothingToRead(
            f"{name}: no line of it can be read as an entity", hint="open it and look at its first line"
        )
    if broken > MOST_NAMED:
        cut.append(Cut("…", f"{BROKEN}s beyond these: {broken - MOST_NAMED}"))
    return _draft(_Told(tuple(entries), _captions(entries)), kind, tuple(cut))


def _draft(told: _Told, kind: Kind, cut: tuple[Cut, ...]) -> Draft:
    datasets = {fact.dataset for entry in told.entries for fact in entry.facts}
    parts = tuple(part for entry in told.entries for part in _parts(entry, told.captions))
    only = datasets.pop() if len(datasets) == 1 else ""
    return Draft(media_type=kind, parts=parts, cut=cut, publisher=only)


def _captions(entries: list[Entry]) -> dict[str, str]:
    """What each entry is called: by itself, else by its own words, else by what it joins."""
    captions: dict[str, str] = {}
    for entry in entries:
        values = {fact.prop: fact.value for fact in reversed(entry.facts)}
        own = entry.caption or next((values[prop] for prop in _CAPTIONS if prop in values), "")
        captions.setdefault(entry.id, one_line(own)[:LONGEST_CAPTION])
    for entry in entries:
        if not captions[entry.id]:
            ends = [captions[fact.value] for fact in entry.facts if captions.get(fact.value)]
            captions[entry.id] = " – ".join(ends[:2])[:LONGEST_CAPTION] or entry.id
    return captions


def _parts(entry: Entry, captions: Mapping[str, str]) -> Iterator[Part]:
    yield Part(BlockKind.HEADING, f"{captions[entry.id]} ({entry.schema}, {entry.id})")
    dataset = ""
    for fact in sorted(entry.facts, key=lambda fact: (fact.dataset, fact.value not in captions)):
        if fact.dataset != dataset:
            dataset = fact.dataset
            yield Part(BlockKind.ROW, f"{_DATASET}: {dataset}")
        yield Part(BlockKind.ROW, f"{fact.prop}{EXTERNAL * fact.external}: {_shown(fact, captions)}")


def _shown(fact: Fact, captions: Mapping[str, str]) -> str:
    value = one_line(fact.value)
    return f"{captions[value]} [{value}]" if value in captions else value
