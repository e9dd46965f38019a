"""Who counts as another origin: never a word that may only repeat what is counted already."""

from __future__ import annotations

from firsthand.records import Claim, Document, GroundKind, Status
from firsthand.weigh import weigh

from . import made

WORDS = "the second bridge in Giurgiu carried 40 lorries of grain"


def own(number: int, publisher: str, *, day: int) -> tuple[Document, Claim]:
    """A page that tells it in its own words."""
    page = made.page(f"D{number}", f"{WORDS.capitalize()}.", publisher, day=day)
    return page, made.claim(page, f"c{number}", WORDS.capitalize())


def quoting(number: int, publisher: str, who: str, role: str = "", *, day: int) -> tuple[Document, Claim]:
    """A page that has it from somebody."""
    page = made.page(f"D{number}", f"{who}{role} said that {WORDS}.", publisher, day=day)
    return page, made.claim(page, f"c{number}", WORDS, made.says(page, f"{who}{role}"))


def status(*told: tuple[Document, Claim]) -> Status:
    """The status of what all the pages tell."""
    pages = [page for page, _ in told]
    (found,) = weigh(pages, [claim for _, claim in told], derivations=()).findings
    assert len(found.supporting) == len(told)
    return found.status


def test_two_newspapers_of_one_day_that_share_no_text_are_two_origins() -> None:
    assert status(own(1, "Herald", day=1), own(2, "Post", day=1)) is Status.CORROBORATED


def test_a_newspaper_s_own_words_on_a_later_day_are_no_second_origin() -> None:
    assert status(quoting(1, "Herald", "Ana Dorin", day=1), own(2, "Post", day=2)) is Status.SINGLE


def test_a_named_source_on_a_later_day_is_a_second_origin() -> None:
    assert status(own(1, "Herald", day=1), quoting(2, "Post", "Ana Dorin", day=2)) is Status.CORROBORATED


def test_a_body_and_its_deputy_head_are_one_interest() -> None:
    deputy = quoting(2, "Post", "Ana Dorin", ", the deputy head of the Water Office,", day=2)
    assert status(own(1, "Water Office", day=1), deputy) is not Status.CORROBORATED


def test_pages_that_name_nobody_in_common_are_no_retellings_unless_one_says_so() -> None:
    pages = [
        made.page("D1", "Corvalix lost 16 workers and two lorries of grain in a fire at the old mill.", "Herald"),
        made.page(
            "D2", "Orlan Trade lost 16 workers and two lorries of grain in a fire at the old mill.", "Post", day=2
        ),
    ]
    claims = [made.claim(page, page.id, page.text.rstrip(".")) for page in pages]
    entities = [made.entity("E1", pages, "Corvalix"), made.entity("E2", pages, "Orlan Trade")]
    for kind, origins in ((GroundKind.SHARED_NUMBERS, 2), (GroundKind.NAMED_OUTLET, 1)):
        taken = made.taken(pages[1], pages[0], kind)
        assert len(weigh(pages, claims, entities, derivations=[taken]).origins) == origins
