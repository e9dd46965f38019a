from __future__ import annotations

import pytest

from firsthand.errors import Encrypted, NothingToRead, Unreadable
from firsthand.records import Basis, BlockKind

from .making import blocks, lines_down, made, pdf, reasons, texts

BODY = (
    "Brenmoor Works has built a new plant near the port, said two employ-",
    "ees who had seen the drawings before it was begun, and who asked not to be",
    "named in this report.",
    "",
    "It could begin production in the autumn, according to a paper that was seen",
    "by the inspectors in May.",
)
ABOUT = {"Title": "A plant in the port", "Author": "Ann Example", "CreationDate": "D:20250303120000+02'00'"}
TITLE = (60, 790, 20, "A plant in the port")


def test_lines_become_paragraphs_and_a_parted_word_is_whole_again() -> None:
    document = made(pdf([[TITLE, *lines_down(BODY)]]), "report.pdf")
    assert blocks(document) == [
        (BlockKind.TITLE, "A plant in the port"),
        (
            BlockKind.PARAGRAPH,
            (
                "Brenmoor Works has built a new plant near the port, said two employees who had seen the drawings "
                "before it was begun, and who asked not to be named in this report."
            ),
        ),
        (
            BlockKind.PARAGRAPH,
            "It could begin production in the autumn, according to a paper that was seen by the inspectors in May.",
        ),
    ]
    assert document.media_type == "application/pdf"


def test_metadata_give_title_author_and_date() -> None:
    document = made(pdf([lines_down(BODY)], info=ABOUT), "report.pdf")
    assert (document.title, document.byline, document.language) == ("A plant in the port", "Ann Example", "en")
    assert document.published is not None
    assert (document.published.value, document.published.basis) == ("2025-03-03", Basis.PDF_METADATA)


def test_an_author_who_stands_in_the_letterhead_is_the_publisher() -> None:
    about = {**ABOUT, "Author": "Brenmoor"}
    assert (
        made(pdf([[(60, 815, 11, "BRENMOOR"), TITLE, *lines_down(BODY)]], info=about), "a.pdf").publisher == "Brenmoor"
    )
    assert made(pdf([[TITLE, *lines_down(BODY)]], info=about), "a.pdf").publisher == ""


def test_what_every_page_repeats_is_cut() -> None:
    pages = [
        [
            (60, 810, 9, "Harbour inquiry"),
            *lines_down((f"Page body number {word} ends here.",)),
            (290, 30, 9, f"Page {number}"),
        ]
        for number, word in enumerate(("one", "two", "three"), start=1)
    ]
    document = made(pdf(pages), "report.pdf")
    assert texts(document) == [f"Page body number {word} ends here." for word in ("one", "two", "three")]
    assert reasons(document) == {
        "Harbour inquiry": "page header",
        "Page 1": "page number",
        "Page 2": "page number",
        "Page 3": "page number",
    }


def test_a_sentence_that_runs_over_a_page_is_one_paragraph() -> None:
    document = made(
        pdf([lines_down(("The company said that it would",)), lines_down(("begin production in the autumn.",))]),
        "a.pdf",
    )
    assert texts(document) == ["The company said that it would begin production in the autumn."]


def test_a_pdf_with_a_password_says_so() -> None:
    with pytest.raises(Encrypted, match=r"secret\.pdf: the PDF wants a password") as caught:
        made(pdf([lines_down(BODY)], password="drawbridge"), "secret.pdf")
    assert "without one" in caught.value.hint


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    assert "Brenmoor Works" in made(pdf([lines_down(BODY)], password=""), "a.pdf").text


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_pdf_that_breaks_off_is_not_passed_off_as_whole(share: float) -> None:
    raw = pdf([lines_down(BODY), lines_down(BODY)])
    with pytest.raises(Unreadable, match=r"half\.pdf: the PDF breaks off"):
        made(raw[: int(len(raw) * share)], "half.pdf")


def test_a_damaged_pdf_says_so() -> None:
    with pytest.raises(Unreadable, match=r"bad\.pdf: the PDF is damaged"):
        made(b"%PDF-1.4\n" + b"\x00\x81junk" * 300 + b"\nstartxref\n9\n%%EOF\n", "bad.pdf")


def test_pictures_of_pages_hold_nothing_to_read() -> None:
    with pytest.raises(NothingToRead, match=r"scan\.pdf: .*no text") as caught:
        made(pdf([[], []]), "scan.pdf")
    assert "ocrmypdf" in caught.value.hint
