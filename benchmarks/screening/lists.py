"""Lists of invented people and companies in the formats that OpenSanctions publishes, as a stream.

`python -m benchmarks.screening.lists COUNT [--seed 1] [--form ftm|nested|simple] > FILE`. Entity number n is the same
whatever COUNT and form are; `queries` asks for it without reading the list.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any

from benchmarks.screening.names import LATIN, Name, company, latin, native, person, tables

FORMS = ("ftm", "nested", "simple")
COLUMNS = (
    *("id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones"),
    *("emails", "program_ids", "dataset", "first_seen", "last_seen", "last_change"),
)
SEEN = "2026-11-20T06:00:00"
DATASET = "invented_persons_of_interest"
_TOPICS = (
    ("sanction",),
    ("sanction",),
    ("role.pep",),
    ("role.rca",),
    ("crime.fin",),
    ("sanction", "role.pep"),
    ("debarment",),
    ("poi",),
)
_PROGRAMMES = ("EX-UNRULY", "EX-CYBER", "EX-ARMS", "EX-GRAFT")
_COUNTRIES = ("ru", "ua", "ir", "sy", "us", "gr", "il", "ge", "am", "kp", "fr", "de", "ae", "kz")


def drawn_for(number: int, seed: int, what: str = "entity") -> random.Random:
    """The chance of one entity."""
    return random.Random(f"{seed}/{what}/{number}")  # noqa: S311 - invented names, not secrets


def identity(number: int, seed: int) -> str:
    """The id of entity `number`."""
    return f"inv-{seed}-{number:07}"


def named(number: int, seed: int) -> Name:
    """The name of entity `number` as sounds."""
    drawn = drawn_for(number, seed)
    return company(drawn) if drawn.random() < tables().companies.share / 100 else person(drawn)


def in_latin(name: Name, custom: str, drawn: random.Random | None = None) -> str:
    """A whole name in Latin letters; a company's with its legal form where a chance to choose it is given."""
    if name.is_company:
        known = tables().companies
        form = drawn.choice(known.forms[name.form]["english"]) if drawn else ""
        words = (latin(word, custom) for word in name.words)
        return " ".join(filter(None, (*words, known.trades["english"][name.trade], form)))
    article = tables().peoples[name.people].article
    given, father, family = (latin(word, custom) if word else "" for word in name.words)
    return " ".join(filter(None, (given, father, article.capitalize() + family if article else family)))


def in_script(name: Name, script: str, drawn: random.Random) -> str:
    """A whole name in another script; a company's legal form stands where the script's language puts it."""
    if name.is_company:
        known = tables().companies
        words = [native(word, script, drawn) for word in name.words] + [known.trades[script][name.trade]]
        form = drawn.choice(known.forms[name.form][script])
        return " ".join(filter(None, (*words, form) if script in ("hebrew", "greek") else (form, *words)))
    given, father, family = (native(word, script, drawn) if word else "" for word in name.words)
    article = "ال" if tables().peoples[name.people].article and script == "arabic" else ""
    return " ".join(filter(None, (given, father, article + family)))


def entity(number: int, seed: int) -> dict[str, Any]:
    """Entity `number` as FollowTheMoney has it, its sanction nested."""
    name, drawn = named(number, seed), drawn_for(number, seed, "facts")
    facts = tables().companies if name.is_company else tables().peoples[name.people]
    names = [in_latin(name, LATIN[0] if drawn.random() < 0.7 else drawn.choice(LATIN), drawn)]
    if drawn.random() < 0.3:
        names.append(in_latin(name, drawn.choice(LATIN), drawn))
    if drawn.random() < 0.4:
        names.append(in_script(name, drawn.choice(facts.scripts), drawn))
    topics = drawn.choice(_TOPICS)
    born = date(1940, 1, 1) + timedelta(days=drawn.randrange(22_000))
    properties: dict[str, Any] = {
        "name": names[:1],
        "alias": names[1:],
        "topics": list(topics),
        "country": [drawn.choice(_COUNTRIES)],
    }
    if not name.is_company:
        properties["birthDate"] = [born.isoformat() if drawn.random() < 0.8 else str(born.year)]
    if "sanction" in topics:
        programme = drawn.choice(_PROGRAMMES)
        measure = {
            "program": [f"Invented measures against {programme[3:].lower()}"],
            "programId": [programme],
            "authority": ["Council of Velmora"],
        }
        properties["sanctions"] = [{"id": f"{identity(number, seed)}-s", "schema": "Sanction", "properties": measure}]
    return {
        "id": identity(number, seed),
        "caption": names[0],
        "schema": "Company" if name.is_company else "Person",
        "properties": {prop: values for prop, values in properties.items() if values},
        "referents": [],
        "datasets": [DATASET],
        "first_seen": "2024-03-01T06:00:00",
        "last_seen": SEEN,
        "last_change": "2025-10-02T06:00:00",
        "target": True,
    }


def flat(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The lines that entities.ftm.json has for an entity: itself, and its sanction apart."""
    properties = dict(whole["properties"])
    nested = properties.pop("sanctions", [])
    yield {**whole, "properties": properties}
    for sanction in nested:
        apart = {**sanction["properties"], "entity": [whole["id"]]}
        yield {
            **whole,
            "id": sanction["id"],
            "caption": "Sanction",
            "schema": "Sanction",
            "properties": apart,
            "target": False,
        }


def cells(whole: dict[str, Any]) -> list[str]:
    """The row that targets.simple.csv has for an entity."""
    properties = whole["properties"]
    measures = [sanction["properties"] for sanction in properties.get("sanctions", [])]
    values: dict[str, list[str]] = {
        "id": [whole["id"]],
        "schema": [whole["schema"]],
        "name": [whole["caption"]],
        "aliases": properties.get("alias", []),
        "birth_date": properties.get("birthDate", []),
        "countries": properties.get("country", []),
        "sanctions": [" - ".join((*measure["authority"], *measure["program"])) for measure in measures],
        "program_ids": [programme for measure in measures for programme in measure["programId"]],
        "dataset": ["Invented persons of interest"],
        **{column: [whole[column]] for column in ("first_seen", "last_seen", "last_change")},
    }
    return [";".join(values.get(column, [])) for column in COLUMNS]


def lines(count: int, seed: int, form: str) -> Iterator[str]:
    """The lines of a list, one after another."""
    if form == "simple":
        yield ",".join(COLUMNS) + "\n"
    for number in range(count):
        whole = entity(number, seed)
        if form == "simple":
            row = StringIO()
            csv.writer(row, lineterminator="\n").writerow(cells(whole))
            yield row.getvalue()
        else:
            for line in flat(whole) if form == "ftm" else [whole]:
                yield json.dumps(line, ensure_ascii=False) + "\n"


def main() -> None:
    """Write a list to standard output."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("count", type=int)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--form", choices=FORMS, default="ftm")
    options = given.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.writelines(lines(options.count, options.seed, options.form))


if __name__ == "__main__":
    main()
