from pathlib import Path

from benchmarks import names, sets

ROWS: list[sets.Row] = [
    {"left": "Viktor Dravin", "right": "Виктор Дравин", "schema": "Person", "match": True, "kind": "made"},
    {"left": "Viktor Dravin", "right": "محمود رستمی", "schema": "Person", "match": False, "kind": "made"},
    {"left": "Corvalix Ltd", "right": "Корваликс", "schema": "Company", "match": True, "kind": "made"},
    {"left": "Corvalix", "right": "Tolvik", "schema": "Company", "kind": "made"},
]


def test_pairs_are_counted_by_kind_and_by_scripts(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    sets.write(path, ROWS)
    scores, said = names.measure(path)
    assert scores["all"] == {"pairs": 3, "f1": 1.0, "precision": 1.0, "recall": 1.0}
    assert scores["persons Cyrl-Latn"]["pairs"] == 1
    assert scores["companies and other"]["pairs"] == 1
    assert [row["same"] for row in said] == [True, False, True, False]
    assert "transliteration" in said[0]["because"][0]


def test_half_of_what_is_said_wrong_halves_precision() -> None:
    assert names.f1([(True, True), (True, False), (False, False)]) == {
        "pairs": 3,
        "f1": 0.667,
        "precision": 0.5,
        "recall": 1.0,
    }
