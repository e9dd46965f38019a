from __future__ import annotations

import random

import pytest

from firsthand.records import Block, BlockKind, Claim, Span
from firsthand.show.page import FOLD_FROM, segment, stretches

from .invented import CLAIMS, D1, D2, D5, claim, document

PAGE = document("D9", ["Title", "one two three four five"], "en", "Outlet", None)


def of(name: str, *parts: str) -> Claim:
    return claim(name, PAGE, parts, [])


def cut(*claims: Claim) -> list[tuple[str, tuple[str, ...]]]:
    return [(piece.text, piece.claims) for piece in segment(PAGE.text, PAGE.blocks[1].span, claims)]


def test_words_outside_every_claim_stay_plain() -> None:
    assert cut() == [("one two three four five", ())]


def test_a_nested_claim_is_named_after_the_one_around_it() -> None:
    assert cut(of("c1", "two three four"), of("c2", "three")) == [
        ("one ", ()),
        ("two ", ("c1",)),
        ("three", ("c1", "c2")),
        (" four", ("c1",)),
        (" five", ()),
    ]


def test_claims_that_cross_are_cut_into_flat_pieces() -> None:
    assert cut(of("c1", "one two three"), of("c2", "three four")) == [
        ("one two ", ("c1",)),
        ("three", ("c1", "c2")),
        (" four", ("c2",)),
        (" five", ()),
    ]


def test_a_broken_claim_is_numbered_where_it_begins_and_where_it_goes_on() -> None:
    pieces = segment(PAGE.text, PAGE.blocks[1].span, [of("c1", "one", "four")])
    assert [(p.text, p.starts, p.resumes) for p in pieces if p.claims] == [("one", ("c1",), ()), ("four", (), ("c1",))]


def test_marker_words_are_marked() -> None:
    pieces = segment(D1.text, D1.blocks[2].span, CLAIMS)
    assert [piece.text for piece in pieces if piece.marker] == ["pourrait"]


def test_a_claim_that_runs_over_two_blocks_goes_on_in_the_second() -> None:
    whole = Claim(
        id="c1",
        document=PAGE.id,
        quote=of("c1", "one").quote,
        content=(Span(0, len(PAGE.text)),),
        chain=of("c1", "one").chain,
        extractor="reader 1",
    )
    first, second = (segment(PAGE.text, block.span, [whole]) for block in PAGE.blocks)
    assert first[0].starts == ("c1",)
    assert (second[0].starts, second[0].resumes) == ((), ("c1",))


@pytest.mark.parametrize("seed", range(20))
def test_the_pieces_are_the_text_again_whatever_overlaps(seed: int) -> None:
    chance = random.Random(seed)
    spans = [sorted(chance.sample(range(len(D2.text)), 2)) for _ in range(12)]
    model = claim("c0", D2, [D2.title], [])
    claims = [
        Claim(
            id=f"c{n}", document="D2", quote=model.quote, content=(Span(a, b),), chain=model.chain, extractor="reader 1"
        )
        for n, (a, b) in enumerate(spans)
    ]
    for block in D2.blocks:
        pieces = segment(D2.text, block.span, claims)
        assert "".join(piece.text for piece in pieces) == block.span.of(D2.text)
        assert all(piece.text for piece in pieces)
    starts = [name for b in D2.blocks for p in segment(D2.text, b.span, claims) for name in p.starts]
    assert len(starts) == len(set(starts))


def test_every_claim_stands_beside_exactly_one_block() -> None:
    claims = [of("c1", "one"), of("c2", "four"), of("c3", "Title")]
    found = [name for stretch in stretches(PAGE, claims) for name in stretch.claims]
    assert sorted(found) == ["c1", "c2", "c3"]


def test_a_document_without_blocks_is_one_paragraph() -> None:
    bare = document("D9", ["only"], "en", "Outlet", None)
    views = stretches(type(bare)(**{f: getattr(bare, f) for f in bare.__struct_fields__} | {"blocks": ()}), [])
    assert [view.kind for stretch in views for view in stretch.blocks] == [BlockKind.PARAGRAPH]


def test_a_short_page_is_shown_whole() -> None:
    assert not any(stretch.folded for stretch in stretches(D5, []))


def test_a_long_page_folds_what_holds_no_claim() -> None:
    parts = [f"Paragraph {n}." for n in range(FOLD_FROM + 20)]
    long = document("D9", parts, "en", "Outlet", None)
    folded = [stretch.folded for stretch in stretches(long, [claim("c1", long, ["Paragraph 30."], [])])]
    assert folded == [True, False, True]
    assert isinstance(long.blocks[0], Block)
