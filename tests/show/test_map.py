from __future__ import annotations

from itertools import pairwise

import pytest

from firsthand.show.clip import Window, inside, path, polygon, runs, size
from firsthand.show.labels import Room
from firsthand.show.map import draw
from firsthand.show.outlines import outlines
from firsthand.show.projection import around, distance_km, fit

from .invented import PLACES, place

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def holders(longitude: float, latitude: float) -> set[str]:
    """Codes of the countries in whose outline the point lies."""
    point = (longitude, latitude)
    return {c.code for c in outlines().countries if sum(inside(point, ring) for ring in c.rings) % 2}


@pytest.mark.parametrize(
    ("name", "spot", "code"),
    [
        ("Simferopol", (34.1, 45.0), "UA"),
        ("Sokhumi", (41.5, 43.0), "GE"),
        ("Tiraspol", (29.4, 46.95), "MD"),
        ("North Nicosia", (33.3, 35.25), "CY"),
        ("Hargeisa", (44.06, 9.56), "SO"),
        ("Moscow", (37.6, 55.75), "RU"),
        ("Paris", (2.35, 48.85), "FR"),
        ("Oslo", (10.75, 59.95), "NO"),
    ],
)
def test_the_outlines_follow_the_view_of_the_united_nations(name: str, spot: tuple[float, float], code: str) -> None:
    assert holders(*spot) == {code}, name


@pytest.mark.parametrize(
    ("name", "spot"),
    [
        ("Crimea", (34.1, 45.2)),
        ("Abkhazia", (41.2, 43.1)),
        ("South Ossetia", (43.95, 42.3)),
        ("Kosovo", (20.9, 42.6)),
        ("Northern Cyprus", (33.4, 35.25)),
        ("Western Sahara", (-13.0, 25.0)),
        ("Golan Heights", (35.8, 33.0)),
        ("Kashmir", (76.0, 34.5)),
        ("Taiwan", (121.0, 23.8)),
        ("Palestine", (35.2, 32.1)),
    ],
)
def test_contested_areas_are_known_by_name(name: str, spot: tuple[float, float]) -> None:
    area = next(shape for shape in outlines().contested if shape.name == name)
    assert any(inside(spot, ring) for ring in area.rings)


def test_no_border_is_drawn_between_crimea_and_the_rest_of_ukraine() -> None:
    isthmus = [p for line in outlines().borders for p in line if 33.3 < p[0] < 34.9 and 45.7 < p[1] < 46.3]
    assert isthmus == []


@pytest.mark.parametrize(
    "points",
    [
        [(38.9, 47.2, 12.0), (76.9, 43.2, 12.0)],
        [(2.3, 48.8, 1.0)],
        [(-175.0, -20.0, 10.0), (178.0, -18.0, 10.0)],
        [(36.8, -1.3, 5.0)],
        [(-70.0, -53.0, 5.0), (25.0, 70.0, 5.0), (140.0, 35.0, 5.0)],
        [(0.0, 84.0, 5.0)],
    ],
)
def test_every_point_lies_in_the_picture(points: list[tuple[float, float, float]]) -> None:
    extent = around(points)
    projection = fit(extent, width=760, tallest=720, lowest=380)
    for x, y, _ in points:
        turned = x + 360 * round((extent.middle[0] - x) / 360)
        left, top = projection(turned, y)
        assert 0 <= left <= 760
        assert 0 <= top <= projection.height


def test_points_on_both_sides_of_the_date_line_stay_together() -> None:
    extent = around([(-179.0, 60.0, 1.0), (179.0, 60.0, 1.0)])
    assert extent.east - extent.west < 30


def test_the_distance_of_two_cities_is_that_of_the_globe() -> None:
    assert distance_km((38.9, 47.24), (52.05, 55.79)) == pytest.approx(1314, abs=25)


def test_a_scale_is_true_in_the_middle() -> None:
    projection = fit(around([(38.9, 47.2, 12.0), (52.0, 55.8, 12.0)]), width=760, tallest=720, lowest=380)
    x, y = projection.middle
    (x1, y1), (x2, y2) = projection(x - 1, y), projection(x + 1, y)
    drawn = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    assert drawn / projection.per_km(x, y) == pytest.approx(distance_km((x - 1, y), (x + 1, y)), rel=0.03)


def test_a_country_is_shaded_and_never_dotted() -> None:
    view = draw(PLACES, {})
    assert view is not None
    assert {dot.place for dot in view.dots} == {"P1", "P2", "P3"}
    assert view.shaded


def test_countries_alone_make_a_map_without_dots() -> None:
    view = draw(PLACES[3:], {})
    assert view is not None
    assert (view.dots, bool(view.shaded)) == ((), True)


def test_no_places_make_no_map() -> None:
    assert draw((), {}) is None


def test_contested_areas_in_sight_are_named() -> None:
    view = draw(PLACES, {})
    assert view is not None
    assert "Crimea" in view.contested_names
    assert "Western Sahara" not in view.contested_names


def test_many_places_on_one_spot_keep_their_dots_and_lose_their_labels() -> None:
    crowd = [place(f"P{n}", "Long name of a village", (30.0 + n / 1000, 50.0), "city", "UA", ()) for n in range(40)]
    view = draw(crowd, {})
    assert view is not None
    assert len(view.dots) == 40
    assert 1 <= sum(bool(dot.label) for dot in view.dots) <= 8


def test_labels_never_take_the_same_room() -> None:
    room = Room(Window(0, 0, 500, 500))
    assert room.beside("first", (100, 100)) != room.beside("first", (100, 100))


def test_a_ring_is_cut_at_the_window() -> None:
    assert size(polygon(SQUARE, Window(5, 5, 20, 20))) == 25
    assert polygon(SQUARE, Window(20, 20, 30, 30)) == []


def test_a_line_is_broken_where_it_leaves_the_window() -> None:
    line = [(float(x), 5.0) for x in (0, 5, 30, 60, 30, 5)]
    assert list(runs(line, Window(0, 0, 10, 10))) == [[(0, 5), (5, 5), (30, 5)], [(30, 5), (5, 5)]]


def test_points_too_close_to_tell_apart_are_left_out() -> None:
    assert path([[(0, 0), (0.1, 0.1), (5, 5)]], closed=False) == "M0.0 0.0L5.0 5.0"


def test_the_outlines_have_no_long_jumps() -> None:
    rings = [ring for shape in outlines().countries for ring in shape.rings]
    longest = max(abs(a[0] - b[0]) for ring in rings for a, b in pairwise(ring))
    assert longest < 45
