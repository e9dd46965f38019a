from __future__ import annotations

import msgspec
import pytest

from firsthand.case import Store
from firsthand.errors import CaseError, QuoteMismatch, RecordError
from firsthand.records import Claim, Document, Reading, Span

from . import made


@pytest.fixture
def page(store: Store) -> Document:
    return store.add(*made.document()).document


def ids(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.id for claim in claims]


def test_claims_get_ids_across_the_whole_case(store: Store, page: Document) -> None:
    other = store.add(*made.document("Another page about the plant and its workers.")).document
    assert ids(store.put(made.spread(page, 3)).claims) == ["c1", "c2", "c3"]
    assert ids(store.put(made.spread(other, 2)).claims) == ["c4", "c5"]
    assert ids(store.claims()) == ["c1", "c2", "c3", "c4", "c5"]
    assert ids(store.claims("D2")) == ["c4", "c5"]
    assert [mention.document for mention in store.mentions()] == ["D1", "D2"]
    assert len(store.mentions("D2")) == 1


def test_parents_get_the_new_ids_wherever_they_stand(store: Store, page: Document) -> None:
    claims = [made.claim(page, "1", (0, 10), parent="2"), made.claim(page, "2", (0, 40)), made.claim(page, "3", (5, 9))]
    put = store.put(made.reading(page, claims))
    assert [claim.parent for claim in put.claims] == ["c2", "", ""]
    assert store.claims() == put.claims


@pytest.mark.parametrize(
    "numbers",
    [[("1", ""), ("1", "")], [("", "")], [("1", "9")], [("1", "1")], [("1", "2"), ("2", "3"), ("3", "2")]],
    ids=["twice", "none", "no such parent", "its own parent", "a circle"],
)
def test_unsound_numbers_are_refused_and_keep_nothing(
    store: Store, page: Document, numbers: list[tuple[str, str]]
) -> None:
    claims = [made.claim(page, number, (at, at + 9), parent=up) for at, (number, up) in enumerate(numbers)]
    with pytest.raises(RecordError):
        store.put(made.reading(page, claims))
    assert store.readings_of("D1") == ()


def test_a_quote_that_is_not_in_the_text_is_refused(store: Store, page: Document) -> None:
    good = made.claim(page, "1", (0, 7))
    wrong = msgspec.structs.replace(good, quote=msgspec.structs.replace(good.quote, exact="Norwich"))
    with pytest.raises(QuoteMismatch):
        store.put(made.reading(page, [wrong]))
    beyond = msgspec.structs.replace(good, content=(Span(0, 7), Span(5, 100_000)))
    with pytest.raises(QuoteMismatch):
        store.put(made.reading(page, [beyond]))
    assert store.claims() == ()


def test_a_claim_of_another_document_is_refused(store: Store, page: Document) -> None:
    other = store.add(*made.document("Another page altogether.")).document
    mixed = Reading(document=other.id, extractor=made.READER, claims=made.spread(page, 1).claims)
    with pytest.raises(RecordError, match="put under D2"):
        store.put(mixed)


def test_a_reading_of_an_unknown_document_is_refused(store: Store) -> None:
    with pytest.raises(CaseError, match="no document D5"):
        store.put(Reading(document="D5", extractor=made.READER))


def test_a_newer_reader_keeps_the_ids_of_claims_it_finds_again(store: Store, page: Document) -> None:
    first = [made.claim(page, str(n), (n * 10, n * 10 + 8), cue=(n, n + 2)) for n in (1, 2, 3)]
    store.put(made.reading(page, first))
    again = [made.claim(page, "1", (50, 60)), made.claim(page, "2", (30, 38), cue=(3, 5), parent="1"), first[0]]
    again[2] = msgspec.structs.replace(again[2], id="3")
    put = store.put(made.reading(page, again, extractor="test-reader 2"))
    assert ids(put.claims) == ["c4", "c3", "c1"]
    assert put.claims[1].parent == "c4"
    assert ids(store.claims()) == ["c4", "c3", "c1"]


def test_claims_that_vanished_are_superseded_and_their_ids_stay_theirs(store: Store, page: Document) -> None:
    store.put(made.spread(page, 3))
    store.put(made.reading(page, [made.claim(page, "1", (60, 70))], extractor="test-reader 2"))
    assert ids(store.claims()) == ["c4"]
    older, newer = store.readings_of("D1")
    assert ids(older.claims) == ["c1", "c2", "c3"]
    assert ids(newer.claims) == ["c4"]
    store.put(msgspec.structs.replace(made.spread(page, 3), extractor="test-reader 3"))
    assert ids(store.claims()) == ["c1", "c2", "c3"]


def test_the_same_content_without_its_cue_is_another_claim(store: Store, page: Document) -> None:
    store.put(made.reading(page, [made.claim(page, "1", (10, 20), cue=(0, 4))]))
    put = store.put(made.reading(page, [made.claim(page, "1", (10, 20))], extractor="test-reader 2"))
    assert ids(put.claims) == ["c2"]


def test_two_speakers_of_one_content_are_told_apart(store: Store, page: Document) -> None:
    def said(number: str, speaker: tuple[int, int]) -> Claim:
        return made.claim(page, number, (10, 20), cue=(0, 4), speaker=speaker)

    store.put(made.reading(page, [said("1", (30, 33)), said("2", (40, 44))]))
    only = store.put(made.reading(page, [said("1", (40, 44))], extractor="test-reader 2"))
    assert ids(only.claims) == ["c2"]
    swapped = store.put(made.reading(page, [said("1", (40, 44)), said("2", (30, 33))], extractor="test-reader 3"))
    assert ids(swapped.claims) == ["c2", "c1"]


def test_a_corrected_speaker_does_not_change_the_id(store: Store, page: Document) -> None:
    store.put(made.reading(page, [made.claim(page, "1", (10, 20), cue=(0, 4), speaker=(30, 33))]))
    corrected = made.claim(page, "1", (10, 20), cue=(0, 4), speaker=(60, 66))
    assert ids(store.put(made.reading(page, [corrected], extractor="test-reader 2")).claims) == ["c1"]


def test_unread_are_those_that_the_reader_has_not_had_last(store: Store, page: Document) -> None:
    other = store.add(*made.document("Another page about the plant and its workers.")).document
    assert store.unread(made.READER) == [page, other]
    store.put(made.spread(page, 1))
    assert store.unread(made.READER) == [other]
    store.put(Reading(document=other.id, extractor=made.READER))
    assert store.unread(made.READER) == []
    assert store.unread("test-reader 2") == [page, other]


def test_a_document_that_was_taken_back_cannot_be_read(store: Store, page: Document) -> None:
    store.undo()
    with pytest.raises(CaseError, match="taken back"):
        store.put(made.spread(page, 1))
    assert store.unread(made.READER) == []


def test_thousands_of_claims_are_one_change(store: Store) -> None:
    page = store.add(*made.document("word " * 2000)).document
    put = store.put(made.spread(page, 5000))
    assert store.claims() == put.claims
    assert len(store.log()) == 3
