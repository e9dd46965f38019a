from __future__ import annotations

import pytest

from firsthand.collect.encoding import decode, tidy

from .making import made, page, texts

TEXTS = {
    "en": "The company’s plant – “finished” in May – has cost £5m, a café owner near the site said.",
    "fr": "L’usine a déjà été bâtie près de Besançon, où l’été fut très chaud ; « ça suffit », dit-il là-bas.",
    "ru": "Завод в Алексине начал выпуск насосов, сообщили в министерстве. «Это ошибка», — сказал его директор.",
    "uk": "Завод у Чорткові розпочав випуск насосів, повідомили в міністерстві. «Це помилка», — сказав її речник.",
}
BYTES = [
    ("en", "cp1252"),
    ("fr", "cp1252"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("ru", "cp866"),
    ("ru", "iso8859_5"),
    ("ru", "mac_cyrillic"),
    ("uk", "cp1251"),
    ("uk", "koi8_u"),
    *(
        (language, wide)
        for language in TEXTS
        for wide in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    ),
]


@pytest.mark.parametrize("label", ["", "utf-8", "iso-8859-1", "windows-1251", "koi8-r", "no-such-label"])
@pytest.mark.parametrize(("language", "encoding"), BYTES)
def test_the_text_is_found_whatever_its_label_says(language: str, encoding: str, label: str) -> None:
    raw = TEXTS[language].encode(encoding, "ignore")
    assert tidy(decode(raw, label).text) == tidy(raw.decode(encoding))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "utf-8"])
@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "windows-1251"])
def test_a_page_with_a_wrong_meta_charset_is_read_all_the_same(encoding: str, label: str) -> None:
    markup = page(f"<p>{TEXTS['uk']} {TEXTS['uk']}</p>", head=f"<meta charset='{label}'>", lang="uk")
    raw = markup.encode(encoding, "ignore")
    expected = " ".join(TEXTS["uk"].encode(encoding, "ignore").decode(encoding).split())
    assert any(expected in text for text in texts(made(raw)))


def test_a_text_that_was_cut_in_the_middle_of_a_letter_is_still_utf_8() -> None:
    raw = (TEXTS["ru"] * 20).encode()[:-2] + b"\xd0"
    assert decode(raw).encoding == "utf-8"
    assert decode(raw).text.startswith("Завод в Алексине")


def test_letters_are_composed_and_line_ends_are_one() -> None:
    assert tidy("é\r\nи\u0306\rend\u2028x") == "é\nй\nend\nx"


def test_what_nobody_sees_is_dropped() -> None:
    assert tidy("fac\u00adtory\u200b \ufeffgate\x00\x07 \ud800\u202eshut") == "factory gate shut"


def test_no_break_spaces_become_plain_ones() -> None:
    assert tidy("«\u00a0oui\u202f»\u2009!") == "« oui » !"
