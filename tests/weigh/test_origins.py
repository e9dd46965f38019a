from datetime import UTC, datetime

import pytest

from firsthand.records import (
    Attribution,
    Claim,
    Document,
    Origin,
    OriginKind,
    Quote,
    Resolved,
    Source,
    Span,
    Speech,
    digest,
)
from firsthand.weigh import origins

TEXT = "The plant has been built, they say."


def page(number: int, publisher: str) -> Document:
    return Document(
        id=f"D{number}",
        sha256=digest(TEXT),
        name="page.txt",
        media_type="text/plain",
        size=len(TEXT),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=TEXT,
        text_sha256=digest(TEXT),
        publisher=publisher,
    )


def link(name: str, resolved: Resolved = Resolved.NAME, *, doubtful: bool = False) -> Attribution:
    source = Source(text=name, resolved=resolved, doubtful=doubtful)
    return Attribution(source=source, speech=Speech.INDIRECT)


def claim(number: int, document: Document, *links: Attribution) -> Claim:
    outlet = Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))
    return Claim(
        id=f"c{number}",
        document=document.id,
        quote=Quote.cut(document.id, TEXT, Span(0, 9)),
        content=(Span(0, 9),),
        chain=(outlet, *links),
        extractor="test",
    )


HERALD, COURIER = page(1, "Ruritanian Herald"), page(2, "Syldavian Courier")


def origin(*links: Attribution) -> Origin:
    (found,) = origins([HERALD], [claim(1, HERALD, *links)])
    return found


def test_two_pages_that_quote_one_source_have_one_origin_by_two_ways() -> None:
    found = origins(
        [HERALD, COURIER],
        [claim(1, HERALD, link("Andriy Dravin")), claim(2, COURIER, link("Le Matin"), link("Андрей Дравин"))],
    )
    assert [one.claims for one in found] == [("c1", "c2")]
    assert found[0].through == ("Ruritanian Herald", "Syldavian Courier ← Le Matin")


def test_the_innermost_link_is_the_origin() -> None:
    assert origin(link("Le Matin"), link("Corvalix")).name == "Corvalix"


def test_an_article_makes_no_other_source() -> None:
    found = origins([HERALD], [claim(1, HERALD, link("le Matin")), claim(2, HERALD, link("Matin"))])
    assert len(found) == 1


@pytest.mark.parametrize("name", ["Le rapport du Matin Libre", "ML", "le Matin Libre", "an article by Matin Libre"])
def test_a_report_and_an_acronym_go_back_to_the_source_itself(name: str) -> None:
    found = origins([HERALD], [claim(1, HERALD, link("Le Matin Libre")), claim(2, HERALD, link(name))])
    assert [one.name for one in found] == ["Le Matin Libre"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("John Dravel", OriginKind.NAMED),
        ("le porte-parole John Dravel", OriginKind.NAMED),
        ("la société", OriginKind.NAMED),
        ("les renseignements américains", OriginKind.UNNAMED_OFFICIAL),
        ("une source proche du dossier", OriginKind.UNNAMED_OFFICIAL),
        ("источник в министерстве", OriginKind.UNNAMED_OFFICIAL),
        ("two officials familiar with the matter", OriginKind.UNNAMED_OFFICIAL),
        ("intelligence chief Ann Dravel", OriginKind.NAMED),
        ("les médias", OriginKind.MEDIA_REPORT),
        ("СМИ", OriginKind.MEDIA_REPORT),
    ],
)
def test_what_is_known_of_a_source_is_told_by_its_words(name: str, kind: OriginKind) -> None:
    assert origin(link(name)).kind is kind


def test_the_page_s_own_words_go_back_to_its_publisher() -> None:
    found = origin()
    assert (found.kind, found.name, found.through) == (OriginKind.PUBLISHER, "Ruritanian Herald", ())


def test_claims_that_name_nobody_are_one_origin_a_page() -> None:
    nobody = link("", Resolved.NOTHING)
    found = origins([HERALD, COURIER], [claim(1, HERALD, nobody), claim(2, HERALD, nobody), claim(3, COURIER, nobody)])
    assert [(one.kind, one.claims) for one in found] == [
        (OriginKind.IMPERSONAL, ("c1", "c2")),
        (OriginKind.IMPERSONAL, ("c3",)),
    ]


@pytest.mark.parametrize(
    ("attribution", "doubtful"),
    [
        (link("Corvalix"), False),
        (link("Corvalix", Resolved.PRONOUN), False),
        (link("Corvalix", Resolved.INHERITED), True),
        (link("Corvalix", doubtful=True), True),
    ],
)
def test_an_inherited_link_makes_an_origin_doubtful(attribution: Attribution, doubtful: bool) -> None:
    assert origin(attribution).doubtful is doubtful
