"""The summary: every sentence is made from records by a rule, and footnoted to the claims it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import (
    Certainty,
    Change,
    Claim,
    Distance,
    Finding,
    Material,
    Origin,
    OriginKind,
    Polarity,
    Resolved,
    Stance,
    Status,
)
from firsthand.show.marks import doubtful, hedged
from firsthand.show.words import Words

LEADS = 5
"""Lead claims shown: one an origin, of the origins with most claims."""
FIRST_HAND = (OriginKind.NAMED, OriginKind.UNNAMED_OFFICIAL, OriginKind.MEDIA_REPORT)
"""Origins that a lead is taken from; hearsay without a name and the page's own words are counted, not led with."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the summary: words of ours, perhaps with a quote inside, and the claims it rests on."""

    before: str
    claims: tuple[str, ...] = ()
    quote: str = ""
    language: str = ""
    after: str = ""


def summary(material: Material, words: Words) -> tuple[Sentence, ...]:
    """The sentences, from the general to the doubtful; those that would count nothing are left out."""
    if not material.claims:
        return (Sentence(_holdings(material, words)), Sentence(words("summary.no_claims")))
    counted = [Sentence(_holdings(material, words), tuple(c.id for c in material.claims))]
    return (
        *counted,
        *_leads(material, words),
        *_weighed(material, words),
        *_reserves(material.claims, words),
        *_days(material.claims, words),
    )


def _holdings(material: Material, words: Words) -> str:
    outlets = len({document.outlet for document in material.documents})
    return words(
        "summary.holdings",
        documents=words("count.documents", n=len(material.documents)),
        outlets=words("count.outlets", n=outlets),
        claims=words("count.claims", n=len(material.claims)),
        origins=words("count.origins", n=len(material.origins)),
    )


def lead(claims: Sequence[Claim]) -> Claim:
    """The claim to show for an origin: stated with certainty, then dated or counted, then earliest on the page.

    A claim nested in another is passed over where a whole one is at hand: it would be read without its frame.
    """
    return min(
        claims,
        key=lambda c: (
            bool(c.parent),
            hedged(c),
            c.judged.polarity is Polarity.NEGATIVE,
            -bool(c.happened) - bool(c.amounts),
            len(c.quote.exact) > 320,
            c.quote.start,
        ),
    )


def _leads(material: Material, words: Words) -> list[Sentence]:
    by_id = {claim.id: claim for claim in material.claims}
    ranked = sorted((o for o in material.origins if o.kind in FIRST_HAND), key=lambda o: -len(o.claims))
    sentences = []
    for origin in ranked[:LEADS]:
        held = [by_id[name] for name in origin.claims if name in by_id]
        if held:
            sentences.append(_lead_sentence(origin, lead(held), material, words))
    return sentences


def _lead_sentence(origin: Origin, claim: Claim, material: Material, words: Words) -> Sentence:
    document = next(d for d in material.documents if d.id == claim.document)
    stance = claim.speaker.stance
    key = f"lead.{stance}" if stance in (Stance.DENY, Stance.CONFIRM, Stance.PLAN, Stance.ACCUSE) else "lead.assert"
    name = words("lead.named", source=origin.name) + ("?" if doubtful(claim) else "")
    path = [link.source.text for link in claim.chain[:-1] if link.source.text and link.source.text != origin.name]
    if path:
        name = words("lead.through", source=name, outlet=" ← ".join(path))
    after = "" if claim.judged.certainty is Certainty.CERTAIN else words(f"lead.after_{claim.judged.certainty}")
    if claim.judged.polarity is Polarity.NEGATIVE and stance is not Stance.DENY:
        after += words("lead.after_negative")
    quote = " … ".join(" ".join(part.of(document.text).split()) for part in claim.content)
    return Sentence(words(key, source=name), (claim.id,), quote, document.language, after)


def _weighed(material: Material, words: Words) -> list[Sentence]:
    """How the evidence stands, counted: what is corroborated, contested, contradictory, and what retellings lost."""
    by_status: dict[Status, list[Finding]] = {status: [] for status in Status}
    for found in material.findings:
        by_status[found.status].append(found)
    contested = by_status[Status.DENIED] + by_status[Status.DISPUTED]
    unsettled = [one for one in material.contradictions if not one.decided]
    lost = [drift for drift in material.drifts if drift.change in (Change.HEDGE_LOST, Change.SOURCE_LOST)]
    retold = {one.derived for one in material.derivations if one.directed}
    rows = (
        ("summary.corroborated", by_status[Status.CORROBORATED], _claims_of(by_status[Status.CORROBORATED])),
        ("summary.contested", contested, _claims_of(contested)),
        ("summary.contradictions", unsettled, [claim for one in unsettled for claim in (one.a, one.b)]),
        ("summary.retold", sorted(retold), [claim.id for claim in material.claims if claim.document in retold]),
        ("summary.lost", lost, [drift.now_claim or drift.then_claim for drift in lost]),
    )
    return [
        Sentence(words(key, n=len(held)), tuple(dict.fromkeys(filter(None, claims))))
        for key, held, claims in rows
        if held
    ]


def _claims_of(findings: Sequence[Finding]) -> list[str]:
    return [claim for found in findings for claim in found.supporting]


def _reserves(claims: Sequence[Claim], words: Words) -> list[Sentence]:
    """What weakens the claims, counted."""
    rows = {
        "summary.uncertain": [c for c in claims if c.judged.certainty is not Certainty.CERTAIN],
        "summary.hearsay": [c for c in claims if any(link.distance is Distance.HEARSAY for link in c.chain)],
        "summary.sceptical": [c for c in claims if any(link.distance is Distance.SCEPTICAL for link in c.chain)],
        "summary.unnamed": [c for c in claims if c.speaker.source.resolved is Resolved.NOTHING],
        "summary.inherited": [c for c in claims if doubtful(c)],
    }
    return [Sentence(words(key, n=len(held)), tuple(c.id for c in held)) for key, held in rows.items() if held]


def _days(claims: Sequence[Claim], words: Words) -> list[Sentence]:
    dated = [(c, w) for c in claims for w in c.happened if w.earliest or w.latest]
    days = [day for _, w in dated for day in (w.earliest, w.latest) if day]
    if not days:
        return []
    first, last = words.day(min(days)), words.day(max(days))
    ids = tuple(dict.fromkeys(c.id for c, _ in dated))
    return [Sentence(words("summary.days", n=len(ids), first=first, last=last), ids)]
