"""Beginning a case, and telling a case's database from anything else before it is used."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, insert, inspect, select

from firsthand.case import log, schema, sqlite
from firsthand.case.evidence import Shelf, explain
from firsthand.case.settings import DATABASE, EVIDENCE, SHEET, Settings, begin, write_settings
from firsthand.errors import CaseError


def lay_out(folder: Path, name: str) -> Settings:
    """Make an empty case in `folder`. Raises `CaseError` when there is one, or a database that is none of ours.

    The sheet is written last: a folder without it is no case, and `init` can be run again after an interruption.
    """
    settings = begin(name)
    if (folder / SHEET).exists():
        raise CaseError(f"there is a case in “{folder.name}” already", hint="firsthand add FILE")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        Shelf(folder / EVIDENCE).make()
        if (folder / DATABASE).exists():
            refuse_foreign(folder / DATABASE)
        else:
            _make_tables(folder / DATABASE, settings.name)
        write_settings(folder, settings)
    except OSError as error:
        raise explain(error, "making the case") from error
    return settings


def refuse_foreign(path: Path) -> None:
    """Raise `CaseError` unless `path` is the database of a case that this version can read."""
    if not path.is_file():
        raise CaseError(f"the case has no {path.name}", hint="put it back from a copy of the case")
    engine = sqlite.connect(path)
    try:
        version = _version(engine)
    finally:
        engine.dispose()
    if version is None:
        raise CaseError(f"{path.name} is a database, but not one of a case")
    if version > schema.VERSION:
        raise CaseError(
            f"the case was written by a newer Firsthand (its form is {version}, this one knows {schema.VERSION})",
            hint="pip install --upgrade firsthand",
        )


def _version(engine: Engine) -> int | None:
    with sqlite.reading(engine) as connection:
        if not inspect(connection).has_table(schema.shelf.name):
            return None
        found = connection.execute(select(schema.shelf.c.value).where(schema.shelf.c.key == "version")).scalar()
    return int(found) if isinstance(found, str) and found.isascii() and found.isdigit() else None


def _make_tables(path: Path, name: str) -> None:
    """All tables in one transaction: a database is either empty or whole."""
    engine = sqlite.connect(path)
    try:
        with sqlite.writing(engine) as connection:
            schema.metadata.create_all(connection)
            sqlite.make_word_index(connection)
            connection.execute(insert(schema.shelf), {"key": "version", "value": str(schema.VERSION)})
            log.append(connection, log.INIT, f"began the case “{name}”")
    finally:
        engine.dispose()
