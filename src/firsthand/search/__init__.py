"""Search: questions to a case, answered by quotes alone, each with where it comes from and how it stands."""

from firsthand.search.answer import Against, Answer, Filters, Found, Passage, Sought, SoughtKind, Standing
from firsthand.search.index import Index, build
from firsthand.search.looking import look

__all__ = [
    "Against",
    "Answer",
    "Filters",
    "Found",
    "Index",
    "Passage",
    "Sought",
    "SoughtKind",
    "Standing",
    "build",
    "look",
]
