import json
from pathlib import Path

import pytest

from benchmarks.places import labelled, predictions, resolve, right, score, written
from firsthand.records import Mention, MentionKind, Place, Span

FOLDER = Path(__file__).parents[2] / "benchmarks" / "places"


def place(level: str, gazetteer: str = "geonames:1", latitude: float = 47.2, longitude: float = 38.9) -> Place:
    mention = Mention(document="D1", span=Span(0, 1), text="x", name="x", kind=MentionKind.PLACE, found_by="test")
    return Place(
        id="P1",
        name="x",
        latitude=latitude,
        longitude=longitude,
        precision_m=500_000,
        level=level,
        country="RU",
        gazetteer=gazetteer,
        mentions=(mention,),
    )


@pytest.mark.parametrize(
    ("label", "found", "wanted"),
    [
        ("47.2 38.9", place("city"), True),
        ("47.9 38.9", place("city"), False),
        ("47.2 38.9", place("site"), False),
        ("47.2 38.9 site", place("site"), True),
        ("44 38 area", place("region"), True),
        ("20 38 area", place("region"), False),
        ("RU-TA", place("region", "iso3166-2:RU-TA"), True),
        ("RU", place("region", "iso3166-2:RU-TA"), False),
        ("-", None, True),
        ("-", place("city"), False),
        ("47.2 38.9", None, False),
    ],
)
def test_a_mention_is_right_when_its_label_is_met(label: str, found: Place | None, wanted: bool) -> None:
    assert right(label, found) is wanted


@pytest.mark.parametrize("language", ["fr", "ru", "uk"])
def test_the_written_lines_hold_together(language: str) -> None:
    texts = written(FOLDER / f"{language}.toml")
    assert sum(len(text.marked) for text in texts) > 90
    assert score(list(resolve(texts)), right)["right"] >= 0.95


def test_a_labelled_file_is_read_and_written_in_its_own_format(tmp_path: Path) -> None:
    row = {
        "id": "7",
        "text": "From Lyon to Nowherington",
        "lang": "en",
        "url": None,
        "places": [
            {"span": [5, 9], "name": "Lyon", "lat": 45.76, "lon": 4.84},
            {"span": [13, 25], "name": "Nowherington", "lat": 0, "lon": 0},
        ],
    }
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (written_row,) = predictions(resolve(labelled(path)))
    assert [(one["span"], one["name"]) for one in written_row["places"]] == [([5, 9], "Lyon")]
    assert written_row["id"] == "7"
