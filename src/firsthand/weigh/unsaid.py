"""Unsaid: sources that a sentence does not name, and that the pages tell all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from firsthand.records import Attribution, Claim, OriginKind, Resolved, Speech
from firsthand.weigh.lexicon import tokens, words
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sources import Known, source_key
from firsthand.weigh.told import Told

_BEGINNING = 2
"""Words in which a sentence speaks of the paper that was named before: "in the notes" is its article and one more."""


def told_by(claims: Iterable[Claim], known: Known, retellings: Retellings) -> Mapping[str, Told]:
    """Each claim with its source, by its id; `claims` stand in page order."""
    found: dict[str, Told] = {}
    papers: dict[str, Told] = {}
    for claim in claims:
        told = Told(claim, known)
        if added(told, known, retellings):
            told = Told(msgspec.structs.replace(claim, chain=claim.chain[:1]), known)
        paper = papers.get(claim.document)
        if paper and told.own and reads_out(claim, paper, known):
            told = Told(msgspec.structs.replace(claim, chain=(*claim.chain, _again(paper.link))), known)
        if told.kind is OriginKind.DOCUMENT:
            papers[claim.document] = told
        found[claim.id] = told
    return found


def added(told: Told, known: Known, retellings: Retellings) -> bool:
    """Whether it stands under an agency's byline but not on that agency's own page: the outlet that prints it added it.

    This can only be told where the agency's page is one of the case.
    """
    claim = told.claim
    signed = len(claim.chain) == 2 and told.link.speech is Speech.OWN and not told.link.cue
    if not signed or claim.id in retellings.pairs:
        return False
    return told.key in {source_key(known.pages[base].outlet) for base in retellings.bases.get(claim.document, ())}


def reads_out(claim: Claim, paper: Told, known: Known) -> bool:
    """Whether a page tells in its own words what the paper holds that it named as its source before.

    "The notes, dated 3 February, list 40 bottles": the newspaper only reads out, the notes say so.
    """
    text = claim.content[0].of(known.pages[claim.document].text)
    said = [word for word, _ in tokens(text)]
    begins = [word for word in said if word not in words().articles][:_BEGINNING]
    named = {word for word, _ in tokens(paper.name)}
    return bool(named & set(begins)) and any(word.startswith(tuple(words().holding)) for word in said)


def _again(link: Attribution) -> Attribution:
    """The source of an earlier sentence, carried over: a reader is shown that it was not said again."""
    source = msgspec.structs.replace(link.source, resolved=Resolved.INHERITED)
    return msgspec.structs.replace(link, source=source, cue=None)
