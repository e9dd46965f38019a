"""Beginning a case, and telling a case's database from anything else before it is used."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, insert, inspect, select, update

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
            make_ready(folder / DATABASE)
        else:
            _make_tables(folder / DATABASE, settings.name)
        write_settings(folder, settings)
    except OSError as error:
        raise explain(error, "making the case") from error
    return settings


def make_ready(path: Path) -> None:
    """Look at the database of a case before it is used, and give one that an older version made the tables it lacks.

    Raises `CaseError` unless `path` is the database of a case that this version can read.
    """
    if not path.is_file():
        raise CaseError(f"the case has no {path.name}", hint="put it back from a copy of the case")
    engine = sqlite.connect(path)
    try:
        _bring_up(engine, _known(engine, path))
    finally:
        engine.dispose()


def _known(engine: Engine, path: Path) -> int:
    """The version of the tables. Raises `CaseError` when they are not a case's, or are newer than this program."""
    version = _version(engine)
    if version is None:
        raise CaseError(f"{path.name} is a database, but not one of a case")
    if version > schema.VERSION:
        raise CaseError(
            f"the case was written by a newer Firsthand (its form is {version}, this one knows {schema.VERSION})",
            hint="pip install --upgrade firsthand",
        )
    return version


def _bring_up(engine: Engine, version: int) -> None:
    """Newer versions only ever add tables: what stands in an older case is left as it is."""
    if version == schema.VERSION:
        return
    with sqlite.writing(engine) as connection:
        schema.metadata.create_all(connection)
        there = schema.shelf.c.key == "version"
        connection.execute(update(schema.shelf).where(there).values(value=str(schema.VERSION)))


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
