"""The index of the small case, made once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from firsthand.search.index import Index

from .made import index


@pytest.fixture(scope="module")
def made() -> Iterator[Index]:
    """The index of the small case."""
    with index() as found:
        yield found
