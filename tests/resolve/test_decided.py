"""What an analyst decides about who is who."""

from collections.abc import Sequence

import pytest

from firsthand.records import Decision, DecisionKind, MentionKind
from firsthand.resolve import entities, joined, proposals

from .make import ORGANISATION, PERSON, document, mention


def decision(kind: DecisionKind, *subjects: str, value: str = "so") -> Decision:
    return Decision(kind=kind, subjects=subjects, value=value)


def resolved(kind: MentionKind, names: Sequence[str], *decisions: Decision) -> set[frozenset[str]]:
    """The groups of names that stand each in a document of its own, written "D1: Corvalix"."""
    pages = [document(name, number=number) for number, name in enumerate(names, start=1)]
    mentions = [mention(page, name, kind) for page, name in zip(pages, names, strict=True)]
    found = entities(pages, mentions, decisions=decisions)
    return {frozenset(f"{one.document}: {one.name}" for one in entity.mentions) for entity in found}


MERGE, APART = DecisionKind.MERGE, DecisionKind.KEEP_APART


def test_a_merge_joins_whatever_the_names_are_and_says_who_decided() -> None:
    pages = [document("Corvalix", number=1), document("Ozone Makers", number=2)]
    mentions = [mention(page, page.text, ORGANISATION) for page in pages]
    merge = Decision(kind=MERGE, subjects=("Corvalix", "Ozone Makers"), value="together", note="register")
    (found,) = entities(pages, mentions, decisions=[merge])
    assert found.because == ("“Corvalix” and “Ozone Makers”: an analyst decided so (register)",)


def test_a_split_parts_what_was_joined_and_the_rest_goes_with_the_name_it_is_nearest_to() -> None:
    names = ("Albatros", "Альбатрос", "Albatross", "Albatros")
    assert len(resolved(ORGANISATION, names)) == 1
    assert resolved(ORGANISATION, names, decision(APART, "Albatros", "Альбатрос")) == {
        frozenset({"D1: Albatros", "D3: Albatross", "D4: Albatros"}),
        frozenset({"D2: Альбатрос"}),
    }


def test_two_of_one_spelling_are_parted_by_their_documents() -> None:
    names = ("Ion Marescu", "Ion Marescu")
    assert len(resolved(PERSON, names)) == 1
    assert len(resolved(PERSON, names, decision(APART, "D1: Ion Marescu", "D2: Ion Marescu"))) == 2


def test_a_merge_holds_for_one_of_two_namesakes_where_it_names_the_document() -> None:
    names = ("Ion Marescu", "Ion Marescu", "J. Moresco")
    apart = decision(APART, "D1: Ion Marescu", "D2: Ion Marescu")
    merge = decision(MERGE, "D2: Ion Marescu", "J. Moresco")
    assert resolved(PERSON, names, apart, merge) == {
        frozenset({"D1: Ion Marescu"}),
        frozenset({"D2: Ion Marescu", "D3: J. Moresco"}),
    }


def test_a_surname_can_be_kept_from_the_full_name_of_its_document() -> None:
    page = document("Ion Marescu | Marescu")
    mentions = [mention(page, "Ion Marescu", PERSON), mention(page, "Marescu", PERSON, nth=1)]
    assert len(entities([page], mentions)) == 1
    assert len(entities([page], mentions, decisions=[decision(APART, "Ion Marescu", "Marescu")])) == 2


@pytest.mark.parametrize(
    ("last", "count"),
    [
        (decision(APART, "Corvalix", "Ozone Makers"), 2),
        (decision(MERGE, "Ozone Makers", "Corvalix", value=""), 2),
        (decision(MERGE, "Ozone Makers", "Corvalix"), 1),
    ],
)
def test_the_last_decision_about_two_names_counts_and_an_empty_one_withdraws(last: Decision, count: int) -> None:
    first = decision(MERGE, "Corvalix", "Ozone Makers")
    assert len(resolved(ORGANISATION, ("Corvalix", "Ozone Makers"), first, last)) == count


def test_a_name_that_no_longer_stands_in_the_case_changes_nothing() -> None:
    assert len(resolved(ORGANISATION, ("Corvalix", "Tolvik"), decision(MERGE, "Corvalix", "Norvik"))) == 2


def test_what_is_kept_apart_is_not_proposed_again_and_what_is_open_comes_last() -> None:
    pages = [document(name, number=n) for n, name in enumerate(("Robert Harlan", "Bob Harlan", "Rob Harlan"), start=1)]
    found = entities(pages, [mention(page, page.text, PERSON) for page in pages])
    first, second, third = proposals(found)
    unsure = Decision(kind=DecisionKind.REVIEW, subjects=first.subjects, value="unsure")
    apart = decision(APART, *second.subjects)
    left = proposals(found, decisions=[unsure, apart])
    assert [(one.subjects, one.unsure) for one in left] == [(third.subjects, False), (first.subjects, True)]


def test_spellings_that_were_joined_can_be_looked_at_until_somebody_says_something() -> None:
    pages = [document("Andriy Dravin", number=1), document("Андрей Дравин", "ru", number=2)]
    found = entities(pages, [mention(page, page.text, PERSON) for page in pages])
    (pair,) = joined(found)
    assert pair.names == ("Andriy Dravin", "Андрей Дравин")
    assert joined(found, [decision(MERGE, *pair.subjects)]) == ()
