"""FollowTheMoney JSON, one entity a line: `entities.ftm.json`, `targets.nested.json`, and any other list's entities."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import msgspec
from msgspec import Struct, field

from firsthand.screening.entry import MOST_FACTS, MOST_LETTERS, MOST_NAMES, SCREENED, Entry, Sanction
from firsthand.screening.rows import Row

_SANCTION = "Sanction"


class _Measure(Struct, frozen=True, rename="camel"):
    """What is read of a sanction's properties."""

    entity: list[str | msgspec.Raw] = []
    program: list[str] = []
    program_id: list[str] = []

    @property
    def programmes(self) -> Iterable[str]:
        return chain(self.program_id, self.program)


class _Nested(Struct, frozen=True):
    """A sanction as it lies inside its entity."""

    properties: _Measure = _Measure()


class _Facts(Struct, frozen=True, rename="camel"):
    """What is read of an entity's properties; all else of it is left on the line."""

    name: list[str] = []
    alias: list[str] = []
    previous_name: list[str] = []
    weak_alias: list[str] = []
    topics: list[str] = []
    country: list[str] = []
    nationality: list[str] = []
    citizenship: list[str] = []
    jurisdiction: list[str] = []
    flag: list[str] = []
    birth_date: list[str] = []
    program: list[str] = []
    program_id: list[str] = []
    sanctions: list[str | _Nested] = []


class _Line(Struct, frozen=True):
    """An entity as it stands on a line."""

    id: str
    schema: str
    caption: str = ""
    properties: msgspec.Raw = field(default_factory=lambda: msgspec.Raw(b"{}"))
    datasets: list[str] = []
    target: bool = True
    last_seen: str | None = None
    last_change: str | None = None


_LINE = msgspec.json.Decoder(_Line)
_FACTS = msgspec.json.Decoder(_Facts)
_MEASURE = msgspec.json.Decoder(_Measure)


def distinct(values: Iterable[str], most: int = MOST_FACTS) -> tuple[str, ...]:
    """The values that say something, each once, in their order, at most so many and none longer than a name may be."""
    cut = (value.strip()[:MOST_LETTERS] for value in values)
    return tuple(dict.fromkeys(filter(None, cut)))[:most]


def row(raw: bytes) -> Row:
    """What a line of FollowTheMoney JSON says. Raises `msgspec.DecodeError` with the reason where it is none."""
    line = _LINE.decode(raw)
    if line.schema == _SANCTION:
        measure = _MEASURE.decode(line.properties)
        named = distinct(entity for entity in measure.entity if isinstance(entity, str))
        return Row(Sanction(named, distinct(measure.programmes)))
    if line.schema not in SCREENED:
        return Row(None)
    facts = _FACTS.decode(line.properties)
    names = distinct(chain((line.caption,), facts.name, facts.previous_name, facts.alias), MOST_NAMES)
    nested = (sanction for sanction in facts.sanctions if isinstance(sanction, _Nested))
    laid = chain.from_iterable(sanction.properties.programmes for sanction in nested)
    homes = (facts.nationality, facts.citizenship, facts.country, facts.jurisdiction, facts.flag)
    entry = Entry(
        id=line.id[:MOST_LETTERS],
        schema=line.schema,
        names=names,
        weak=tuple(name for name in distinct(facts.weak_alias) if name not in names),
        topics=distinct(facts.topics),
        programmes=distinct(chain(facts.program_id, facts.program, laid)),
        countries=distinct(chain.from_iterable(homes)),
        births=distinct(facts.birth_date),
        datasets=distinct(line.datasets),
        target=line.target,
    )
    return Row(entry if entry.spellings else None, line.last_seen or "", line.last_change or "")
