from __future__ import annotations

from datetime import date

import msgspec
import pytest

from firsthand.read import EXTRACTOR, Reader
from firsthand.read import reader as reading
from firsthand.records import Certainty, Resolved, Speech

from .pages import claims, document

PAGE = (
    "Plant in Veldria sold\n\n"
    "The plant in Veldria was sold last month. The ministry said on Monday that it may close.\n\n"
    "“We paid 3 million euros,” said Mara Voss. She added that 40 people work there."
)


def test_the_chain_begins_with_the_publisher() -> None:
    for claim in claims(PAGE):
        assert claim.chain[0].source.text == "The Veldria Post"
        assert claim.chain[0].source.resolved is Resolved.PUBLISHER


def test_claims_are_numbered_in_page_order() -> None:
    found = claims(PAGE)
    assert [claim.id for claim in found] == [str(number + 1) for number in range(len(found))]
    assert [claim.quote.start for claim in found] == sorted(claim.quote.start for claim in found)


def test_every_quote_stands_in_the_text() -> None:
    for claim in claims(PAGE):
        claim.quote.check(PAGE)
        assert all(claim.quote.span.covers(part) for part in claim.content)


def test_the_writers_own_sentences_are_claims_too() -> None:
    own = [claim for claim in claims(PAGE) if claim.speaker.speech is Speech.OWN]
    assert "The plant in Veldria was sold last month" in [claim.quote.exact for claim in own]


def test_certainty_is_that_of_the_content() -> None:
    (may,) = [claim for claim in claims(PAGE) if "may close" in claim.quote.exact]
    assert may.judged.certainty is Certainty.POSSIBLE
    assert [span.of(PAGE) for span in may.judged.certainty_markers] == ["may"]


def test_the_date_of_saying_is_not_the_date_of_happening() -> None:
    (may,) = [claim for claim in claims(PAGE) if "may close" in claim.quote.exact]
    assert may.said_at is not None
    assert may.said_at.earliest == date(2024, 5, 13)
    assert may.happened == ()
    (sold,) = [claim for claim in claims(PAGE) if claim.quote.exact.endswith("sold last month")]
    assert sold.said_at is None
    assert [when.earliest for when in sold.happened] == [date(2024, 4, 1)]


def test_amounts_predicate_and_arguments_come_with_the_claim() -> None:
    (paid,) = [claim for claim in claims(PAGE) if "paid" in claim.quote.exact]
    assert [(amount.low, amount.currency) for amount in paid.amounts] == [(3_000_000, "EUR")]
    assert paid.predicate is not None
    assert paid.predicate.lemma == "pay"
    assert paid.arguments


def test_readings_come_in_the_order_of_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 60)
    pages = [
        msgspec.structs.replace(document(f"The plant number {number} was sold last year."), id=f"D{number}")
        for number in range(1, 6)
    ]
    readings = list(Reader().read_many(pages))
    assert [one.document for one in readings] == ["D1", "D2", "D3", "D4", "D5"]
    assert all(f"number {number + 1}" in one.claims[0].quote.exact for number, one in enumerate(readings))


def test_equal_documents_are_each_read() -> None:
    first, second = Reader().read_many([document(PAGE), document(PAGE)])
    assert first == second
    assert first.claims


def test_a_document_in_another_language_has_a_reading_without_claims() -> None:
    page = document("Gyár épült a város mellett.", "hu")
    assert Reader().read(page).claims == ()
    assert Reader().read(page).extractor == EXTRACTOR


def test_a_reader_keeps_to_its_languages() -> None:
    assert Reader(["fr"]).read(document(PAGE)).claims == ()


def test_an_empty_document_has_no_claims() -> None:
    assert Reader().read(document(" ")).claims == ()


@pytest.mark.parametrize("language", ["en", "fr", "ru", "uk", "de", "es"])
@pytest.mark.parametrize("text", ["«", "”", '"', ",", "said", "«»", "– , :", "a\u0000b", "qui, selon", "(" * 50])
def test_fragments_and_stray_marks_are_survived(language: str, text: str) -> None:
    for claim in claims(text, language):
        claim.quote.check(text)


def test_no_claim_is_nested_in_itself_where_statements_hold_each_others_cue() -> None:
    text = (
        "Двоє колишніх робітників розповіли, що зміни тривали дванадцять годин. адміністрація порту не відповіла на "
        "запитання про 718 двигунів, відправлених 4 квітня. міністерство транспорту не відповіла на запитання про 773 "
        "двигунів, відправлених 4 квітня."
    )
    parents = {claim.id: claim.parent for claim in Reader().read(document(text, "uk")).claims}
    for claim in parents:
        above = parents[claim]
        while above:
            assert above != claim
            above = parents[above]
