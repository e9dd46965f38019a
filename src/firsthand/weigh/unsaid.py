"""Unsaid: sources that a sentence does not name, and that the pages tell all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from firsthand.records import Attribution, Claim, OriginKind, Resolved, Speech
from firsthand.weigh.lexicon import tokens, words
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sources import Known, an_entry, opening_paper, source_key
from firsthand.weigh.told import Told

_OFFICE = 3
"""Words of an office without a name, its article among them; with more, it is told who that is or whose."""
_BEGINNING = 2
"""Words in which a sentence speaks of the paper that was named before: "in the notes" is its article and one more."""


def told_by(claims: Iterable[Claim], known: Known, retellings: Retellings) -> Mapping[str, Told]:
    """Each claim with its source, by its id; `claims` stand in page order."""
    found: dict[str, Told] = {}
    papers: dict[str, Told] = {}
    leads: dict[str, Told | None] = {}
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
        lead = leads.get(claim.document)
        if lead is not None and is_named_at_last(told):
            source = msgspec.structs.replace(told.link.source, span=lead.link.source.span, resolved=Resolved.INHERITED)
            links = (*lead.claim.chain[:-1], msgspec.structs.replace(lead.link, source=source))
            found[lead.claim.id] = Told(msgspec.structs.replace(lead.claim, chain=links), known)
        leads[claim.document] = told if claim.document not in leads and is_lead(told) else None
    return found


def read_on(told: Mapping[str, Told]) -> dict[str, str]:
    """Claims that read on in the paper which the claim before on their page opened in, with that claim.

    "In a job advertisement, the firm sought a cook. The place of work was given as Alder." Both stand in the paper,
    wherever that goes back to.
    """
    found: dict[str, str] = {}
    before: dict[str, Told] = {}
    for id_, one in told.items():
        last = before.get(one.claim.document)
        if last is not None and _goes_on(one, last):
            found[id_] = last.claim.id
        else:
            before[one.claim.document] = one
    return found


def _goes_on(told: Told, last: Told) -> bool:
    paper = opening_paper(last.claim.quote.exact) if last.own else ""
    if not paper:
        return False
    if told.own:
        return an_entry(told.claim.quote.exact)
    source = told.link.source
    named = {word for word, _ in tokens(source.text)}
    return source.resolved is Resolved.INHERITED and named <= {word for word, _ in tokens(paper)}


def is_lead(told: Told) -> bool:
    """Whether an article opens with somebody of whom only the office is told: "…, a senior official said".

    Who asked not to be named stays unnamed.
    """
    words_of = tokens(told.link.source.text)
    return told.kind is OriginKind.UNNAMED_OFFICIAL and told.bare and len(words_of) <= _OFFICE


def is_named_at_last(told: Told) -> bool:
    """Whether a person with an office speaks: agencies tell who the official of their first sentence is in the next."""
    return told.entity is not None and told.entity.schema == "Person" and bool(told.link.source.role)


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
