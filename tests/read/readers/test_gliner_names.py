"""Names by a GLiNER model in a local folder; the package itself is stood in for by one with the same interface."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from firsthand.errors import UsageError
from firsthand.read import EXTRACTOR
from firsthand.read.readers import choose, make_reader
from firsthand.records import MentionKind

from ..pages import document

TEXT = "The firm Quorvex was founded by Zamiel Brandoth in Tarn."
KNOWN = {"Quorvex": "organization", "Zamiel Brandot": "person", "Tarn": "location", "firm": "vegetable"}


class Model:
    """Finds the names in `KNOWN` and keeps what it was called with."""

    loaded: list[tuple[str, dict[str, Any]]] = []  # noqa: RUF012
    asked: list[tuple[str, list[str], float]] = []  # noqa: RUF012

    @classmethod
    def from_pretrained(cls, model_id: str, **options: Any) -> Model:
        assert os.environ["HF_HUB_OFFLINE"] == "1"
        cls.loaded.append((model_id, options))
        if not (Path(model_id) / "tokenizer_config.json").exists():
            raise OSError("We couldn't connect to the hub to load the files")
        return cls()

    def predict_entities(self, text: str, labels: list[str], threshold: float = 0.5) -> list[dict[str, Any]]:
        self.asked.append((text, labels, threshold))
        return [
            {"start": found.start(), "end": found.end(), "text": name, "label": label, "score": 0.9}
            for name, label in KNOWN.items()
            for found in re.finditer(name, text)
        ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model's folder, with the package in place."""
    package = ModuleType("gliner")
    package.GLiNER = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", package)
    for variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(variable, "0")
    monkeypatch.setattr(Model, "loaded", [])
    monkeypatch.setattr(Model, "asked", [])
    for name in ("gliner_config.json", "model.safetensors", "tokenizer_config.json"):
        (tmp_path / name).write_text("{}")
    return tmp_path


def names(folder: Path, text: str = TEXT) -> dict[str, tuple[MentionKind, str]]:
    reading = make_reader({"names": f"gliner:{folder}"}, tell=pytest.fail).read(document(text))
    return {mention.text: (mention.kind, mention.found_by) for mention in reading.mentions}


def test_names_are_those_that_the_model_finds_widened_to_whole_words(folder: Path) -> None:
    found = names(folder)
    assert found["Quorvex"][0] is MentionKind.ORGANISATION
    assert found["Zamiel Brandoth"] == (MentionKind.PERSON, "gliner")
    assert found["Tarn"][0] is MentionKind.PLACE
    assert "firm" not in found


def test_the_model_is_loaded_from_the_folder_with_the_network_closed(folder: Path) -> None:
    names(folder)
    assert Model.loaded == [(str(folder), {"local_files_only": True})]
    assert Model.asked == [(TEXT, ["person", "organization", "location"], 0.5)]


def test_a_hub_that_was_imported_before_is_closed_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = ModuleType("huggingface_hub.constants")
    hub.HF_HUB_OFFLINE = False  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "huggingface_hub.constants", hub)
    names(folder)
    assert hub.HF_HUB_OFFLINE is True


def test_long_texts_are_given_in_windows_that_the_model_sees_whole(folder: Path) -> None:
    text = " ".join(f"Worker {n} met Zamiel Brandoth there." for n in range(120))
    reading = make_reader({"names": f"gliner:{folder}"}, tell=pytest.fail).read(document(text))
    assert sum(mention.text == "Zamiel Brandoth" for mention in reading.mentions) == 120
    assert len(Model.asked) > 2
    assert all(len(given.split()) <= 250 for given, _, _ in Model.asked)


def test_the_reader_says_which_model_found_the_names_and_not_where_it_lies(folder: Path) -> None:
    choice = choose({"names": f"gliner:{folder}"})
    assert choice.extractor == f"{EXTRACTOR}, names by GLiNER ({folder.name})"


def test_without_the_package_the_next_command_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(UsageError, match="need the package gliner") as failed:
        make_reader({"names": f"gliner:{folder}"}, tell=pytest.fail)
    assert failed.value.hint == "pip install 'firsthand[gliner]'"


@pytest.mark.parametrize("path", ["models/gliner", "./evidence", "/no/such/folder", "urchade/gliner_small-v2.1"])
def test_a_model_is_the_whole_path_of_a_folder_never_a_name_to_download(path: str) -> None:
    with pytest.raises(UsageError, match="there is no GLiNER model") as failed:
        make_reader({"names": f"gliner:{path}"}, tell=pytest.fail)
    assert "gliner:/" in failed.value.hint


@pytest.mark.parametrize("missing", ["gliner_config.json", "model.safetensors"])
def test_a_folder_without_the_models_files_is_refused(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    (folder / "pytorch_model.bin").write_bytes(b"could run code")
    with pytest.raises(UsageError, match=f"{missing} is missing"):
        make_reader({"names": f"gliner:{folder}"}, tell=pytest.fail)
    assert Model.loaded == []


def test_a_model_that_would_need_a_download_fails_with_what_to_do(folder: Path) -> None:
    (folder / "tokenizer_config.json").unlink()
    with pytest.raises(UsageError, match="cannot be loaded: We couldn't connect") as failed:
        make_reader({"names": f"gliner:{folder}"}, tell=pytest.fail)
    assert "nothing is downloaded" in failed.value.hint
