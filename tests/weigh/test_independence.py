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


def test_who_names_nobody_may_have_left_out_whom_another_page_of_that_day_names() -> None:
    assert status(quoting(1, "Herald", "Ana Dorin", day=1), own(2, "Post", day=1)) is Status.SINGLE


def test_words_that_are_nobody_s_name_are_no_second_origin() -> None:
    assert status(own(1, "Herald", day=1), quoting(2, "Post", "The Dorin commercial", day=2)) is Status.SINGLE


def test_a_family_name_alone_may_be_the_one_who_is_named_in_full() -> None:
    told = quoting(1, "Herald", "Ana Dorin", day=1), quoting(2, "Post", "Дорин", day=2)
    assert status(*told) is Status.SINGLE


def test_one_family_name_in_two_scripts_may_be_one_person() -> None:
    told = quoting(1, "Herald", "Vera Dorin", day=1), quoting(2, "Post", "Віра Дорин", day=2)
    assert status(*told) is Status.SINGLE


def test_spellings_of_one_name_in_two_languages_may_be_one_person() -> None:
    told = quoting(1, "Herald", "Вера Дорин", day=1), quoting(2, "Post", "Віра Дорин", day=2)
    assert status(*told) is Status.SINGLE


def test_two_family_names_of_one_script_with_given_names_are_two_persons() -> None:
    told = quoting(1, "Herald", "Vera Dorin", day=1), quoting(2, "Post", "Ana Dorin", day=2)
    assert status(*told) is Status.CORROBORATED


def test_pages_of_which_one_is_the_other_s_nobody_knows_which_are_one_origin() -> None:
    told = own(1, "Herald", day=1), own(2, "Post", day=1)
    pages = [page for page, _ in told]
    taken = made.taken(pages[1], pages[0], GroundKind.SHARED_TEXT, directed=False)
    (found,) = weigh(pages, [claim for _, claim in told], derivations=[taken]).findings
    assert found.status is Status.SINGLE


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
