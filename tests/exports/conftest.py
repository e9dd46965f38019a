"""The example case, read once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand import Case
from firsthand.exports.ftm import entity_lines, statement_table, statements
from firsthand.records import Material

PAGES = Path(__file__).resolve().parents[2] / "examples" / "velmora" / "pages"


@pytest.fixture(scope="session")
def velmora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Material]:
    """Everything that was read in the fourteen pages."""
    with Case.init(tmp_path_factory.mktemp("velmora") / "velmora") as case:
        case.add(PAGES)
        case.read()
        yield case.material()


@pytest.fixture(scope="session")
def exported(velmora: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the case's `case.ftm.json` and `case.statements.csv`."""
    folder = tmp_path_factory.mktemp("exported")
    found = statements(velmora)
    (folder / "case.ftm.json").write_bytes(entity_lines(found))
    (folder / "case.statements.csv").write_bytes(statement_table(found))
    return folder
