"""Sources that a sentence does not name, and that the pages tell all the same."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.records import Attribution, Claim, Document, OriginKind, Resolved, Source, Speech
from firsthand.weigh.origins import Traced
from firsthand.weigh.retold import Retellings
from firsthand.weigh.sense import Senses

from . import made

AGENCY = "Corvalix closed its bottle plant in Giurgiu on Monday. Fourteen lorries stood at the gate."
ADDED = "The barges of the upper harbour carry gravel."


def sources(pages: list[Document], claims: list[Claim]) -> dict[str, tuple[str, OriginKind]]:
    """What is told of each claim's source; the second page was taken from the first."""
    taken = [made.taken(pages[1], pages[0])] if len(pages) > 1 else []
    senses = Senses(pages, claims)
    told = Traced(pages, claims, (), senses, Retellings(pages, senses, taken)).told
    return {id_: (one.name, one.kind) for id_, one in told.items()}


def signed(document: Document, id_: str, words: str, agency: str) -> Claim:
    """A claim of a page that bears an agency's byline."""
    byline = Attribution(source=Source(text=agency, resolved=Resolved.NAME), speech=Speech.OWN)
    return made.claim(document, id_, words, byline)


def test_what_an_agency_s_own_page_does_not_hold_was_added_by_who_printed_it() -> None:
    agency, post = made.page("D1", AGENCY, "Litora"), made.page("D2", f"{AGENCY} {ADDED}", "Post", day=2)
    first = AGENCY.split(". ", 1)[0]
    claims = [
        made.claim(agency, "c1", first),
        signed(post, "c2", first, "Litora"),
        signed(post, "c3", ADDED, "Litora"),
    ]
    found = sources([agency, post], claims)
    assert found["c2"][0] == "Litora"
    assert found["c3"] == ("Post", OriginKind.PUBLISHER)


def test_a_byline_stands_where_the_agency_s_page_is_not_kept() -> None:
    herald, post = made.page("D1", AGENCY, "Herald"), made.page("D2", ADDED, "Post", day=2)
    found = sources([herald, post], [signed(post, "c3", ADDED, "Litora")])
    assert found["c3"][0] == "Litora"


@pytest.mark.parametrize(
    ("sentence", "read_out"),
    [
        ("The notes, dated 3 February, list about 40 bottles.", True),
        ("The notes were found in a bin.", False),
        ("Corvalix lists 40 bottles in a letter.", False),
    ],
)
def test_what_a_page_reads_out_of_the_paper_it_named_is_the_paper_s(sentence: str, read_out: bool) -> None:
    text = f"Corvalix bought bottles, according to two delivery notes. {sentence}"
    page = made.page("D1", text, "Herald")
    claims = [
        made.claim(page, "c1", "Corvalix bought bottles", made.says(page, "two delivery notes")),
        made.claim(page, "c2", sentence.rstrip(".")),
    ]
    found = sources([page], claims)
    assert (found["c2"] == ("two delivery notes", OriginKind.DOCUMENT)) is read_out


@pytest.mark.parametrize(
    ("official", "named"),
    [
        ("a senior official", True),
        ("an official of the ministry", False),
        ("an official who asked not to be named", False),
    ],
)
def test_an_article_names_in_its_second_sentence_the_official_of_its_first(official: str, named: bool) -> None:
    text = f"The mill in Varna was closed, {official} said. It will stay closed, Paul Dorn, the mayor of Varna, said."
    document = made.page("D1", text, "Herald")
    mayor = made.entity("E1", [document], "Paul Dorn", schema="Person")
    link = made.says(document, "Paul Dorn")
    role = msgspec.structs.replace(link, source=msgspec.structs.replace(link.source, role="mayor"))
    claims = [
        made.claim(document, "c1", "The mill in Varna was closed", made.says(document, official)),
        made.claim(document, "c2", "It will stay closed", role),
    ]
    senses = Senses([document], claims, [mayor])
    told = Traced([document], claims, [mayor], senses, Retellings([document], senses, [])).told
    assert (told["c1"].key == told["c2"].key) is named
    assert (told["c1"].link.source.resolved is Resolved.INHERITED) is named


ADVERTISED = "In a job advertisement of March, Corvalix sought a fitter who can read drawings."


@pytest.mark.parametrize(
    ("sentence", "reads_on"),
    [("The place of work was given as Varna.", True), ("The harbour of Varna has two cranes.", False)],
)
def test_what_a_paper_also_says_goes_back_to_where_the_paper_does(sentence: str, reads_on: bool) -> None:
    firm = made.page("D1", "Corvalix seeks a fitter who can read drawings.", "Corvalix")
    herald = made.page("D2", f"{ADVERTISED} {sentence}", "Herald", day=2)
    claims = [
        made.claim(firm, "c1", firm.text.rstrip(".")),
        made.claim(herald, "c2", ADVERTISED.rstrip(".")),
        made.claim(herald, "c3", sentence.rstrip(".")),
    ]
    senses = Senses([firm, herald], claims)
    traced = Traced([firm, herald], claims, (), senses, Retellings([firm, herald], senses, [made.taken(herald, firm)]))
    assert traced.origin_of["c1"] is traced.origin_of["c2"]
    assert (traced.origin_of["c3"] is traced.origin_of["c2"]) is reads_on
