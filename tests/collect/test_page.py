from __future__ import annotations

import json

import pytest

from firsthand.records import Basis, BlockKind

from .making import SENTENCES, blocks, made, page, reasons, texts


def linked(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@context': 'https://schema.org', **fields})}</script>"


def test_the_text_keeps_title_paragraphs_headings_and_quotes_in_exact_blocks() -> None:
    document = made(
        page(f"<h2>What comes next</h2><p>{SENTENCES[0]} Again.</p><blockquote>{SENTENCES[1]} Too.</blockquote>")
    )
    assert blocks(document) == [
        (BlockKind.TITLE, "Brenmoor builds a plant"),
        *((BlockKind.PARAGRAPH, sentence) for sentence in SENTENCES),
        (BlockKind.HEADING, "What comes next"),
        (BlockKind.PARAGRAPH, f"{SENTENCES[0]} Again."),
        (BlockKind.QUOTE, f"{SENTENCES[1]} Too."),
    ]
    assert document.text == "\n\n".join(words for _, words in blocks(document))


def test_a_list_is_items_on_lines_of_their_own() -> None:
    items = ("The first pump was delivered in May.", "The second pump was never delivered.")
    document = made(page("<ul>" + "".join(f"<li>{item}</li>" for item in items) + f"</ul><p>{SENTENCES[1]} Too.</p>"))
    assert texts(document, BlockKind.ITEM) == list(items)
    assert "\n".join(items) in document.text


def test_what_stands_around_the_article_is_cut_with_its_reason_and_kept() -> None:
    around = (
        "<nav><a href='/'>World</a></nav>",
        "<div class='ad-slot'>Cheap pumps here</div>",
        "<div class='share'>Tell your friends</div>",
        "<div class='comments'><p>First!</p></div>",
        "<footer>© 2025 Harbour Lights</footer>",
        "<div><h3>Most read</h3><a href='/1'>Ferry fares rise</a></div>",
    )
    document = made(page().replace("</body>", "".join(around) + "</body>"))
    cut = reasons(document)
    assert {
        text: cut.get(text)
        for text in (
            "World",
            "Cheap pumps here",
            "Tell your friends",
            "First!",
            "© 2025 Harbour Lights",
            "Most read",
            "Ferry fares rise",
        )
    } == {
        "World": "menu",
        "Cheap pumps here": "advertisement",
        "Tell your friends": "share buttons",
        "First!": "comments",
        "© 2025 Harbour Lights": "footer",
        "Most read": "related",
        "Ferry fares rise": "related",
    }
    assert not any(text in document.text for text in cut if text != document.title)


def test_nothing_on_the_page_is_both_kept_and_lost() -> None:
    body = "<p class='credit'>Photo: nobody</p><aside>Sign up now, dear reader</aside>"
    document = made(page(body))
    everything = document.text + " ".join(cut.text for cut in document.cut)
    assert all(words in everything for words in (*SENTENCES, "Photo: nobody", "Sign up now, dear reader"))


def test_a_table_of_data_is_rows() -> None:
    table = "<table><tr><th>Pump</th><th>Price</th></tr><tr><td>Small</td><td>20 euros</td></tr></table>"
    assert "Small | 20 euros" in texts(made(page(f"{table}<p>{SENTENCES[1]} Too.</p>")), BlockKind.ROW)


def test_a_table_that_only_places_things_is_read_as_text() -> None:
    paragraphs = "<br><br>".join(sentence * 2 for sentence in SENTENCES)
    markup = (
        f"<html lang='en'><body><table><tr><td>Links</td><td><h1>A plant in Brenmoor</h1>{paragraphs}</td></tr></table>"
    )
    document = made(markup)
    assert texts(document, BlockKind.PARAGRAPH) == [sentence * 2 for sentence in SENTENCES]


@pytest.mark.parametrize(
    ("head", "title", "publisher"),
    [
        ("<meta property='og:site_name' content='Harbour Lights'>", "Brenmoor builds a plant", "Harbour Lights"),
        (
            linked(**{"@type": "NewsArticle", "publisher": {"name": "Harbour Lights"}}),
            "Brenmoor builds a plant",
            "Harbour Lights",
        ),
        ("", "Brenmoor builds a plant | Harbour Lights", "Harbour Lights"),
        ("", "Brenmoor builds a plant", ""),
    ],
)
def test_the_publisher_is_named_by_the_page_itself_or_not_at_all(head: str, title: str, publisher: str) -> None:
    document = made(page(head=head).replace("<title>Brenmoor builds a plant", f"<title>{title}"))
    assert document.publisher == publisher
    assert document.title == "Brenmoor builds a plant"


def test_the_byline_comes_without_its_by() -> None:
    assert made(page(head="<meta name='author' content='By Ann Example'>")).byline == "Ann Example"
    assert made(page().replace("</h1>", "</h1><p>By Ann Example</p>")).byline == "Ann Example"


def test_the_address_is_the_canonical_one_and_only_a_web_address() -> None:
    asked = "https://harbour.example/a?utm=1"
    assert made(page(head="<link rel='canonical' href='/a'>"), url=asked).url == "https://harbour.example/a"
    assert made(page(head="<link rel='canonical' href='javascript:alert(1)'>"), url=asked).url == asked
    assert made(page(), url=asked).url_requested == asked


@pytest.mark.parametrize(
    ("head", "below", "url", "day", "basis"),
    [
        (
            linked(**{"@type": "NewsArticle", "datePublished": "2025-03-03T23:30:00+02:00"}),
            "",
            "",
            "2025-03-03",
            Basis.JSON_LD,
        ),
        (
            linked(**{"@graph": [{"@type": ["Article"], "datePublished": "2025-03-03"}]}),
            "",
            "",
            "2025-03-03",
            Basis.JSON_LD,
        ),
        ("<meta property='article:published_time' content='2025-03-02T08:00Z'>", "", "", "2025-03-02", Basis.META_TAG),
        ("", "<time datetime='2025-03-01'>1 March</time>", "", "2025-03-01", Basis.BYLINE),
        ("", "<p>Published on 1 March 2025 at 10:15</p>", "", "2025-03-01", Basis.BYLINE),
        ("", "", "https://harbour.example/2025/02/28/plant", "2025-02-28", Basis.URL),
    ],
)
def test_the_date_is_found_with_its_basis(head: str, below: str, url: str, day: str, basis: Basis) -> None:
    published = made(page(head=head).replace("</h1>", f"</h1>{below}"), url=url).published
    assert published is not None
    assert (published.value, published.basis) == (day, basis)


def test_the_firmest_basis_wins_and_a_date_after_the_capture_is_none() -> None:
    meta = "<meta property='article:published_time' content='2025-03-02'>"
    firm = made(page(head=meta + linked(**{"@type": "Article", "datePublished": "2025-03-03"}))).published
    assert firm is not None
    assert firm.basis is Basis.JSON_LD
    wrong = made(page(head=meta + linked(**{"@type": "Article", "datePublished": "2035-03-03"}))).published
    assert wrong is not None
    assert wrong.basis is Basis.META_TAG


def test_a_clock_in_the_site_header_is_the_weakest_basis() -> None:
    published = made(page().replace("<body>", "<body><div>Monday, March 3, 2025</div>")).published
    assert published is not None
    assert published.basis is Basis.PAGE_HEADER


def test_a_date_within_the_text_is_not_the_date_of_the_page() -> None:
    assert (
        made(
            page("<p>The plant opened on 3 March 2025, the company said in a short statement on its site.</p>")
        ).published
        is None
    )


def test_a_wrong_language_label_is_overruled_by_a_long_text() -> None:
    assert made(page(lang="fr-FR")).language == "en"


def test_broken_json_ld_is_passed_over() -> None:
    broken = '<script type=\'application/ld+json\'>{"@type": "Article", </script>'
    assert made(page(head=broken + "[" * 100)).title == "Brenmoor builds a plant"
    deep = "<script type='application/ld+json'>" + "[" * 100_000 + "</script>"
    assert made(page(head=deep)).title == "Brenmoor builds a plant"


JOB = {
    "@type": "JobPosting",
    "title": "Pump engineer",
    "description": "<p>Brenmoor seeks a pump engineer for its hall.</p><ul><li>You read technical papers.</li></ul>",
    "hiringOrganization": {"@type": "Organization", "name": "Brenmoor Works"},
    "datePosted": "2025-03-12",
    "jobLocation": {"address": {"addressLocality": "Constanța", "addressCountry": "RO"}},
    "baseSalary": {"currency": "EUR", "value": {"minValue": 1900, "maxValue": 2400, "unitText": "MONTH"}},
}


def test_a_job_advertisement_is_its_description_and_rows() -> None:
    document = made(f"<html lang='en'><head>{linked(**JOB)}</head><body><p>Apply now</p></body></html>")
    assert blocks(document) == [
        (BlockKind.TITLE, "Pump engineer"),
        (BlockKind.PARAGRAPH, "Brenmoor seeks a pump engineer for its hall."),
        (BlockKind.ITEM, "You read technical papers."),
        (BlockKind.ROW, "Employer: Brenmoor Works"),
        (BlockKind.ROW, "Location: Constanța, RO"),
        (BlockKind.ROW, "Salary: 1900–2400 EUR per month"),
        (BlockKind.ROW, "Posted: 2025-03-12"),
    ]
    assert document.credit == "Brenmoor Works"
    assert document.published is not None
    assert (document.published.value, document.published.basis) == ("2025-03-12", Basis.JSON_LD)


def test_pictures_within_the_page_do_not_count_against_its_size() -> None:
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 3_000_000 + "'>"
    assert texts(made(page(picture)), BlockKind.PARAGRAPH) == list(SENTENCES)


def test_a_job_advertisement_that_the_page_shows_in_full_is_taken_from_the_page() -> None:
    short = {**JOB, "description": "Brenmoor seeks a pump engineer for its hall."}
    shown = (
        "<a href='#'>Apply now</a><div><p>Brenmoor seeks a pump engineer for its hall.</p><h3>We ask</h3>"
        "<ul><li>You read technical papers.</li></ul><p>A second hall is planned.</p></div><div>Other jobs</div>"
    )
    document = made(f"<html lang='en'><head>{linked(**short)}</head><body>{shown}</body></html>")
    assert blocks(document)[1:5] == [
        (BlockKind.PARAGRAPH, "Brenmoor seeks a pump engineer for its hall."),
        (BlockKind.HEADING, "We ask"),
        (BlockKind.ITEM, "You read technical papers."),
        (BlockKind.PARAGRAPH, "A second hall is planned."),
    ]
    assert {"Apply now", "Other jobs"} <= set(reasons(document))
