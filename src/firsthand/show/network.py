"""The network: entities and places joined by the relations that claims state, drawn in layers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten, wrap

from firsthand.records import Argument, Certainty, Claim, Entity, Frame, Place, Polarity
from firsthand.show.layers import Layout, layout
from firsthand.show.links import Index
from firsthand.show.marks import SIGNS, distant, iso_range
from firsthand.show.ways import Box, Way, path, place_labels
from firsthand.show.words import Words

MOST_NODES = 40
"""More cannot be read; the best connected are drawn and the table lists all."""
NODE_WIDTH, NODE_HEIGHT, GAP, PITCH, MARGIN = 150.0, 40.0, 190.0, 68.0, 16.0
"""Picture units: a node's size, the room between columns, the step between rows, the edge of the sheet."""
LINE = 19
"""Letters that a node's line holds, wide Cyrillic ones too."""
CLAUSES = frozenset({Frame.DENIES, Frame.PLANS})
"""Frames whose object is a clause: somebody named in it is not who the relation joins."""
PLACELESS = frozenset({Frame.PRODUCES, Frame.USES, Frame.BUYS})
"""Frames whose object is never a place: one named in it says where the thing or its maker is."""
STATES = frozenset({Frame.LOCATED_IN, Frame.DIRECTS, Frame.EMPLOYS, Frame.OWNS, Frame.SPEAKS_FOR})
"""Frames that hold for a time: the date of the deed which the claim tells is not theirs."""

SHAPES = {"Person": "person", "PublicBody": "public body", "Address": "place"}
"""FollowTheMoney schema → shape; all others are drawn as organisations."""


@dataclass(frozen=True)
class Tie:
    """One relation that a claim states between two entities or an entity and a place."""

    claim: str
    subject: str
    object: str
    says: str
    """The relation in the dossier's language."""
    words: str
    """The words of the page that carry it."""
    date: str
    hedged: bool
    negative: bool
    """Whether the source says that it is not so."""


@dataclass(frozen=True)
class Node:
    """An entity on the picture: its shape's upper left corner, and its name in at most two lines."""

    id: str
    name: str
    lines: tuple[str, ...]
    shape: str
    x: float
    y: float


@dataclass(frozen=True)
class Edge:
    """All ties from one entity to another: an SVG path, and a label in few lines with the ground it stands on."""

    d: str
    lines: tuple[str, ...]
    ground: Box
    hedged: bool


@dataclass(frozen=True)
class Network:
    """The picture, every tie for the table, and how many entities were left off the picture."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ties: tuple[Tie, ...]
    left_out: int


def network(
    claims: Sequence[Claim], entities: Sequence[Entity], places: Sequence[Place], words: Words
) -> Network | None:
    """The network of the claims, or None where no claim joins two of them."""
    found = ties(claims, entities, places, words)
    if not found:
        return None
    degree = Counter(end for tie in found for end in (tie.subject, tie.object))
    kept = [name for name, _ in degree.most_common(MOST_NODES)]
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in found:
        if tie.subject in kept and tie.object in kept:
            pairs.setdefault((tie.subject, tie.object), []).append(tie)
    drawn = layout(kept, list(pairs))
    by_id: dict[str, Entity | Place] = {entity.id: entity for entity in entities}
    by_id |= {place.id: place for place in places}
    top = min(row for rows in (drawn.rows.values(), *drawn.bends.values()) for row in rows)
    nodes = tuple(_node(by_id[name], drawn, top) for name in kept)
    return Network(
        width=(max(drawn.columns.values()) + 1) * (NODE_WIDTH + GAP) - GAP + 2 * MARGIN,
        height=max(node.y for node in nodes) + NODE_HEIGHT + MARGIN,
        nodes=nodes,
        edges=tuple(_edges(pairs, drawn, {node.id: node for node in nodes}, top)),
        ties=tuple(found),
        left_out=len(degree) - len(kept),
    )


def ties(claims: Sequence[Claim], entities: Sequence[Entity], places: Sequence[Place], words: Words) -> list[Tie]:
    """Every relation of a claim whose two ends are known, in the order of the claims."""
    ends = Index(entities), Index(places)
    found: list[Tie] = []
    for claim in claims:
        date = next((text for when in claim.happened if (text := iso_range(when))), "")
        for relation in claim.relations:
            things = ends[:1] if relation.frame in PLACELESS else ends
            subject, object_ = _end(claim, relation.subject, ends), _end(claim, relation.object, things)
            if subject and object_ and subject != object_ and relation.frame not in CLAUSES:
                says = words(f"frame.{relation.frame.name.lower()}")
                unsure = relation.judged.certainty is not Certainty.CERTAIN or distant(claim)
                negative = relation.judged.polarity is Polarity.NEGATIVE
                on = "" if relation.frame in STATES else date
                found.append(Tie(claim.id, subject, object_, says, relation.words, on, unsure, negative))
    return found


def _end(claim: Claim, end: Argument, ends: Sequence[Index]) -> str:
    """The id of what an end of a relation names, an entity before a place; "" where it names neither."""
    return next(filter(None, (index.of_argument(claim.document, end) for index in ends)), "")


def _node(entity: Entity | Place, drawn: Layout, top: float) -> Node:
    lines = wrap(shorten(entity.name, 38, placeholder="…"), LINE)[:2] or [entity.name[:LINE]]
    x, y = _corner(drawn.columns[entity.id], drawn.rows[entity.id], top)
    shape = "place" if isinstance(entity, Place) else SHAPES.get(entity.schema, "organisation")
    return Node(entity.id, entity.name, tuple(line[: LINE + 1] for line in lines), shape, x, y)


def _corner(column: int, row: float, top: float) -> tuple[float, float]:
    return MARGIN + column * (NODE_WIDTH + GAP), round(MARGIN + (row - top) * PITCH, 1)


def _edges(pairs: dict[tuple[str, str], list[Tie]], drawn: Layout, nodes: dict[str, Node], top: float) -> list[Edge]:
    ways = {(a, b): _way(nodes[a], nodes[b], drawn.bends[a, b], drawn, top) for a, b in pairs}
    lines = {pair: _label(held) for pair, held in pairs.items()}
    grounds = place_labels(ways, lines)
    return [
        Edge(path(ways[pair]), lines[pair], grounds[pair], all(tie.hedged for tie in held))
        for pair, held in pairs.items()
    ]


def _way(a: Node, b: Node, bends: Sequence[float], drawn: Layout, top: float) -> Way:
    """The points of an edge, from the side of `a` that looks to `b` to the side of `b` that looks back."""
    rightward = drawn.columns[a.id] < drawn.columns[b.id]
    first, last = (a, b) if rightward else (b, a)
    column = drawn.columns[first.id]
    # Two edges between the same nodes, one each way, keep apart by a few units.
    shift = 7.0 if rightward else -7.0
    points = [(first.x + NODE_WIDTH, first.y + NODE_HEIGHT / 2 - shift / 2)]
    for number, row in enumerate(bends, start=1):
        x, y = _corner(column + number, row, top)
        points += [(x, y + NODE_HEIGHT / 2), (x + NODE_WIDTH, y + NODE_HEIGHT / 2)]
    points.append((last.x, last.y + NODE_HEIGHT / 2 - shift / 2))
    return points if rightward else points[::-1]


def _label(held: Sequence[Tie]) -> tuple[str, ...]:
    """The words of the ties, each with its date; the rest counted."""
    texts = list(dict.fromkeys(_words(tie) for tie in held))
    lines = [line for text in texts[:2] for line in wrap(shorten(text, 50, placeholder="…"), 27)][:3]
    return tuple([*lines, f"+{len(texts) - 2}"] if len(texts) > 2 else lines)


def _words(tie: Tie) -> str:
    sign = f"{SIGNS[Polarity.NEGATIVE]} " if tie.negative else ""
    return sign + (f"{tie.says} · {tie.date}" if tie.date else tie.says)
