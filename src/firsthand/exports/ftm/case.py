"""All statements of a case, in an order that never changes: things first, then what is said of them."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.exports.ends import Ends
from firsthand.exports.ftm import edges, notes, things
from firsthand.exports.ftm.naming import Naming
from firsthand.exports.ftm.statement import Statement
from firsthand.records import Material


def statements(material: Material) -> tuple[Statement, ...]:
    """Every statement of the case once; the first of equal ones stays."""
    return tuple({statement.id: statement for statement in reversed(list(_all(material)))}.values())[::-1]


def _all(material: Material) -> Iterator[Statement]:
    naming, ends = Naming(material), Ends(material)
    for document in material.documents:
        yield from things.article(document, naming)
    for thing in material.entities:
        yield from things.entity(thing, naming)
    for place in material.places:
        yield from things.place(place, naming)
    sums = {
        (claim, frozenset({flow.payer.id, flow.payee.id})): flow.amount
        for flow in material.money.flows
        if flow.amount and flow.payer and flow.payee
        for claim in flow.claims
    }
    for claim in material.claims:
        yield from notes.note(claim, ends, naming)
        for tie in ends.ties(claim):
            yield from edges.edge(tie, naming, sums)
