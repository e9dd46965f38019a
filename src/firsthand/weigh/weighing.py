"""Weighing: documents, claims and who is who to origins, findings, contradictions and drift, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec import Struct

from firsthand.records import (
    Claim,
    Contradiction,
    Decision,
    Derivation,
    Document,
    Drift,
    Entity,
    Finding,
    Interest,
    Mention,
    Origin,
    Place,
    Story,
    Trace,
)
from firsthand.weigh.clashes import Facts
from firsthand.weigh.clusters import Clusters
from firsthand.weigh.contradictions import Conflicts
from firsthand.weigh.drift import Drifts
from firsthand.weigh.findings import Findings
from firsthand.weigh.interests import Interests
from firsthand.weigh.lineage import lineage
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses
from firsthand.weigh.story import story


class Weighed(Struct, frozen=True, kw_only=True):
    """All that weighing finds out about a case; nothing of it is stored, all is recomputed when anything changes."""

    derivations: tuple[Derivation, ...] = ()
    origins: tuple[Origin, ...] = ()
    traces: tuple[Trace, ...] = ()
    interests: tuple[Interest, ...] = ()
    findings: tuple[Finding, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    drifts: tuple[Drift, ...] = ()
    story: Story = Story()


def weigh(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    entities: Sequence[Entity] = (),
    places: Sequence[Place] = (),
    *,
    mentions: Sequence[Mention] = (),
    derivations: Sequence[Derivation] | None = None,
    decisions: Sequence[Decision] = (),
) -> Weighed:
    """Weigh a case. Claims must be those of `documents`; decisions outrank what is computed.

    `derivations` are looked for unless they are given.
    """

    @cache
    def sensed() -> Senses:
        return Senses(documents, claims, entities, places)

    if derivations is None:
        derivations = lineage(documents, claims, mentions, places, sensed)
    senses = sensed()
    retellings = Retellings(documents, senses, derivations)
    traced = Traced(documents, claims, entities, senses, retellings)
    interests = Interests(traced, claims, places, decisions)
    facts = Facts(interests, {document.id: document.text for document in documents})
    clusters = Clusters(senses, retellings, facts)
    conflicts = Conflicts(documents, senses, retellings, facts, clusters, traced)
    findings = Findings(documents, senses, retellings, traced, interests, clusters, conflicts)
    common = interests.records()
    of_origin = {origin: interest.id for interest in common for origin in interest.origins}
    found = findings.records(decisions)
    return Weighed(
        derivations=tuple(derivations),
        origins=tuple(msgspec.structs.replace(origin, interest=of_origin[origin.id]) for origin in traced.origins),
        traces=traced.traces(derivations),
        interests=common,
        findings=found,
        story=story(documents, claims, [one.supporting for one in found if len(one.supporting) > 1], derivations),
        contradictions=conflicts.records(decisions),
        drifts=Drifts(documents, senses, retellings, traced, facts).records(),
    )
