from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.gazetteer import Gazetteer, Level
from firsthand.gazetteer.build import build, cache_file, fill
from firsthand.gazetteer.entries import Town, towns_named


def town(number: int, name: str, people: int, *others: str, country: str = "FR") -> Town:
    return Town(number, name, 48.0, 2.0, country, people, "11", list(others))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Gazetteer]:
    path = tmp_path / "small.sqlite"
    rows = [
        town(1, "Cologne", 7_000, country="IT"),
        town(2, "Köln", 1_000_000, "Cologne", "Кёльн", "CGN", country="DE"),
        town(3, "Springfield", 100, country="US"),
        town(4, "Springfield", 9_000, country="US"),
    ]
    fill(path, towns_named(rows))
    gazetteer = Gazetteer(path)
    yield gazetteer
    gazetteer.close()


def test_the_larger_town_comes_first(small: Gazetteer) -> None:
    assert [spot.id for spot in small.find("Springfield")] == ["geonames:4", "geonames:3"]


def test_a_city_under_a_foreign_name_comes_before_a_small_namesake(small: Gazetteer) -> None:
    assert small.find("Cologne")[0].name == "Köln"


def test_a_name_is_found_in_another_script_and_inflected(small: Gazetteer) -> None:
    assert small.find("Кёльне", "ru")[0].name == "Köln"


def test_an_airport_code_names_no_town(small: Gazetteer) -> None:
    assert small.find("CGN") == ()


def test_a_large_town_reaches_further_than_a_small_one(small: Gazetteer) -> None:
    assert small.find("Köln")[0].precision_m == 12_000
    assert small.find("Springfield")[0].precision_m == 5_000


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(doing: str, share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "whole.sqlite", stop)
    assert list(tmp_path.iterdir()) == []


def test_the_file_lies_in_the_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_file().parent == tmp_path / "firsthand"


def test_the_file_lies_in_a_temporary_folder_where_there_is_no_cache_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert cache_file().parent.is_dir()
    assert tmp_path not in cache_file().parents


def test_levels_are_those_of_a_place() -> None:
    assert {level.value for level in Level} == {"country", "region", "city", "nature"}
