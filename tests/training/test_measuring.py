"""The figures of a pipeline, on made-up sentences whose right reading is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from firsthand.read import model
from training import evaluate
from training.sentence import Sentence, save

WORDS = ("Novarex", "sold", "the", "plant", ".")
HEADS = (1, 1, 3, 1, 1)
DEPS = ("nsubj", "ROOT", "det", "obj", "punct")
TAGS = ("PROPN", "VERB|Fin|Ind|Past", "DET", "NOUN", "PUNCT")


def sentence(**given: object) -> Sentence:
    kept = {"head": HEADS, "dep": DEPS, "tag": TAGS, "ents": ((0, 7, "ORG"),), "split": "test"} | given
    text, tok = "", []
    for word in WORDS:
        text += "" if word == "." or not text else " "
        tok.append((len(text), len(text) + len(word)))
        text += word
    return Sentence(lang="en", src="made", lic="CC0", text=text, tok=tuple(tok), **kept)  # type: ignore[arg-type]


def doc(heads: tuple[int, ...] = HEADS, deps: tuple[str, ...] = DEPS, tags: tuple[str, ...] = TAGS,
        ents: tuple[str, ...] = ("B-ORG", "O", "O", "O", "O")) -> Doc:  # fmt: skip
    spaces = [True, True, True, False, False]
    return Doc(model.load().vocab, words=list(WORDS), spaces=spaces, heads=list(heads), deps=list(deps),
               tags=list(tags), ents=list(ents))  # fmt: skip


def scored(gold: Sentence, read: Doc) -> evaluate.Score:
    return evaluate.score(model.load(), [gold], [read])


def test_a_right_reading_scores_one_everywhere() -> None:
    made = scored(sentence(), doc())
    assert (made.uas, made.las, made.word_class, made.tag, made.whole, made.names) == (1, 1, 1, 1, 1, 1)
    assert made.relations == {"nsubj": 1, "ccomp": 0, "obl": 0}


def test_punctuation_does_not_count_in_the_arcs() -> None:
    made = scored(sentence(), doc(heads=(1, 1, 3, 1, 3)))
    assert (made.uas, made.las) == (1, 1)


def test_a_wrong_relation_costs_las_and_not_uas() -> None:
    made = scored(sentence(), doc(deps=("obl", "ROOT", "det", "obj", "punct")))
    assert (made.uas, made.las) == (1, 0.75)
    assert made.relations == {"nsubj": 0, "ccomp": 0, "obl": 0}


def test_a_wrong_tense_costs_the_full_tag_and_not_the_word_class() -> None:
    made = scored(sentence(), doc(tags=("PROPN", "VERB|Fin|Ind|Pres", "DET", "NOUN", "PUNCT")))
    assert (made.word_class, made.tag) == (1, 0.8)


def test_a_name_of_the_wrong_kind_is_wrong() -> None:
    made = scored(sentence(), doc(ents=("B-PER", "O", "O", "O", "O")))
    assert (made.names, made.kinds) == (0, {"PER": 0, "ORG": 0, "LOC": 0})


def test_a_sentence_with_a_name_of_unknown_kind_says_nothing_of_names() -> None:
    assert scored(sentence(ents=((0, 7, "?"),)), doc()).names is None


def test_a_sentence_cut_into_other_words_is_counted_and_left_out() -> None:
    other = Doc(model.load().vocab, words=["Novarex", "sold", "the", "plant."], spaces=[True] * 3 + [False])
    made = scored(sentence(ents=None), other)
    assert (made.recut, made.las) == (1, None)


def test_a_corpus_of_names_alone_has_no_syntax() -> None:
    made = scored(sentence(head=None, dep=None, tag=None), doc())
    assert (made.las, made.names) == (None, 1)


def test_only_sentences_kept_for_measuring_are_measured(tmp_path: Path) -> None:
    save(tmp_path / "data.jsonl.gz", [sentence(), sentence(split="train"), sentence(split="dev")])
    measured = evaluate.measured([tmp_path / "data.jsonl.gz"])
    assert {corpus: len(found) for corpus, found in measured.items()} == {"en made": 1}


def test_a_corpus_that_two_files_hold_is_measured_once(tmp_path: Path) -> None:
    for name, times in (("one", 2), ("two", 3)):
        save(tmp_path / name, [sentence()] * times)
    measured = evaluate.measured([tmp_path / "one", tmp_path / "two"])
    assert {corpus: len(found) for corpus, found in measured.items()} == {"en made": 2}


def test_the_shipped_model_and_the_same_model_in_a_folder_score_alike(tmp_path: Path) -> None:
    save(tmp_path / "data.jsonl.gz", [sentence()] * 4)
    model.shipped().to_disk(tmp_path / "model")
    shipped = evaluate.evaluate("shipped", [tmp_path / "data.jsonl.gz"])
    saved = evaluate.evaluate(str(tmp_path / "model"), [tmp_path / "data.jsonl.gz"])
    assert shipped.corpora == saved.corpora
    assert shipped.corpora["en made"].boundaries == pytest.approx(1)
    assert shipped.megabytes > 0
    assert shipped.words_per_second > 0
