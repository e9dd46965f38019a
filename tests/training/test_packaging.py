"""What may be shipped and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from firsthand.read import model
from training import package

SAMPLE = ("Novarex sold the plant.", "Le ministère a annoncé la fermeture de l’usine.")


def test_a_packaged_pipeline_can_be_loaded_and_reads_as_before(tmp_path: Path) -> None:
    checked = package.package(model.shipped(), SAMPLE, tmp_path / "out")
    assert checked.alike == 1
    assert checked.complaints() == []
    config, weights = (tmp_path / "out" / name for name in ("config.cfg", "weights.bin"))
    again = model.unpack(config.read_text(encoding="utf-8"), weights.read_bytes())
    assert package.alike(list(model.load().pipe(SAMPLE)), list(again.pipe(SAMPLE))) == 1


def test_what_is_shipped_stays_where_a_check_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_MEGABYTES", 0.1)
    (tmp_path / "config.cfg").write_text("as it was", encoding="utf-8")
    checked = package.package(model.shipped(), SAMPLE, tmp_path)
    assert len(checked.complaints()) == 1
    assert [file.read_text(encoding="utf-8") for file in tmp_path.iterdir()] == ["as it was"]


@pytest.mark.parametrize(
    ("alike", "megabytes", "seconds", "word"),
    [(0.9, 10, 1, "90.00%"), (1, 20.1, 1, "20.1 MB"), (1, 10, 1.6, "1.60 s")],
)
def test_each_limit_is_told(alike: float, megabytes: float, seconds: float, word: str) -> None:
    (complaint,) = package.Checked(alike=alike, megabytes=megabytes, seconds=seconds).complaints()
    assert word in complaint


def test_words_count_as_alike_only_when_arc_class_and_name_are() -> None:
    vocab = model.load().vocab
    one = Doc(vocab, words=["Novarex", "sold"], heads=[1, 1], deps=["nsubj", "ROOT"], ents=["B-ORG", "O"])
    other = Doc(vocab, words=["Novarex", "sold"], heads=[1, 1], deps=["nsubj", "ROOT"], ents=["B-PER", "O"])
    assert package.alike([one], [one]) == 1
    assert package.alike([one], [other]) == 0.5
