"""A quote with the words in it that matter, cut to what a reader needs around them."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records import Document, Quote

AROUND = 160
"""Characters kept on each side of the words that matter; a quote is cut at the space nearest to it."""


@dataclass(frozen=True)
class Excerpt:
    """A quote as shown: the words that matter stand between `before` and `after`; empty where the whole quote does."""

    before: str
    lit: str
    after: str
    language: str
    outlet: str
    document: str
    claim: str


def excerpt(quote: Quote | None, words: str, document: Document, claim: str = "") -> Excerpt | None:
    """The quote with `words` lit where it holds them; None without a quote."""
    if quote is None:
        return None
    text = " ".join(quote.exact.split())
    asked = " ".join(words.split())
    at = text.casefold().find(asked.casefold()) if asked else -1
    before, lit, after = (text, "", "") if at < 0 else (text[:at], text[at : at + len(asked)], text[at + len(asked) :])
    return Excerpt(
        before=_end(before) if lit else _start(before, 2 * AROUND),
        lit=lit,
        after=_start(after, AROUND),
        language=document.language,
        outlet=document.outlet,
        document=document.id,
        claim=claim,
    )


def _start(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: text.rfind(" ", 0, most) if " " in text[:most] else most] + " …"


def _end(text: str) -> str:
    if len(text) <= AROUND:
        return text
    cut = len(text) - AROUND
    space = text.find(" ", cut)
    return "… " + text[space + 1 if space >= 0 else cut :]
