"""Relations as FollowTheMoney's edges: the frame's own schema where both ends fit its ranges, else UnknownLink."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from firsthand.exports.ends import Tie
from firsthand.exports.ftm.naming import Naming
from firsthand.exports.ftm.statement import Statement
from firsthand.exports.ftm.things import schema_of
from firsthand.read.relations.frames import FRAMES, Exported
from firsthand.records import Amount, Entity, Place

_LEGAL = frozenset({"Person", "Company", "Organization", "PublicBody", "LegalEntity"})
_BODIES = frozenset({"Company", "Organization", "PublicBody"})
_PERSON = frozenset({"Person"})
RANGES = {
    "Ownership": (_LEGAL, frozenset({"Company", "Vessel", "Airplane", "Vehicle", "Asset"})),
    "Directorship": (_LEGAL, _BODIES),
    "Employment": (_BODIES, _PERSON),
    "Representation": (_LEGAL, _LEGAL),
    "Payment": (_LEGAL, _LEGAL),
    "Event": (_LEGAL, _LEGAL),
    "Similar": (_LEGAL, _LEGAL),
}
"""Schema → what its ends may be: FollowTheMoney does not enforce it, OpenAleph draws nothing where it is not kept.

Schemata of frames that are not listed need an end that no case holds (a contract, a project, a document).
"""
Sums = Mapping[tuple[str, frozenset[str]], Amount]
"""Claim and the ids of both ends → the sum that goes between them."""
LINK = Exported("UnknownLink", "subject", "object")


def edge(tie: Tie, naming: Naming, sums: Sums) -> Iterator[Statement]:
    """The statements of a relation whose two ends are known; nothing where one is not: the claim's Note tells it.

    `sums` are those of the case's flows by claim and ends: "it received money. The sum was 18 million".
    """
    if tie.subject is None or tie.object is None:
        return
    shape = FRAMES[tie.relation.frame].exported
    if shape.schema == "Address" and isinstance(tie.subject, Entity) and isinstance(tie.object, Place):
        yield _address(tie, tie.subject, tie.object, naming)
        return
    if not _fits(shape.schema, tie.subject, tie.object):
        shape = LINK
    yield from (
        _of(tie, shape.schema, prop, value, naming) for prop, value in _values(tie, shape, naming, sums) if value
    )


def _schema(thing: Entity | Place) -> str:
    return "Address" if isinstance(thing, Place) else schema_of(thing)


def _fits(schema: str, subject: Entity | Place, target: Entity | Place) -> bool:
    ranges = RANGES.get(schema)
    return ranges is not None and _schema(subject) in ranges[0] and _schema(target) in ranges[1]


def _values(tie: Tie, shape: Exported, naming: Naming, sums: Sums) -> Iterator[tuple[str, str]]:
    subject, target, relation = tie.subject, tie.object, tie.relation
    assert subject is not None
    assert target is not None
    yield shape.subject, naming.id(subject.id)
    yield shape.object, naming.id(target.id)
    if shape.schema == "Event":
        yield "name", f"{subject.name} – {relation.frame} – {target.name}"
        yield "keywords", relation.frame
    elif shape.schema != "Payment" and shape.schema != "Similar":
        yield "role", relation.frame
    if tie.when:
        yield "startDate", tie.when.earliest.isoformat() if tie.when.earliest else ""
        yield "endDate", tie.when.latest.isoformat() if tie.when.latest else ""
        yield "summary", tie.when.words
    yield "description", tie.claim.quote.exact
    if shape.schema == "Payment":
        yield from _sum(tie, sums.get((tie.claim.id, frozenset({subject.id, target.id}))))
    document = naming.document(tie.claim.document)
    yield "proof", naming.id(document.id)
    yield "publisher", document.outlet


def _sum(tie: Tie, amount: Amount | None) -> Iterator[tuple[str, str]]:
    """What it is for and the amount, where it is one figure and no range."""
    yield "purpose", tie.relation.words
    if amount and amount.low == amount.high:
        yield "amount", f"{amount.low:.2f}".removesuffix(".00")
        yield "currency", amount.currency


def _address(tie: Tie, subject: Entity, place: Place, naming: Naming) -> Statement:
    return Statement(
        entity=naming.id(subject.id),
        schema=schema_of(subject),
        prop="addressEntity",
        value=naming.id(place.id),
        dataset=naming.dataset(tie.claim.document),
        origin=tie.claim.id,
        external=not tie.plain,
    )


def _of(tie: Tie, schema: str, prop: str, value: str, naming: Naming) -> Statement:
    document = tie.claim.document
    return Statement(
        entity=naming.id(tie.claim.id, f"r{tie.number}"),
        schema=schema,
        prop=prop,
        value=value,
        dataset=naming.dataset(document),
        lang=naming.lang(document) if prop in {"description", "summary", "purpose"} else "",
        origin=tie.claim.id,
        external=not tie.plain,
    )
