"""What every reading must meet at the door, and again at each `verify`: its words stand in the text to the letter."""

from __future__ import annotations

from firsthand.errors import QuoteMismatch, RecordError
from firsthand.records import Claim, Document, Mention, Quote


def check_claim(claim: Claim, document: Document) -> None:
    """Raise `QuoteMismatch` unless the quote stands in `document` and each content span lies within its text."""
    if claim.document != document.id or claim.quote.document != document.id:
        raise RecordError(f"a claim of {claim.document} (quoting {claim.quote.document}) was put under {document.id}")
    check_quote(claim.quote, document)
    for span in claim.content:
        if span.end > len(document.text):
            raise QuoteMismatch(f"a claim's content would stand beyond the end of {document.id}: {span.end}")


def check_quote(quote: Quote, document: Document) -> None:
    """As `Quote.check`, without hashing the whole text again for each quote of a page.

    `document.text_sha256` is trusted here: `add` and `verify` check it first, once a document.
    """
    if quote.text_sha256 != document.text_sha256 or document.text[quote.start : quote.end] != quote.exact:
        quote.check(document.text)
        raise QuoteMismatch(f"{document.id} is not the text that was quoted")


def check_mention(mention: Mention, document: Document) -> None:
    """Raise `RecordError` unless the mention is of `document` and lies within its text."""
    if mention.document != document.id or mention.span.end > len(document.text):
        raise RecordError(f"the mention “{mention.text}” does not lie in {document.id}")
