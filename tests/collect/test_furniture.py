from __future__ import annotations

import pytest

from firsthand.collect.furniture import is_breadcrumb, openings, owner, reason_to_cut, repeats_title

TITLE = "A plant that no one was to know of stands in the port"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("spot_imgspot_img", "image placeholder"),
        ("plant-view_800.jpg", "image placeholder"),
        ("- Advertisement -", "advertisement"),
        ("- Annonce -spot_img", "advertisement"),
        ("Реклама:", "advertisement"),
        ("ARTICLES CONNEXES", "related"),
        ("Читайте також: Паром подорожчав", "related"),
        ("Комментарии (12)", "comments"),
        ("Поділитися", "share buttons"),
        ("© 2025 Harbour Lights", "footer"),
        ("Abonnez-vous à notre lettre du soir pour ne rien manquer", "subscription"),
    ],
)
def test_a_line_of_furniture_is_told_with_its_reason(line: str, reason: str) -> None:
    assert reason_to_cut(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement rates rose, the company said.",
        "La publicité est interdite dans le port.",
        "Комментарии компании получить не удалось.",
        "Головне — безпека, сказав директор.",
        "The file plan.pdf was sent to the ministry.",
        "50",
    ],
)
def test_a_sentence_is_no_furniture(line: str) -> None:
    assert reason_to_cut(line) == ""


def test_a_breadcrumb_repeats_the_title_or_parts_sections_by_signs() -> None:
    assert repeats_title("NewsCompaniesA plant that no one was to know...", TITLE)
    assert repeats_title(f"News > Companies > {TITLE}", TITLE)
    assert is_breadcrumb("News > Companies > Port", TITLE)
    assert not repeats_title("News > Companies > Port", TITLE)
    assert not is_breadcrumb(TITLE, TITLE)
    assert not is_breadcrumb("The port has a plant", TITLE)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2009–2025 Harbour Lights. All rights reserved", "Harbour Lights"),
        ("© Причал-Инфо", "Причал-Инфо"),
        ("Copyright © 2025", ""),
        ("© All rights reserved", ""),
        ("Harbour Lights", ""),
    ],
)
def test_the_sign_of_copyright_names_an_owner(line: str, name: str) -> None:
    assert owner(line) == name


def test_openings_are_in_small_letters_with_straight_apostrophes() -> None:
    for subject in ("related_openings", "footer", "byline", "published", "subscribe_openings"):
        assert all(words == words.lower() and "’" not in words for words in openings(subject))
