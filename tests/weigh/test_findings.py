from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from firsthand.records import (
    Attribution,
    Claim,
    Decision,
    DecisionKind,
    Document,
    Entity,
    Finding,
    Frame,
    Polarity,
    Predicate,
    Quote,
    Reason,
    ReasonKey,
    Span,
    Stance,
    Status,
)
from firsthand.weigh import weigh

from . import made, story

WORDS = "the ferry at Giurgiu carried 40 lorries of grain"


def page(number: int, publisher: str, who: str = "", *, words: str = WORDS) -> Document:
    return made.page(f"D{number}", f"{who} said that {words}.", publisher, day=number)


def finding(
    claims: Sequence[Claim], pages: Sequence[Document], entities: Sequence[Entity] = (), **more: object
) -> Finding:
    """The finding that holds the first claim."""
    weighed = weigh(pages, claims, entities, **({"derivations": ()} | more))  # type: ignore[arg-type]
    return next(one for one in weighed.findings if claims[0].id in one.supporting)


def told(document: Document, number: int, *links: Attribution, **more: object) -> Claim:
    return made.claim(document, f"c{number}", WORDS, *links, **more)  # type: ignore[arg-type]


def test_two_named_sources_on_two_pages_corroborate_each_other() -> None:
    pages = [page(1, "Herald", "Ana Dorin"), page(2, "Post", "Petru Lask")]
    found = finding(
        [told(pages[0], 1, made.says(pages[0], "Ana Dorin")), told(pages[1], 2, made.says(pages[1], "Petru Lask"))],
        pages,
    )
    assert (found.status, found.independent, found.digit) == (Status.CORROBORATED, 2, 1)
    assert found.reasons == (Reason(ReasonKey.CORROBORATED, {"names": "Ana Dorin; Petru Lask"}),)


def test_ten_pages_that_quote_one_source_are_one_origin() -> None:
    pages = [page(number, f"Outlet {number}", "Ana Dorin") for number in range(1, 11)]
    claims = [told(one, number, made.says(one, "Ana Dorin")) for number, one in enumerate(pages, start=1)]
    found = finding(claims, pages)
    assert (len(found.supporting), found.status, found.independent) == (10, Status.SINGLE, 1)


def test_two_pages_with_a_common_base_do_not_corroborate_each_other() -> None:
    base = made.page("D9", "Something else.", "Agency")
    pages = [page(1, "Herald"), page(2, "Post"), base]
    derivations = [made.taken(pages[0], base), made.taken(pages[1], base)]
    found = finding([told(pages[0], 1), told(pages[1], 2)], pages, derivations=derivations)
    assert (found.status, found.independent) == (Status.SINGLE, 1)


def test_hearsay_and_the_media_count_as_no_further_origin() -> None:
    pages = [page(1, "Herald", "Ana Dorin"), page(2, "Post"), page(3, "Sun", "the media")]
    claims = [
        told(pages[0], 1, made.says(pages[0], "Ana Dorin")),
        told(pages[1], 2, made.says(pages[1], "")),
        told(pages[2], 3, made.says(pages[2], "the media")),
    ]
    assert finding(claims, pages).status is Status.SINGLE


def test_what_nobody_is_named_for_is_untraced() -> None:
    pages = [page(1, "Herald")]
    assert finding([told(pages[0], 1, made.says(pages[0], ""))], pages).status is Status.UNTRACED


def test_what_only_the_party_says_that_it_is_about_is_self_reported() -> None:
    text = "Corvalix said that Corvalix delivered 50 tonnes of boards to two hospitals."
    pages = [made.page("D1", text, "Herald")]
    claim = made.claim(
        pages[0],
        "c1",
        "Corvalix delivered 50 tonnes of boards to two hospitals",
        made.says(pages[0], "Corvalix"),
        relations=[made.relation(pages[0], Frame.SUPPLIES, "Corvalix", "50 tonnes of boards")],
    )
    assert finding([claim], pages, [made.entity("E1", pages, "Corvalix")]).status is Status.SELF_REPORTED


def test_an_intention_is_known_from_nobody_but_who_has_it() -> None:
    pages = [page(1, "Herald", "Ana Dorin"), page(2, "Post", "Petru Lask")]
    claims = [
        told(pages[0], 1, made.says(pages[0], "Ana Dorin", stance=Stance.PLAN)),
        told(pages[1], 2, made.says(pages[1], "Petru Lask", stance=Stance.PLAN)),
    ]
    assert finding(claims, pages).status is Status.SELF_REPORTED


def test_the_party_s_denial_makes_it_denied_and_another_s_makes_it_disputed() -> None:
    text = (
        "Corvalix used freon gas in the plant, Ana Dorin said. {} said that Corvalix never used freon gas in the plant."
    )
    for who, stance, status in (
        ("Corvalix", Stance.DENY, Status.DENIED),
        ("Petru Lask", Stance.ASSERT, Status.DISPUTED),
    ):
        first, second = made.page("D1", text.format(who), "Herald"), made.page("D2", text.format(who), "Post", day=2)
        claims = [
            made.claim(first, "c1", "Corvalix used freon gas in the plant", made.says(first, "Ana Dorin")),
            made.claim(
                second,
                "c2",
                "Corvalix never used freon gas in the plant",
                made.says(second, who, stance=stance),
                polarity=Polarity.NEGATIVE,
            ),
        ]
        entities = [made.entity("E1", [first, second], "Corvalix"), made.entity("E2", [first, second], "Petru Lask")]
        found = finding(claims, [first, second], entities)
        assert (found.status, found.opposing) == (status, ("c2",)), who


def test_an_error_of_retelling_is_no_opposing_origin() -> None:
    weighed = weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=story.DERIVED)
    found = next(one for one in weighed.findings if "c3" in one.supporting)
    assert (found.status, found.opposing, found.opposing_origins) == (Status.SINGLE, ("c8",), ())


def test_claims_of_one_page_are_never_joined() -> None:
    text = f"{WORDS}. Later {WORDS.replace('the ferry', 'the old ferry')}."
    document = made.page("D1", text, "Herald")
    claims = [told(document, 1), made.claim(document, "c2", WORDS.replace("the ferry", "the old ferry"))]
    assert finding(claims, [document]).supporting == ("c1",)


def test_money_and_a_sum_of_money_are_not_the_same_claim() -> None:
    first = made.page("D1", "Corvalix received 30 million euros of money from the fund.", "Herald")
    second = made.page("D2", "Corvalix received money from the fund.", "Post")
    euros = made.amount(first, "30 million euros", 30e6, currency="EUR")
    claims = [
        made.claim(first, "c1", "Corvalix received 30 million euros of money from the fund", amounts=[euros]),
        made.claim(second, "c2", "Corvalix received money from the fund"),
    ]
    entities = [made.entity("E1", [first, second], "Corvalix")]
    assert finding(claims, [first, second], entities).supporting == ("c1",)


def test_two_countries_are_two_findings_and_a_place_is_more_than_none() -> None:
    texts = (
        "It reported its first case of bird flu in Giurgiu.",
        "It reported its first case of bird flu in Galați.",
        "It reported its first case of bird flu.",
    )
    pages = [made.page(f"D{number}", text, f"Outlet {number}") for number, text in enumerate(texts, start=1)]
    claims = [made.claim(page, page.id, page.text.rstrip(".")) for page in pages]
    places = [made.town("Giurgiu", 43.9, 25.97, pages), made.town("Galați", 45.44, 28.05, pages)]
    found = weigh(pages, claims, (), places, derivations=()).findings
    assert [one.supporting for one in found] == [("D1",), ("D2",), ("D3",)]


def test_what_is_told_without_a_day_does_not_join_claims_of_two_days() -> None:
    dated = ("a picture of the grain hall at the quay of 9 April", "a picture of the grain hall at the quay of 21 May")
    texts = (*dated, "a picture of the grain hall at the quay")
    pages = [made.page(f"D{n}", f"The paper has {text}.", f"Outlet {n}") for n, text in enumerate(texts, 1)]
    days = [made.on(pages[0], "9 April", date(2025, 4, 9)), made.on(pages[1], "21 May", date(2025, 5, 21)), None]
    claims = [
        made.claim(page, page.id, page.text.rstrip("."), happened=[day] if day else [])
        for page, day in zip(pages, days, strict=True)
    ]
    found = weigh(pages, claims, (), (), derivations=()).findings
    assert max(len(one.supporting) for one in found) == 2


def test_strangers_that_name_nobody_in_common_are_not_joined() -> None:
    pages = [
        made.page(f"D{n}", f"{name} has opened a plant for grain and gas.", f"Outlet {n}")
        for n, name in enumerate(("Corvalix", "Orlan Trade"), 1)
    ]
    claims = [made.claim(page, page.id, page.text.rstrip(".")) for page in pages]
    entities = [made.entity("E1", pages, "Corvalix"), made.entity("E2", pages, "Orlan Trade")]
    assert finding(claims, pages, entities).supporting == ("D1",)


def test_letter_and_likelihood_are_the_analyst_s_alone() -> None:
    pages = [page(1, "Herald", "Ana Dorin")]
    claims = [told(pages[0], 1, made.says(pages[0], "Ana Dorin"))]
    assert (finding(claims, pages).letter, finding(claims, pages).likelihood) == ("", "")
    decisions = [
        Decision(kind=DecisionKind.GRADE, subjects=("Ana Dorin",), value="B"),
        Decision(kind=DecisionKind.LIKELIHOOD, subjects=("c1",), value="likely"),
    ]
    graded = finding(claims, pages, decisions=decisions)
    assert (graded.letter, graded.likelihood) == ("B", "likely")


def test_what_a_page_borrows_is_joined_to_the_same_deed_only() -> None:
    first = made.page("D1", "The Tolvik mill used the red dye Vermor, banned since 2010, said Ana Dorin.", "Herald")
    words = "The red dye Vermor has been banned since 2010"
    other = made.page("D2", f"{words}. The harbour of Varna is old. A ferry leaves at noon. It rained.", "Post", day=2)
    deeds = ("used", "use"), ("banned", "ban")
    claims = [
        made.claim(first, "c1", first.text.split(", said")[0], made.says(first, "Ana Dorin")),
        made.claim(other, "c2", words),
        *(made.claim(other, f"c{n}", one) for n, one in enumerate(other.text[:-1].split(". ")[1:], start=3)),
    ]
    claims[:2] = [
        msgspec.structs.replace(claim, predicate=Predicate(words=word, lemma=lemma, span=made.at(document, word)))
        for claim, document, (word, lemma) in zip(claims, (first, other), deeds, strict=False)
    ]
    found = finding(claims, [first, other], derivations=(made.taken(other, first),))
    assert found.supporting == ("c1",)


@pytest.mark.parametrize(("stance", "whole"), [(Stance.DENY, True), (Stance.ASSERT, False)])
def test_what_somebody_denies_is_told_by_the_whole_sentence(stance: Stance, *, whole: bool) -> None:
    text = f"Ana Dorin denied that {WORDS}."
    document = made.page("D1", text, "Herald")
    claim = made.claim(document, "c1", WORDS, made.says(document, "Ana Dorin", stance=stance))
    quoted = msgspec.structs.replace(claim, quote=Quote.cut("D1", text, Span(0, len(text))))
    assert finding([quoted], [document]).says == (text if whole else WORDS)
