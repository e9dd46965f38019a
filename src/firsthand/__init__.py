"""Firsthand: for every published claim, who said it first-hand, who repeated it, how sure they were.

`firsthand.Case` has the same verbs as the command line; everything else is reached through it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.workbench import Case

__all__ = ["Case", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # The rooms are heavy to import; the command line's help must not wait for them.
    if name == "Case":
        from firsthand.workbench import Case

        return Case
    raise AttributeError(f"module 'firsthand' has no attribute {name!r}")
