"""The network as GEXF 1.3, which Gephi opens: one edge for each relation of each claim, to be followed to its words."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from firsthand.exports.cells import clean
from firsthand.exports.ends import Ends, Tie
from firsthand.records import Entity, Material, Place

NAMESPACE = "http://gexf.net/1.3"
_NODE = ("schema", "other names", "mentions")
_EDGE = ("claim", "words", "certainty", "polarity", "tense", "stated flatly", "earliest", "latest", "quote")


def gexf(material: Material) -> bytes:
    """All entities and places that a relation joins, and every relation whose two ends are known."""
    ends = Ends(material)
    ties = [tie for claim in material.claims for tie in ends.ties(claim) if tie.subject and tie.object]
    joined = {thing.id: thing for tie in ties for thing in (tie.subject, tie.object) if thing}
    root = etree.Element(f"{{{NAMESPACE}}}gexf", {"version": "1.3"}, nsmap={None: NAMESPACE})
    meta = _add(root, "meta", lastmodifieddate=material.built_at.date().isoformat())
    _add(meta, "creator").text = clean(material.software)
    _add(meta, "description").text = clean(material.title)
    graph = _add(root, "graph", defaultedgetype="directed", mode="static")
    _attributes(graph, "node", _NODE)
    _attributes(graph, "edge", _EDGE)
    nodes = _add(graph, "nodes")
    for thing in joined.values():
        _node(nodes, thing)
    edges = _add(graph, "edges")
    for tie in ties:
        _edge(edges, tie)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _node(nodes: etree._Element, thing: Entity | Place) -> None:
    schema = "Address" if isinstance(thing, Place) else thing.schema
    names = dict.fromkeys(mention.name for mention in thing.mentions if mention.name != thing.name)
    node = _add(nodes, "node", id=thing.id, label=thing.name)
    _values(node, (schema, "; ".join(names), str(len(thing.mentions))))


def _edge(edges: etree._Element, tie: Tie) -> None:
    assert tie.subject is not None
    assert tie.object is not None
    judged, when = tie.relation.judged, tie.when
    label = str(tie.relation.frame)
    ends = {"source": tie.subject.id, "target": tie.object.id}
    edge = _add(edges, "edge", id=f"{tie.claim.id}-r{tie.number}", label=label, kind=label, **ends)
    days = (when.earliest, when.latest) if when else (None, None)
    _values(
        edge,
        (
            *(tie.claim.id, tie.relation.words, judged.certainty, judged.polarity, judged.tense),
            "yes" if tie.plain else "no",
            *(day.isoformat() if day else "" for day in days),
            tie.claim.quote.exact,
        ),
    )


def _attributes(graph: etree._Element, of: str, names: Sequence[str]) -> None:
    listed = _add(graph, "attributes", **{"class": of})
    for number, name in enumerate(names):
        _add(listed, "attribute", id=str(number), title=name, type="integer" if name == "mentions" else "string")


def _values(element: etree._Element, values: Sequence[str]) -> None:
    listed = _add(element, "attvalues")
    for number, value in enumerate(values):
        if value:
            _add(listed, "attvalue", **{"for": str(number), "value": value})


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    found = {name: clean(value) for name, value in attributes.items()}
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", found)
