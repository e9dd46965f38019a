"""Treebanks laid onto our own words, and the sentences made out of them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import msgspec
import pytest

from training import augment, conllu
from training.sentence import Sentence, load, save

PLAIN, CONTRACTED = (
    Path(__file__).with_name(f"{name}.conllu").read_text(encoding="utf-8") for name in ("plain", "contracted")
)


def read(text: str, lang: str = "en") -> Sentence:
    (rows,) = conllu.sentences(text)
    found = conllu.sentence(rows, lang=lang, src="made", split="train", lic="CC0")
    assert found is not None
    return found


def test_words_heads_relations_and_classes_are_taken_over() -> None:
    made = read(PLAIN)
    assert made.words == ["Novarex", "sold", "the", "old", "plant", "in", "June", "."]
    assert made.head == (1, 1, 4, 4, 1, 6, 1, 1)
    assert made.dep == ("nsubj", "ROOT", "det", "amod", "obj", "case", "obl", "punct")
    assert made.tag is not None
    assert made.tag[1] == "VERB|Fin|Ind|Past"


def test_a_page_is_told_once_and_holds_for_what_follows() -> None:
    told = f"# newdoc id = first\n{PLAIN.strip()}\n\n{PLAIN.strip()}\n\n# newdoc id = second\n{PLAIN}"
    assert [rows.page for rows in conllu.sentences(told)] == ["first", "first", "second"]
    assert read(f"# newdoc id = first\n{PLAIN}").page == "first"
    assert read(PLAIN).page == ""


def test_a_contracted_word_is_one_word_of_ours() -> None:
    made = read(CONTRACTED, "fr")
    assert made.words == ["Le", "directeur", "du", "port", "est", "parti", "."]
    assert made.head == (1, 5, 3, 1, 5, 5, 5)


def test_a_text_that_lacks_the_treebanks_words_is_left_out() -> None:
    (rows,) = conllu.sentences(PLAIN.replace("# text = Novarex sold", "# text = Somebody bought"))
    assert conllu.sentence(rows, lang="en", src="made", split="train", lic="CC0") is None


@pytest.mark.parametrize(
    ("deprel", "kept"), [("obl:tmod", "obl"), ("nsubj:pass", "nsubj:pass"), ("acl:relcl", "acl:relcl")]
)
def test_only_the_subtypes_that_the_grammar_reads_are_kept(deprel: str, kept: str) -> None:
    assert conllu.relation(deprel) == kept


def test_sentences_come_back_as_they_were_saved_and_always_as_the_same_bytes(tmp_path: Path) -> None:
    sentences = [read(PLAIN), msgspec.structs.replace(read(CONTRACTED, "fr"), ents=((0, 2, "LOC"),))]
    for name in ("one", "two"):
        assert save(tmp_path / name, sentences) == 2
    assert list(load(tmp_path / "one")) == sentences
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def reported() -> list[Sentence]:
    reporter, chance = augment.Reporter([read(PLAIN)]), Random(0)
    found = [reporter.report(read(PLAIN), chance) for _ in range(60)]
    return [sentence for sentence in found if sentence is not None]


def test_what_is_put_into_a_mouth_is_a_tree_with_the_words_under_the_verb() -> None:
    made = [sentence for sentence in reported() if "According" not in sentence.words]
    assert made
    for sentence in made:
        assert sentence.head is not None
        assert sentence.dep is not None
        assert all(0 <= head < len(sentence.tok) for head in sentence.head)
        (root,) = (index for index, head in enumerate(sentence.head) if head == index)
        assert sentence.head[sentence.words.index("sold")] == root
        assert sentence.dep[sentence.words.index("sold")] == "ccomp"
        assert sentence.head[max(i for i, word in enumerate(sentence.words) if word == "Novarex")] == root
        assert sentence.split == "train"


def test_according_to_somebody_hangs_on_the_statement() -> None:
    made = [sentence for sentence in reported() if "According" in sentence.words]
    assert made
    for sentence in made:
        assert sentence.text == "According to Novarex, Novarex sold the old plant in June."
        assert sentence.head is not None
        assert (sentence.head[2], sentence.head[0]) == (sentence.words.index("sold"), 2)


def test_a_quotation_or_a_question_is_not_put_into_a_mouth() -> None:
    assert augment.plain(read(PLAIN))
    assert not augment.plain(read(PLAIN.replace("June.", "June?").replace("\t.\t.\t", "\t?\t?\t")))


def test_typography_changes_marks_and_letters_and_no_number_of_words() -> None:
    words, chance = ["«", "It", "'s", "sold", "»", "."], Random(0)
    made = [augment.typography(words, chance) for _ in range(300)]
    assert {len(one) for one in made} == {6}
    assert {one[0] for one in made} == {"«", "“", '"', "„"}
    assert {one[1] for one in made} == {"It", "it", "IT"}
