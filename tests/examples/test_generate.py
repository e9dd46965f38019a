"""Generated cases: the same for the same seed, and with a gold file that agrees with the pages and with itself."""

from __future__ import annotations

import re
import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import lxml.html
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # examples/ is no part of the installed package

from examples.generate import generate  # noqa: E402
from examples.gold import Gold, flat, load  # noqa: E402
from examples.vocabulary import Change, Status  # noqa: E402
from firsthand.records import OriginKind, Polarity  # noqa: E402


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    generate(folder, seed=1)
    return folder


@pytest.fixture(scope="module")
def gold(made: Path) -> Gold:
    return load(made / "gold.json")


@pytest.fixture(scope="module")
def texts(made: Path, gold: Gold) -> dict[str, str]:
    return {page.id: text_of(made / "pages" / page.file) for page in gold.pages}


def text_of(path: Path) -> str:
    tree = lxml.html.fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for hidden in tree.xpath("//script | //style"):
        hidden.drop_tree()
    return flat(tree.text_content())


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*.*"))}


def test_the_same_seed_makes_the_same_files_and_another_seed_others(made: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", seed=1)
    generate(tmp_path / "other", seed=2)

    assert files(tmp_path / "again") == files(made)
    assert files(tmp_path / "other") != files(made)


@pytest.mark.parametrize("seed", range(1, 30, 4))
def test_every_seed_makes_forty_pages_in_four_languages(seed: int, tmp_path: Path) -> None:
    generate(tmp_path, seed=seed)
    known = load(tmp_path / "gold.json")

    assert len(known.pages) == len(list((tmp_path / "pages").glob("*.html"))) == 40
    assert {page.language for page in known.pages} == {"en", "fr", "ru", "uk"}


def test_all_kinds_of_first_hand_sources_changes_and_statuses_are_there(gold: Gold) -> None:
    kinds = {OriginKind.NAMED, OriginKind.PUBLISHER, OriginKind.UNNAMED_OFFICIAL, OriginKind.DOCUMENT}
    changes = {Change.ADDED, Change.DROPPED, Change.HEDGE_LOST, Change.SOURCE_LOST}

    assert {origin.kind for origin in gold.origins} == kinds
    assert {drift.change for drift in gold.drift} == changes | {Change.PLACE_CHANGED, Change.NUMBER_CHANGED}
    assert {finding.status for finding in gold.findings} == set(Status) - {Status.UNTRACED}


def test_quotes_contents_and_words_stand_in_their_pages(gold: Gold, texts: dict[str, str]) -> None:
    for page in gold.pages:
        main = flat(" ".join(page.kept))
        assert all(flat(words) in texts[page.id] for words in (page.title, *page.kept, *page.cut))
        for claim in page.claims:
            marks = (*claim.certainty_markers, *claim.polarity_markers, *(date.words for date in claim.dates))
            assert flat(claim.quote) in main, claim.id
            assert all(words in claim.quote for words in (*claim.content, *marks)), claim.id
            assert all(amount.words in claim.quote for amount in claim.amounts), claim.id
            linked = chain.from_iterable((link.words, link.cue) for link in claim.chain)
            assert all(words in texts[page.id] for words in linked), claim.id
            assert (claim.polarity is Polarity.NEGATIVE) == bool(claim.polarity_markers), claim.id


def test_drift_quotes_stand_in_their_pages(gold: Gold, texts: dict[str, str]) -> None:
    for drift in gold.drift:
        assert flat(drift.then) in texts[drift.source], drift
        assert flat(drift.now) in texts[drift.page], drift


def test_every_id_resolves_and_is_given_once(gold: Gold) -> None:
    claims, entities = gold.claims(), {entity.id for entity in gold.entities}
    assert max(Counter(chain.from_iterable(origin.claims for origin in gold.origins)).values()) == 1
    assert {claim.origin for claim in claims.values()} == {origin.id for origin in gold.origins}
    for claim in claims.values():
        assert {link.entity for link in claim.chain} <= entities | {""}, claim.id
        assert {end for one in claim.relations for end in (one.subject, one.object)} <= entities | {""}, claim.id
    for finding in gold.findings:
        assert {*finding.supporting, *finding.opposing} <= claims.keys()
    assert {origin.entity for origin in gold.origins} <= entities | {""}


def test_findings_count_the_interests_of_their_origins(gold: Gold) -> None:
    interests = {origin.id: origin.interest for origin in gold.origins}
    for finding in gold.findings:
        assert finding.independent == len({interests[name] for name in finding.supporting_origins})
        assert bool(finding.opposing_origins) == (finding.status in (Status.DENIED, Status.DISPUTED))
        assert finding.status is not Status.CORROBORATED or finding.independent > 1


def test_a_page_is_taken_from_an_earlier_one(gold: Gold) -> None:
    published = {page.id: (page.published.date, page.id) for page in gold.pages}
    assert all(published[edge.source] < published[edge.page] for edge in gold.derivations)


def test_pages_load_nothing_from_real_hosts(made: Path) -> None:
    reserved = re.compile(r"^(?:[\w-]+\.)*(?:example|schema\.org)$")
    for path in (made / "pages").glob("*.html"):
        hosts = re.findall(r"https?://([^/\"'\s<]+)", path.read_text(encoding="utf-8"))
        assert [host for host in hosts if not reserved.match(host)] == [], path.name
