from __future__ import annotations

import json

import pytest

from firsthand.collect import register
from firsthand.collect.kinds import Kind
from firsthand.errors import NothingToRead, TooMuch
from firsthand.records import BlockKind

from .making import blocks, made, texts

PERSON = {
    "id": "reg-7",
    "schema": "Person",
    "caption": "Ilka Toran",
    "properties": {"name": ["Ilka Toran"], "alias": ["Илка Торан"], "birthDate": ["1970-03"]},
    "datasets": ["harbour_register"],
}
FIRM = {"id": "reg-3", "schema": "Company", "properties": {"name": ["Orvane"]}, "datasets": ["harbour_register"]}
SEAT = {
    "id": "reg-12",
    "schema": "Directorship",
    "properties": {"startDate": ["2019-04"], "director": ["reg-7"], "organization": ["reg-3"]},
    "datasets": ["harbour_register"],
}


def lines(*entities: object) -> str:
    return "\n".join(entity if isinstance(entity, str) else json.dumps(entity) for entity in entities)


def test_each_entry_is_a_heading_and_each_value_a_row() -> None:
    document = made(lines(PERSON, FIRM, SEAT), "register.json")
    assert document.media_type == Kind.ENTITIES
    assert document.publisher == "harbour_register"
    assert texts(document, BlockKind.HEADING) == [
        "Ilka Toran (Person, reg-7)",
        "Orvane (Company, reg-3)",
        "Ilka Toran – Orvane (Directorship, reg-12)",
    ]
    assert blocks(document)[1:5] == [
        (BlockKind.ROW, "dataset: harbour_register"),
        (BlockKind.ROW, "name: Ilka Toran"),
        (BlockKind.ROW, "alias: Илка Торан"),
        (BlockKind.ROW, "birthDate: 1970-03"),
    ]


def test_an_entry_that_is_named_is_called_by_its_name_and_stands_before_plain_values() -> None:
    rows = texts(made(lines(PERSON, FIRM, SEAT), "register.json"), BlockKind.ROW)[-3:]
    assert rows == ["director: Ilka Toran [reg-7]", "organization: Orvane [reg-3]", "startDate: 2019-04"]


@pytest.mark.parametrize(
    "broken",
    [
        "this is no JSON",
        '{"id": "x", "schema": "Person", "properties": {"name": ["cut off',
        '{"id": "x", "schema": "Person"}',
        '{"id": "x", "schema": "Person", "properties": {"name": [["deep"]]}}',
        '{"id": "a b", "schema": "Person", "properties": {"name": ["x"]}}',
        '{"id": "x", "schema": "Per son", "properties": {"name": ["x"]}}',
        '{"id": "x", "schema": "Person", "properties": {"dataset": ["x"]}}',
        '{"id": "x", "schema": "Person", "properties": {"na\\nme": ["x"]}}',
        "[" * 100_000,
        '{"id":"x","schema":"Person","properties":{"name":[' * 20_000,
    ],
)
def test_a_broken_line_is_named_and_the_others_go_on(broken: str) -> None:
    document = made(lines(PERSON, broken, FIRM), "register.json")
    assert texts(document, BlockKind.HEADING) == ["Ilka Toran (Person, reg-7)", "Orvane (Company, reg-3)"]
    [cut] = document.cut
    assert cut.reason.startswith("broken line 2: ")
    assert len(cut.text) <= register.LONGEST_LINE


def test_bytes_that_are_no_text_break_their_own_line_only() -> None:
    raw = lines(PERSON).encode() + b'\n{"id": "x\xff\xfe", "schema"\n' + lines(FIRM).encode()
    document = made(raw, "register.json")
    assert len(document.cut) == 1
    assert "Orvane" in document.text


def test_a_first_line_that_is_broken_does_not_hide_what_the_file_is() -> None:
    document = made(lines("garbage", PERSON), "register.json")
    assert document.media_type == Kind.ENTITIES
    assert [cut.reason.split(":")[0] for cut in document.cut] == ["broken line 1"]


def test_many_broken_lines_are_counted_beyond_the_first() -> None:
    document = made(lines(PERSON, *["x"] * (register.MOST_NAMED + 7)), "register.json")
    assert len(document.cut) == register.MOST_NAMED + 1
    assert document.cut[-1].reason == "broken lines beyond these: 7"


def test_more_values_than_can_be_claims_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MOST_ROWS", 3)
    with pytest.raises(TooMuch, match="more than 3 values") as caught:
        made(lines(PERSON, FIRM), "list.json")
    assert caught.value.hint.endswith("firsthand screen all --list list.json")


def test_a_file_of_broken_lines_alone_holds_nothing_to_read() -> None:
    with pytest.raises(NothingToRead, match="no line of it"):
        made('{"id": "a b", "schema": "Person", "properties": {"name": ["x"]}}\n' * 3, "register.json")


def test_entities_within_one_another_are_entries_of_their_own() -> None:
    seat = {**SEAT, "properties": {"organization": [FIRM], "role": ["director"]}}
    nested = {**PERSON, "properties": {"name": ["Ilka Toran"], "directorshipDirector": [seat]}}
    document = made(lines(nested), "targets.nested.json")
    assert texts(document, BlockKind.HEADING) == [
        "Ilka Toran (Person, reg-7)",
        "Orvane (Directorship, reg-12)",
        "Orvane (Company, reg-3)",
    ]


def test_numbers_and_single_texts_of_files_made_by_hand_are_values_too() -> None:
    odd = {**FIRM, "properties": {"name": "Orvane", "capital": [12500]}}
    assert texts(made(lines(odd), "register.json"))[2:] == ["name: Orvane", "capital: 12500"]


def test_statements_say_which_dataset_says_what_and_what_is_not_established() -> None:
    table = (
        "canonical_id,entity_id,prop,schema,value,dataset,external\n"
        "reg-7,reg-7,name,Person,Ilka Toran,harbour_register,f\n"
        "reg-7,reg-7,alias,Person,Илка Торан,leak_2021,f\n"
        "reg-7,reg-7,nationality,Person,hu,leak_2021,t\n"
        "reg-7,reg-7,id,Person,0a1b,leak_2021,f\n"
        "reg-7,reg-7,bad prop,Person,x,leak_2021,f\n"
        "short,row\n"
    )
    document = made(table, "statements.csv")
    assert document.media_type == Kind.STATEMENTS
    assert texts(document) == [
        "Ilka Toran (Person, reg-7)",
        "dataset: harbour_register",
        "name: Ilka Toran",
        "dataset: leak_2021",
        "alias: Илка Торан",
        "nationality (external): hu",
    ]
    assert [cut.reason.split(":")[0] for cut in document.cut] == ["broken line 6", "broken line 7"]


def test_a_whole_text_may_be_a_value_of_a_statement() -> None:
    table = f'entity_id,prop,schema,value,dataset\nd,bodyText,Article,"{"words, " * 40_000}",x\nd,title,Article,T,x\n'
    document = made(table, "statements.csv")
    assert document.cut == ()
    assert texts(document)[-1] == "title: T"
    assert len(document.text) > 270_000


def test_a_value_of_several_lines_is_one_row() -> None:
    odd = {**FIRM, "properties": {"name": ["Orvane"], "notes": ["one\ntwo (Person, x)\nname: Fake"]}}
    document = made(lines(odd), "register.json")
    assert texts(document)[-1] == "notes: one two (Person, x) name: Fake"
    assert len(texts(document, BlockKind.HEADING)) == 1


def test_a_page_that_speaks_of_schemas_is_still_a_page() -> None:
    page = '<html><body><script type="application/ld+json">\n{"id": 1, "schema": 2, "x": 3}\n</script><p>A text.</p>'
    assert made(page, "page.html").media_type == Kind.HTML
