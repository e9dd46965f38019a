"""The gold of the example case agrees with its pages and with itself; no part of Firsthand is needed to check it."""

from __future__ import annotations

import re
import sys
from functools import cache
from itertools import chain
from pathlib import Path

import lxml.html
import pypdfium2
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # examples/ is no part of the installed package

from examples.gold import Claim, Gold, Page, flat, load  # noqa: E402
from examples.vocabulary import Change, Status  # noqa: E402
from firsthand.records import Polarity, Speech  # noqa: E402

CASE = ROOT / "examples" / "velmora"
PAGES = [path.name for path in sorted((CASE / "pages").iterdir())]


@cache
def gold() -> Gold:
    return load(CASE / "gold.json")


@cache
def text_of(file: str) -> str:
    """All visible words of a page, furniture included, with single spaces."""
    path = CASE / "pages" / file
    encoding = next(page.encoding for page in gold().pages if page.file == file)
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return flat(" ".join(page.get_textpage().get_text_range() for page in document))
    if path.suffix == ".txt":
        return flat(path.read_text(encoding=encoding))
    utf8 = lxml.html.HTMLParser(encoding="utf-8")
    tree = lxml.html.fromstring(path.read_bytes().decode(encoding).encode(), parser=utf8)
    for hidden in tree.xpath("//script | //style"):
        hidden.drop_tree()
    return flat(tree.text_content())


def words_of(claim: Claim) -> list[str]:
    """Every exact string that a claim's labels point to."""
    links = chain.from_iterable((link.words, link.cue, link.medium, link.role) for link in claim.chain)
    marks = (*claim.certainty_markers, *claim.polarity_markers, *claim.distance_markers)
    frames = chain.from_iterable((relation.words, relation.object_words) for relation in claim.relations)
    dated = (date.words for date in claim.dates)
    counted = (amount.words for amount in claim.amounts)
    return [words for words in (*links, *marks, *frames, *dated, *counted) if words]


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return next(page for page in gold().pages if page.file == request.param)


def test_there_are_fourteen_pages_in_four_languages() -> None:
    assert len(gold().pages) == len(PAGES) == 14
    assert {page.language for page in gold().pages} == {"en", "fr", "ru", "uk"}


def test_every_quote_stands_in_its_page(page: Page) -> None:
    missing = [claim.id for claim in page.claims if flat(claim.quote) not in text_of(page.file)]
    assert missing == []


def test_every_content_stands_in_its_quote(page: Page) -> None:
    missing = [
        (claim.id, part) for claim in page.claims for part in claim.content if flat(part) not in flat(claim.quote)
    ]
    assert missing == []


def test_every_labelled_word_stands_in_the_quote_or_else_in_the_page(page: Page) -> None:
    missing = [
        (claim.id, words)
        for claim in page.claims
        for words in words_of(claim)
        if flat(words) not in flat(claim.quote) and flat(words) not in text_of(page.file)
    ]
    assert missing == []


def test_markers_dates_and_amounts_stand_in_the_quote_itself(page: Page) -> None:
    missing = [
        (claim.id, words)
        for claim in page.claims
        for words in (
            *claim.certainty_markers,
            *claim.polarity_markers,
            *(date.words for date in claim.dates),
            *(amount.words for amount in claim.amounts),
        )
        if flat(words) not in flat(claim.quote)
    ]
    assert missing == []


def test_title_kept_paragraphs_and_cut_furniture_stand_in_the_page(page: Page) -> None:
    assert [words for words in (page.title, *page.kept, *page.cut) if flat(words) not in text_of(page.file)] == []


def test_no_furniture_stands_in_a_kept_paragraph(page: Page) -> None:
    assert [words for words in page.cut if any(flat(words) in flat(kept) for kept in page.kept)] == []


def test_every_quote_stands_in_a_kept_paragraph(page: Page) -> None:
    main = flat(" ".join(page.kept))
    assert [claim.id for claim in page.claims if flat(claim.quote) not in main] == []


def test_a_negative_claim_says_by_which_words(page: Page) -> None:
    assert [c.id for c in page.claims if (c.polarity is Polarity.NEGATIVE) != bool(c.polarity_markers)] == []


def test_a_link_is_cued_unless_the_words_are_its_own(page: Page) -> None:
    uncued = [c.id for c in page.claims for link in c.chain if not link.cue and link.speech is not Speech.OWN]
    assert uncued == []


def test_dates_do_not_end_before_they_begin_and_anchors_are_the_pages_own(page: Page) -> None:
    dates = [(claim.id, date) for claim in page.claims for date in claim.dates]
    assert [name for name, date in dates if date.earliest and date.latest and date.earliest > date.latest] == []
    assert [name for name, date in dates if date.anchor not in (None, page.published.date)] == []


def test_ids_are_unique_and_numbered_by_page() -> None:
    for rows in (gold().pages, gold().entities, gold().places, gold().origins, gold().findings):
        names = [row.id for row in rows]
        assert len(names) == len(set(names))
    for page in gold().pages:
        assert [claim.id for claim in page.claims] == [f"{page.id}-{n}" for n in range(1, len(page.claims) + 1)]


def test_every_id_resolves() -> None:
    case, claims = gold(), gold().claims()
    entities = {entity.id for entity in case.entities}
    places = {place.id for place in case.places}
    origins = {origin.id for origin in case.origins}
    pages = {page.id for page in case.pages}
    for claim in claims.values():
        assert claim.origin in origins, claim.id
        assert {link.entity for link in claim.chain} <= entities | {""}, claim.id
        assert set(claim.places) <= places, claim.id
        assert {end for r in claim.relations for end in (r.subject, r.object)} <= entities | places | {""}, claim.id
    for finding in case.findings:
        assert {*finding.supporting, *finding.opposing} <= set(claims), finding.id
        assert {*finding.supporting_origins, *finding.opposing_origins} <= origins, finding.id
    pairs = [(clash.a, clash.b) for clash in case.contradictions] + [(pair.a, pair.b) for pair in case.compatible]
    assert set(chain.from_iterable(pairs)) <= set(claims)
    assert {end for edge in case.derivations for end in (edge.page, edge.source)} <= pages
    assert {other for entity in case.entities for other in entity.not_same_as} <= entities
    assert {origin.entity for origin in case.origins} <= entities | {""}


def test_every_spelling_of_an_entity_and_a_place_stands_in_a_page() -> None:
    everything = " ".join(text_of(file) for file in PAGES)
    spelt = [name for entity in gold().entities for name in entity.names]
    spelt += [name for place in gold().places for name in place.names]
    assert [name for name in spelt if flat(name) not in everything] == []


def test_origins_hold_exactly_the_claims_that_name_them() -> None:
    for origin in gold().origins:
        assert origin.claims == tuple(c.id for c in gold().claims().values() if c.origin == origin.id), origin.id


def test_findings_count_interests_and_name_the_origins_of_their_claims() -> None:
    claims, interests = gold().claims(), {origin.id: origin.interest for origin in gold().origins}
    for finding in gold().findings:
        assert set(finding.supporting_origins) == {claims[name].origin for name in finding.supporting}
        assert set(finding.opposing_origins) <= {claims[name].origin for name in finding.opposing}
        assert finding.independent == len({interests[name] for name in finding.supporting_origins})


def test_what_is_called_corroborated_has_two_interests_and_no_opponent() -> None:
    for finding in gold().findings:
        if finding.status is Status.CORROBORATED:
            assert finding.independent >= 2, finding.id
            assert not finding.opposing_origins, finding.id
        elif finding.independent >= 2:
            assert finding.status in (Status.DENIED, Status.DISPUTED), finding.id


def test_what_is_denied_or_disputed_has_an_opposing_origin() -> None:
    for finding in gold().findings:
        assert bool(finding.opposing_origins) == (finding.status in (Status.DENIED, Status.DISPUTED)), finding.id


def test_a_page_derives_only_from_pages_that_are_no_later() -> None:
    published = {page.id: page.published.date for page in gold().pages}
    for edge in gold().derivations:
        assert published[edge.source] <= published[edge.page], edge
        assert len(edge.reasons) == len(edge.words), edge


def test_drift_quotes_stand_in_their_pages() -> None:
    files = {page.id: page.file for page in gold().pages}
    for drift in gold().drift:
        assert flat(drift.then) in text_of(files[drift.source]), drift
        assert flat(drift.now) in text_of(files[drift.page]), drift


def test_drift_names_both_claims_except_for_what_was_added_or_dropped() -> None:
    claims = gold().claims()
    for drift in gold().drift:
        named = {name for name in (drift.then_claim, drift.now_claim) if name}
        assert named <= set(claims), drift
        assert len(named) == (1 if drift.change in (Change.ADDED, Change.DROPPED) else 2), drift


def test_pages_load_nothing_from_real_hosts() -> None:
    reserved = re.compile(r"^(?:[\w-]+\.)*(?:example|test|schema\.org|ogp\.me|www\.w3\.org)$")
    for path in (CASE / "pages").glob("*.html"):
        hosts = re.findall(r"https?://([^/\"'\s<]+)", path.read_bytes().decode("latin-1"))
        assert [host for host in hosts if not reserved.match(host)] == [], path.name


def test_one_page_is_windows_1251_and_one_says_so_wrongly() -> None:
    honest = (CASE / "pages" / "03-rechnoy-vestnik.html").read_bytes()
    mislabelled = (CASE / "pages" / "06-puls-pristani.html").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        honest.decode("utf-8")
    assert b"charset=windows-1251" in honest
    assert b'charset="windows-1251"' in mislabelled
    assert "Галац" in mislabelled.decode("utf-8")
