from __future__ import annotations

import time
from datetime import UTC, datetime

from firsthand.collect import Capture, collect, collect_many
from firsthand.errors import Encrypted, NothingToRead, TooMuch, Unsupported

from .making import SENTENCES, lines_down, page, pdf

NOW = datetime(2025, 7, 1, tzinfo=UTC)


def capture(name: str, raw: bytes) -> Capture:
    return Capture(raw, name, NOW)


def test_the_bad_are_named_and_the_good_go_on_in_order() -> None:
    captures = [
        capture("good.html", page().encode()),
        capture("empty.html", b""),
        capture("secret.pdf", pdf([lines_down(SENTENCES)], password="x")),
        capture("junk.bin", b"\x7fELF" + bytes(100)),
        capture("deep.html", b"<html><body>" + b"<div>" * 100_000),
        capture("good.txt", SENTENCES[0].encode()),
    ]
    found = list(collect_many(captures, workers=2))
    assert [item.capture.name for item in found] == [item.name for item in captures]
    assert [type(item.error) for item in found] == [
        type(None),
        NothingToRead,
        Encrypted,
        Unsupported,
        TooMuch,
        type(None),
    ]
    assert all(item.capture.name in str(item.error) and item.error.hint for item in found if item.error)


def test_a_child_gives_the_same_document_as_a_call() -> None:
    (found,) = collect_many([capture("good.html", page().encode())], workers=1)
    assert found.document == collect(page().encode(), name="good.html", retrieved_at=NOW)


def test_a_file_that_takes_too_long_is_given_up_by_name() -> None:
    began = time.monotonic()
    (found,) = collect_many([capture("slow.html", page("<p>x</p>" * 200_000).encode())], workers=1, seconds=0.05)
    assert time.monotonic() - began < 5
    assert isinstance(found.error, TooMuch)
    assert str(found.error).startswith("slow.html: ")
    assert found.error.hint
