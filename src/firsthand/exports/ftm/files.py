"""Statements to bytes: entities as JSON lines, statements as the CSV that `ftm` and its kin read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import msgspec
from msgspec import Struct

from firsthand.exports.ftm.statement import Statement

COLUMNS = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)
"""The columns of followthemoney's statement CSV."""
_CAPTIONS = ("name", "description", "full", "role")
_SHORT = 120


class Line(Struct, frozen=True):
    """One entity as FollowTheMoney's JSON has it."""

    id: str
    caption: str
    schema: str
    properties: dict[str, list[str]]
    datasets: list[str]
    referents: list[str] = []


def entity_lines(statements: Iterable[Statement]) -> bytes:
    """One entity a line, made of what is established; what is not stays in the statements and in the Notes."""
    grouped: dict[str, list[Statement]] = {}
    for statement in statements:
        if not statement.external:
            grouped.setdefault(statement.entity, []).append(statement)
    return b"".join(msgspec.json.encode(_line(found)) + b"\n" for found in grouped.values())


def _line(found: list[Statement]) -> Line:
    properties: dict[str, dict[str, None]] = {}
    for statement in found:
        properties.setdefault(statement.prop, {})[statement.value] = None
    caption = next((next(iter(properties[prop])) for prop in _CAPTIONS if prop in properties), found[0].entity)
    return Line(
        id=found[0].entity,
        caption=caption[:_SHORT],
        schema=found[0].schema,
        properties={prop: list(values) for prop, values in properties.items()},
        datasets=list(dict.fromkeys(statement.dataset for statement in found)),
    )


def statement_table(statements: Iterable[Statement]) -> bytes:
    """The statements as CSV, those of one entity together.

    It is a file for programs: values stand as they are, and a cell may begin with any sign.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect=csv.unix_dialect)
    writer.writerow(COLUMNS)
    for one in sorted(statements, key=lambda statement: statement.entity):
        flag = "t" if one.external else "f"
        row = (one.entity, one.entity, one.prop, one.type, one.schema, one.value, one.dataset, one.origin)
        writer.writerow((*row, one.lang, "", flag, "", "", one.id))
    return out.getvalue().encode("utf-8", "replace")
