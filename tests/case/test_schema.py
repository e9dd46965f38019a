from __future__ import annotations

import ast
import inspect as source_of
from pathlib import Path

import pytest
from sqlalchemy import Table, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from firsthand.case import Store, schema

TABLES = list(schema.metadata.tables.values())


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_table_can_be_made_in_postgresql(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert f"CREATE TABLE {table.name}" in made
    assert "SERIAL" not in made, "numbers are ours to give, not the database's"


def test_the_case_has_exactly_these_tables_and_the_word_index(store: Store) -> None:
    there = set(inspect(store._engine).get_table_names())
    assert {name for name in there if not name.startswith("words")} == set(schema.metadata.tables)
    assert "words" in there


def test_only_one_module_knows_that_it_is_sqlite() -> None:
    for path in Path(source_of.getfile(schema)).parent.glob("*.py"):
        imported = {
            alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import)
            for alias in node.names
        }
        assert ("sqlite3" in imported) == (path.name == "sqlite.py"), path.name
