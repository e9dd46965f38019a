from __future__ import annotations

import pytest

from firsthand.collect.language import tell

TEXTS = {
    "en": "The company said on Monday that its new plant would begin production in the autumn.",
    "fr": "La société a déclaré lundi que sa nouvelle usine commencerait à produire à l'automne.",
    "ru": "Компания заявила в понедельник, что её новый завод начнёт производство осенью.",
    "uk": "Компанія заявила в понеділок, що її новий завод розпочне виробництво восени.",
    "de": "Das Unternehmen erklärte am Montag, sein neues Werk werde im Herbst die Produktion aufnehmen.",
    "es": "La empresa dijo el lunes que su nueva planta comenzaría a producir en el otoño.",
}


@pytest.mark.parametrize("language", list(TEXTS))
def test_a_sentence_tells_its_language(language: str) -> None:
    assert tell(TEXTS[language]) == language


@pytest.mark.parametrize("language", list(TEXTS))
def test_a_long_text_outranks_a_wrong_label(language: str) -> None:
    label = "fr" if language != "fr" else "en-US"
    assert tell(TEXTS[language] * 3, label) == language


def test_a_short_text_abstains_or_leaves_it_to_the_label() -> None:
    assert tell("Kurz") == ""
    assert tell("Kurz", "de_AT") == "de"
    assert tell("12.05 — 17:30") == ""


def test_a_language_that_is_not_read_is_not_passed_off_as_one_that_is() -> None:
    polish = "Firma ogłosiła w poniedziałek, że jej nowa fabryka rozpocznie produkcję jesienią przyszłego roku. " * 2
    assert tell(polish) == "pl"
    assert tell(polish, "en") == "pl"
