"""Who took from whom, and what tells."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from firsthand.records import Basis, Derivation, GroundKind, Link
from firsthand.weigh.lineage import lineage

from .making import Made, apart, claim, page

MONDAY = date(2025, 5, 5)
NEWS = (
    "[Orvane] closed its foundry in [Rostock] on 2 May after 46 welders fell ill. “We were told to keep the hall shut "
    "and to write nothing down about it,” said [Ilse Marrand], a shift foreman. The repair of the chimney is to cost "
    "1,250,000 euros, according to a letter of the insurer [Garantor]. [Tomas Velk] of the union counts 31 complaints "
    "since the winter. The ministry has asked for samples of all 14 furnaces."
)
OTHER = (
    "A foundry of [Orvane] stands still since dozens of staff were treated in hospital. The firm in [Rostock] spoke of "
    "46 cases on 2 May. A doctor, [Greta Stamber], saw 17 of them and blames a filter. Trains were late all morning. "
    "Its neighbour [Henriette Oske] smelled tar and counted 9 lorries."
)
FRENCH = (
    "[Orvane] a fermé sa fonderie de [Rostock] le 2 mai après que 46 soudeurs sont tombés malades. « On nous disait de "
    "garder le hall fermé et de n’en rien écrire », raconte [Ilse Marrand], chef d’équipe. La réparation de la "
    "cheminée doit coûter 1 250 000 euros selon une lettre de l’assureur [Garantor]. [Tomas Velk], du syndicat, compte "
    "31 plaintes depuis l’hiver."
)
UKRAINIAN = (
    "[Орване] закрила ливарню в місті [Росток] 2 травня, коли захворіли 46 зварників. Ремонт димаря має коштувати "
    "1 250 000 євро, ідеться в листі страховика [Гарантор]. [Томас Велк] із профспілки нарахував 31 скаргу від зими."
)


def found(*made: Made) -> list[Derivation]:
    """The lineage of the pages."""
    documents, mentions = apart(made)
    return list(lineage(documents, (), mentions))


def pairs(*made: Made) -> list[tuple[str, str]]:
    """Who took from whom."""
    return [(one.derived, one.base) for one in found(*made)]


def kinds(one: Derivation) -> set[GroundKind]:
    """The kinds of all grounds."""
    return {ground.kind for ground in one.grounds}


def root(number: int = 1, text: str = NEWS, *, outlet: str = "", credit: str = "") -> Made:
    """The first page."""
    return page(number, text, day=MONDAY, outlet=outlet, credit=credit)


def later(number: int, text: str, days: int = 1, *, language: str = "en", **more: str) -> Made:
    """A page of a later day."""
    return page(number, text, day=MONDAY + timedelta(days=days), language=language, **more)  # type: ignore[arg-type]


def test_a_cut_copy_was_taken_from_the_earlier_page_with_its_words_to_the_letter() -> None:
    sentences = NEWS.split(". ")
    copy = later(2, ". ".join([*sentences[:2], sentences[3]]) + ". A reader sent a picture.")
    (one,) = found(root(), copy)
    assert (one.derived, one.base, one.directed) == ("D2", "D1", True)
    assert {GroundKind.SHARED_QUOTE, GroundKind.SHARED_TEXT, GroundKind.ORDER} <= kinds(one)
    shown = next(ground for ground in one.grounds if ground.kind is GroundKind.SHARED_TEXT)
    assert shown.quote is not None
    assert shown.base_quote is not None
    shown.quote.check(copy[0].text)
    shown.base_quote.check(root()[0].text)
    assert shown.quote.exact.split()[:3] == shown.base_quote.exact.split()[:3]


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (UKRAINIAN, "uk")])
def test_a_translation_is_told_by_names_and_numbers_in_the_same_order(text: str, language: str) -> None:
    (one,) = found(root(), later(2, text, language=language))
    assert (one.derived, one.base) == ("D2", "D1")
    assert GroundKind.TRANSLATED_PAIR in kinds(one)


def test_an_independent_report_of_the_same_event_is_kept_apart() -> None:
    assert pairs(root(), later(2, OTHER)) == []


def test_two_translations_of_one_page_are_taken_from_it_and_not_from_each_other() -> None:
    made = root(), later(2, FRENCH, language="fr"), later(3, UKRAINIAN, 2, language="uk")
    assert pairs(*made) == [("D2", "D1"), ("D3", "D1")]


def test_a_copy_of_a_copy_is_taken_from_the_copy_where_their_changes_tell() -> None:
    changed = NEWS.replace("46 welders", "64 men").replace("fell ill", "had to be treated by the doctors of the port")
    made = root(), later(2, changed), later(3, changed.replace("The ministry has", "The ministry, too, has"), 2)
    assert pairs(*made) == [("D2", "D1"), ("D3", "D2")]


def test_an_error_that_two_pages_share_is_a_ground() -> None:
    changed = NEWS.replace("46 welders", "640 welders")
    one = found(root(), later(2, changed), later(3, FRENCH.replace("46", "640"), 2, language="fr"))[-1]
    assert (one.derived, one.base) == ("D3", "D2")
    assert GroundKind.SHARED_ERROR in kinds(one)


def test_the_same_day_leaves_the_direction_open() -> None:
    (one,) = found(root(), page(2, NEWS, day=MONDAY))
    assert not one.directed
    assert GroundKind.ORDER not in kinds(one)


def test_a_page_headers_date_tells_no_direction() -> None:
    (one,) = found(root(), page(2, NEWS, day=MONDAY + timedelta(days=3), basis=Basis.PAGE_HEADER))
    assert not one.directed


def test_a_credit_line_tells_the_direction_on_the_same_day() -> None:
    agency = page(2, NEWS, day=MONDAY, outlet="Pontika Press")
    (one,) = found(root(credit="Pontika Press"), agency)
    assert (one.derived, one.base, one.directed) == ("D1", "D2", True)
    assert GroundKind.CREDIT_LINE in kinds(one)


@pytest.mark.parametrize(
    "cue",
    [
        "Це сталося в місті [Росток] 2 травня через 46 зварників, пише видання [Quay Daily].",
        "Об этом в городе [Росток] 2 мая, где 46 сварщиков, рассказали со ссылкой на [Quay Daily].",
        "À [Rostock], 46 soudeurs sont malades depuis le 2 mai, selon le [Quay Daily].",
        "In [Rostock] 46 welders are ill since 2 May (h/t [Quay Daily]).",
    ],
)
def test_an_outlet_that_is_named_is_a_base_for_what_it_tells_too(cue: str) -> None:
    (one,) = found(root(outlet="Quay Daily"), later(2, cue))
    assert (one.derived, one.base) == ("D2", "D1")
    named = next(ground for ground in one.grounds if ground.kind is GroundKind.NAMED_OUTLET)
    assert named.quote is not None
    assert "Quay Daily" in named.quote.exact


def test_an_outlet_that_is_named_for_something_else_is_no_base() -> None:
    assert (
        pairs(root(outlet="Quay Daily"), later(2, "Tides are late in [Gdańsk], according to the [Quay Daily].")) == []
    )


def test_an_outlet_that_a_claim_has_for_its_source_is_a_base() -> None:
    documents, mentions = apart([root(outlet="Quay Daily"), later(2, "In [Rostock] 46 welders are ill since 2 May.")])
    told = claim("c1", documents[1], "46 welders are ill", source="the Quay Daily")
    (one,) = lineage(documents, [told], mentions)
    assert GroundKind.NAMED_OUTLET in kinds(one)


def test_a_link_is_a_ground_shown_by_its_words_and_one_to_another_story_is_none() -> None:
    link = (Link("http://www.site-1.example/page/?utm_source=x#top", "closed a foundry"),)
    text = "It is the firm that closed a foundry in [Rostock], where 46 people are ill."
    linking = page(2, text, day=MONDAY + timedelta(days=1), links=link)
    (one,) = found(root(), linking)
    ground = one.grounds[0]
    assert ground.kind is GroundKind.HYPERLINK
    assert ground.quote is not None
    assert ground.quote.exact == "closed a foundry"
    assert pairs(root(), page(2, "Rain came. They closed a foundry.", day=MONDAY, links=link)) == []


def test_what_an_outlet_says_under_all_its_pages_makes_none_a_copy() -> None:
    foot = " The Quay Daily is printed in [Gdańsk] by 48 people who own 530 shares of it and pay no dividend to anyone."
    one = page(1, NEWS + foot, outlet="Quay Daily", day=MONDAY)
    other = page(2, OTHER + foot, outlet="Quay Daily", day=MONDAY + timedelta(days=1))
    assert pairs(one, other) == []


def test_like_words_about_other_people_and_sums_are_a_form_and_no_copy() -> None:
    form = "The court of [{}] fined the company [{}] {} euros on {} June and ordered the sale of its {} lorries."
    made = [
        page(1, form.format("Linz", "Delmira", "41,500", 3, 12), day=MONDAY),
        page(2, form.format("Brno", "Kastoria", "7,250", 9, 31), day=MONDAY + timedelta(days=40)),
    ]
    assert pairs(*made) == []


def test_pages_of_one_day_that_name_each_other_in_a_circle_are_no_ones_own_base() -> None:
    outlets = ("Amber Post", "Birch News", "Cedar Times")
    made = [
        page(
            number,
            f"{NEWS} This was first reported by [{outlets[number % 3]}].",
            outlet=outlets[number - 1],
            day=MONDAY,
        )
        for number in (1, 2, 3)
    ]
    directed = {one.derived: one.base for one in found(*made) if one.directed}
    for start in directed:
        at, steps = start, 0
        while at in directed and steps < 9:
            at, steps = directed[at], steps + 1
        assert steps < 9


def test_nothing_odd_breaks_it() -> None:
    empty, alone = page(1, ""), page(2, "…!?")
    assert pairs() == pairs(empty) == pairs(empty, alone, page(3, "", language="")) == []
    long = page(4, "[Orvane] " * 3_000 + "1 " * 3_000 + "9" * 20_000, day=MONDAY)
    assert len(pairs(long, page(5, long[0].text, day=MONDAY))) <= 1
