"""The dossier for word processors: Markdown and DOCX."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from markdown_it import MarkdownIt

from firsthand.show import LANGUAGES
from firsthand.show.dossier import PARTS
from firsthand.show.plain import blocks, markdown, word
from firsthand.show.plain.blocks import Heading, Look, Paragraph, Run, Table
from firsthand.show.plain.markdown import escaped
from firsthand.show.words import Words

from .invented import EMPTY, HOSTILE, MATERIAL, NOW

LEFT_TO_THE_PAGE = {"gaps"}
"""Lists of claims that lack something are of use where they can be clicked."""


def docx(found: list[Paragraph | Heading | Table] | None = None) -> bytes:
    return word(found or blocks(MATERIAL), title=MATERIAL.title, built_at=NOW, language="en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_its_heading_in_the_language_asked_for(language: str) -> None:
    headings = [block.text for block in blocks(MATERIAL, language=language) if isinstance(block, Heading)]
    words = Words(language)
    assert {words(f"{part}.title") for part in PARTS if part not in LEFT_TO_THE_PAGE} <= set(headings)


def test_every_claim_is_there_with_its_quote_and_its_number() -> None:
    text = markdown(blocks(MATERIAL))
    assert all(f"**{claim.id}** " in text for claim in MATERIAL.claims)
    assert "“We have delivered about 50 blades to Almaty since May”" in text


def test_an_empty_case_says_in_every_part_what_is_missing() -> None:
    found = blocks(EMPTY)
    assert not any(isinstance(block, Table) for block in found)
    assert markdown(found).count("\n> ") >= 8


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "[a](http://x.example)", "http://x.example", "www.x.example", "a@x.example", "![p](http://x.example/p)",
     "<!-- c -->", "&lt;b&gt;", "`code`", "**loud**", "# head", "- item", "1. item", "a | b", "~~gone~~", "\\*"],
)  # fmt: skip
def test_what_a_page_says_stays_text_in_markdown(text: str) -> None:
    reader = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    (opened, inline, closed) = reader.parse(escaped(text))
    assert (opened.type, closed.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    shown = "".join(child.content for child in inline.children or ())
    assert shown.replace("\u2060", "") == text


def test_a_table_in_markdown_keeps_its_columns_whatever_stands_in_its_cells() -> None:
    table = Table("c", ("a", "b"), (((Run("x | y"),), (Run("z\nw"),)),))
    rows = markdown([table]).strip().splitlines()[2:]
    assert rows[2] == "| x \\| y | z w |"


def test_a_quote_with_lit_words_stands_in_one_pair_of_quotation_marks() -> None:
    line = Paragraph((Run("in ", Look.QUOTE), Run("Taganrog", Look.LIT), Run(" now", Look.QUOTE), Run(" [c1]")))
    assert markdown([line]).strip() == "“in **Taganrog** now” \\[c1\\]"


def test_a_docx_opens_again_with_its_headings_tables_and_language() -> None:
    made = Document(BytesIO(docx()))
    styles = [line.style.name for line in made.paragraphs if line.style]
    assert styles[0] == "Title" or styles[0] == "Heading 1"
    assert styles.count("Heading 2") == len(PARTS) - len(LEFT_TO_THE_PAGE)
    assert len(made.tables) >= 6
    assert 'w:lang w:val="fr"' in made.element.xml


def test_a_docx_names_no_person_and_no_program_and_is_the_same_every_time() -> None:
    first, second = docx(), docx()
    assert first == second
    about = Document(BytesIO(first)).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    with ZipFile(BytesIO(first)) as opened:
        assert "python-docx" not in opened.read("docProps/core.xml").decode()


def test_characters_that_xml_cannot_hold_do_not_break_a_docx() -> None:
    made = Document(BytesIO(docx([Paragraph((Run("a\x00b\ud800c"),))])))
    assert made.paragraphs[0].text == "a\ufffdb\ufffdc"
