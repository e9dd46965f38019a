from __future__ import annotations

from datetime import UTC, datetime

from firsthand.read import parse as parsing
from firsthand.read.parse import parse
from firsthand.records import Block, BlockKind, Document, Span, digest


def document(text: str, blocks: tuple[Block, ...] = (), language: str = "en") -> Document:
    return Document(
        sha256=digest(text),
        name="page.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 5, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        blocks=blocks,
        language=language,
    )


def test_every_block_is_a_passage_of_its_own() -> None:
    text = "Plant closed\n\nThe plant closed. Nobody said why.\n"
    blocks = (Block(BlockKind.TITLE, Span(0, 12)), Block(BlockKind.PARAGRAPH, Span(14, 49)))
    passages = parse(document(text, blocks))
    assert [passage.block for passage in passages] == list(blocks)
    assert [passage.doc.text for passage in passages] == ["Plant closed", "The plant closed. Nobody said why."]


def test_spans_are_those_of_the_document() -> None:
    text = "Title\n\nThe plant closed."
    passage = parse(document(text))[1]
    assert passage.span(1, 2).of(text) == "plant closed"
    assert passage.chars(0, 3).of(text) == "The"


def test_a_line_break_inside_a_block_is_never_a_token() -> None:
    text = "One line\nand another.\r\nA third"
    block = Block(BlockKind.QUOTE, Span(0, len(text)))
    passages = parse(document(text, (block,)))
    assert [passage.doc.text for passage in passages] == ["One line", "and another.", "A third"]
    assert all(not token.is_space for passage in passages for token in passage.doc)


def test_a_narrow_or_hard_blank_is_read_as_a_blank_at_the_same_place() -> None:
    text = "«\u00a0Oui\u202f» dit-elle."
    passage = parse(document(text))[0]
    assert [token.text for token in passage.doc][:3] == ["«", "Oui", "»"]
    assert passage.span(1, 1).of(text) == "Oui"


def test_a_very_long_block_is_cut_where_sentences_end() -> None:
    sentence = "The plant in Veldria made parts. "
    text = sentence * 400
    passages = parse(document(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)))
    assert len(passages) > 2
    assert all(len(passage.doc.text) <= parsing.LONGEST for passage in passages)
    assert all(passage.doc.text.startswith("The plant") for passage in passages)
    assert "".join(passage.doc.text + " " for passage in passages) == text


def test_a_word_longer_than_any_limit_is_still_read() -> None:
    text = "x" * (parsing.LONGEST * 2 + 5)
    assert sum(len(passage.doc.text) for passage in parse(document(text))) == len(text)


def test_a_document_of_white_space_has_no_passages() -> None:
    assert parse(document(" \n\t\n ")) == []
