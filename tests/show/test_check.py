"""The check of a dossier that a person has edited."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from firsthand.errors import ShowError
from firsthand.show import dossier
from firsthand.show.check import Flaw, check, sentences
from firsthand.show.check.rules import Lint
from firsthand.show.plain import blocks, markdown, word

from .invented import MATERIAL, NOW


def flaws(text: str) -> list[tuple[Lint, str]]:
    return [(flaw.kind, flaw.why) for flaw in found(text)]


def found(text: str) -> tuple[Flaw, ...]:
    return check(MATERIAL, sentences(text.encode(), "edited.md"))


def kinds(text: str) -> list[Lint]:
    return [kind for kind, _ in flaws(text)]


@pytest.mark.parametrize("language", ["en", "fr", "ru", "uk"])
def test_a_dossier_that_nobody_changed_has_no_flaw(language: str) -> None:
    made = blocks(MATERIAL, language=language)
    page = dossier(MATERIAL, language=language).encode()
    docx = word(made, title="t", built_at=NOW, language=language)
    assert check(MATERIAL, sentences(markdown(made).encode(), "d.md")) == ()
    assert check(MATERIAL, sentences(page, "d.html")) == ()
    assert check(MATERIAL, sentences(docx, "d.docx")) == ()


def test_a_sentence_without_a_footnote_is_named_with_its_line() -> None:
    (flaw,) = found("Vent-Est said that it took no loan. [c5]\n\nThe plant near Almaty was announced by the company.\n")
    assert (flaw.kind, flaw.line) == (Lint.NO_FOOTNOTE, 3)


def test_a_footnote_of_no_claim_is_named() -> None:
    assert flaws("Vent-Est said that it took no loan. [c5, c99]") == [
        (Lint.UNKNOWN_CLAIM, "there is no c99 in this case")
    ]


def test_a_run_of_footnotes_names_all_claims_in_it() -> None:
    (one,) = sentences("Officials spoke of a second plant. [c7–c9]".encode(), "d.md")
    assert one.claims == ("c7", "c8", "c9")


def test_a_quote_that_does_not_stand_in_the_page_is_named() -> None:
    right = "Vent-Est said that it “has received no loan from Riviera Bank”. [c5]"
    wrong = "Vent-Est said that it “never received a loan from Riviera Bank”. [c5]"
    gapped = "Vent-Est said that it “has received … from Riviera Bank”. [c5]"
    assert (kinds(right), kinds(wrong), kinds(gapped)) == ([], [Lint.QUOTE], [])


def test_a_number_must_stand_in_the_claims_or_be_counted_from_them() -> None:
    assert kinds("Its director said that about 50 blades went to Almaty. [c6]") == []
    assert kinds("Its director said that about 80 blades went to Almaty. [c6]") == [Lint.NUMBER]
    assert kinds("2 claims say that officials spoke of it. [c7, c8]") == []


def test_a_word_of_likelihood_is_the_analysts_alone() -> None:
    assert kinds("Two officials said that a second plant is likely. [c7]") == []
    assert kinds("Two officials said that a second plant is very unlikely. [c7]") == [Lint.LIKELIHOOD]
    assert kinds("Deux responsables ont dit qu’une usine est probable. [c1]") == [Lint.LIKELIHOOD]


def test_likelihood_and_confidence_do_not_stand_in_one_sentence() -> None:
    text = "With high confidence, two officials said, a second plant is likely. [c7]"
    assert kinds(text) == [Lint.CONFIDENCE]


def test_what_one_origin_says_is_not_put_as_a_fact() -> None:
    assert kinds("The company will build a second plant near Almaty. [c7]") == [Lint.AS_FACT]
    assert kinds("Two officials say that the company will build a second plant near Almaty. [c7]") == []
    assert "single origin" in flaws("The company will build a second plant near Almaty. [c7]")[0][1]


def test_a_note_that_is_not_a_whole_dossier_is_read_to_its_end() -> None:
    assert (
        len(sentences(b"# Note\n\nOne thing is said here. [c1]\n\n## More\n\nAnother one is said. [c2]\n", "n.md")) == 2
    )


def test_a_file_that_is_no_docx_is_refused_with_the_next_command() -> None:
    with pytest.raises(ShowError, match=r"d\.docx cannot be read: it is no DOCX file"):
        sentences(b"no zip", "d.docx")


def test_a_docx_written_by_hand_is_read() -> None:
    made, raw = Document(), BytesIO()
    made.add_paragraph("The company builds a second plant near Almaty. [c7]")
    made.save(raw)
    assert [flaw.kind for flaw in check(MATERIAL, sentences(raw.getvalue(), "d.docx"))] == [Lint.AS_FACT]
