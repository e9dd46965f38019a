"""Names in quotation marks behind their noun, whatever the parser took them for."""

from __future__ import annotations

import pytest

from firsthand.read.mending.quoted import quoted_names
from firsthand.read.parse import parse
from firsthand.read.tokens import Tag, Token

from ..pages import document


def parsed(*rows: tuple[str, str, str, int]) -> list[Token]:
    """Words with class, relation and the place of their head."""
    words: list[Token] = []
    for i, (text, part, dep, _) in enumerate(rows):
        tag = Tag(part, "", frozenset())
        words.append(Token(i, text, i, i + 1, text.lower(), dep, tag, i == 0, True, words, []))
    for word, (*_, head) in zip(words, rows, strict=True):
        word.head = words[head]
        if word.head is not word:
            word.head.children.append(word)
    quoted_names(words)
    return words


def arcs(words: list[Token]) -> list[tuple[str, str, str]]:
    return [(word.text, word.dep_, word.head.text) for word in words if word.tag.upos != "PUNCT"]


@pytest.mark.parametrize("marks", ["«»", "“”", "„“"])
def test_a_name_that_was_taken_for_a_verb_becomes_the_nouns_and_leaves_it_its_own_verb(marks: str) -> None:
    words = parsed(
        ("Банк", "NOUN", "nsubj", 2), (marks[0], "PUNCT", "punct", 2), ("Тисалот", "VERB", "parataxis", 4),
        (marks[1], "PUNCT", "punct", 2), ("молчит", "VERB", "ROOT", 4),
    )  # fmt: skip
    assert arcs(words) == [("Банк", "nsubj", "молчит"), ("Тисалот", "appos", "Банк"), ("молчит", "ROOT", "молчит")]
    assert words[2].tag.upos == "PROPN"


def test_a_name_that_was_taken_for_the_root_gives_it_to_the_verb_below() -> None:
    words = parsed(
        ("Банк", "NOUN", "nsubj", 2), ("«", "PUNCT", "punct", 2), ("Тисалот", "VERB", "ROOT", 2),
        ("»", "PUNCT", "punct", 2), ("молчит", "VERB", "conj", 2),
    )  # fmt: skip
    assert arcs(words) == [("Банк", "nsubj", "молчит"), ("Тисалот", "appos", "Банк"), ("молчит", "ROOT", "молчит")]


def test_a_name_that_governed_its_noun_gives_it_its_own_place() -> None:
    words = parsed(
        ("La", "DET", "det", 1), ("société", "NOUN", "compound", 3), ("«", "PUNCT", "punct", 3),
        ("Novarex", "PROPN", "nsubj", 5), ("»", "PUNCT", "punct", 3), ("ferme", "VERB", "ROOT", 5),
    )  # fmt: skip
    assert arcs(words) == [
        ("La", "det", "société"), ("société", "nsubj", "ferme"), ("Novarex", "appos", "société"),
        ("ferme", "ROOT", "ferme"),
    ]  # fmt: skip
    assert [child.text for child in words[5].children] == ["société"]


def test_a_quoted_sentence_is_left_alone() -> None:
    rows = [("мнение", "NOUN", "nsubj", 0), ("«", "PUNCT", "punct", 2), ("Мы", "PRON", "nsubj", 5)]
    rows += [("не", "PART", "advmod", 5), ("скоро", "ADV", "advmod", 5), ("уедем", "VERB", "acl", 0)]
    rows += [("отсюда", "ADV", "advmod", 5), ("»", "PUNCT", "punct", 5)]
    assert arcs(parsed(*rows))[1] == ("Мы", "nsubj", "уедем")


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("fr", "Seuls 30 millions ont été prélevés sur le budget et “Orvane” a cherché le reste.", "Orvane"),
        ("en", "Only 30 million was taken from the budget and Orvane sought the rest itself.", "Orvane"),
    ],
)
def test_a_name_behind_and_before_a_verb_is_that_verbs_subject(language: str, text: str, subject: str) -> None:
    (passage,) = parse(document(text, language))
    passage.mend(language)
    sought = next(word for word in passage.tokens if word.text in {"cherché", "sought"})
    assert [kid.text for kid in sought.children if kid.dep_ == "nsubj"] == [subject]
