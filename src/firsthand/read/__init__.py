"""Documents to claims.

Reader().read(document)            the claims and mentions of a document
Reader().read_many(documents)      the same for many, in batches
EXTRACTOR                          who read, with version: a reading by another one is out of date
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from firsthand.read.reader import EXTRACTOR, Reader

__all__ = ["EXTRACTOR", "Reader"]


def __getattr__(name: str) -> Any:
    # Searching needs the dictionaries of this room and not the parser, which takes a second to import.
    if name in __all__:
        from firsthand.read import reader

        return getattr(reader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
