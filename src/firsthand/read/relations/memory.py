"""Who was named before: what pronouns, "the company" and "the inspectorate" can stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from firsthand.records import Mention, MentionKind, Span

REACH = 4_000
"""Characters that a pronoun or a bare noun reaches back for its name."""
_STEM, _SHORTEST = 7, 4
"""Letters of a noun that a name must share; shorter nouns tell too little."""


class Memory:
    """The mentions up to a passage in text order, for words of it that stand at `offset` in the document."""

    def __init__(self, mentions: Sequence[Mention], introduced: Mapping[Span, str]) -> None:
        self._mentions = mentions
        self._introduced = introduced
        """Name → the noun set before it, in its dictionary form: "the bank Orvane"."""

    def person(self, offset: int) -> Span | None:
        """The person named last."""
        found = self._before(offset, MentionKind.PERSON)
        return found[-1].span if found else None

    def company(self, offset: int) -> Span | None:
        """The organisation that the page has named most often so far, at its last place.

        A page has one organisation that it is about, and "the company" is that one even where another was named since.
        """
        found = self._before(offset, MentionKind.ORGANISATION)
        if not found:
            return None
        counts = Counter(mention.name for mention in found)
        most = max(counts.values())
        return next(mention.span for mention in reversed(found) if counts[mention.name] == most)

    def of_kind(self, noun: str, offset: int) -> Span | None:
        """The last organisation whose name holds the noun or was introduced by it: "the inspectorate", "фонд"."""
        stem = noun[:_STEM]
        if len(stem) < _SHORTEST:
            return None
        for mention in reversed(self._before(offset, MentionKind.ORGANISATION)):
            if self._introduced.get(mention.span) == noun:
                return mention.span
            words = mention.name.casefold().split()
            if len(words) > 1 and any(word.startswith(stem) for word in words):
                return mention.span
        return None

    def _before(self, offset: int, kind: MentionKind) -> list[Mention]:
        return [m for m in self._mentions if m.kind is kind and m.span.end <= offset <= m.span.end + REACH]
