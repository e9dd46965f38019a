"""What a source gives as so, and what only as possible, planned, denied or heard: tables mark it, FtM hides it."""

from __future__ import annotations

from firsthand.records import Certainty, Claim, Distance, Judged, Polarity, Relation, Stance, Tense

_FIRM = frozenset({Stance.ASSERT, Stance.CONFIRM})


def plain(claim: Claim) -> bool:
    """Whether the claim's source states it flatly and its writer keeps no distance. It may be wrong all the same."""
    near = all(link.distance is Distance.NEUTRAL for link in claim.chain)
    return near and claim.speaker.stance in _FIRM and _flat(claim.judged)


def plain_relation(relation: Relation, claim: Claim) -> bool:
    """The same for one relation of the claim: what a noun phrase says in passing stays so beside a denial."""
    near = all(link.distance is Distance.NEUTRAL for link in claim.chain)
    firm = relation.apposition or claim.speaker.stance in _FIRM
    return near and firm and _flat(relation.judged)


def _flat(judged: Judged) -> bool:
    said = judged.certainty is Certainty.CERTAIN and judged.polarity is Polarity.POSITIVE
    return said and judged.tense is not Tense.FUTURE
