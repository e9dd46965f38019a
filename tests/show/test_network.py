from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

from firsthand.show.layers import layout
from firsthand.show.network import MOST_NODES, NODE_HEIGHT, NODE_WIDTH, network, ties
from firsthand.show.ways import place_labels
from firsthand.show.words import Words

from .invented import CLAIMS, D2, ENTITIES, PLACES, claim

WORDS = Words("en")


def test_a_claim_of_two_entities_is_a_tie_from_the_one_that_acts() -> None:
    found = {(tie.claim, tie.subject, tie.object) for tie in ties(CLAIMS, ENTITIES, PLACES, WORDS)}
    assert ("c6", "E4", "E7") in found
    assert ("c7", "E1", "E5") in found
    assert ("c7", "E1", "E7") in found


def test_a_denied_tie_says_so() -> None:
    [tie] = [tie for tie in ties(CLAIMS, ENTITIES, PLACES, WORDS) if tie.claim == "c5"]
    assert tie.negative
    drawn = network(CLAIMS, ENTITIES, PLACES, WORDS)
    assert drawn is not None
    assert any(line.startswith("⊘") for edge in drawn.edges for line in edge.lines)


def test_hearsay_and_doubt_make_a_tie_hedged() -> None:
    assert {tie.claim for tie in ties(CLAIMS, ENTITIES, PLACES, WORDS) if tie.hedged} == {"c4", "c11"}


def test_nodes_never_lie_on_each_other() -> None:
    drawn = network(CLAIMS, ENTITIES, PLACES, WORDS)
    assert drawn is not None
    for a, b in combinations(drawn.nodes, 2):
        assert abs(a.x - b.x) >= NODE_WIDTH or abs(a.y - b.y) >= NODE_HEIGHT


def test_shapes_follow_the_schema() -> None:
    drawn = network(CLAIMS, ENTITIES, PLACES, WORDS)
    assert drawn is not None
    shapes = {node.name: node.shape for node in drawn.nodes}
    assert shapes["Olga Brandt"] == "person"
    assert shapes["Almaty"] == "place"
    assert shapes["Government of Kazakhstan"] == "public body"
    assert shapes["Vent-Est"] == "organisation"


def test_claims_without_two_entities_make_no_network() -> None:
    assert network([claim("c1", D2, ["Blade maker"], [])], ENTITIES, PLACES, WORDS) is None


def test_edges_run_rightward_and_pass_through_every_column_between() -> None:
    drawn = layout("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")])
    assert drawn.columns == {"a": 0, "b": 1, "c": 2, "d": 3}
    assert len(drawn.bends["a", "d"]) == 2


def test_a_circle_is_laid_out_all_the_same() -> None:
    drawn = layout("abc", [("a", "b"), ("b", "c"), ("c", "a")])
    assert sorted(drawn.columns.values()) == [0, 1, 2]


def test_a_crossing_that_can_be_avoided_is_avoided() -> None:
    rows = layout("abxy", [("a", "y"), ("b", "x")]).rows
    assert (rows["a"] < rows["b"]) == (rows["y"] < rows["x"])


@pytest.mark.parametrize("seed", range(8))
def test_any_graph_keeps_its_nodes_apart(seed: int) -> None:
    chance = random.Random(seed)
    nodes = [f"n{i}" for i in range(MOST_NODES)]
    edges = list({(a, b) for a, b in (chance.sample(nodes, 2) for _ in range(70))})
    drawn = layout(nodes, sorted(edges))
    for a, b in combinations(nodes, 2):
        assert drawn.columns[a] != drawn.columns[b] or abs(drawn.rows[a] - drawn.rows[b]) > 0.99
    assert all(drawn.columns[a] != drawn.columns[b] for a, b in edges)


def test_a_long_chain_does_not_run_out_of_stack() -> None:
    nodes = [str(n) for n in range(3000)]
    assert layout(nodes, list(pairwise(nodes))).columns["2999"] == 2999


def test_labels_of_edges_keep_apart() -> None:
    ways = {("a", str(n)): [(0.0, 0.0), (200.0, 60.0 * n)] for n in range(6)}
    boxes = place_labels(ways, dict.fromkeys(ways, ("some words",)))
    assert not any(a.meets(b) for a, b in combinations(boxes.values(), 2))
