"""The peer: the same passages in a plain FTS5 table, without dictionary forms, names or standing.

The question's words joined by OR, small words and question words taken out by our own tables, accents folded, bm25.
It has no floor under which it is silent: whatever holds one of the words is an answer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from firsthand.search import Passage
from firsthand.search.question import language_of, without_asking
from firsthand.weigh.lexicon import empty, tokens


class Plain:
    """A plain full-text index of passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(
            "CREATE VIRTUAL TABLE plain USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
        )
        self._connection.executemany(
            "INSERT INTO plain (rowid, text) VALUES (?, ?)",
            ((number, f"{one.quote.exact} {one.speaker}") for number, one in enumerate(passages)),
        )

    def look(self, question: str, most: int) -> list[Passage]:
        """The passages that hold any word of the question, best first."""
        asked = " OR ".join(f'"{word}"' for word in _words(question))
        if not asked:
            return []
        rows = self._connection.execute(
            "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain), rowid LIMIT ?", (asked, most)
        )
        return [self.passages[number] for (number,) in rows]


def _words(question: str) -> Iterable[str]:
    language = language_of(question)
    words = (word for word, _ in tokens(without_asking(question, language)))
    return dict.fromkeys(word for word in words if not empty(word, language))
