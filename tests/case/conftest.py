from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.case import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drone-plant"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.create(folder, "drone-plant") as opened:
        yield opened
