"""What the real followthemoney library makes of our files."""

from __future__ import annotations

import io
from collections import defaultdict
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from followthemoney import model
from followthemoney.cli.cli import cli
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement, StatementEntity
from followthemoney.statement.serialize import read_csv_statements

from firsthand.exports.ftm import entity_lines, statements
from firsthand.exports.ftm.files import Line
from firsthand.exports.ftm.naming import OWN, Naming
from firsthand.exports.ftm.statement import TYPES
from firsthand.records import Certainty, Material, Polarity


@pytest.fixture(scope="module")
def lines(exported: Path) -> dict[str, Line]:
    found = [
        msgspec.json.decode(line, type=Line) for line in (exported / "case.ftm.json").read_bytes().splitlines() if line
    ]
    return {line.id: line for line in found}


@pytest.fixture(scope="module")
def told(exported: Path) -> list[Statement]:
    return list(read_csv_statements(io.BytesIO((exported / "case.statements.csv").read_bytes())))


def test_ftm_validate_passes_and_keeps_every_value(exported: Path, lines: dict[str, Line], tmp_path: Path) -> None:
    out = tmp_path / "valid.json"
    result = CliRunner().invoke(cli, ["validate", "-i", str(exported / "case.ftm.json"), "-o", str(out)])
    assert result.exit_code == 0, result.output
    kept = {line.id: line for line in map(_line, out.read_bytes().splitlines())}
    assert {name: _values(line) for name, line in kept.items()} == {name: _values(line) for name, line in lines.items()}


def _line(raw: bytes) -> Line:
    return msgspec.json.decode(raw, type=Line)


def _values(line: Line) -> dict[str, set[str]]:
    return {prop: set(values) for prop, values in line.properties.items()}


def test_every_property_is_one_of_its_schema_and_has_the_type_that_the_table_says(lines: dict[str, Line]) -> None:
    for line in lines.values():
        schema = model.get(line.schema)
        assert schema is not None
        for prop in line.properties:
            found = schema.get(prop)
            assert found is not None, (line.schema, prop)
            assert found.type.name == TYPES.get(prop, "string"), prop


def test_every_required_property_is_there(lines: dict[str, Line]) -> None:
    for line in lines.values():
        schema = model.get(line.schema)
        assert schema is not None
        missing = set(schema.required) - set(line.properties)
        assert not missing, (line.id, missing)


def test_every_edge_joins_what_its_ranges_allow(lines: dict[str, Line]) -> None:
    for line in lines.values():
        schema = model.get(line.schema)
        assert schema is not None
        for prop, values in line.properties.items():
            found = schema.get(prop)
            if found is not None and found.range is not None:
                ends = {lines[value].schema for value in values}
                assert all(model.get(end).is_a(found.range) for end in ends), (line.id, prop, ends)  # type: ignore[union-attr]


def test_the_ids_of_statements_are_those_that_followthemoney_computes(told: list[Statement]) -> None:
    assert told
    assert all(statement.id == statement.generate_key() for statement in told)
    assert len({statement.id for statement in told}) == len(told)


def test_there_is_one_dataset_for_each_publisher_and_one_of_our_own(velmora: Material, told: list[Statement]) -> None:
    publishers = {document.outlet for document in velmora.documents}
    names = Naming(velmora)
    assert {statement.dataset for statement in told} == {names.dataset(d.id) for d in velmora.documents} | {OWN}
    assert len({statement.dataset for statement in told}) == len(publishers) + 1


def test_statements_add_up_to_the_same_entities(told: list[Statement], lines: dict[str, Line]) -> None:
    grouped = defaultdict(list)
    for statement in told:
        grouped[statement.canonical_id].append(statement)
    everything = Dataset.make({"name": "velmora"})
    entities = {name: StatementEntity.from_statements(everything, found) for name, found in grouped.items()}
    plain = {name: entity for name, entity in entities.items() if not entity.external}
    assert {name: entity.schema.name for name, entity in plain.items()} == {n: line.schema for n, line in lines.items()}


def test_each_claim_is_a_note_on_its_page_and_on_both_ends(velmora: Material, lines: dict[str, Line]) -> None:
    for claim in velmora.claims:
        note = lines[f"velmora-{claim.id}"]
        assert note.schema == "Note"
        assert note.properties["description"] == [claim.quote.exact]
        assert f"velmora-{claim.document}" in note.properties["entity"]
    led = next(claim for claim in velmora.claims if "Pavel Hronek, the head of the bank" in claim.quote.exact)
    on = {lines[name].caption for name in lines[f"velmora-{led.id}"].properties["entity"]}
    assert {"Pavel Hronek", "TisaKredit"} <= on


def test_what_is_possible_planned_or_denied_is_external_and_no_entity(
    velmora: Material, told: list[Statement], lines: dict[str, Line]
) -> None:
    unsure = {
        f"velmora-{claim.id}-r{number}"
        for claim in velmora.claims
        for number, relation in enumerate(claim.relations, start=1)
        if relation.judged.certainty is not Certainty.CERTAIN or relation.judged.polarity is Polarity.NEGATIVE
    }
    stated = [statement for statement in told if statement.entity_id in unsure]
    assert stated
    assert all(statement.external for statement in stated)
    assert not unsure & set(lines)


def test_a_payment_carries_the_sum_that_the_next_sentence_gives(lines: dict[str, Line]) -> None:
    paid = [line.properties for line in lines.values() if line.schema == "Payment" and "amount" in line.properties]
    assert [(one["amount"], one["currency"]) for one in paid] == [(["18000000"], ["EUR"])]


def test_text_is_one_value_and_ids_lead_back_into_the_case(velmora: Material, lines: dict[str, Line]) -> None:
    page = velmora.documents[0]
    article = lines["velmora-D1"]
    assert article.properties["bodyText"] == [page.text]
    assert article.properties["publishedAt"] == ["2025-05-22"]
    assert article.properties["publisher"] == [page.outlet]


def test_no_path_and_no_name_of_who_collected_goes_out(velmora: Material) -> None:
    page = msgspec.structs.replace(velmora.documents[0], url="file:///home/ilka/secret/page.html", url_requested="x")
    material = msgspec.structs.replace(velmora, documents=(page, *velmora.documents[1:]))
    out = entity_lines(statements(material)).decode()
    assert "ilka" not in out
    assert str(Path.home()) + "/" not in out


def test_two_publishers_of_like_names_keep_two_datasets(velmora: Material) -> None:
    first, second = velmora.documents[:2]
    pages = (msgspec.structs.replace(first, publisher="Danube!"), msgspec.structs.replace(second, publisher="Danube?"))
    names = Naming(msgspec.structs.replace(velmora, documents=pages))
    assert [names.dataset(page.id) for page in pages] == ["danube", "danube_2"]
