from __future__ import annotations

import io
import json

import msgspec
import networkx
from lxml import etree

from firsthand.exports import make
from firsthand.exports.geojson import POLICY
from firsthand.records import Material

from ..show.invented import MATERIAL


def graph(material: Material) -> networkx.MultiDiGraph:
    [output] = make(material, "gexf")
    # networkx knows 1.2; what it reads is the same in 1.3 but for the namespace.
    raw = output.data.replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft").replace(b'"1.3"', b'"1.2"')
    found: networkx.MultiDiGraph = networkx.read_gexf(io.BytesIO(raw))
    return found


def test_the_graph_opens_with_names_and_one_edge_for_each_relation(velmora: Material) -> None:
    found = graph(velmora)
    labels = {data["label"]: name for name, data in found.nodes(data=True)}
    ties = [data for _, _, data in found.out_edges(labels["Pavel Hronek"], data=True)]
    assert len(ties) >= 2
    assert {data["claim"] for data in ties} <= {claim.id for claim in velmora.claims}


def test_names_that_xml_cannot_hold_break_nothing() -> None:
    first, *others = MATERIAL.entities
    odd = msgspec.structs.replace(first, name="Vent\x00-Est\x1f <&\ud800>")
    [output] = make(msgspec.structs.replace(MATERIAL, entities=(odd, *others)), "gexf")
    labels = {node.get("label") for node in etree.fromstring(output.data).iter("{http://gexf.net/1.3}node")}
    assert "Vent-Est <&>" in labels


def test_places_lie_at_their_points_with_precision_and_policy(velmora: Material) -> None:
    [output] = make(velmora, "geojson")
    told = json.loads(output.data)
    assert told["type"] == "FeatureCollection"
    assert told["border_policy"] == POLICY
    city = next(one for one in told["features"] if one["properties"]["name"] == "Szeged")
    longitude, latitude = city["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (20, 46)
    assert city["properties"]["precision_m"] > 0
    assert city["properties"]["claims"]


def test_a_country_is_listed_and_is_no_dot(velmora: Material) -> None:
    told = json.loads(make(velmora, "geojson")[0].data)
    levels = {one["properties"]["level"]: one["geometry"] for one in told["features"]}
    assert levels["country"] is None
    assert levels["city"] is not None


def test_a_contested_place_says_so() -> None:
    reason = "Crimea is contested: occupied by Russia since 2014"
    crimea = msgspec.structs.replace(MATERIAL.places[0], country="UA", because=(reason,))
    told = json.loads(make(msgspec.structs.replace(MATERIAL, places=(crimea,)), "geojson")[0].data)
    [one] = told["features"]
    assert one["properties"]["country"] == "UA"
    assert one["properties"]["disputed"] == reason
