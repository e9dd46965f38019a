"""A case goes out as FollowTheMoney and comes into a new case as evidence: no fact is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from firsthand import Case
from firsthand.read.register import read_register
from firsthand.records import Claim, Material, Mention

Facts = tuple[object, ...]


def flat(text: str) -> str:
    """Words with single spaces: a register's row is one line."""
    return re.sub(r"\s+", " ", text).strip()


def facts(claim: Claim, links: int) -> Facts:
    """All that a claim says beside where it stands; `links` of its chain are about how it came into the case."""
    judged = claim.judged
    return (
        flat(claim.quote.exact),
        (judged.certainty, judged.polarity, judged.tense),
        tuple((link.source.text, link.speech, link.stance, link.distance) for link in claim.chain[links:]),
        tuple((when.words, when.earliest, when.latest, when.modifier) for when in claim.happened),
        tuple((one.words, one.low, one.high, one.currency, one.unit, one.approximate) for one in claim.amounts),
        frozenset(
            (one.frame, flat(one.subject.text), one.words, flat(one.object.text), *_judged(one.judged))
            for one in claim.relations
        ),
        frozenset((proof.kind, flat(proof.text)) for proof in claim.evidence if links == 1 or proof.kind != "document"),
    )


def _judged(judged: object) -> Iterator[object]:
    yield from (getattr(judged, axis) for axis in ("certainty", "polarity", "tense"))


@dataclass(frozen=True)
class Returned:
    """What a new case holds after the file was added and read."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]


@pytest.fixture(scope="module", params=["case.ftm.json", "case.statements.csv"])
def returned(request: pytest.FixtureRequest, exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Returned:
    with Case.init(tmp_path_factory.mktemp("new") / "new") as case:
        report = case.add(exported / request.param)
        assert not report.failed
        case.read()
        assert case.verify() == []
        [document] = case.documents()
        return Returned(case.claims(), read_register(document, "again").mentions)


def test_no_name_and_no_alias_is_lost(velmora: Material, returned: Returned) -> None:
    names = {mention.name for mention in returned.mentions}
    assert {flat(name) for entity in velmora.entities for name in entity.names} <= names
    assert {flat(mention.name) for place in velmora.places for mention in place.mentions} <= names


def test_no_claim_is_lost_with_what_it_says_who_says_it_when_and_how_surely(
    velmora: Material, returned: Returned
) -> None:
    kept: dict[str, list[Facts]] = {}
    for claim in returned.claims:
        kept.setdefault(flat(claim.quote.exact), []).append(_without_documents(facts(claim, 2)))
    lost = [
        claim.id
        for claim in velmora.claims
        if _without_documents(facts(claim, 1)) not in kept.get(flat(claim.quote.exact), [])
    ]
    assert lost == []


def _without_documents(found: Facts) -> Facts:
    *others, evidence = found
    assert isinstance(evidence, frozenset)
    return (*others, frozenset(proof for proof in evidence if proof[0] != "document"))


def test_each_claim_is_still_said_by_its_own_publisher(velmora: Material, returned: Returned) -> None:
    outlets = {flat(claim.quote.exact): set[str]() for claim in velmora.claims}
    for claim in returned.claims:
        if len(claim.chain) > 1:
            outlets.get(flat(claim.quote.exact), set()).add(claim.chain[1].source.text)
    pages = {document.id: document.outlet for document in velmora.documents}
    assert all(pages[claim.document] in outlets[flat(claim.quote.exact)] for claim in velmora.claims)


def test_relations_between_known_things_are_relations_again(returned: Returned) -> None:
    told = {
        (relation.subject.text, relation.frame, relation.object.text)
        for claim in returned.claims
        for relation in claim.relations
    }
    assert ("Pavel Hronek", "directs", "TisaKredit") in told
    assert ("Velmora", "located in", "Szeged") in told


def test_publishing_days_are_dates_again(velmora: Material, returned: Returned) -> None:
    days = {when.earliest for claim in returned.claims for when in claim.happened}
    published = {page.published.earliest for page in velmora.documents if page.published}
    assert published <= days
