from firsthand.records import Entity, Mention, MentionKind, OriginKind, Resolved, Span
from firsthand.weigh import origins
from firsthand.weigh.sources import Known, source_key

from . import made
from .test_origins import COURIER, HERALD, claim, link, origin


def test_a_pronoun_that_nobody_resolved_is_no_source() -> None:
    assert origin(link("це", Resolved.PRONOUN)).kind is OriginKind.IMPERSONAL


def test_those_who_are_spoken_to_are_no_source() -> None:
    found = origin(link("Martin Dravel"), link("reporters in Oslo"))
    assert (found.name, found.kind) == ("Martin Dravel", OriginKind.NAMED)


def test_a_paper_speaks_for_itself() -> None:
    assert origin(link("two delivery notes seen by the firm")).kind is OriginKind.DOCUMENT


def test_an_outlet_that_another_page_quotes_is_the_publisher_of_its_own() -> None:
    found = origins([HERALD, COURIER], [claim(1, HERALD), claim(2, COURIER, link("the Herald"))])
    assert [(one.name, one.kind, one.claims) for one in found] == [
        ("Ruritanian Herald", OriginKind.PUBLISHER, ("c1", "c2"))
    ]


def test_spellings_of_one_entity_are_one_origin_with_the_fullest_name_in_the_script_of_the_case() -> None:
    spoken = Mention(
        document="D1",
        span=Span(4, 9),
        text="plant",
        name="Martin Dravel",
        kind=MentionKind.PERSON,
        found_by="test",
    )
    entity = Entity(
        id="E1",
        schema="Person",
        name="Martin Dravel",
        names=("Dravel", "Мартин Дравель", "Martin Dravel"),
        mentions=(spoken,),
    )
    found = origins([HERALD], [claim(1, HERALD, link("plant")), claim(2, HERALD, link("the plant"))], [entity])
    assert [(one.name, one.claims) for one in found] == [("Martin Dravel", ("c1", "c2"))]


def test_an_outlet_is_known_in_another_script_by_its_consonants_and_in_its_own_by_every_letter() -> None:
    pages = [made.page("D1", "News.", "Вечірній кур’єр", language="uk"), made.page("D2", "News.", "Bay Courier")]
    known = Known.of(pages, ())
    assert known.outlet_called("Vechirnii Kurier") == source_key("Вечірній кур’єр")
    assert known.outlet_called("Buy Courier") is None
