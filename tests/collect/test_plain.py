from __future__ import annotations

from datetime import date

import pytest

from firsthand.records import Basis, BlockKind

from .making import SENTENCES, blocks, made, reasons, texts

PAGES = {
    "en": (
        "Monday, March 3, 2025",
        "NewsCompaniesBrenmoor denies that its plant is a secret as neighbours...",
        "Brenmoor denies that its plant is a secret as neighbours complain",
        (
            "Brenmoor Works said on Monday that its new plant near the port had been announced two years ago, and that "
            "nobody had complained then."
        ),
        "Related articles",
        "Ferry fares rise again",
        "Most popular",
        "- Advertisement -",
    ),
    "fr": (
        "lundi, mars 3, 2025",
        "Actualités du portÉCONOMIEBrenmoor dément que son usine soit secrète tandis...",
        "Brenmoor dément que son usine soit secrète tandis que des voisins se plaignent",
        (
            "La société Brenmoor a déclaré lundi que sa nouvelle usine, près du port, avait été annoncée il y a deux "
            "ans et que personne ne s’en était plaint."
        ),
        "ARTICLES CONNEXES",
        "Le prix du bac augmente",
        "Plus populaire",
        "- Annonce -",
    ),
    "ru": (
        "понедельник, 3 марта 2025",
        "ГлавнаяЭкономика«Бренмур» отрицает, что его завод секретный, хотя соседи...",
        "«Бренмур» отрицает, что его завод секретный, хотя соседи жалуются на «шум»",
        (
            "Компания «Бренмур» заявила в понедельник, что её новый завод у порта был объявлен два года назад и что "
            "тогда никто не жаловался."
        ),
        "Читайте также",
        "Паром снова подорожал",
        "Самое популярное",
        "- Реклама -",
    ),
    "uk": (
        "понеділок, 3 березня 2025",
        "ГоловнаЕкономіка«Бренмур» заперечує, що його завод таємний, хоча сусіди...",
        "«Бренмур» заперечує, що його завод таємний, хоча сусіди скаржаться на «шум»",
        (
            "Компанія «Бренмур» заявила в понеділок, що її новий завод біля порту було оголошено два роки тому і "
            "що тоді ніхто не скаржився."
        ),
        "Читайте також",
        "Паром знову подорожчав",
        "Найпопулярніше",
        "- Реклама -",
    ),
}


@pytest.mark.parametrize("language", list(PAGES))
def test_a_news_page_saved_as_text_loses_its_furniture_and_keeps_it_as_cut(language: str) -> None:
    clock, crumb, title, paragraph, related, headline, popular, advert = PAGES[language]
    lines = (clock, "spot_img", crumb, "", title, "", paragraph, "", "spot_imgspot_img", related, "", headline, popular)
    document = made("\n".join((*lines, "", f"{advert}spot_img")), "page.txt")

    assert blocks(document) == [(BlockKind.TITLE, title), (BlockKind.PARAGRAPH, paragraph)]
    assert document.language == language
    assert reasons(document) == {
        clock: "header",
        "spot_img": "image placeholder",
        crumb: "breadcrumb",
        "spot_imgspot_img": "image placeholder",
        related: "related",
        headline: "related",
        popular: "related",
        f"{advert}spot_img": "advertisement",
    }


@pytest.mark.parametrize("language", list(PAGES))
def test_the_date_in_a_header_is_found_and_is_the_weakest_basis(language: str) -> None:
    clock, _, title, paragraph, *_ = PAGES[language]
    published = made(f"{clock}\n{title}\n\n{paragraph}", "page.txt").published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2025, 3, 3), date(2025, 3, 3))
    assert published.basis is Basis.PAGE_HEADER


def test_a_date_below_the_title_outranks_the_header_clock() -> None:
    document = made(
        f"Monday, March 3, 2025\nA title of five words\nBy Ann Example | 28 February 2025\n\n{SENTENCES[0]}", "page.txt"
    )
    assert document.published is not None
    assert (document.published.value, document.published.basis) == ("2025-02-28", Basis.BYLINE)
    assert document.byline == "Ann Example"


def test_a_header_date_after_the_capture_is_no_date() -> None:
    assert made(f"Monday, March 3, 2031\nA title of five words\n\n{SENTENCES[0]}", "page.txt").published is None


def test_a_sentence_that_speaks_of_advertising_stays() -> None:
    sentence = "Advertisement is what the company calls it."
    assert sentence in made("\n\n".join((*SENTENCES, sentence)), "page.txt").text


def test_wrapped_lines_are_joined_and_a_parted_word_is_whole_again() -> None:
    wrapped = (
        "Brenmoor Works has built a new plant near the port, said two former\n"
        "employees who had seen the drawings before the construc-\n"
        "tion began, and who asked not to be named because they were not\n"
        "allowed to speak about it in public.\n\nA second paragraph."
    )
    paragraphs = texts(made(wrapped, "mail.txt"))
    assert paragraphs[0].endswith(
        "before the construction began, and who asked not to be named because they were not "
        "allowed to speak about it in public."
    )
    assert paragraphs[1] == "A second paragraph."


def test_items_stand_on_lines_and_paragraphs_apart() -> None:
    document = made(f"{SENTENCES[0]}\n\n- first pump\n- second pump\n\n{SENTENCES[1]}", "page.txt")
    assert document.text == f"{SENTENCES[0]}\n\nfirst pump\nsecond pump\n\n{SENTENCES[1]}"
    assert [kind for kind, _ in blocks(document)].count(BlockKind.ITEM) == 2


def test_a_short_note_is_kept_whole() -> None:
    assert made("Plant seen near the port.", "note.txt").text == "Plant seen near the port."


def test_a_sign_of_copyright_names_the_publisher() -> None:
    assert made(
        f"A title of five words\n\n{SENTENCES[0]}\n\n© 2025 Harbour Lights. All rights reserved", "a.txt"
    ).publisher == ("Harbour Lights")
    assert made(f"A title of five words\n\n{SENTENCES[0]}", "a.txt").publisher == ""


def test_a_sentence_above_a_heading_is_text_and_no_site_header() -> None:
    document = made(f"This is a short first sentence.\nWhat comes next here\n\n{SENTENCES[0]}", "page.txt")
    assert texts(document)[0] == "This is a short first sentence."
    assert document.cut == ()


def test_a_greeting_is_no_title() -> None:
    assert made(f"Dear readers,\n\n{SENTENCES[0]}", "mail.txt").title == ""
