from __future__ import annotations

import msgspec
import pytest

from firsthand.case import Store
from firsthand.errors import CaseError, RecordError, UsageError

from . import made


def test_documents_get_ids_in_the_order_they_come(store: Store) -> None:
    added = [store.add(*made.document(f"Page {number} of the dossier.")) for number in (1, 2, 3)]
    assert [one.document.id for one in added] == ["D1", "D2", "D3"]
    assert all(one.new for one in added)
    assert store.documents() == tuple(one.document for one in added)


def test_the_same_bytes_are_the_same_document_whatever_their_name(store: Store) -> None:
    first = store.add(*made.document(name="page.html"))
    entries = len(store.log())
    second = store.add(*made.document(name="copy of page.html"))
    assert (second.document, second.new) == (first.document, False)
    assert len(store.log()) == entries


def test_a_document_and_its_bytes_come_back_as_they_were(store: Store) -> None:
    record, raw = made.document(raw=b"<p>\x00\xff raw", text="Łódź, «Київ» \U0001f6f0 and \x00 kept.")
    page = store.add(record, raw).document
    assert store.document("D1") == msgspec.structs.replace(record, id="D1") == page
    assert store.raw(page) == raw


def test_an_empty_capture_is_kept_too(store: Store) -> None:
    page = store.add(*made.document("")).document
    assert store.raw(page) == b""
    assert store.verify() == []


def test_bytes_that_do_not_match_their_hash_are_refused(store: Store) -> None:
    record, _ = made.document()
    with pytest.raises(RecordError, match="other bytes"):
        store.add(record, b"something else")
    assert store.documents() == ()


def test_a_text_that_does_not_match_its_hash_is_refused(store: Store) -> None:
    record, raw = made.document()
    with pytest.raises(RecordError, match="another text"):
        store.add(msgspec.structs.replace(record, text="swapped"), raw)


def test_half_a_character_is_refused_and_leaves_nothing(store: Store) -> None:
    record, raw = made.document("broken \ud83d here", raw=b"x")
    with pytest.raises(RecordError, match="surrogate"):
        store.add(record, raw)
    assert store.documents() == ()
    assert store.verify() == []
    assert store.add(*made.document()).document.id == "D1"


def test_an_unknown_id_is_told_from_one_that_is_none(store: Store) -> None:
    with pytest.raises(CaseError, match="no document D7"):
        store.document("D7")
    for id_ in ("7", "D", "Dx", "D-1", "D1 OR 1=1", "D" + "9" * 30):
        with pytest.raises(UsageError):
            store.document(id_)


def test_words_are_found_without_regard_to_case_and_accents(store: Store) -> None:
    store.add(*made.document("La société a confirmé la livraison."))
    store.add(*made.document("Завод у Херсоні не працює."))
    assert [page.id for page in store.search("SOCIETE livraison")] == ["D1"]
    assert [page.id for page in store.search("завод")] == ["D2"]
    assert store.search("société завод") == ()


@pytest.mark.parametrize("words", ["", " ", '"', "NOT", 'a" OR "b', "body:x", "\x00", "*", "(", "x" * 10_000])
def test_searched_words_are_never_commands(store: Store, words: str) -> None:
    store.add(*made.document())
    assert store.search(words) == ()


def test_a_document_taken_back_is_not_found(store: Store) -> None:
    store.add(*made.document())
    store.undo()
    assert store.search("ministry") == ()
