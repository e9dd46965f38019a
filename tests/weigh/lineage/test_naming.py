"""What pages say themselves of where they took from."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.records import GroundKind, Link, Speech
from firsthand.weigh.lineage.naming import pointers

from .. import made as story
from .making import Made, apart, claim, page


def named(text: str, **more: str) -> list[GroundKind]:
    """How a page that holds `text` points to the page of the Quay Daily."""
    made = [page(1, "News.", outlet="The Quay Daily"), page(2, text, outlet="Tarn News", **more)]  # type: ignore[arg-type]
    documents, mentions = apart(made)
    return [pointer.kind for pointer in pointers(documents, (), mentions).between(1, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "It burned, the newspaper [Quay Daily] reported.",
        "It burned, according to the [Quay Daily].",
        "Photo: h/t [Quay Daily]",
        "Selon le [Quay Daily], tout a brûlé.",
        "Tout a brûlé, écrit le quotidien [Quay Daily].",
        "Сгорело всё, сообщает газета «[Quay Daily]».",
        "Сгорело всё, передаёт «Тарн» со ссылкой на агентство [Quay Daily].",
        "«[Quay Daily]» писала, что сгорело всё.",
        "Згоріло все, передає «Тарн» з посиланням на агентство [Quay Daily].",
        "За даними видання [Quay Daily], згоріло все.",
    ],
)
def test_an_outlet_is_a_source_beside_the_words_that_say_so(text: str) -> None:
    assert named(text) == [GroundKind.NAMED_OUTLET]


@pytest.mark.parametrize(
    "text",
    [
        "A lorry of the [Quay Daily] burned.",
        "Our reporter works for the [Quay Daily] today.",
        "Читайте нас.\nОтдел рекламы «[Quay Daily]».",
        "Le siège du [Quay Daily] a brûlé.",
    ],
)
def test_an_outlet_that_is_spoken_of_is_no_source(text: str) -> None:
    assert named(text) == []


def test_a_credit_line_names_the_agency() -> None:
    assert named("It burned.", credit="Quay Daily") == [GroundKind.CREDIT_LINE]


def test_an_outlets_own_name_points_nowhere() -> None:
    made = [
        page(1, "[Tarn News] reported.", outlet="Tarn News"),
        page(2, "Here [Tarn News] writes.", outlet="Tarn News"),
    ]
    documents, mentions = apart(made)
    told = pointers(documents, [claim("c1", documents[1], "writes", source="Tarn News")], mentions)
    assert told.between(1, 0) == ()
    assert not told.mentions(1, 0)


def linking(url: str) -> Made:
    """A page with one link."""
    return page(2, "They wrote it first.", links=(Link(url, "wrote it"),))


@pytest.mark.parametrize(
    ("url", "meets"),
    [
        ("https://site-1.example/page", True),
        ("http://www.site-1.example/page/?utm_campaign=a#top", True),
        ("https://site-1.example/page?id=2", False),
        ("https://site-1.example/other", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_addresses_are_one_without_what_counts_visits(url: str, meets: bool) -> None:
    documents, _ = apart([page(1, "News."), linking(url)])
    assert bool(pointers(documents, (), ()).linked) is meets


@pytest.mark.parametrize(
    ("text", "outlet", "names"),
    [
        ("It burned. This was reported by Quay Daily.", "Quay Daily", True),
        ("It burned, Litora reported.", "Litora", True),
        ("A boat named Litora burned.", "Litora", False),
        ("It burned, as the quay daily wrote.", "Quay Daily", False),
    ],
)
def test_an_outlet_s_name_is_known_where_it_is_spelt_out_though_nothing_took_it_for_a_name(
    text: str, outlet: str, names: bool
) -> None:
    documents, _ = apart([page(1, "News.", outlet=outlet), page(2, text, outlet="Tarn News")])
    assert bool(pointers(documents, (), ()).between(1, 0)) is names


@pytest.mark.parametrize(("outer", "named"), [("Delta Courier", False), ("", True)])
def test_whom_the_source_of_a_page_cites_is_no_source_of_the_page(outer: str, named: bool) -> None:
    first = story.page("D1", "The mill in Varna is closed.", "Harbour Post")
    text = "Delta Courier knows that the mill is closed. On it lies Harbour Post paper."
    second = story.page("D2", text, "Echo", day=2)
    said = (story.says(second, who) for who in (outer, "Harbour Post"))
    links = tuple(msgspec.structs.replace(link, speech=Speech.INDIRECT) for link in said)
    told = story.claim(second, "c1", "the mill is closed", *links)
    assert bool(pointers([first, second], [told], []).between(1, 0)) is named
