"""What a source gives as so, and what only as possible, planned, denied or heard: tables mark it, FtM hides it."""

from __future__ import annotations

from firsthand.records import FIRM, Certainty, Claim, Distance, Judged, Polarity, Relation, Tense


def plain(claim: Claim) -> bool:
    """Whether the claim's source states it flatly and its writer keeps no distance. It may be wrong all the same."""
    near = all(link.distance is Distance.NEUTRAL for link in claim.chain)
    return near and claim.speaker.stance in FIRM and _flat(claim.judged)


def plain_relation(relation: Relation, claim: Claim) -> bool:
    """The same for one relation of the claim: what a noun phrase says in passing stays so beside a denial."""
    near = all(link.distance is Distance.NEUTRAL for link in claim.chain)
    firm = relation.apposition or claim.speaker.stance in FIRM
    return near and firm and _flat(relation.judged)


def put(relation: Relation, claim: Claim) -> str:
    """What keeps a relation from being said flatly, in words ("possible, negated"); "" where nothing does."""
    judged = relation.judged
    unsure = "of unknown certainty" if judged.certainty is Certainty.UNKNOWN else judged.certainty.value
    found: list[str] = [unsure] if judged.certainty is not Certainty.CERTAIN else []
    found += ["negated"] * (judged.polarity is Polarity.NEGATIVE) + ["future"] * (judged.tense is Tense.FUTURE)
    found += [link.distance.value for link in claim.chain if link.distance is not Distance.NEUTRAL]
    if not relation.apposition and claim.speaker.stance not in FIRM:
        found.append(claim.speaker.stance.value)
    return ", ".join(dict.fromkeys(found))


def _flat(judged: Judged) -> bool:
    said = judged.certainty is Certainty.CERTAIN and judged.polarity is Polarity.POSITIVE
    return said and judged.tense is not Tense.FUTURE
