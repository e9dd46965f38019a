"""From a folder of corpora to a pipeline."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import spacy

from firsthand.read.model import pack
from training.convert import convert
from training.sentence import Sentence, load, save
from training.train import train

PLAIN = Path(__file__).with_name("plain.conllu").read_text(encoding="utf-8")


def folder(root: Path) -> Path:
    """One treebank of the table, its test sentence standing in the training file too."""
    bank = root / "UD_English-EWT"
    bank.mkdir()
    other = PLAIN.replace("plant", "works").replace("made-1", "made-2")
    for split, text in (("train", PLAIN + other), ("dev", other.replace("works", "mill")), ("test", PLAIN)):
        (bank / f"en_ewt-ud-{split}.conllu").write_text(text, encoding="utf-8")
    names = root / "UNER_English-EWT"
    names.mkdir()
    for split in ("train", "dev", "test"):
        (names / f"en_ewt-ud-{split}.iob2").write_text("", encoding="utf-8")
    return root


def test_no_sentence_of_a_test_set_is_trained_on(tmp_path: Path) -> None:
    found = list(convert(folder(tmp_path)))
    assert [(one.split, one.words[4]) for one in found] == [("test", "plant"), ("dev", "mill"), ("train", "works")]


def test_corpora_that_are_missing_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(convert(folder(tmp_path)))) == 3
    told = capsys.readouterr().err
    assert "UD_French-GSD" in told
    assert "UD_English-EWT" not in told


def test_texts_that_nobody_annotated_are_parsed_by_the_teacher_and_say_nothing_of_names(tmp_path: Path) -> None:
    news = tmp_path / "NEREL/NEREL-v1.1/train"
    news.mkdir(parents=True)
    (news / "1_text.txt").write_text("05/08/2008\n\nЗавод в Новограде продал старый цех. Мэр об этом знал.\n", "utf-8")
    first, second = convert(tmp_path)
    assert first.words[:3] == ["Завод", "в", "Новограде"]
    assert first.dep is not None
    assert first.dep[:3] == ("nsubj", "case", "nmod")
    assert [first.ents, second.ents] == [None, None]


def sentences(root: Path) -> list[Sentence]:
    (one,) = (found for found in convert(folder(root)) if found.split == "train")
    return [msgspec.structs.replace(one, ents=((0, 7, "ORG"),))] * 60


def test_the_same_seed_gives_the_same_pipeline_and_another_one_another(tmp_path: Path) -> None:
    save(tmp_path / "data.jsonl.gz", sentences(tmp_path))
    assert len(list(load(tmp_path / "data.jsonl.gz"))) == 60
    packed = []
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        train(tmp_path / "data.jsonl.gz", tmp_path / name, passes=1, seed=seed)
        packed.append(pack(spacy.load(tmp_path / name)))
    assert packed[0] == packed[1]
    assert packed[0] != packed[2]
