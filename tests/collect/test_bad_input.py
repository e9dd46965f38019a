"""Whatever a file holds, it ends in a document or in an error that names it and says what to do, and soon."""

from __future__ import annotations

import os
import time

import pytest

from firsthand.errors import CollectError, NothingToRead, TooMuch, Unsupported

from .making import SENTENCES, made, page, pdf, texts


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """Libraries are loaded before any clock starts."""
    made(page())


@pytest.mark.parametrize(
    ("raw", "name", "error"),
    [
        (b"", "empty.html", NothingToRead),
        (b" \n\t\r\n", "blank.txt", NothingToRead),
        (b"\x00" * 5000, "zeros.txt", NothingToRead),
        (b"\xef\xbb\xbf", "mark.txt", NothingToRead),
        (b"<html><body></body></html>", "bare.html", NothingToRead),
        (b"<html><body><script>load()</script></body></html>", "app.html", NothingToRead),
        (bytes(range(256)) * 40, "junk.txt", Unsupported),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "picture.html", Unsupported),
        (b"PK\x03\x04" + bytes(500), "letter.docx", Unsupported),
        (b"\x7fELF" + bytes(500), "tool", Unsupported),
        (b"<html><body>" + b"<div>" * 100_000 + b"<p>deep</p>", "deep.html", TooMuch),
        (b"<html><body>" + b"<p>A sentence of some length.</p>" * 2_000_000, "large.html", TooMuch),
        (b"A sentence of some length.\n" * 1_000_000, "large.txt", TooMuch),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_at_once_by_name(
    raw: bytes, name: str, error: type[CollectError]
) -> None:
    began = time.monotonic()
    with pytest.raises(error) as caught:
        made(raw, name)
    assert time.monotonic() - began < 2
    assert str(caught.value).startswith(f"{name}: ")
    assert caught.value.hint


def outcome_of(raw: bytes, name: str) -> str:
    """What became of the bytes: "text", or the message of the error."""
    try:
        return "text" if made(raw, name).text else ""
    except CollectError as error:
        return str(error)


def test_random_bytes_never_raise_anything_else() -> None:
    for size in (1, 7, 100, 5000):
        outcome = outcome_of(os.urandom(size), "noise")
        assert outcome == "text" or outcome.startswith("noise: ")


@pytest.mark.parametrize("opening", ["<b>", "<table><tr><td>", "<ul><li>", "<a href='x'>", "<font>", "<blockquote>"])
def test_tags_within_tags_without_end_never_hang(opening: str) -> None:
    began = time.monotonic()
    outcome = outcome_of(page(opening * 30_000 + "x").encode(), "page.html")
    assert outcome == "text" or outcome.startswith("page.html: ")
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8"])
def test_a_text_of_letters_whose_bytes_look_like_a_mark_is_not_empty(encoding: str) -> None:
    assert made("яп юяп".encode(encoding), "note.txt").text


def test_a_page_with_one_short_paragraph_is_read() -> None:
    nav = "<nav><a href='/'>Home</a></nav>"
    text = "The company denies it."
    assert texts(made(f"<html><body>{nav}<div><h1>Denial</h1><p>{text}</p></div></body></html>")) == ["Denial", text]


def test_nul_bytes_are_dropped() -> None:
    document = made("\x00".join(page()))
    assert SENTENCES[0] in document.text
    assert SENTENCES[0] in made("A\x00 title\n\n" + SENTENCES[0].replace(" ", "\x00 "), "note.txt").text


def test_entities_that_unfold_into_one_another_stay_as_they_are() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1 or str()};' * 10}'>" for n in range(1, 12)
    )
    began = time.monotonic()
    document = made(f"{bomb}]>{page('<p>&a11;</p>')}")
    assert time.monotonic() - began < 2
    assert len(document.text) < 5000


def test_the_bytes_tell_the_kind_and_the_name_does_not() -> None:
    assert made(page(), "page.txt").media_type == "text/html"
    assert made(page(), "page.pdf").media_type == "text/html"
    assert made(pdf([[(60, 700, 11, "A line of words.")]]), "page.html").media_type == "application/pdf"
    assert made("Just a line of words.", "note.html").media_type == "text/plain"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\files\\page.txt", "page.txt"),
        ("a\nb\x1b[31m.txt", "a b[31m.txt"),
        ("\u202etxt.exe", "txt.exe"),
        ("", "unnamed"),
        ("/", "unnamed"),
        ("\udcff.txt", ".txt"),
    ],
)
def test_a_name_cannot_play_tricks(name: str, kept: str) -> None:
    assert made("A line of words.", name).name == kept
