"""What a test starts as a process of its own, to kill it, starve it, or let it hold the lock.

Says on stdout what is done, a line each, as soon as the store has returned.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from firsthand.case import Store
from firsthand.errors import CaseFull

from . import made


def tell(*words: str) -> None:
    """One line for the test that started this process, before anything else is done."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def text(number: int) -> str:
    """The text of page `number`: long enough for a few pages of the database."""
    return f"Page {number}: the plant in Tromsø opened, the ministry said. " * (1 + number % 80)


def add(folder: Path, first: int) -> None:
    """Add pages, for ever."""
    with Store.open(folder) as store, store.action("add", "a folder"):
        for number in range(first, first + 100_000):
            page = store.add(*made.document(text(number))).document
            tell(str(number), page.id, page.sha256)


def put(folder: Path, first: int) -> None:
    """Read the one page again and again, each time finding claims at other places."""
    with Store.open(folder) as store:
        page = store.document("D1")
        for number in range(first, first + 100_000):
            claims = [made.claim(page, str(at), (number % 50 + at, number % 50 + at + 9)) for at in range(1, 60)]
            reading = store.put(made.reading(page, claims, extractor=f"test-reader {number}"))
            tell(str(number), *(claim.id for claim in reading.claims))


def fill(folder: Path, limit: int) -> None:
    """Add and read pages until no file may grow beyond `limit` bytes; then tell what the error said."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    with Store.open(folder) as store:
        try:
            for number in range(100_000):
                page = store.add(*made.document(text(number))).document
                tell(str(number), page.id, page.sha256)
                store.put(made.spread(page, 20))
        except CaseFull as error:
            tell("full", error.hint)


if __name__ == "__main__":
    {"add": add, "put": put, "fill": fill}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
