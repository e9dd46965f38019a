from __future__ import annotations

import msgspec
import pytest

from firsthand.records import Change, Distance, Drift, Predicate, Resolved
from firsthand.weigh import weigh

from . import made, story

DRIFTS = weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=story.DERIVED).drifts


def of(change: Change) -> list[Drift]:
    return [drift for drift in DRIFTS if drift.change is change]


@pytest.mark.parametrize(
    ("change", "then", "now"),
    [
        (Change.PLACE_CHANGED, "c1", "c6"),
        (Change.HEDGE_LOST, "c2", "c7"),
        (Change.NUMBER_CHANGED, "c3", "c8"),
        (Change.ADDED, "", "c10"),
        (Change.DROPPED, "c5", ""),
    ],
)
def test_a_retelling_in_another_language_shows_what_it_changed(change: Change, then: str, now: str) -> None:
    assert [(drift.then_claim, drift.now_claim) for drift in of(change)] == [(then, now)]


def test_sources_that_were_lost_are_named_person_and_paper() -> None:
    assert [(drift.then, drift.now_claim) for drift in of(Change.SOURCE_LOST)] == [
        ("Ana Dorin", "c7"),
        ("delivery notes", "c8"),
    ]


def test_a_change_carries_the_words_and_both_sentences() -> None:
    (found,) = of(Change.NUMBER_CHANGED)
    assert (found.then, found.now) == ("about 40 cylinders", "60 bouteilles")
    assert found.then_quote == story.NOTES.quote
    assert found.now_quote == story.NOTES_FR.quote


def test_nothing_else_drifted() -> None:
    assert len(DRIFTS) == 7


def test_a_page_with_matter_of_its_own_only_borrows_and_does_not_drift() -> None:
    derivation = made.taken(story.ANSWER, story.HERALD)
    assert weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=[derivation]).drifts == ()


def test_doubt_that_the_retelling_adds_in_its_own_words_is_told() -> None:
    base = made.page("D1", "Two ferries carry the lorries to Giurgiu.", "Herald")
    derived = made.page("D2", "Two ferries allegedly carry the lorries to Giurgiu.", "Post", day=2)
    claims = [
        made.claim(base, "c1", "Two ferries carry the lorries to Giurgiu"),
        made.claim(
            derived,
            "c2",
            "Two ferries allegedly carry the lorries to Giurgiu",
            made.says(derived, "", cue="allegedly", distance=Distance.SCEPTICAL),
        ),
    ]
    (found,) = weigh([base, derived], claims, derivations=[made.taken(derived, base)]).drifts
    assert (found.change, found.now) == (Change.DISTANCE_CHANGED, "allegedly")


def test_a_retelling_of_a_retelling_is_held_against_the_earliest_version() -> None:
    text = "Two ferries carried {} lorries of grain to Giurgiu."
    pages = [made.page(f"D{n}", text.format(value), f"Outlet {n}", day=n) for n, value in enumerate((40, 40, 70), 1)]
    claims = [
        made.claim(
            page,
            f"c{number}",
            page.text.rstrip("."),
            amounts=[made.amount(page, f"{value} lorries", value, unit="lorries")],
        )
        for number, (page, value) in enumerate(zip(pages, (40, 40, 70), strict=True), start=1)
    ]
    derivations = [made.taken(pages[1], pages[0]), made.taken(pages[2], pages[1])]
    (found,) = weigh(pages, claims, derivations=derivations).drifts
    assert (found.derived, found.base, found.then, found.now) == ("D3", "D1", "40 lorries", "70 lorries")


@pytest.mark.parametrize(("said", "now"), [("", [""]), ("He said that ", [])])
def test_a_source_that_was_left_out_has_no_words_now_and_a_pronoun_is_none_left_out(said: str, now: list[str]) -> None:
    words = "the bridge over the Prut was closed for 40 lorries"
    base = made.page("D1", f"Ana Dorin said that {words}.", "Herald")
    derived = made.page("D2", f"{said}{words}." if said else f"{words.capitalize()}.", "Post", day=2)
    told = made.claim(base, "c1", words, made.says(base, "Ana Dorin"))
    links = [made.says(derived, "He")] if said else []
    again = made.claim(derived, "c2", words if said else words.capitalize(), *links)
    found = weigh([base, derived], [told, again], derivations=[made.taken(derived, base)]).drifts
    lost = [drift.now for drift in found if drift.change is Change.SOURCE_LOST]
    assert lost == now


@pytest.mark.parametrize(
    ("now", "lost"),
    [
        ("In March Corvalix sought a fitter in Giurgiu who reads drawings", ["In a job advertisement of March"]),
        ("In an advertisement, Corvalix sought a fitter in Giurgiu who reads drawings", []),
    ],
)
def test_the_paper_that_a_sentence_opened_in_is_lost_where_the_retelling_tells_none(now: str, lost: list[str]) -> None:
    then = "In a job advertisement of March, Corvalix sought a fitter in Giurgiu who reads drawings"
    base, derived = made.page("D1", f"{then}.", "Herald"), made.page("D2", f"{now}.", "Post", day=2)
    claims = [made.claim(base, "c1", then), made.claim(derived, "c2", now)]
    found = weigh([base, derived], claims, derivations=[made.taken(derived, base)]).drifts
    assert [drift.then for drift in found if drift.change is Change.SOURCE_LOST] == lost


def test_a_pronoun_for_somebody_without_a_name_is_no_second_loss() -> None:
    words = "nobody ordered the 40 lorries of gas"
    base = made.page("D1", f"Ana Dorin said that {words}.", "Herald")
    derived = made.page("D2", f"A former foreman came. He said that {words}.", "Post", day=2)
    link = made.says(derived, "A former foreman")
    he = msgspec.structs.replace(link, source=msgspec.structs.replace(link.source, resolved=Resolved.PRONOUN))
    claims = [made.claim(base, "c1", words, made.says(base, "Ana Dorin")), made.claim(derived, "c2", words, he)]
    lost = weigh([base, derived], claims, derivations=[made.taken(derived, base)]).drifts
    assert Change.SOURCE_LOST not in {drift.change for drift in lost}


@pytest.mark.parametrize(
    ("now", "change"),
    [("The free zone attracts warehouses", [Change.ADDED]), ("A warehouse opened in the free zone", [])],
)
def test_what_is_told_of_the_same_things_but_another_deed_is_added(now: str, change: list[Change]) -> None:
    then = "Corvalix opened a foam plant in a former warehouse in the free zone of Giurgiu"
    others = ("Anna Dravel ran 40 lorries to Ruse in May", "The bank lent 30 million euros for the boards")
    text = ". ".join((then, *others))
    base, derived = made.page("D1", f"{text}.", "Herald"), made.page("D2", f"{text}. {now}.", "Post", day=2)
    claims = [
        made.claim(page, f"{page.id}-{number}", words)
        for page in (base, derived)
        for number, words in enumerate((then, *others))
    ]
    told = made.claim(derived, "c4", now)
    word = "attracts" if change else "opened"
    claims.append(
        msgspec.structs.replace(told, predicate=Predicate(words=word, lemma=word, span=made.at(derived, f" {word}")))
    )
    found = weigh([base, derived], claims, derivations=[made.taken(derived, base)]).drifts
    assert [one.change for one in found if one.now_claim == "c4"] == change
