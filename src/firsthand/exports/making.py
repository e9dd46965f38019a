"""Which formats there are, and who makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from firsthand.errors import UsageError
from firsthand.records import Material


class Output(Struct, frozen=True):
    """One file: what its name ends in ("" for the main one, which the user names), and its bytes."""

    ending: str
    data: bytes


class Format(Struct, frozen=True):
    """What a format holds, in a line for the user, and what makes its files, the main one first."""

    about: str
    make: Callable[[Material], tuple[Output, ...]]


def _ftm(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.ftm import entity_lines, statement_table, statements

    found = statements(material)
    return Output("", entity_lines(found)), Output(".statements.csv", statement_table(found))


def _statements(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.ftm import statement_table, statements

    return (Output("", statement_table(statements(material))),)


def _csv(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.csv_tables import csv_bytes
    from firsthand.exports.tables import tables

    claims, *others = tables(material)
    return Output("", csv_bytes(claims)), *(Output(f".{table.name}.csv", csv_bytes(table)) for table in others)


def _xlsx(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.tables import tables
    from firsthand.exports.workbook import workbook

    return (Output("", workbook(tables(material), material.built_at)),)


def _gexf(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.gexf import gexf

    return (Output("", gexf(material)),)


def _geojson(material: Material) -> tuple[Output, ...]:
    from firsthand.exports.geojson import geojson

    return (Output("", geojson(material)),)


FORMATS: Mapping[str, Format] = {
    "ftm": Format("FollowTheMoney entities, one a line, with statements beside them", _ftm),
    "statements": Format("FollowTheMoney statements alone, one dataset a publisher", _statements),
    "csv": Format("tables of claims, entities, relations, places, money", _csv),
    "xlsx": Format("the same tables in one workbook", _xlsx),
    "gexf": Format("the network, for Gephi", _gexf),
    "geojson": Format("the places, with precision and border policy", _geojson),
}
"""Name → format."""


def make(material: Material, name: str) -> tuple[Output, ...]:
    """The files of one format, the main one first. Raises `UsageError` where there is no such format."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}", hint=f"firsthand export {'|'.join(FORMATS)} -o FILE")
    return FORMATS[name].make(material)
