"""What a claim holds beside its quote, as one line of plain words each: so it fits a Note of FollowTheMoney.

Values of a FollowTheMoney property lose their order, so that every line stands for itself:

    said by 1 [indirect; deny; hearsay; name]: Orvane
    certainty: possible
    date [about; DATE]: 2023-06-01/2023-06-10 = early June 2023
    amount [exact; EUR; ]: 80000000..80000000 = 80 million euros
    relation [owns; certain; positive; past]: Orvane | owns | the mill
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.records import Amount, Attribution, Claim, Relation, When

DOUBTFUL = "doubtful"
"""Beside how a source was found: it is only guessed."""
ABOUT, EXACT = "about", "exact"
OPEN = ".."
"""In place of a day: that side is open."""
_BAR = str.maketrans({"|": "¦"})
_SPACE = re.compile(r"\s+")


def told(claim: Claim, text: str) -> tuple[str, ...]:
    """All lines of a claim whose document has this canonical text; nothing for what is plain (certain, positive)."""
    return tuple(_SPACE.sub(" ", line).strip() for line in _lines(claim, text))


def _lines(claim: Claim, text: str) -> Iterator[str]:
    content = " … ".join(span.of(text) for span in claim.content)
    if content != claim.quote.exact:
        yield f"content: {content}"
    for number, link in enumerate(claim.chain[1:], start=1):
        yield _said(number, link)
    judged = claim.judged
    yield f"certainty: {judged.certainty}"
    yield f"polarity: {judged.polarity}"
    yield f"tense: {judged.tense}"
    if claim.said_at:
        yield _date("said", claim.said_at)
    yield from (_date("date", when) for when in claim.happened)
    yield from map(_amount, claim.amounts)
    yield from map(_relation, claim.relations)
    yield from (f"evidence [{proof.kind}]: {proof.text}" for proof in claim.evidence)


def _said(number: int, link: Attribution) -> str:
    source = link.source
    marks = [link.speech, link.stance, link.distance, source.resolved, *([DOUBTFUL] if source.doubtful else [])]
    return f"said by {number} [{'; '.join(marks)}]: {source.text}"


def _date(label: str, when: When) -> str:
    first, last = (day.isoformat() if day else OPEN for day in (when.earliest, when.latest))
    return f"{label} [{when.modifier}; {when.kind}]: {first}/{last} = {when.words}"


def _amount(amount: Amount) -> str:
    sure = ABOUT if amount.approximate else EXACT
    unit = amount.unit.replace(";", ",").replace("]", ")")
    return f"amount [{sure}; {amount.currency}; {unit}]: {amount.low!r}..{amount.high!r} = {amount.words}"


def _relation(relation: Relation) -> str:
    judged = relation.judged
    marks = f"{relation.frame}; {judged.certainty}; {judged.polarity}; {judged.tense}"
    ends = (part.translate(_BAR) for part in (relation.subject.text, relation.words, relation.object.text))
    return f"relation [{marks}]: {' | '.join(ends)}"
