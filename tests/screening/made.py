"""Small lists of invented people and companies, written as they are published."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

COLUMNS = (
    *("id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones"),
    *("emails", "program_ids", "dataset", "first_seen", "last_seen", "last_change"),
)


def entity(at: str, *names: str, schema: str = "Person", **facts: Any) -> dict[str, Any]:
    """An entity of FollowTheMoney; `facts` are properties."""
    return {
        "id": at,
        "caption": names[0],
        "schema": schema,
        "properties": {"name": [names[0]], "alias": list(names[1:]), **facts},
        "referents": [],
        "datasets": ["vel_measures"],
        "first_seen": "2024-01-01T00:00:00",
        "last_seen": "2026-10-02T06:00:00",
        "last_change": "2025-05-05T00:00:00",
        "target": True,
    }


def sanction(at: str, programme: str, name: str = "") -> dict[str, Any]:
    """A sanction as it stands on a line of its own."""
    facts = {"entity": [at], "programId": [programme], "program": [name or f"Measures {programme}"]}
    return {"id": f"{at}-s", "caption": "Sanction", "schema": "Sanction", "properties": facts, "target": False}


def nested(of: dict[str, Any], measure: dict[str, Any]) -> dict[str, Any]:
    """The entity with its sanction inside."""
    return {**of, "properties": {**of["properties"], "sanctions": [measure]}}


def written(path: Path, *rows: dict[str, Any] | str) -> Path:
    """A file of lines: entities as JSON, and lines as they are."""
    text = "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def table(path: Path, *rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Path:
    """A targets.simple.csv with these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, restval="")
        out.writeheader()
        out.writerows(rows)
    return path


PEOPLE = (
    entity(
        *("v-1", "Andrei Vladislavovich Kostrov", "Андрей Костров"),
        topics=["sanction"],
        country=["ru"],
        birthDate=["1956-09-21"],
        address=["12 Quay Street"],
        passportNumber=["PX-99"],
    ),
    entity("v-2", "Ada Brenn", topics=["role.pep"], country=["fr"], birthDate=["1971"]),
    entity("v-3", "Khalid al-Samarani", "خالد السمراني", topics=["crime.fin", "wanted"]),
    entity("v-4", "Albatross Airlines Ltd", schema="Company", topics=["sanction"], country=["ae"]),
    entity("v-5", "Stepan Ovchar", topics=["role.rca"]),
)
