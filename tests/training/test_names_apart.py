"""Names by a network of their own: what it is trained on, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
import spacy
from spacy.attrs import NORM
from spacy.language import Language

from firsthand.read import model
from training import renaming
from training.names import of_posts, only_names
from training.names_apart import named, train
from training.renaming import Renamer, hide, places
from training.sentence import Sentence, save


def sentence(text: str, *names: tuple[str, str], lang: str = "en") -> Sentence:
    ents = tuple((text.index(name), text.index(name) + len(name), kind) for name, kind in names)
    return only_names(text, ents, lang=lang, src="made", split="train", lic="CC0")


PLANT = sentence("Novarex Steel sold its plant in Veldria.", ("Novarex Steel", "ORG"), ("Veldria", "LOC"))
MAYOR = sentence("Anna Karel left Tamsen.", ("Anna Karel", "PER"), ("Tamsen", "LOC"))


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renaming, "RENAMED", 1.0)
    monkeypatch.setattr(renaming, "CHANGED", 1.0)


@pytest.mark.usefixtures("always")
def test_a_name_is_changed_for_one_of_its_kind_and_the_rest_stays() -> None:
    renamer = Renamer([PLANT, MAYOR])
    made = [renamer.rename(PLANT, Random(seed)) for seed in range(20)]
    assert {one.text for one in made} == {
        "Novarex Steel sold its plant in Veldria.",
        "Novarex Steel sold its plant in Tamsen.",
    }
    for one in made:
        assert [one.text[start:end] for start, end, _ in one.ents or ()] == ["Novarex Steel", one.words[-2]]
        assert one.words == only_names(one.text, None, lang="en", src="", split="", lic="").words


@pytest.mark.usefixtures("always")
def test_no_name_is_taken_from_another_language() -> None:
    renamer = Renamer([PLANT, sentence("Il vit à Mervelle.", ("Mervelle", "LOC"), lang="fr")])
    assert {renamer.rename(PLANT, Random(seed)).text for seed in range(10)} == {PLANT.text}


@pytest.mark.usefixtures("always")
def test_in_a_headline_the_new_name_is_set_in_capital_letters() -> None:
    shouted = sentence("NO WORK IN VELDRIA", ("VELDRIA", "LOC"))
    found = {Renamer([shouted, MAYOR]).rename(shouted, Random(seed)).text for seed in range(10)}
    assert found == {"NO WORK IN VELDRIA", "NO WORK IN TAMSEN"}


def test_of_names_that_overlap_the_first_counts() -> None:
    both = sentence("The Bank of Tamsen closed.", ("Bank of Tamsen", "ORG"), ("Tamsen", "LOC"))
    assert places(both) == [(1, 3, "ORG")]


def test_hiding_changes_nothing_but_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renaming, "HIDDEN", 1.0)
    plain, hidden = (model.load().make_doc(PLANT.text) for _ in range(2))
    hide(hidden, Random(0))
    assert hidden[0].norm_.startswith("unknown ")
    assert hidden.to_array([NORM])[0] != plain.to_array([NORM])[0]
    for feature in ("prefix_", "suffix_", "shape_", "lang_", "text"):
        assert [getattr(word, feature) for word in hidden] == [getattr(word, feature) for word in plain]


def test_posts_to_somebody_are_passed_over_and_hashtags_may_be_names_or_not(tmp_path: Path) -> None:
    file = tmp_path / "posts.conll"
    posts = ("Rain O|over O|Tamsen B-LOC|all O|day O|#Veldria B-LOC", "@ O|anna B-PER|rain O|over O|us O")
    lines = [line.replace(" ", "\t") for post in posts for line in [*post.split("|"), ""]]
    file.write_text("\n".join(lines), encoding="utf-8")
    ((text, names),) = of_posts(file)
    assert [(text[start:end], kind) for start, end, kind in names] == [("Tamsen", "LOC"), ("#Veldria", "?")]


def frozen(nlp: Language) -> list[bytes]:
    pipes: dict[str, Any] = dict(nlp.pipeline)
    return [pipes[name].model.to_bytes() for name in ("tok2vec", "tagger", "parser")]


def test_tags_and_parse_stay_and_the_same_seed_gives_the_same_names(tmp_path: Path) -> None:
    before = model.shipped()
    before.to_disk(tmp_path / "before")
    save(tmp_path / "data.jsonl.gz", [PLANT, MAYOR] * 40)
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        train(tmp_path / "before", tmp_path / "data.jsonl.gz", tmp_path / name, passes=1, seed=seed)
    one, again, other = (spacy.load(tmp_path / name) for name in ("one", "again", "other"))
    assert frozen(one) == frozen(before)
    assert model.pack(one) == model.pack(again)
    assert model.pack(one) != model.pack(other)
    assert one.pipe_names == before.pipe_names


def test_sentences_without_known_names_teach_none(tmp_path: Path) -> None:
    silent = only_names("Nobody read this.", None, lang="en", src="made", split="train", lic="CC0")
    kept = only_names("Anna Karel came.", (), lang="en", src="made", split="test", lic="CC0")
    save(tmp_path / "data.jsonl.gz", [silent, kept, PLANT])
    assert [one.text for one in named(tmp_path / "data.jsonl.gz")] == [PLANT.text]
