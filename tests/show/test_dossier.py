from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path

import msgspec
import pytest
from lxml import html

from firsthand.errors import ShowError
from firsthand.records import Amount, When
from firsthand.show import LANGUAGES, dossier
from firsthand.show.dossier import PARTS, runs

from .invented import CLAIMS, D1, EMPTY, HOSTILE, MATERIAL, at, claim, document

LIMIT = 300_000
"""Bytes that the dossier of a small case may take."""


@pytest.fixture(scope="module", params=LANGUAGES)
def tree(request: pytest.FixtureRequest) -> html.HtmlElement:
    return html.document_fromstring(dossier(MATERIAL, language=request.param))


def test_the_same_material_gives_the_same_bytes() -> None:
    assert dossier(MATERIAL) == dossier(MATERIAL)


def test_another_language_is_refused() -> None:
    with pytest.raises(ShowError):
        dossier(MATERIAL, language="tlh")


def test_it_is_small() -> None:
    assert len(dossier(MATERIAL).encode()) < LIMIT


def test_the_words_around_the_quotes_are_in_the_language_asked_for() -> None:
    assert 'lang="uk"' in dossier(MATERIAL, language="uk")
    assert "Хронологія" in dossier(MATERIAL, language="uk")


def test_no_script_and_nothing_from_elsewhere(tree: html.HtmlElement) -> None:
    assert tree.xpath("//script | //link | //iframe | //img | //object | //form | //base") == []
    assert all(value.startswith("#") for value in tree.xpath("//@href"))
    assert not tree.xpath("//@src | //@*[starts-with(name(), 'on')]")


def test_the_policy_forbids_everything_but_its_own_style(tree: html.HtmlElement) -> None:
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")


def test_every_link_leads_somewhere(tree: html.HtmlElement) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in tree.xpath("//@href")} <= set(ids)


def test_every_claim_stands_beside_its_page_once(tree: html.HtmlElement) -> None:
    assert [li.get("id") for li in tree.xpath("//li[contains(@class, 'claim')]")] == [c.id for c in CLAIMS]
    assert {f"at-{c.id}" for c in CLAIMS} <= set(tree.xpath("//@id"))


def test_headings_go_down_one_level_at_a_time(tree: html.HtmlElement) -> None:
    levels = [int(tag[1]) for tag in (e.tag for e in tree.iter() if isinstance(e.tag, str)) if re.match(r"h\d$", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_tables_have_captions_and_their_headers_a_scope(tree: html.HtmlElement) -> None:
    tables = tree.xpath("//table")
    assert len(tables) == 10
    assert all(table.xpath("./caption[normalize-space()]") for table in tables)
    assert tree.xpath("//th[not(@scope)]") == []


def test_quotes_carry_the_language_and_direction_of_their_page(tree: html.HtmlElement) -> None:
    assert tree.xpath("//q[not(@dir)]") == []
    [card] = tree.xpath("//li[@id='c12']//p[@class='what']/q")
    assert (card.get("lang"), card.get("dir")) == ("ar", "auto")


def test_the_page_stands_there_to_the_letter(tree: html.HtmlElement) -> None:
    for page in MATERIAL.documents:
        [sheet] = tree.xpath(f"//article[@aria-labelledby='page-{page.id}']")
        for number in sheet.xpath(".//sup"):
            number.drop_tree()
        shown = [block.text_content() for block in sheet.xpath(".//*[contains(@class, 'block')]")]
        assert shown == [block.span.of(page.text) for block in page.blocks]


def test_hostile_words_stay_words(tree: html.HtmlElement) -> None:
    [card] = tree.xpath("//li[@id='c10']//p[@class='what']")
    assert HOSTILE in card.text_content()


def test_a_denial_and_a_hedge_are_told_in_words_and_signs() -> None:
    tree = html.document_fromstring(dossier(MATERIAL))
    assert "⊘ says it is not so: no loan" in tree.xpath("//li[@id='c5']")[0].text_content()
    assert "◑ possible: pourrait" in tree.xpath("//li[@id='c2']")[0].text_content()
    assert "La Gazette du Port?" in tree.xpath("//li[@id='c1']")[0].text_content()


def test_the_weakest_basis_of_a_date_is_warned_of() -> None:
    tree = html.document_fromstring(dossier(MATERIAL))
    warned = tree.xpath("//article[.//p[@class='warning'][contains(., 'Weakest basis')]]/@aria-labelledby")
    assert warned == ["page-D1"]


def test_a_document_that_was_not_read_says_so() -> None:
    tree = html.document_fromstring(dossier(MATERIAL))
    [article] = tree.xpath("//article[@aria-labelledby='page-D5']")
    assert "has not been read for claims yet" in article.text_content()


def test_every_capture_is_listed_with_its_hashes(tree: html.HtmlElement) -> None:
    text = tree.xpath("//section[@id='evidence']")[0].text_content()
    assert all(page.sha256 in text and page.text_sha256 in text for page in MATERIAL.documents)


def test_an_address_is_shown_and_never_a_link() -> None:
    page = msgspec.structs.replace(D1, url="javascript:alert(1)")
    written = dossier(msgspec.structs.replace(EMPTY, documents=(page,)))
    assert "javascript:alert(1)" in written
    assert 'href="javascript' not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_case_has_every_part_and_says_what_is_missing(language: str) -> None:
    tree = html.document_fromstring(dossier(EMPTY, language=language))
    assert len(tree.xpath("//main/section")) == len(PARTS)
    assert len(tree.xpath("//p[@class='empty']")) >= 10


def test_a_long_document_folds_and_stays_linear(tmp_path: Path) -> None:
    parts = [f"Paragraph {n} tells how the harbour grew that year, and who paid for it." for n in range(4000)]
    long = document("D1", parts, "en", "Harbour Daily", None)
    claims = tuple(claim(f"c{n}", long, [parts[n * 100]], []) for n in range(1, 40))
    written = dossier(msgspec.structs.replace(EMPTY, documents=(long,), claims=claims))
    tree = html.document_fromstring(written)
    assert len(tree.xpath("//details[contains(@class, 'fold')]")) == 40
    assert len(tree.xpath("//li[contains(@class, 'claim')]")) == 39


def test_a_long_quote_stands_whole_on_its_page_and_is_told_shortly_everywhere_else() -> None:
    said = f"The port said on 4 February that it would {'dredge and widen and ' * 12}deepen the basin for 50 ships"
    page = document("D1", ["Port", said], "en", "Harbour Daily", None)
    when = When(words="on 4 February", earliest=date(2026, 2, 4), latest=date(2026, 2, 4))
    ships = Amount(words="50 ships", span=at(page, "50 ships"), low=50, high=50, unit="ships")
    made = claim("c1", page, [said], [], happened=(when,), amounts=(ships,))
    written = dossier(msgspec.structs.replace(EMPTY, documents=(page,), claims=(made,)))
    tree = html.document_fromstring(written)
    assert written.count(said) == 1
    [card] = tree.xpath("//li[@id='c1']//p[@class='what']/q")
    assert card.text.startswith("The port said on 4 February")
    assert card.text.endswith("the basin for 50 ships")
    [event] = tree.xpath("//section[@id='timeline']//p[@class='event']/q")
    assert "on 4 February" in event.text
    [sum_] = tree.xpath("//section[@id='money']//td/q")
    assert "50 ships" in sum_.text


def test_neighbours_are_drawn_together_and_others_are_not() -> None:
    order = {f"c{n}": n for n in range(1, 12)}
    assert runs(["c1", "c2", "c3", "c4", "c6", "c7"], order) == [("c1", "c4"), ("c6", "c6"), ("c7", "c7")]
