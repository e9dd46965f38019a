"""Two of one name: who is put together and who waits for a person's decision."""

from collections.abc import Sequence

from firsthand.records import Document, Entity, Mention, Place
from firsthand.resolve import entities, proposals

from .make import ORGANISATION, PERSON, PLACE, document, mention


def country(code: str, *mentions: Mention) -> Place:
    return Place(
        id=code,
        name=code,
        latitude=0,
        longitude=0,
        precision_m=1,
        level="country",
        country=code,
        gazetteer=f"test:{code}",
        mentions=mentions,
    )


def people(name: str, *texts: str, others: Sequence[str] = (), places: Sequence[Place] = ()) -> tuple[Entity, ...]:
    """The entities of all places where `name` and `others` stand in English pages of these texts."""
    pages = [document(text, number=number) for number, text in enumerate(texts, start=1)]
    mentions = [
        mention(page, text, kind, nth=nth)
        for page in pages
        for text, kind in ((name, PERSON), *((other, ORGANISATION) for other in others))
        for nth in range(page.text.count(text))
    ]
    return entities(pages, mentions, places=places)


def named(found: Sequence[Entity], name: str) -> list[list[str]]:
    """The documents of each entity of this name."""
    return [[one.document for one in entity.mentions] for entity in found if name in entity.names]


MINISTER = "Ion Marescu, the Moldovan energy minister, spoke."
FOOTBALLER = "Estonian footballer Ion Marescu scored twice."


def test_a_minister_and_a_footballer_of_one_name_are_two() -> None:
    assert named(people("Ion Marescu", MINISTER, FOOTBALLER), "Ion Marescu") == [["D1"], ["D2"]]


def test_another_field_alone_keeps_two_of_one_name_apart() -> None:
    texts = ("The minister Ion Marescu spoke.", "The singer Ion Marescu sang.")
    assert len(people("Ion Marescu", *texts)) == 2


def test_another_country_alone_keeps_two_of_one_name_apart() -> None:
    texts = ("Ion Marescu, a Moldovan official, spoke.", "Ion Marescu, an Estonian official, spoke.")
    assert len(people("Ion Marescu", *texts)) == 2


def test_one_role_in_other_words_is_no_difference() -> None:
    texts = (MINISTER, "The prosecutor Ion Marescu spoke.", "Ion Marescu, the director, slept.")
    assert len(people("Ion Marescu", *texts)) == 1


def test_a_role_before_a_comma_is_the_role_of_the_name_between_commas() -> None:
    texts = ("The minister of Moldova, Ion Marescu, spoke.", FOOTBALLER)
    assert len(people("Ion Marescu", *texts)) == 2
    assert len(people("Ion Marescu", "We saw the minister, Ion Marescu and others.", FOOTBALLER)) == 1


def test_what_a_verb_or_a_pronoun_opens_behind_a_name_is_no_role_of_its_bearer() -> None:
    for words in ("said the minister", "who met the minister"):
        assert len(people("Ion Marescu", f"Ion Marescu, {words}, slept.", FOOTBALLER)) == 1


def test_the_minister_whom_somebody_tells_something_is_somebody_else() -> None:
    assert len(people("Ion Marescu", "The minister told Ion Marescu to go.", FOOTBALLER)) == 1


def test_a_page_that_tells_nothing_goes_with_whom_it_shares_names() -> None:
    texts = (f"{MINISTER} Tolvik Trade.", f"{FOOTBALLER} Norvik United.", "Ion Marescu left Norvik United.")
    found = people("Ion Marescu", *texts, others=("Tolvik Trade", "Norvik United"))
    assert named(found, "Ion Marescu") == [["D1"], ["D2", "D3"]]


def test_a_page_that_shares_nothing_with_either_stays_alone() -> None:
    found = people("Ion Marescu", MINISTER, FOOTBALLER, "Ion Marescu slept.")
    assert named(found, "Ion Marescu") == [["D1"], ["D2"], ["D3"]]


def test_two_people_of_one_name_in_one_document_are_two() -> None:
    found = people("Ion Marescu", f"{MINISTER} {FOOTBALLER}")
    assert len(found) == 2


def test_a_man_with_two_roles_in_one_document_is_one() -> None:
    found = people("Ion Marescu", "The minister Ion Marescu spoke. The singer Ion Marescu sang.")
    assert len(found) == 1


def test_namesakes_are_proposed_with_what_differs() -> None:
    pages = [document(MINISTER, number=1), document(FOOTBALLER, number=2)]
    mentions = [mention(page, "Ion Marescu", PERSON) for page in pages]
    (found,) = proposals(entities(pages, mentions), documents=pages)
    assert found.subjects == ("D1: Ion Marescu", "D2: Ion Marescu")
    assert found.differs == (
        "role: the Moldovan energy minister / Estonian footballer",
        "country: MD / EE",
    )


def ministries(*texts: str) -> tuple[list[Document], list[Mention]]:
    pages = [document(text, number=number) for number, text in enumerate(texts, start=1)]
    return pages, [
        mention(page, "Ministry of Energy", ORGANISATION, nth=nth)
        for page in pages
        for nth in range(page.text.count("Ministry of Energy"))
    ]


def test_the_ministry_that_two_countries_have_is_two() -> None:
    pages, mentions = ministries("The Moldovan Ministry of Energy spoke.", "The Estonian Ministry of Energy spoke.")
    assert len(entities(pages, mentions)) == 2


def test_two_countries_ministries_in_one_document_are_two() -> None:
    pages, mentions = ministries("The Moldovan Ministry of Energy met the Estonian Ministry of Energy.")
    assert len(entities(pages, mentions)) == 2


def test_a_ministry_is_that_of_the_country_behind_or_before_its_name() -> None:
    pages, mentions = ministries("Moldova’s Ministry of Energy spoke.", "The Ministry of Energy of Estonia spoke.")
    places = [
        country("MD", mention(pages[0], "Moldova", PLACE)),
        country("EE", mention(pages[1], "Estonia", PLACE)),
    ]
    assert len(entities(pages, mentions, places=places)) == 2


def test_a_ministry_is_that_of_the_country_its_page_is_about() -> None:
    pages, mentions = ministries(
        "The Ministry of Energy spoke in Cahul and in Soroca.", "The Ministry of Energy spoke in Narva and in Tartu."
    )
    places = [
        country("MD", mention(pages[0], "Cahul", PLACE), mention(pages[0], "Soroca", PLACE)),
        country("EE", mention(pages[1], "Narva", PLACE), mention(pages[1], "Tartu", PLACE)),
    ]
    assert len(entities(pages, mentions)) == 1
    assert len(entities(pages, mentions, places=places)) == 2


def firms(*texts: str) -> tuple[Entity, ...]:
    pages = [document(text, number=number) for number, text in enumerate(texts, start=1)]
    names = ("Corvalix", "Tolvik Trade", "Norvik United")
    return entities(pages, [mention(page, name, ORGANISATION) for page in pages for name in names if name in page.text])


def test_a_firm_that_is_told_to_be_of_two_countries_is_one_only_where_the_pages_share_names() -> None:
    texts = ("The Romanian firm Corvalix left.", "The Bulgarian firm Corvalix left.")
    assert len(firms(*texts)) == 2
    assert len(firms(*(f"{text} Tolvik Trade and Norvik United stayed." for text in texts))) == 3
