"""Claims as Notes: FollowTheMoney has no schema for who says what, and a Note can stand on any thing."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.exports.cells import address
from firsthand.exports.ends import Ends
from firsthand.exports.ftm.naming import Naming
from firsthand.exports.ftm.statement import Statement
from firsthand.read.register import told
from firsthand.records import Certainty, Claim, Distance, Polarity


def note(claim: Claim, ends: Ends, naming: Naming) -> Iterator[Statement]:
    """A claim as a Note on its Article and on both ends of whatever it tells; the quote is its description."""
    document = naming.document(claim.document)
    things = [*ends.named(claim), *(end for tie in ends.ties(claim) for end in (tie.subject, tie.object) if end)]
    lines = told(claim, document.text)
    for prop, value in (
        ("description", claim.quote.exact),
        ("summary", _summary(claim)),
        ("publisher", document.outlet),
        ("sourceUrl", address(document.url)),
        ("proof", naming.id(document.id)),
        ("entity", naming.id(document.id)),
        *(("entity", naming.id(name)) for name in dict.fromkeys(thing.id for thing in things)),
        *(("notes", line) for line in dict.fromkeys(lines)),
    ):
        if value:
            yield Statement(
                entity=naming.id(claim.id),
                schema="Note",
                prop=prop,
                value=value,
                dataset=naming.dataset(document.id),
                lang=naming.lang(document.id) if prop == "description" else "",
                origin=claim.id,
            )


def _summary(claim: Claim) -> str:
    """Who says it, through whom, and what weakens it, on one line."""
    chain = " ← ".join(f"{link.source.text or 'nobody named'}{'?' * link.source.doubtful}" for link in claim.chain)
    judged = claim.judged
    marks = [
        *([f"as {judged.certainty}"] if judged.certainty is not Certainty.CERTAIN else []),
        *(["says it is not so"] if judged.polarity is Polarity.NEGATIVE else []),
        *sorted({str(link.distance) for link in claim.chain} - {str(Distance.NEUTRAL)}),
        str(claim.speaker.stance),
    ]
    return f"{chain} · {', '.join(marks)}"
