from __future__ import annotations

import json
from datetime import date
from time import process_time

from msgspec import structs

from firsthand.read.register import read_register, told
from firsthand.records import Certainty, Claim, Document, Frame, MentionKind, Polarity, Reading, Resolved

from ...collect.making import made

REGISTER = (
    {
        "id": "reg-7",
        "schema": "Person",
        "properties": {"name": ["Ilka Toran"], "alias": ["Илка Торан"], "birthDate": ["1970-03"]},
        "datasets": ["harbour_register"],
    },
    {
        "id": "reg-3",
        "schema": "Company",
        "properties": {"name": ["Orvane"], "addressEntity": ["reg-5"]},
        "datasets": ["harbour_register"],
    },
    {"id": "reg-5", "schema": "Address", "properties": {"full": ["Szeged"]}, "datasets": ["harbour_register"]},
    {
        "id": "reg-12",
        "schema": "Directorship",
        "properties": {
            "director": ["reg-7"],
            "organization": ["reg-3"],
            "startDate": ["2019"],
            "endDate": ["2021-06-30"],
        },
        "datasets": ["harbour_register"],
    },
    {
        "id": "reg-13",
        "schema": "Payment",
        "properties": {"payer": ["reg-3"], "beneficiary": ["reg-7"], "amount": ["12500.50"], "currency": ["EUR"]},
        "datasets": ["leak_2021"],
    },
)


def document(*entities: object) -> Document:
    return made("\n".join(map(json.dumps, entities or REGISTER)), "register.json")


def read(*entities: object) -> tuple[Document, Reading]:
    page = document(*entities)
    return page, read_register(page, "reader 1")


def about(reading: Reading, words: str) -> Claim:
    return next(claim for claim in reading.claims if words in claim.quote.exact)


def test_each_value_is_a_claim_whose_quote_is_its_row() -> None:
    page, reading = read()
    claim = about(reading, "birthDate")
    claim.quote.check(page.text)
    assert claim.quote.exact == "birthDate: 1970-03"
    assert [(one.role, one.text) for one in claim.arguments] == [("subject", "Ilka Toran"), ("object", "1970-03")]
    assert (claim.happened[0].earliest, claim.happened[0].latest) == (date(1970, 3, 1), date(1970, 3, 31))


def test_an_edge_is_one_relation_with_its_period() -> None:
    _, reading = read()
    claim = about(reading, "director: Ilka Toran")
    [relation] = claim.relations
    assert (relation.subject.text, relation.frame, relation.object.text) == ("Ilka Toran", Frame.DIRECTS, "Orvane")
    assert (claim.happened[0].earliest, claim.happened[0].latest) == (date(2019, 1, 1), date(2021, 6, 30))


def test_a_payment_carries_its_sum() -> None:
    _, reading = read()
    claim = about(reading, "payer: Orvane")
    assert claim.relations[0].frame is Frame.PAYS
    assert (claim.amounts[0].low, claim.amounts[0].currency) == (12500.50, "EUR")


def test_an_address_is_where_a_thing_is_located() -> None:
    _, reading = read()
    [relation] = about(reading, "addressEntity").relations
    assert (relation.subject.text, relation.frame, relation.object.text) == ("Orvane", Frame.LOCATED_IN, "Szeged")


def test_the_dataset_says_it() -> None:
    page, reading = read()
    claim = about(reading, "alias")
    assert claim.chain[0].source.resolved is Resolved.PUBLISHER
    assert page.publisher == ""
    assert claim.speaker.source.text == "harbour_register"
    assert about(reading, "payer").speaker.source.text == "leak_2021"


def test_a_file_of_one_dataset_is_said_by_its_publisher_alone() -> None:
    _, reading = read(REGISTER[0])
    assert [link.source.text for link in reading.claims[0].chain] == ["harbour_register"]


def test_names_are_mentions_of_their_kind_wherever_they_stand() -> None:
    page, reading = read()
    kinds = {(mention.text, mention.kind) for mention in reading.mentions}
    assert kinds >= {
        ("Ilka Toran", MentionKind.PERSON),
        ("Илка Торан", MentionKind.PERSON),
        ("Orvane", MentionKind.ORGANISATION),
        ("Szeged", MentionKind.PLACE),
    }
    assert all(mention.span.of(page.text) == mention.text for mention in reading.mentions)


def test_a_schema_without_a_frame_of_ours_is_a_claim_without_a_relation() -> None:
    kin = {"id": "x", "schema": "Family", "properties": {"person": ["reg-7"], "relative": ["reg-3"]}}
    _, reading = read(*REGISTER, kin)
    claim = about(reading, "relative: Orvane")
    assert claim.relations == ()
    assert [argument.text for argument in claim.arguments] == ["Ilka Toran", "Orvane"]


def test_what_is_not_established_is_not_certain() -> None:
    table = "entity_id,prop,schema,value,dataset,external\nr,name,Person,Ada,d,f\nr,nationality,Person,hu,d,t\n"
    reading = read_register(made(table, "statements.csv"), "reader 1")
    assert about(reading, "nationality").judged.certainty is Certainty.UNKNOWN
    assert about(reading, "name").judged.certainty is Certainty.CERTAIN


def test_a_note_says_again_who_said_what_and_how_surely() -> None:
    note = {
        "id": "n1",
        "schema": "Note",
        "properties": {
            "description": ["Orvane may have sold 50 pumps"],
            "publisher": ["The Veldria Post"],
            "entity": ["reg-3"],
            "notes": [
                "tense: past",
                "certainty: possible",
                "polarity: negative",
                "said by 2 [direct; deny; neutral; name]: Ilka Toran",
                "said by 1 [indirect; assert; hearsay; nothing; doubtful]:",
                "date [about; DATE]: ../2023-06-10 = by June",
                "amount [about; ; pumps]: 50.0..60.0 = 50 to 60 pumps",
                "relation [supplies; possible; negative; past]: Orvane | sold | 50 pumps",
            ],
        },
        "datasets": ["veldria_post"],
    }
    _, reading = read(*REGISTER, note)
    claim = about(reading, "may have sold")
    assert claim.quote.exact == "Orvane may have sold 50 pumps"
    assert (claim.judged.certainty, claim.judged.polarity) == (Certainty.POSSIBLE, Polarity.NEGATIVE)
    assert [link.source.text for link in claim.chain[1:]] == ["The Veldria Post", "", "Ilka Toran"]
    assert claim.chain[2].source.doubtful
    assert (claim.happened[0].earliest, claim.happened[0].latest) == (None, date(2023, 6, 10))
    assert (claim.amounts[0].high, claim.amounts[0].unit, claim.amounts[0].approximate) == (60.0, "pumps", True)
    assert claim.relations[0].frame is Frame.SUPPLIES


def test_a_note_of_another_program_is_a_plain_claim() -> None:
    odd = ["certainty: total", "date [about; DATE]: 2023-13-40/.. = never", "relation [x]: a | b | c", "amount [a]: 1"]
    note = {"id": "n1", "schema": "Note", "properties": {"description": ["Seen at the gate"], "notes": odd}}
    _, reading = read(note)
    [claim] = reading.claims
    assert (claim.judged.certainty, claim.happened, claim.relations, claim.amounts) == (Certainty.CERTAIN, (), (), ())


def test_a_bar_inside_a_name_does_not_break_the_line_that_holds_it() -> None:
    page, reading = read()
    claim = about(reading, "director: Ilka Toran")
    [relation] = claim.relations
    barred = structs.replace(relation, subject=structs.replace(relation.subject, text="Toran | Sons"))
    lines = told(structs.replace(claim, relations=(barred,)), page.text)
    note = {"id": "n1", "schema": "Note", "properties": {"description": ["x"], "notes": list(lines)}}
    _, again = read(note)
    assert again.claims[0].relations[0].subject.text == "Toran ¦ Sons"


def test_an_entry_of_thousands_of_rows_takes_no_more_than_its_share_of_time() -> None:
    many = [f"n{number}" for number in range(5_000)]
    firm = {"id": "r", "schema": "Company", "properties": {"name": ["Orvane"], "alias": many, "proof": many}}
    note = {"id": "n", "schema": "Note", "properties": {"description": ["n1 n2"], "notes": many, "entity": ["r"] * 3}}
    started = process_time()
    _, reading = read(firm, note)
    assert process_time() - started < 5
    assert len(reading.claims) == 5_002
    assert max(len(claim.evidence) for claim in reading.claims) == 20
