from __future__ import annotations

import csv
import io

import msgspec
import openpyxl
import pytest

from firsthand.exports import make
from firsthand.exports.cells import safe
from firsthand.exports.tables import CLAIM_COLUMNS, tables
from firsthand.records import Entity, Flow, Material, Money, Party, Standing

from ..show.invented import CLAIMS, MATERIAL

HOSTILE = (
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "＝1+1",
    "'=1+1",
    "|cmd",
)


def hostile_case(name: str) -> Material:
    """A case whose first entity, page and payer are called so."""
    entity = Entity(id="E99", schema="Company", name=name, names=(name,), mentions=(), because=(name,))
    page = msgspec.structs.replace(MATERIAL.documents[0], publisher=name, title=name)
    flow = Flow(id="F1", payer=Party(name), payee=Party(name), purpose=name, standing=Standing.PAID, claims=("c1",))
    return msgspec.structs.replace(
        MATERIAL,
        entities=(*MATERIAL.entities, entity),
        documents=(page, *MATERIAL.documents[1:]),
        money=Money(flows=(flow,)),
    )


def cells(data: bytes) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_of_a_csv_begins_a_formula(name: str) -> None:
    outputs = make(hostile_case(name), "csv")
    found = [cell for output in outputs for cell in cells(output.data)]
    texts = [cell for cell in found if not cell.lstrip("-").replace(".", "").isdigit()]
    assert not [cell for cell in texts if cell.strip("\u00a0\u200b \t\r\n")[:1] in set("=+-@|＝")]
    assert any(cell.startswith("'") for cell in found)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(name: str) -> None:
    [output] = make(hostile_case(name), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(output.data))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)
    assert not [c.value for s in book for row in s.iter_rows() for c in row if str(c.value)[:1] in set("=+@\t\r")]


def test_a_negative_number_stays_a_number() -> None:
    assert safe(-9.1498) == -9.1498
    assert safe("-9.1498") == "'-9.1498"


def test_whole_numbers_have_no_fraction() -> None:
    assert str(safe(80_000_000.0)) == "80000000"


def test_signs_that_break_files_are_gone() -> None:
    assert safe("a\x00b\x1fc\ud800d\ne") == "abcd e"


def test_every_claim_is_a_row_with_who_says_it_and_how_surely() -> None:
    table = tables(MATERIAL)[0]
    assert [row[0] for row in table.rows] == [claim.id for claim in CLAIMS]
    row = dict(zip(CLAIM_COLUMNS, table.rows[1], strict=True))
    assert row["said by"] == "ministère de l’Énergie"
    assert row["through"] == "Le Courrier du Littoral"
    assert row["certainty"] == "possible"
    assert row["stated flatly"] == "no"
    assert (row["earliest"], row["latest"]) == ("2027-01-01", "2027-03-31")
    assert row["amounts"] == "30000000000 RUB"


def test_every_table_is_as_wide_as_its_heading() -> None:
    for table in tables(MATERIAL):
        assert all(len(row) == len(table.columns) for row in table.rows), table.name


def test_a_relation_whose_end_has_no_name_is_listed_in_its_own_words() -> None:
    nameless = msgspec.structs.replace(MATERIAL, entities=(), places=())
    table = next(table for table in tables(nameless) if table.name == "relations")
    first = dict(zip(table.columns, table.rows[0], strict=True))
    assert (first["subject id"], first["object id"]) == ("", "")
    assert (first["relation"], first["object"]) == ("converts", "un ancien chantier de Taganrog")


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    long = msgspec.structs.replace(MATERIAL.entities[0], because=("x" * 40_000,))
    [output] = make(msgspec.structs.replace(MATERIAL, entities=(long,)), "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(output.data))["entities"]
    assert str(sheet.cell(2, 7).value).endswith("(cut: too long for a cell)")


def test_the_workbook_names_no_author_and_addresses_of_files_stay_at_home() -> None:
    page = msgspec.structs.replace(MATERIAL.documents[0], url="file:///home/ilka/page.html")
    [output] = make(msgspec.structs.replace(MATERIAL, documents=(page, *MATERIAL.documents[1:])), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(output.data))
    assert not book.properties.creator
    assert not book.properties.lastModifiedBy
    assert not [c.value for s in book for row in s.iter_rows() for c in row if "ilka" in str(c.value)]
