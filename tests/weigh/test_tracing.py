from __future__ import annotations

from firsthand.records import Derivation, Document, GroundKind, OriginKind, StepKind
from firsthand.weigh import weigh

from . import made, story


def origin_of(claim: str, *derivations: Derivation) -> tuple[str, OriginKind]:
    weighed = weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=derivations)
    (found,) = [origin for origin in weighed.origins if claim in origin.claims]
    return found.name, found.kind


def test_hearsay_on_a_page_goes_back_to_the_source_of_the_page_it_was_taken_from() -> None:
    assert origin_of("c7", *story.DERIVED) == ("Ana Dorin", OriginKind.NAMED)


def test_a_paper_that_a_retelling_forgot_is_found_again() -> None:
    assert origin_of("c8", *story.DERIVED) == ("delivery notes", OriginKind.DOCUMENT)


def test_the_newspaper_without_its_name_is_the_page_it_was_taken_from() -> None:
    assert origin_of("c9", *story.DERIVED) == ("The Harbour Herald", OriginKind.PUBLISHER)


def test_a_page_s_own_words_about_another_town_are_its_own() -> None:
    assert origin_of("c6", *story.DERIVED) == ("Le Courrier", OriginKind.PUBLISHER)


def test_a_page_that_was_taken_from_none_speaks_for_itself() -> None:
    assert origin_of("c8") == ("Le Courrier", OriginKind.PUBLISHER)


def test_a_direction_that_nobody_knows_leads_nowhere() -> None:
    open_ = made.taken(story.COURIER, story.HERALD)
    undirected = Derivation(derived=open_.derived, base=open_.base, grounds=open_.grounds, directed=False)
    assert origin_of("c8", undirected) == ("Le Courrier", OriginKind.PUBLISHER)


def test_pages_held_to_be_taken_from_one_another_do_not_go_round() -> None:
    there, back = made.taken(story.COURIER, story.HERALD), made.taken(story.HERALD, story.COURIER)
    assert origin_of("c7", there, back)[0] == "Ana Dorin"


def pages() -> tuple[Document, Document]:
    text = "The bridge over the Prut was closed on Monday, {} said. Two ferries carry the lorries now."
    return made.page("D1", text.format("Ana Dorin"), "Herald"), made.page(
        "D2", text.format("Petru Lask"), "Post", day=2
    )


def test_a_speaker_that_the_base_does_not_name_is_an_origin_of_their_own() -> None:
    base, derived = pages()
    words = "The bridge over the Prut was closed on Monday"
    claims = [
        made.claim(base, "c1", words, made.says(base, "Ana Dorin")),
        made.claim(derived, "c2", words, made.says(derived, "Petru Lask")),
    ]
    weighed = weigh((base, derived), claims, derivations=[made.taken(derived, base)])
    assert [origin.name for origin in weighed.origins] == ["Ana Dorin", "Petru Lask"]


def test_the_way_down_names_every_page_and_why_and_then_the_source() -> None:
    weighed = weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=story.DERIVED)
    (trace,) = [trace for trace in weighed.traces if trace.claim == "c7"]
    told = [(step.kind, step.name, step.grounds, step.cue) for step in trace.steps]
    assert told == [
        (StepKind.PAGE, "Le Courrier", (), ""),
        (StepKind.RETELLS, "The Harbour Herald", (GroundKind.NAMED_OUTLET,), ""),
        (StepKind.SAYS, "Ana Dorin", (), "said"),
    ]


def test_a_picture_is_told_by_the_page_that_shows_it() -> None:
    page = made.page("D1", "A satellite image shows a new hall at the port.", "Herald")
    claims = [made.claim(page, "c1", "a new hall at the port", made.says(page, "A satellite image", cue="shows"))]
    assert [origin.kind for origin in weigh([page], claims).origins] == [OriginKind.PUBLISHER]


def test_the_company_on_its_own_page_is_that_company() -> None:
    page = made.page("D1", "Corvalix. The company denies that gas was used.", "Corvalix")
    claims = [made.claim(page, "c1", "gas was used", made.says(page, "The company", cue="denies"))]
    weighed = weigh([page], claims, [made.entity("E1", [page], "Corvalix")])
    assert [(origin.name, origin.kind) for origin in weighed.origins] == [("Corvalix", OriginKind.PUBLISHER)]
