"""Names in a text: where they stand, what kind of thing each names, and their dictionary form.

The language model finds names well and mistypes them, so its label is one clue among others (`clues.py`): the words
around, the words within, the gazetteer, given names, and what the same name is elsewhere in the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.gazetteer import Gazetteer, standard
from firsthand.read.names.candidate import QUOTES, Candidate
from firsthand.read.names.clues import Scored, weigh
from firsthand.read.names.declension import Agreement
from firsthand.read.names.forms import dictionary_form
from firsthand.read.names.russian import mark
from firsthand.read.names.spotting import Spotter, spot
from firsthand.read.names.vote import vote
from firsthand.read.parse import Passage
from firsthand.records import Document, Mention, MentionKind

__all__ = ["Spotter", "find", "mark"]

_INFLECTING = frozenset({"ru", "uk"})
_PUBLISHES = 2.5
"""What it says for an organisation that the page is published by one of that name."""


def find(
    document: Document,
    passages: Sequence[Passage],
    *,
    gazetteer: Gazetteer | None = None,
    spotter: Spotter | None = None,
) -> tuple[Mention, ...]:
    """The names of `document` in page order; `passages` is its parse.

    Without a gazetteer the world's is taken; a `spotter` takes the place of the built-in models.
    """
    known = gazetteer or standard()
    candidates = spot(passages, document.language, known, spotter)
    weighed = [weigh(candidate, document.language, known) for candidate in candidates]
    for one in weighed:
        if document.publisher and one.candidate.text == document.publisher:
            one.add(MentionKind.ORGANISATION, _PUBLISHES, "publisher")
    scored = vote(weighed, document.language)
    words = (token.text for one in scored for token in one.candidate.tokens) if document.language in _INFLECTING else ()
    agreement = Agreement(words, document.language)
    found = (_mention(document, one, known, agreement) for one in scored)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _itself(candidate: Candidate) -> Candidate:
    """The name without the words that only say what it is, and without their quotation marks."""
    if not candidate.described:
        return candidate
    closed = candidate.tokens[-1].text in QUOTES
    first = candidate.first + candidate.described
    return replace(candidate, first=first, last=candidate.last - closed, described=0)


def _mention(document: Document, scored: Scored, known: Gazetteer, agreement: Agreement) -> Mention:
    span = scored.candidate.span
    kind, decided = scored.verdict
    words = span.of(document.text)
    # The host that old letter heads put behind a name is not hers: "Ann Roe@ALBION".
    own = words.partition("@")[0] if kind is MentionKind.PERSON and not words.startswith("@") else words
    return Mention(
        document=document.id,
        span=span,
        text=words,
        name=dictionary_form(_itself(scored.candidate), kind, document.language, known, agreement)
        or " ".join(own.split()),
        kind=kind,
        found_by=decided,
    )
