"""How expressions hang on the anchor, on one another and on the words around them."""

from __future__ import annotations

from datetime import date

import pytest

from firsthand.read.dates import find, occupied, points
from firsthand.records import Basis, Modifier, Span, Tense, TimeKind, When

ANCHOR = date(2023, 9, 25)


def read(text: str, language: str = "en", anchor: date | None = ANCHOR) -> list[When]:
    return find(text, language, anchor=anchor, basis=Basis.BYLINE if anchor else None)


def test_every_date_that_hangs_on_the_anchor_moves_with_it() -> None:
    text = "It opened last month and closed three days ago."
    moved = [when.value for when in read(text, anchor=date(2022, 3, 10))]
    assert [when.value for when in read(text)] == ["2023-08", "2023-09-22"]
    assert moved == ["2022-02", "2022-03-07"]


def test_a_date_that_needs_no_anchor_names_none() -> None:
    (when,) = read("It opened on 4 April 2023.")
    assert (when.anchor, when.basis) == (None, None)


def test_a_relative_date_names_its_anchor_and_what_that_rests_on() -> None:
    (when,) = read("It opened last month.")
    assert (when.anchor, when.basis) == (ANCHOR, Basis.BYLINE)


def test_without_an_anchor_relative_words_stay_open() -> None:
    (when,) = read("It opened last month.", anchor=None)
    assert (when.earliest, when.latest, when.value) == (None, None, "")


def test_without_an_anchor_or_a_year_a_day_has_no_year() -> None:
    (when,) = read("It opened on 4 April.", anchor=None)
    assert (when.earliest, when.value) == (None, "XXXX-04-04")


def test_a_narrative_takes_the_year_it_named_last() -> None:
    values = [when.value for when in read("In 1914 war came. On 4 August troops moved.", anchor=None)]
    assert values == ["1914", "1914-08-04"]


def test_a_text_about_other_years_than_its_own_is_a_narrative() -> None:
    text = "In 1914 war came. In 1915 it spread. In 1916 it stalled. On 4 August troops moved."
    assert read(text)[-1].value == "1916-08-04"


def test_a_text_that_names_its_own_year_is_news() -> None:
    text = (
        "In 1914 war came. In 1915 it spread. In 1916 it stalled. Since 2023 it is told. On 4 August a book came out."
    )
    assert read(text)[-1].value == "2023-08-04"


def test_the_governing_verbs_tense_is_asked_for_the_documents_span() -> None:
    asked: list[Span] = []

    def tense_at(span: Span) -> Tense:
        asked.append(span)
        return Tense.FUTURE

    (when,) = find("On Friday.", "en", anchor=ANCHOR, basis=None, offset=10, tense_at=tense_at)
    assert (asked, when.value) == ([Span(13, 19)], "2023-09-29")


def test_without_a_parse_a_word_such_as_will_points_ahead() -> None:
    (when,) = read("The works will open on December 4.")
    assert when.value == "2023-12-04"


def test_a_verb_after_the_day_does_not_point_it_ahead() -> None:
    when = read("The firm announced Friday that it will close.")[0]
    assert when.value == "2023-09-22"


def test_both_ends_of_a_range_are_points_of_their_own() -> None:
    made = points("The fair from 3 to 5 May 2023.", "en", anchor=ANCHOR, basis=None)
    assert [(when.words, when.value) for when in made] == [("3", "2023-05-03"), ("5 May 2023", "2023-05-05")]


def test_a_range_over_new_year_begins_in_the_year_before() -> None:
    (when,) = read("From 3 December to 5 January 2023 it stood still.")
    assert (when.earliest, when.latest) == (date(2022, 12, 3), date(2023, 1, 5))


def test_two_years_that_only_stand_beside_each_other_are_no_range() -> None:
    assert [when.value for when in read("It opened in 2010 and in 2014.")] == ["2010", "2014"]


def test_an_edge_that_is_foreseen_is_marked_as_foreseen() -> None:
    (when,) = read("The works will open early next year.")
    assert (when.modifier, when.earliest, when.latest) == (Modifier.FORESEEN, date(2024, 1, 1), date(2024, 3, 31))


def test_a_future_date_alone_is_not_called_foreseen() -> None:
    (when,) = read("The plan of May 2031.")
    assert when.modifier is Modifier.NONE


def test_a_year_before_christ_has_a_value_and_no_days() -> None:
    when = find("У 264 до н. е. почалася війна.", "uk", anchor=None, basis=None)[0]
    assert (when.value, when.earliest) == ("BC0264", None)


def test_a_time_of_day_belongs_to_the_day_named_before_it() -> None:
    when = read("On 4 April 2023 it shook at 16:15 UTC.")[-1]
    assert (when.kind, when.value) == (TimeKind.TIME, "2023-04-04T16:15Z")


def test_an_impossible_day_is_no_date() -> None:
    assert [when.value for when in read("On 31 February 2023 nothing happened.")] == []


def test_a_slashed_date_that_could_be_either_is_left_alone_in_english() -> None:
    assert read("Signed 4/5/2023 in Riga.") == []


def test_a_line_break_ends_an_expression() -> None:
    assert [when.words for when in read("Opened 4\nApril 2023 was cold.")] == ["April 2023"]


def test_occupied_places_are_those_of_the_expressions() -> None:
    text = "It opened on 4 April 2023 with 50 drones."
    assert [span.of(text) for span in occupied(text, "en")] == ["4 April 2023"]


@pytest.mark.parametrize("text", ["3-" * 20_000, "4 " * 20_000, "1914–" * 10_000, "May " * 20_000, "\x00" * 20_000])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert all(when.span is not None for when in read(text))


def test_a_count_beyond_the_calendar_has_no_value() -> None:
    (when,) = read("The end came 9999 years ago.")
    assert when.value == ""


def test_a_paper_that_is_dated_does_not_begin_on_its_day() -> None:
    (when,) = read("Приказ от 5 мая 2023 года отменён.", "ru")
    assert (when.modifier, when.latest) == (Modifier.NONE, date(2023, 5, 5))


def test_an_article_does_not_hide_the_preposition() -> None:
    (when,) = read("Il faut payer avant le 31 décembre 2023.", "fr")
    assert (when.modifier, when.earliest, when.latest) == (Modifier.BEFORE, None, date(2023, 12, 30))


def test_an_age_is_no_duration() -> None:
    assert read("She is 40 years old.") == []


@pytest.mark.parametrize("anchor", [date.min, date.max])
def test_days_beyond_the_calendar_are_passed_over(anchor: date) -> None:
    text = "It came yesterday, last Friday and last week; it goes tomorrow, next Friday and next week."
    assert all(when.anchor == anchor for when in read(text, anchor=anchor) if when.earliest)
